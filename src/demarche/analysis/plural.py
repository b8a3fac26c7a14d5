"""Numbers of things in words."""

from __future__ import annotations


def plural(number: int, noun: str) -> str:
    """``number`` of what ``noun`` names (one whose plural takes an s): "1 fact", "1,200 facts"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"

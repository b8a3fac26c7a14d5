"""Word lists are written as running text, so that they can be read and added to."""

from __future__ import annotations


def wordset(text: str) -> frozenset[str]:
    """The words of ``text``, which blanks and line ends part."""
    return frozenset(text.split())

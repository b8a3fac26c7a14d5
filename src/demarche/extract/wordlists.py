"""Word lists as they are written down: words with blanks between them."""

from __future__ import annotations


def wordset(words: str) -> frozenset[str]:
    """The words of ``words`` as a set."""
    return frozenset(words.split())

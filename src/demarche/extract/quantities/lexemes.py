"""A text's words, numbers and signs in order, each at its offsets.

spaCy's tokens keep "1.2bn" and "±5" whole and part "5-year"; numerals need the same parts every
time, so they are read from these instead.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

# Superscripts and vulgar fractions count as letters here: "m³" is a word, "2½" a number and a word.
_PART = re.compile(r"(?P<number>\d+(?:[.,]\d+)*)|(?P<word>[^\W\d_]+)|(?P<sign>[^\w\s]|_)")


def parts(text: str) -> tuple[str, ...]:
    """The lexemes of ``text`` as plain strings."""
    return tuple(found[0] for found in _PART.finditer(text))


@dataclass(frozen=True, slots=True)
class Lexeme:
    """One word, number or sign; ``kind`` says which. ``lower`` is its text in lower case."""

    kind: str
    text: str
    lower: str
    start: int
    end: int


class Lexemes:
    """All lexemes of ``text``; beyond either end stand empty ones, so that looking is safe."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._all = [
            Lexeme(found.lastgroup or "", found[0], found[0].lower(), found.start(), found.end())
            for found in _PART.finditer(text)
        ]
        self._none = Lexeme("", "", "", -9, -9)

    def __len__(self) -> int:
        return len(self._all)

    def __getitem__(self, index: int) -> Lexeme:
        return self._all[index] if 0 <= index < len(self._all) else self._none

    def glued(self, index: int) -> bool:
        """Whether nothing stands between lexeme ``index`` and the one before it."""
        return self[index].start == self[index - 1].end

    def lower(self, first: int, after: int) -> tuple[str, ...]:
        """The lexemes ``[first, after)`` in lower case."""
        return tuple(self[index].lower for index in range(first, after))

    @cached_property
    def starts(self) -> list[int]:
        """Where each lexeme starts, ascending."""
        return [lexeme.start for lexeme in self._all]

    def at(self, offset: int) -> int:
        """The first lexeme that starts at or after ``offset``."""
        return bisect_left(self.starts, offset)

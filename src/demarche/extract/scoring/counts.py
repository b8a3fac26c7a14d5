"""Precision, recall and their harmonic mean over counts that add up across reports."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Counts:
    """``right`` of ``proposed`` are right, and ``found`` of ``wanted`` were found.

    ``right`` and ``found`` differ only where mentions are weighted (B³). A share of nothing is
    unknown (None); an F1 with something wanted and nothing found is 0.
    """

    right: float = 0
    proposed: int = 0
    found: float = 0
    wanted: int = 0

    @property
    def precision(self) -> float | None:
        """The share of what was proposed that is right."""
        return self.right / self.proposed if self.proposed else None

    @property
    def recall(self) -> float | None:
        """The share of what was wanted that was found."""
        return self.found / self.wanted if self.wanted else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall (van Rijsbergen, 1979)."""
        if not self.proposed and not self.wanted:
            return None
        precision, recall = self.precision or 0, self.recall or 0
        both = precision + recall
        return 2 * precision * recall / both if both else 0.0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.right + other.right,
            self.proposed + other.proposed,
            self.found + other.found,
            self.wanted + other.wanted,
        )


def counted(right: int, proposed: int, wanted: int) -> Counts:
    """Counts of matches one to one."""
    return Counts(right, proposed, right, wanted)


def macro_f1(classes: Iterable[Counts]) -> float | None:
    """The mean F1 of the classes that occur; None where none does."""
    values = [each.f1 for each in classes if each.f1 is not None]
    return sum(values) / len(values) if values else None

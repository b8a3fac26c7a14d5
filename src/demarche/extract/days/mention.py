"""A day, month or year that words of a report name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from demarche.model.vocabulary import Precision


@dataclass(frozen=True, slots=True)
class DayMention:
    """The characters ``[start, end)`` name ``day``: a month or year by its first day, as
    ``precision`` says. ``day`` is empty, and the precision unknown, where the words leave it open.
    ``ground`` says how the day was worked out, empty where the words give it in full. ``until`` is
    the last day of a stretch of days ("14-16 February").
    """

    start: int
    end: int
    day: date | None
    precision: Precision
    ground: str | None = None
    until: date | None = None


def longest_first(found: Iterable[DayMention]) -> list[DayMention]:
    """``found`` in order without those that others overlap: the earlier, then the longer wins."""
    kept: list[DayMention] = []
    for mention in sorted(found, key=lambda each: (each.start, -each.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def unclear(start: int, end: int, ground: str) -> DayMention:
    """Words that speak of a time without naming a day."""
    return DayMention(start, end, None, Precision.UNKNOWN, ground)

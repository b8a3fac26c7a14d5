"""Time in stretches: the dossier's period wide, what lies before and after narrow, gaps cut out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

import pandas as pd

# A gap without any figure, from which on the axis is cut, and how many stretches lie on each side
# of the period: the longest gaps count.
GAP = timedelta(days=60)
EACH_SIDE = 2
# How much more room a day of the period gets than one outside it.
FAVOUR = 1.7


@dataclass(frozen=True)
class Stretch:
    """Days from ``first`` to ``last`` with a ``share`` (0 to 1) of the width."""

    first: date
    last: date
    share: float

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1


@dataclass(frozen=True)
class _Spell:
    first: date
    last: date
    weight: float


def stretches(frame: pd.DataFrame, start: date, end: date) -> list[Stretch]:
    """The stretches that hold the days of ``frame`` (rows of ``analysis.series`` with a day), in
    order; ``start`` to ``end`` is the dossier's period.

    Shares go by the number of distinct days with a figure, those of the period favoured.
    """
    days = frame[["first", "last"]].drop_duplicates().sort_values("first")
    spans = [(a.date(), b.date()) for a, b in zip(days["first"], days["last"], strict=True)]
    before = [span for span in spans if span[0] < start]
    within = [span for span in spans if start <= span[0] <= end]
    after = [span for span in spans if span[0] > end]
    spells = [*_split(before), *([_spell(within, FAVOUR)] if within else []), *_split(after)]
    whole = sum(spell.weight for spell in spells)
    return [Stretch(s.first, s.last, s.weight / whole) for s in spells]


def _split(spans: list[tuple[date, date]]) -> Iterator[_Spell]:
    """Cut ``spans`` at their longest gaps."""
    if not spans:
        return
    ends, gaps = spans[0][1], []
    for n, (_, now) in enumerate(pairwise(spans), start=1):
        gaps.append((now[0] - ends, n))
        ends = max(ends, now[1])
    longest = sorted((g for g in gaps if g[0] > GAP), reverse=True)[: EACH_SIDE - 1]
    cuts = [0, *sorted(n for _, n in longest), len(spans)]
    for a, b in pairwise(cuts):
        yield _spell(spans[a:b], 1.0)


def _spell(spans: list[tuple[date, date]], favour: float) -> _Spell:
    last = max(end for _, end in spans)
    # One day alone still needs room for its name.
    return _Spell(spans[0][0], last, max(len(spans), 2) * favour)


def words(stretch: Stretch) -> tuple[str, ...]:
    """The name of a stretch, the longest first: "Nov 2021 – Jan 2022", "Nov ’21–Jan ’22",
    "2021–22".
    """
    first, last = stretch.first, stretch.last
    years = f"{first:%Y}" if first.year == last.year else f"{first:%Y}–{last:%y}"
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return (years,)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first:%B %Y}", f"{first:%b ’%y}", years
    begin = f"{first:%b}" if first.year == last.year else f"{first:%b %Y}"
    return f"{begin} – {last:%b %Y}", f"{first:%b ’%y}–{last:%b ’%y}", years

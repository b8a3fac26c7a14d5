"""Time in stretches: the dossier's period wide, what lies before and after narrow, gaps cut out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

import pandas as pd

# A gap without any figure, from which on the axis is cut, and how many stretches lie on each side
# of the period: the longest gaps count.
GAP = timedelta(days=60)
EACH_SIDE = 2
# How much more room a day of the period gets than one outside it, and the part of the width that
# the period has in any case.
FAVOUR = 1.7
LEAST = 0.4


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
    main: bool = False


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
    main = [_spell(within, main=True)] if within else []
    spells = [*_split(before), *main, *_split(after)]
    return [Stretch(spell.first, spell.last, share)
            for spell, share in zip(spells, _shares(spells), strict=True)]  # fmt: skip


def _shares(spells: Sequence[_Spell]) -> list[float]:
    """The part of the width that each gets; never less than ``LEAST`` for the period."""
    whole = sum(spell.weight for spell in spells)
    shares = [spell.weight / whole for spell in spells]
    main = sum(share for spell, share in zip(spells, shares, strict=True) if spell.main)
    if not 0 < main < LEAST:
        return shares
    return [LEAST if spell.main else share * (1 - LEAST) / (1 - main)
            for spell, share in zip(spells, shares, strict=True)]  # fmt: skip


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
        yield _spell(spans[a:b])


def _spell(spans: list[tuple[date, date]], *, main: bool = False) -> _Spell:
    last = max(end for _, end in spans)
    # One day alone still needs room for its name.
    return _Spell(spans[0][0], last, max(len(spans), 2) * (FAVOUR if main else 1.0), main)


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

"""Days worth a comparison: where counts meet, or where one corrects or denies another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

from demarche.analysis.evidence import day_words
from demarche.analysis.rows import rows
from demarche.model.facts import Relation
from demarche.model.vocabulary import Precision, RelationKind

# From how many claims on one day a comparison is worth it, and how many such days are offered.
ENOUGH = 3
MOST_DAYS = 3
_WHY = {RelationKind.CORRECTS: "correction", RelationKind.DENIES: "denial"}


@dataclass(frozen=True)
class Window:
    """Days from ``first`` to ``last`` and why to look at them."""

    first: date
    last: date
    why: str


def default_window(frame: pd.DataFrame) -> Window | None:
    """The day of the reports' own figure and a day on each side, else the latest day on which most
    is claimed; None where no figure of ``frame`` (rows of ``analysis.series``) has a day.
    """
    dated = _dated(frame)
    own = dated.loc[dated["own"], "first"]
    if len(own):
        return _around(own.max().date(), "report’s day ± 1")
    counts = _claims_a_day(dated)
    if counts.empty:
        return None
    return _around(counts[counts.eq(counts.max())].index.max().date(), "most claims")


def _around(day: date, why: str) -> Window:
    return Window(day - timedelta(days=1), day + timedelta(days=1), why)


def windows(frame: pd.DataFrame, relations: Iterable[Relation]) -> list[Window]:
    """The days to offer, in order: the default, corrections and denials, and the days with the
    most claims.
    """
    dated = _dated(frame)
    usual = default_window(frame)
    special = list(dict.fromkeys(_told(dated, relations)))
    found = [*([usual] if usual else []), *special]
    for day, number in _busy(dated):
        if len(found) - len(special) > MOST_DAYS:
            break
        if not any(each.first <= day <= each.last for each in found):
            found.append(Window(day, day, f"{number} claims"))
    return sorted(found, key=lambda each: (each.first, each.last))


def _busy(dated: pd.DataFrame) -> Iterator[tuple[date, int]]:
    """Days with enough claims, those of most parties first."""
    days = dated.groupby("first")[["stated_by", "claim"]].nunique()
    busy = days[days["claim"].ge(ENOUGH)].sort_values(["stated_by", "claim"], ascending=False)
    for row in rows(busy):
        yield row.Index.date(), row.claim


def _told(dated: pd.DataFrame, relations: Iterable[Relation]) -> Iterator[Window]:
    telling = [each for each in relations if each.kind in _WHY]
    ends = {end for each in telling for end in (each.source, each.target)}
    days = {row.id: row.first.date() for row in rows(dated[dated["id"].isin(ends)])}
    for each in telling:
        if each.source in days and each.target in days:
            first, last = sorted((days[each.source], days[each.target]))
            yield Window(first, last, _WHY[each.kind])


def _dated(frame: pd.DataFrame) -> pd.DataFrame:
    """What somebody states of a single day."""
    return frame[~frame["derived"] & frame["exact_day"] & frame["first"].notna()]


def _claims_a_day(dated: pd.DataFrame) -> pd.Series:
    return dated.groupby("first")["claim"].nunique()


def between(first: date | None, last: date | None, usual: Window) -> Window:
    """The days that a reader asks for, either way round; ``usual`` where one is not said."""
    begin, end = first or usual.first, last or usual.last
    return Window(min(begin, end), max(begin, end), "")


def day_range(window: Window) -> str:
    """ "13–15 Feb 2022"; "30 Jan – 2 Feb 2022"; "3 Feb 2022"."""
    first, last = window.first, window.last
    end = day_words(last, Precision.DAY, short=True)
    if first == last:
        return end
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{end}"
    if first.year == last.year:
        return f"{first:%-d %b} – {end}"
    return f"{day_words(first, Precision.DAY, short=True)} – {end}"

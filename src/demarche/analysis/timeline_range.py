"""The days that a timeline shows: from the first to the last, or as a reader chooses."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import pandas as pd

# The fewest days that a timeline shows unless the reader asks for fewer.
FEWEST_DAYS = 21
Range = tuple[date, date]


def extent(found: pd.DataFrame) -> Range | None:
    """The first and the last day of rows of ``occurrences``; None where none has a day.

    Fewer days than ``FEWEST_DAYS`` are widened on both sides.
    """
    dated = found[found["first"].notna()]
    if dated.empty:
        return None
    start, end = dated["first"].min().date(), dated["last"].max().date()
    missing = max(0, FEWEST_DAYS - 1 - (end - start).days)
    return start - timedelta(days=(missing + 1) // 2), end + timedelta(days=missing // 2)


def chosen_range(known: Range | None, first: date | None, last: date | None) -> Range | None:
    """The days from ``first`` to ``last``, either way round; one that is None is that of ``known``.

    None where nothing has a day.
    """
    if known is None:
        return None
    start = first or min(known[0], last or known[0])
    end = last or max(known[1], first or known[1])
    return min(start, end), max(start, end)


def within(found: pd.DataFrame, days: Range | None) -> pd.DataFrame:
    """The rows that were, or may have been, between two days, both included; none for None."""
    if days is None:
        return found.head(0)
    start, end = map(pd.Timestamp, days)
    return found[(found["first"] <= end) & (found["last"] >= start)]


def around(report_days: Sequence[date]) -> dict[str, Range]:
    """Ranges of days to pick, by the last of the reports: the month before it, its week."""
    if not report_days:
        return {}
    day = max(report_days)
    monday = day - timedelta(days=day.weekday())
    month = (pd.Timestamp(day) - pd.DateOffset(months=1)).date()
    return {"month": (month, day), "week": (monday, monday + timedelta(days=6))}

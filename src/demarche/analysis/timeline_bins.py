"""Statements and events counted by day, week, month or year: where they are too many to draw."""

from __future__ import annotations

from typing import Any

import pandas as pd

from demarche.analysis.timeline import day_of, period
from demarche.analysis.timeline_marks import address, counted_words

BIN_COLUMNS = ["lane", "first", "last", "exact", "n", "lines", "evidence"]
# More marks than these are counted: those that can be named, and, in lanes that tell the side,
# those that can be drawn without a name.
MOST_LABELLED = 240
MOST_MARKS = 900
# More bars than these are counted more coarsely: in all, and side by side.
MOST_BARS = 800
MOST_ABREAST = 400
STEPS = {"day": "D", "week": "W-SUN", "month": "M", "year": "Y"}


def step_for(laned: pd.DataFrame, by: str) -> str:
    """By what to count rows in lanes: a key of ``STEPS``, or "" where each has a mark."""
    if len(laned) <= (MOST_MARKS if by == "side" else MOST_LABELLED):
        return ""
    exact = laned[laned["exact"]]
    for step, length in STEPS.items():
        periods = exact["first"].dt.to_period(length)
        if periods.nunique() <= MOST_ABREAST:
            pairs = pd.DataFrame({"lane": exact["lane"], "period": periods}).drop_duplicates()
            if len(pairs) <= MOST_BARS:
                return step
    return "year"


def bins(laned: pd.DataFrame, by: str, step: str) -> pd.DataFrame:
    """One row a lane and period that holds anything, with ``BIN_COLUMNS``, by lane and day.

    What is known to the month or year only (not ``exact``) is counted under that, apart.
    """
    periods = laned["first"].dt.to_period(STEPS[step])
    first = periods.dt.start_time.where(laned["exact"], laned["first"])
    last = periods.dt.end_time.dt.normalize().where(laned["exact"], laned["last"])
    keys = ["lane", "first", "last", "exact"]
    binned = laned.assign(first=first, last=last)
    sizes = binned.groupby([*keys, "act"]).size()
    groups: dict[tuple[Any, ...], dict[str, int]] = {}
    for key, n in zip(sizes.index, sizes, strict=True):
        groups.setdefault(key[:-1], {})[key[-1]] = int(n)
    listed = [_row(key, by, acts) for key, acts in groups.items()]
    return pd.DataFrame(listed, columns=BIN_COLUMNS)


def _row(key: tuple[Any, ...], by: str, acts: dict[str, int]) -> list[object]:
    lane, first, last, exact = key
    n = sum(acts.values())
    said = f"{n:,} statements and events" if n > 1 else "1 statement or event"
    days = period(first, last) if exact else day_of(first, last)
    lines = f"{said}, {days}", counted_words(acts), "Click for the evidence"
    return [lane, first, last, exact, n, lines, address(first, last, by, lane, exact=exact)]

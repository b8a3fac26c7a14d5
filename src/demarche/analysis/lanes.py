"""Lanes of a chart over time: one a scope group, so that unlike counts never meet in one line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from demarche.analysis.comparison import APART
from demarche.analysis.rows import rows
from demarche.analysis.series import scope_name
from demarche.model.dossier import Measure

COUNTS, OTHER_UNITS, ASIDE = "counts", "other units", "apart"
# What a screen can show. Beyond, lanes are left to the table, and marks become one a period.
MOST_LANES = 32
MOST_MARKS = 200
_PERIODS = ("D", "W", "M", "Y")


@dataclass(frozen=True)
class Lane:
    """The figures of one scope group, one sort of unit and one status; ``part`` says whether they
    are counts on the common scale, counts in other units, or no counts at all.
    """

    part: str
    title: str
    scale: str
    rows: pd.DataFrame

    @property
    def own(self) -> bool:
        """Whether a report's own figure is in it."""
        return bool(self.rows["own"].any())


def drawable(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows of ``analysis.series`` that have a place on a chart over time: stated by somebody,
    of a known day, with a number. Of figures that say the same as one source, one is left.
    """
    has = ~frame["derived"] & frame["first"].notna() & frame["most"].notna()
    same = ["claim", "value", "low", "high", "qualifier", "first", "last"]
    return frame[has].sort_values("own", ascending=False, kind="stable").drop_duplicates(same)


def lanes(drawn: pd.DataFrame, measure: Measure) -> list[Lane]:
    """The lanes of ``drawn`` in order: counts on the scale of the report's own figure (or else of
    most), its own scope first, then those with most figures; counts in other units; the rest.
    """
    if drawn.empty:
        return []
    apart = drawn["status"].isin([status.value for status in APART])
    counts = drawn[~apart]
    main = _main_scale(counts)
    same = counts["scale"].eq(main)
    first, *others = [*_by_scope(counts[same], measure, COUNTS),
                      *_by_scope(counts[~same], measure, OTHER_UNITS),
                      *_by_status(drawn[apart])]  # fmt: skip
    return [_with_unit(first) if first.part == COUNTS else first, *others]


def _main_scale(counts: pd.DataFrame) -> str:
    own = counts.loc[counts["own"], "scale"]
    scales = own if len(own) else counts["scale"]
    return str(scales.value_counts().index[0]) if len(scales) else ""


def _by_scope(counts: pd.DataFrame, measure: Measure, part: str) -> list[Lane]:
    found = [
        Lane(part, scope_name(measure, str(scope)), str(scale), alike)
        for (scope, scale, _), alike in counts.groupby(["scope", "scale", "status"], sort=False)
    ]
    found.sort(key=lambda lane: (not lane.own, -len(lane.rows), -lane.rows["first"].max().value))
    return [*map(_with_unit, found)] if part == OTHER_UNITS else found


def _with_unit(lane: Lane) -> Lane:
    """The first lane, and those in other units, say what their numbers count."""
    return replace(lane, title=f"{lane.title} ({lane.scale})")


def _by_status(apart: pd.DataFrame) -> Iterator[Lane]:
    order = [status.value for status in APART]
    found = apart[["status", "scale"]].drop_duplicates()
    keys = [(str(row.status), str(row.scale)) for row in rows(found)]
    for status, scale in sorted(keys, key=lambda key: (order.index(key[0]), key[1])):
        alike = apart[apart["status"].eq(status) & apart["scale"].eq(scale)]
        yield Lane(ASIDE, f"{status.capitalize()}, {scale}", scale, alike)


def fitted(found: list[Lane]) -> tuple[list[Lane], int]:
    """The lanes that a screen has room for, and how many figures are in the others."""
    return found[:MOST_LANES], sum(len(lane.rows) for lane in found[MOST_LANES:])


def period(found: list[Lane]) -> str | None:
    """How finely marks must be gathered so that a screen can show them: by day, week, month or
    year; None where each figure can have its own.
    """
    if sum(len(lane.rows) for lane in found) <= MOST_MARKS:
        return None
    return coarse_enough(MOST_MARKS, lambda length: sum(
        lane.rows["first"].dt.to_period(length).nunique() for lane in found))  # fmt: skip


def coarse_enough(most: int, number: Callable[[str], int]) -> str:
    """The first of day, week, month and year by which a ``number`` of marks is not above ``most``;
    the year in any case.
    """
    return next((length for length in _PERIODS if number(length) <= most), _PERIODS[-1])


def gathered(found: Sequence[Lane], length: str) -> pd.DataFrame:
    """The figures of each period and lane as one row: the number of the ``lane``, the ``day`` in
    the middle, ``least`` and ``most`` stated, and ``number`` of figures. Nothing is averaged.
    Reports' own figures are not among them.
    """
    parts = [lane.rows.loc[~lane.rows["own"], ["first", "least", "most"]].assign(lane=n)
             for n, lane in enumerate(found)]  # fmt: skip
    others = pd.concat(parts)
    grouped = others.groupby(["lane", others["first"].dt.to_period(length).rename("span")])
    stacks = pd.DataFrame({
        "first": grouped["first"].min(), "last": grouped["first"].max(),
        "least": grouped["least"].min(), "most": grouped["most"].max(), "number": grouped.size(),
    })  # fmt: skip
    middle = stacks["first"] + (stacks["last"] - stacks["first"]) / 2
    return stacks.assign(day=middle).reset_index()


def wanted(drawn: pd.DataFrame) -> list[str]:
    """The ids to label, most wanted first: reports' own, then the short list by how near it is to
    them, in days and then in number.
    """
    own = drawn[drawn["own"]]
    day = (own if len(own) else drawn)["first"].max()
    number = own["most"].max() if len(own) else 0.0
    ranked = drawn.assign(
        days=(drawn["first"] - day).abs(), numbers=(drawn["most"] - number).abs()
    ).sort_values(["own", "core", "days", "numbers"], ascending=[False, False, True, True])
    return [str(key) for key in ranked["id"]]

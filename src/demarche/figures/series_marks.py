"""The marks of a chart over time: each figure as its source bounds it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from demarche.analysis.lanes import ASIDE, gathered
from demarche.analysis.rows import rows
from demarche.analysis.series import ANY, counts_key
from demarche.figures.quantities import MARKS
from demarche.figures.series_plan import Panel, Plan, middle
from demarche.figures.theme import LIGHT, side_colour
from demarche.model.vocabulary import REPORT_VOICE

SIZE = 11
RING = 24


@dataclass(frozen=True)
class Mark:
    """A figure on the chart: its row of ``analysis.series``, its column, moment and pixels; a range
    lies from ``low`` to ``high``, and its ``y`` between.
    """

    row: Any
    column: int
    moment: datetime
    x: float
    y: float
    colour: str
    low: float
    high: float

    @property
    def ranged(self) -> bool:
        """Whether it is drawn as a bar from low to high."""
        low, high = self.row.low, self.row.high
        return not (pd.isna(low) or pd.isna(high)) and low < high

    @property
    def direction(self) -> int:
        """1 where it is open upwards, -1 downwards, 0 where it is not open."""
        return MARKS[self.row.qualifier][1]


def marks_of(
    panel: Panel, plan: Plan, colours: Mapping[str, str], length: str | None
) -> list[Mark]:
    """The figures of a lane that are drawn one by one: all, or where marks are gathered the
    reports' own. ``colours`` maps a side to the theme's name for its colour.
    """
    shown = panel.lane.rows
    if length is not None:
        shown = shown[shown["own"].astype(bool)]
    return [_mark(row, panel, plan, colours) for row in rows(shown)]


def _mark(row: Any, panel: Panel, plan: Plan, colours: Mapping[str, str]) -> Mark:
    number = (row.least + row.most) / 2 if pd.isna(row.value) else row.value
    column = plan.column_of(row.first.date())
    moment = middle(row.first, row.last)
    own = row.stated_by == REPORT_VOICE
    colour = LIGHT.ink if own else side_colour(colours.get(row.side))
    x, low, high = plan.columns[column].x(moment), panel.y(row.least), panel.y(row.most)
    return Mark(row, column, moment, x, panel.y(number), colour, low, high)


def traces(
    panel: Panel, marks: Sequence[Mark], hovers: Mapping[str, str]
) -> Iterator[tuple[int, go.Scatter]]:
    """Each trace of a lane with the number of its column; ``hovers`` has a text for each id."""
    for column in sorted({mark.column for mark in marks}):
        here = [mark for mark in marks if mark.column == column]
        joins = () if panel.lane.part == ASIDE else _joins(here)
        for trace in (*_spans(here), *joins, *_bars(here), *_arrows(here, panel),
                      *_rings(here), _dots(here, hovers)):  # fmt: skip
            yield column, trace


def _dots(marks: Sequence[Mark], hovers: Mapping[str, str]) -> go.Scatter:
    """Every mark; a range has its bar instead, and a place there to point at."""
    return go.Scatter(
        x=[m.moment for m in marks], y=[m.y for m in marks], mode="markers",
        customdata=[m.row.id for m in marks], hovertext=[hovers[m.row.id] for m in marks],
        hovertemplate="%{hovertext}<extra></extra>",
        marker={"symbol": [MARKS[m.row.qualifier][0] for m in marks], "size": SIZE,
                "color": [m.colour for m in marks],
                "opacity": [0.0 if m.ranged else 1.0 for m in marks],
                "line": {"width": 2.2, "color": [m.colour for m in marks]}},
        cliponaxis=False,
    )  # fmt: skip


def _rings(marks: Sequence[Mark]) -> Iterator[go.Scatter]:
    own = [m for m in marks if m.row.own]
    if own:
        yield _quiet(x=[m.moment for m in own], y=[m.y for m in own], mode="markers",
                     marker={"symbol": "circle-open", "size": RING, "color": LIGHT.ink,
                             "line": {"width": 2, "color": LIGHT.ink}})  # fmt: skip


def _arrows(marks: Sequence[Mark], panel: Panel) -> Iterator[go.Scatter]:
    """What is open, as a line that leads away from the mark and ends in a head."""
    for direction, symbol in ((1, "triangle-up"), (-1, "triangle-down")):
        here = [m for m in marks if m.direction == direction]
        if here:
            ends = [m.y - direction * panel.reach for m in here]
            yield from _lines(here, [(m.y, end) for m, end in zip(here, ends, strict=True)], 2)
            yield _quiet(x=[m.moment for m in here], y=ends, mode="markers",
                         marker={"symbol": symbol, "size": 7, "color": [m.colour for m in here]})


def _bars(marks: Sequence[Mark]) -> Iterator[go.Scatter]:
    here = [m for m in marks if m.ranged]
    yield from _lines(here, [(m.low, m.high) for m in here], 7)


def _lines(
    marks: Sequence[Mark], ends: Sequence[tuple[float, float]], width: float
) -> Iterator[go.Scatter]:
    """Upright lines, one trace a colour."""
    for colour in dict.fromkeys(m.colour for m in marks):
        here = [(m, end) for m, end in zip(marks, ends, strict=True) if m.colour == colour]
        yield _quiet(x=[x for m, _ in here for x in (m.moment, m.moment, None)],
                     y=[y for _, end in here for y in (*end, None)], mode="lines",
                     line={"color": colour, "width": width})  # fmt: skip


def _spans(marks: Sequence[Mark]) -> Iterator[go.Scatter]:
    """Where only a month or a year is known: a thin line over it."""
    for colour in dict.fromkeys(m.colour for m in marks if not m.row.exact_day):
        here = [m for m in marks if m.colour == colour and not m.row.exact_day]
        yield _quiet(x=[x for m in here for x in (m.row.first, m.row.last, None)],
                     y=[y for m in here for y in (m.y, m.y, None)], mode="lines",
                     line={"color": colour, "width": 1.6})  # fmt: skip


def _joins(marks: Sequence[Mark]) -> Iterator[go.Scatter]:
    """A line through what one party states in one unit and status: these alone are joined."""
    alike: dict[tuple[str, ...], list[Mark]] = {}
    for mark in marks:
        if mark.row.joined and not mark.ranged:
            key = (mark.row.stated_by, mark.row.unit, mark.row.status, mark.colour)
            alike.setdefault(key, []).append(mark)
    for (*_, colour), found in alike.items():
        if len(found) > 1:
            found.sort(key=lambda m: m.moment)
            yield _quiet(x=[m.moment for m in found], y=[m.y for m in found], mode="lines",
                         opacity=0.55, line={"color": colour, "width": 1.3})  # fmt: skip


def _quiet(**parts: Any) -> go.Scatter:
    return go.Scatter(**parts, hoverinfo="skip", cliponaxis=False)


def gathered_traces(
    panel: Panel, plan: Plan, length: str, measure: str
) -> Iterator[tuple[int, go.Scatter]]:
    """The figures of a lane gathered by period, from the lowest to the highest number stated."""
    found = gathered(panel.lane.rows, length)
    numbers = [plan.column_of(day.date()) for day in found["first"]]
    for column in sorted(set(numbers)):
        part: list[Any] = list(rows(found[[n == column for n in numbers]]))
        yield column, go.Scatter(
            x=[x for row in part for x in (row.day, row.day, None)],
            y=[y for row in part for y in (panel.y(row.least), panel.y(row.most), None)],
            mode="lines+markers", line={"color": LIGHT.quiet, "width": 2.5},
            marker={"symbol": "line-ew-open", "size": 7, "color": LIGHT.quiet},
            customdata=[c for row in part for c in (*[_opens(row, panel, measure)] * 2, None)],
            hovertext=[h for row in part for h in (*[_told(row)] * 2, None)],
            hovertemplate="%{hovertext}<extra></extra>", cliponaxis=False,
        )  # fmt: skip


def _opens(row: Any, panel: Panel, measure: str) -> str:
    scope = ANY if panel.lane.part == ASIDE else str(panel.lane.rows["scope"].iloc[0])
    return counts_key(measure, row.first, row.last, scope=scope)


def _told(row: Any) -> str:
    days = f"{row.first:%-d %b %Y}"
    if row.first != row.last:
        days += f" to {row.last:%-d %b %Y}"
    return (f"<b>{row.number:,} figures</b>, {days}<br>from {row.least:,.0f} to {row.most:,.0f}: "
            "the lowest and the highest stated; nothing is averaged<br>Click for them")  # fmt: skip

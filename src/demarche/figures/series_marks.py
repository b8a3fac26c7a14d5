"""The marks of a chart over time: each figure as its source bounds it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from demarche.analysis.lanes import ASIDE
from demarche.analysis.rows import rows
from demarche.analysis.series import ANY, counts_key
from demarche.figures.quantity_signs import MARKS
from demarche.figures.series_plan import Panel, Plan, axis, middle
from demarche.figures.theme import LIGHT, side_colour
from demarche.model.vocabulary import REPORT_VOICE

SIZE = 11
RING = 24


@dataclass(frozen=True)
class Mark:
    """A figure on the chart: its row of ``analysis.series``, its lane, column, moment and pixels; a
    range lies from ``low`` to ``high``, and its ``y`` between.
    """

    row: Any
    panel: Panel
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


def marks_of(plan: Plan, colours: Mapping[str, str], length: str | None) -> list[Mark]:
    """The figures that are drawn one by one: all, or where marks are gathered the reports' own.

    ``colours`` maps a side to the theme's name for its colour.
    """
    found = []
    for panel in plan.panels:
        shown = panel.lane.rows
        if length is not None:
            shown = shown[shown["own"]]
        found += [_mark(row, panel, plan, colours) for row in rows(shown)]
    return found


def _mark(row: Any, panel: Panel, plan: Plan, colours: Mapping[str, str]) -> Mark:
    number = (row.least + row.most) / 2 if pd.isna(row.value) else row.value
    column = plan.column_of(row.first.date())
    moment = middle(row.first, row.last)
    own = row.stated_by == REPORT_VOICE
    colour = LIGHT.ink if own else side_colour(colours.get(row.side))
    x, low, high = plan.columns[column].x(moment), panel.y(row.least), panel.y(row.most)
    return Mark(row, panel, column, moment, x, panel.y(number), colour, low, high)


def traces(marks: Sequence[Mark], hovers: Mapping[str, str]) -> Iterator[go.Scatter]:
    """What lies under the marks and then the marks; ``hovers`` has a text for each id."""
    for column in sorted({mark.column for mark in marks}):
        here = [mark for mark in marks if mark.column == column]
        on = axis("x", column)
        yield from _spans(here, on)
        yield from _joins(here, on)
        yield from _upright(here, on)
        yield from _heads(here, on)
        yield from _rings(here, on)
        yield _dots(here, on, hovers)


def _dots(marks: Sequence[Mark], on: str, hovers: Mapping[str, str]) -> go.Scatter:
    """Every mark; a range has its bar instead, and a place there to point at."""
    colours = [m.colour for m in marks]
    return go.Scatter(
        x=[m.moment for m in marks], y=[m.y for m in marks], mode="markers", xaxis=on,
        customdata=[m.row.id for m in marks], hovertext=[hovers[m.row.id] for m in marks],
        hovertemplate="%{hovertext}<extra></extra>", cliponaxis=False,
        marker={"symbol": [MARKS[m.row.qualifier][0] for m in marks], "size": SIZE,
                "color": colours, "opacity": [0.0 if m.ranged else 1.0 for m in marks],
                "line": {"width": 2.2, "color": colours}},
    )  # fmt: skip


def _rings(marks: Sequence[Mark], on: str) -> Iterator[go.Scatter]:
    own = [m for m in marks if m.row.own]
    if own:
        yield _quiet(x=[m.moment for m in own], y=[m.y for m in own], mode="markers", xaxis=on,
                     marker={"symbol": "circle-open", "size": RING, "color": LIGHT.ink,
                             "line": {"width": 2, "color": LIGHT.ink}})  # fmt: skip


def _heads(marks: Sequence[Mark], on: str) -> Iterator[go.Scatter]:
    """Where an open bound points to."""
    here = [m for m in marks if m.direction]
    if here:
        yield _quiet(
            x=[m.moment for m in here], y=[_end(m) for m in here], mode="markers", xaxis=on,
            marker={"symbol": ["triangle-up" if m.direction > 0 else "triangle-down"
                               for m in here], "size": 7, "color": [m.colour for m in here]},
        )  # fmt: skip


def _end(mark: Mark) -> float:
    return mark.y - mark.direction * mark.panel.reach


def _upright(marks: Sequence[Mark], on: str) -> Iterator[go.Scatter]:
    """Ranges as bars, and the lines of open bounds."""
    ranges = [(m, m.low, m.high) for m in marks if m.ranged]
    bounds = [(m, m.y, _end(m)) for m in marks if m.direction]
    for lines, width in ((ranges, 7.0), (bounds, 2.0)):
        for colour in dict.fromkeys(m.colour for m, *_ in lines):
            here = [line for line in lines if line[0].colour == colour]
            yield _line([((m.moment, m.moment), (a, b)) for m, a, b in here], on, colour, width)


def _spans(marks: Sequence[Mark], on: str) -> Iterator[go.Scatter]:
    """Where only a month or a year is known: a thin line over it."""
    loose = [m for m in marks if not m.row.exact_day]
    for colour in dict.fromkeys(m.colour for m in loose):
        here = [m for m in loose if m.colour == colour]
        yield _line([((m.row.first, m.row.last), (m.y, m.y)) for m in here], on, colour, 1.6)


def _joins(marks: Sequence[Mark], on: str) -> Iterator[go.Scatter]:
    """A line through what one party states of one scope, in one unit and status: these alone."""
    alike: dict[tuple[object, ...], list[Mark]] = {}
    for mark in marks:
        if mark.row.joined and not mark.ranged and mark.panel.lane.part != ASIDE:
            key = (mark.colour, mark.panel.top, mark.row.stated_by, mark.row.unit, mark.row.status)
            alike.setdefault(key, []).append(mark)
    found = [sorted(each, key=lambda m: m.moment) for each in alike.values() if len(each) > 1]
    for colour in dict.fromkeys(each[0].colour for each in found):
        lines = [([m.moment for m in each], [m.y for m in each])
                 for each in found if each[0].colour == colour]  # fmt: skip
        yield _line(lines, on, colour, 1.3)


def _line(
    lines: Iterable[tuple[Sequence[object], Sequence[float]]], on: str, colour: str, width: float
) -> go.Scatter:
    """Several lines in one trace."""
    listed = list(lines)
    return _quiet(x=[x for xs, _ in listed for x in (*xs, None)],
                  y=[y for _, ys in listed for y in (*ys, None)], mode="lines", xaxis=on,
                  line={"color": colour, "width": width})  # fmt: skip


def _quiet(**parts: Any) -> go.Scatter:
    return go.Scatter(**parts, hoverinfo="skip", cliponaxis=False)


def gathered_traces(
    plan: Plan, stacks: Sequence[pd.DataFrame], measure: str
) -> Iterator[go.Scatter]:
    """The figures of each lane gathered by period (``stacks`` of ``analysis.lanes.gathered``), from
    the lowest to the highest number stated.
    """
    found = [(panel, row) for panel, stack in zip(plan.panels, stacks, strict=True)
             for row in rows(stack)]  # fmt: skip
    columns = [plan.column_of(row.first.date()) for _, row in found]
    for column in sorted(set(columns)):
        here = [each for each, at in zip(found, columns, strict=True) if at == column]
        keys = [_opens(panel, row, measure) for panel, row in here]
        told = [_told(row) for _, row in here]
        yield go.Scatter(
            x=[x for _, row in here for x in (row.day, row.day, None)],
            y=[y for panel, row in here for y in (panel.y(row.least), panel.y(row.most), None)],
            mode="lines+markers", xaxis=axis("x", column), cliponaxis=False,
            line={"color": LIGHT.quiet, "width": 2.5},
            marker={"symbol": "line-ew-open", "size": 7, "color": LIGHT.quiet},
            customdata=[c for key in keys for c in (key, key, None)],
            hovertext=[h for words in told for h in (words, words, None)],
            hovertemplate="%{hovertext}<extra></extra>",
        )  # fmt: skip


def _opens(panel: Panel, row: Any, measure: str) -> str:
    scope = ANY if panel.lane.part == ASIDE else str(panel.lane.rows["scope"].iloc[0])
    return counts_key(measure, row.first, row.last, scope=scope)


def _told(row: Any) -> str:
    days = f"{row.first:%-d %b %Y}"
    if row.first != row.last:
        days += f" to {row.last:%-d %b %Y}"
    return (f"<b>{row.number:,} figures</b>, {days}<br>from {row.least:,.0f} to {row.most:,.0f}: "
            "the lowest and the highest stated; nothing is averaged<br>Click for them")  # fmt: skip

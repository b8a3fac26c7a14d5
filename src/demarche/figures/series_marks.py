"""The marks of a chart over time: each figure as its source bounds it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pandas as pd

from demarche.analysis.lanes import ASIDE
from demarche.analysis.plural import plural
from demarche.analysis.rows import rows
from demarche.analysis.series import ANY, counts_key
from demarche.figures.quantity_signs import MARKS
from demarche.figures.raw import Json, quiet, scatter
from demarche.figures.series_plan import Panel, Plan, axis, middle
from demarche.figures.theme import LIGHT, side_colour
from demarche.model.vocabulary import REPORT_VOICE

SIZE = 11
RING = 24
# The browser fills in the text that belongs to what a mark opens (``raw.chart``).
HOVER = "%{hovertext}<extra></extra>"


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


def marks_of(
    plan: Plan, single: Sequence[tuple[int, Any]], colours: Mapping[str, str]
) -> list[Mark]:
    """The figures that are drawn one by one, each with the number of its lane.

    ``colours`` maps a side to the theme's name for its colour.
    """
    return [_mark(row, plan.panels[n], plan, colours) for n, row in single]


def _mark(row: Any, panel: Panel, plan: Plan, colours: Mapping[str, str]) -> Mark:
    number = (row.least + row.most) / 2 if pd.isna(row.value) else row.value
    column = plan.column_of(row.first.date())
    moment = middle(row.first, row.last)
    own = row.stated_by == REPORT_VOICE
    colour = LIGHT.ink if own else side_colour(colours.get(row.side))
    x, low, high = plan.columns[column].x(moment), panel.y(row.least), panel.y(row.most)
    return Mark(row, panel, column, moment, x, panel.y(number), colour, low, high)


def traces(marks: Sequence[Mark]) -> Iterator[Json]:
    """What lies under the marks and then the marks."""
    for column in sorted({mark.column for mark in marks}):
        here = [mark for mark in marks if mark.column == column]
        on = axis("x", column)
        yield from _spans(here, on)
        yield from _joins(here, on)
        yield from _upright(here, on)
        yield from _heads(here, on)
        yield from _rings(here, on)
        yield _dots(here, on)


def _dots(marks: Sequence[Mark], on: str) -> Json:
    """Every mark; a range has its bar instead, and a place there to point at."""
    colours = [m.colour for m in marks]
    opacity = [0 if m.ranged else 1 for m in marks]
    return scatter(
        x=[m.moment for m in marks], y=_rounded(m.y for m in marks), mode="markers", xaxis=on,
        customdata=[m.row.id for m in marks], hovertemplate=HOVER, cliponaxis=False,
        marker={"symbol": [MARKS[m.row.qualifier][0] for m in marks], "size": SIZE,
                "color": colours, "line": {"width": 2.2, "color": colours},
                **({} if all(opacity) else {"opacity": opacity})},
    )  # fmt: skip


def _rounded(pixels: Iterable[float]) -> list[float]:
    return [round(float(y), 1) for y in pixels]


def _rings(marks: Sequence[Mark], on: str) -> Iterator[Json]:
    own = [m for m in marks if m.row.own]
    if own:
        yield quiet(x=[m.moment for m in own], y=_rounded(m.y for m in own), mode="markers",
                    xaxis=on, marker={"symbol": "circle-open", "size": RING, "color": LIGHT.ink,
                                      "line": {"width": 2, "color": LIGHT.ink}})  # fmt: skip


def _heads(marks: Sequence[Mark], on: str) -> Iterator[Json]:
    """Where an open bound points to."""
    here = [m for m in marks if m.direction]
    if here:
        yield quiet(
            x=[m.moment for m in here], y=_rounded(map(_end, here)), mode="markers", xaxis=on,
            marker={"symbol": ["triangle-up" if m.direction > 0 else "triangle-down"
                               for m in here], "size": 7, "color": [m.colour for m in here]},
        )  # fmt: skip


def _end(mark: Mark) -> float:
    return mark.y - mark.direction * mark.panel.reach


def _upright(marks: Sequence[Mark], on: str) -> Iterator[Json]:
    """Ranges as bars, and the lines of open bounds."""
    ranges = [(m, m.low, m.high) for m in marks if m.ranged]
    bounds = [(m, m.y, _end(m)) for m in marks if m.direction]
    for lines, width in ((ranges, 7.0), (bounds, 2.0)):
        for colour in dict.fromkeys(m.colour for m, *_ in lines):
            here = [line for line in lines if line[0].colour == colour]
            yield _line([((m.moment, m.moment), (a, b)) for m, a, b in here], on, colour, width)


def _spans(marks: Sequence[Mark], on: str) -> Iterator[Json]:
    """Where only a month or a year is known: a thin line over it."""
    loose = [m for m in marks if not m.row.exact_day]
    for colour in dict.fromkeys(m.colour for m in loose):
        here = [m for m in loose if m.colour == colour]
        yield _line([((m.row.first, m.row.last), (m.y, m.y)) for m in here], on, colour, 1.6)


def _joins(marks: Sequence[Mark], on: str) -> Iterator[Json]:
    """A line through what ``joined`` says may have one."""
    found = joined(marks)
    for colour in dict.fromkeys(each[0].colour for each in found):
        lines = [([m.moment for m in each], [m.y for m in each])
                 for each in found if each[0].colour == colour]  # fmt: skip
        yield _line(lines, on, colour, 1.3)


def joined(marks: Sequence[Mark]) -> list[list[Mark]]:
    """Marks that a line may join, in order: what one party states of one scope, in one unit and
    status; these alone.
    """
    alike: dict[tuple[object, ...], list[Mark]] = {}
    for mark in marks:
        if mark.row.joined and not mark.ranged and mark.panel.lane.part != ASIDE:
            key = (mark.colour, mark.panel.top, mark.row.stated_by, mark.row.unit, mark.row.status)
            alike.setdefault(key, []).append(mark)
    return [sorted(each, key=lambda m: m.moment) for each in alike.values() if len(each) > 1]


def _line(
    lines: Iterable[tuple[Sequence[object], Sequence[float]]], on: str, colour: str, width: float
) -> Json:
    """Several lines in one trace."""
    listed = list(lines)
    return quiet(x=[x for xs, _ in listed for x in (*xs, None)],
                 y=[y and round(float(y), 1) for _, ys in listed for y in (*ys, None)],
                 mode="lines", xaxis=on, line={"color": colour, "width": width})  # fmt: skip


def gathered_traces(
    plan: Plan, stacks: pd.DataFrame, measure: str
) -> tuple[list[Json], dict[str, str]]:
    """The figures of each lane gathered by period (``analysis.lanes.gathered``), from the lowest to
    the highest number stated; and by what each mark opens what it says.
    """
    scopes = [ANY if panel.lane.part == ASIDE else str(panel.lane.rows["scope"].iloc[0])
              for panel in plan.panels]  # fmt: skip
    found = [(counts_key(measure, row.first, row.last, scope=scopes[row.lane]), row)
             for row in rows(stacks)]  # fmt: skip
    columns = [plan.column_of(row.first.date()) for _, row in found]
    drawn = [_stack(plan, [each for each, at in zip(found, columns, strict=True) if at == column],
                    axis("x", column)) for column in sorted(set(columns))]  # fmt: skip
    return drawn, {key: _told(row) for key, row in found}


def _stack(plan: Plan, found: Sequence[tuple[str, Any]], on: str) -> Json:
    heights = [(plan.panels[row.lane].y(row.least), plan.panels[row.lane].y(row.most))
               for _, row in found]  # fmt: skip
    return scatter(
        x=[x for _, row in found for x in (row.day, row.day, None)],
        y=[y and round(float(y), 1) for ends in heights for y in (*ends, None)],
        customdata=[c for key, _ in found for c in (key, key, None)],
        mode="lines+markers", xaxis=on, cliponaxis=False, hovertemplate=HOVER,
        line={"color": LIGHT.quiet, "width": 2.5},
        marker={"symbol": "line-ew-open", "size": 7, "color": LIGHT.quiet},
    )  # fmt: skip


def _told(row: Any) -> str:
    days = f"{row.first:%-d %b %Y}"
    if row.first != row.last:
        days += f" to {row.last:%-d %b %Y}"
    ends = f"from {row.least:,.0f} to {row.most:,.0f}"
    return (f"<b>{plural(row.number, 'figure')}</b>, {days}<br>{ends}: the lowest and the highest "
            "stated; nothing is averaged<br>Click for them")  # fmt: skip

"""The chart of counts over time: a lane for each scope, a column for each stretch of time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from demarche.analysis.lanes import Lane, gathered
from demarche.analysis.rows import rows
from demarche.analysis.stretches import Stretch
from demarche.figures import series_labels
from demarche.figures.raw import Json, chart, scatter
from demarche.figures.series_marks import Mark, gathered_traces, marks_of, traces
from demarche.figures.series_plan import FIRST, RIGHT, TOP, Plan, plan, stretched
from demarche.figures.series_window import window
from demarche.figures.theme import LIGHT

# Widths in pixels for which texts are placed, and pixels for the numbers at the left; and the
# other widths at which they must have room as well.
WIDE = (680, 58)
NARROW = (335, 42)
_OTHERS = (600, 850, 1150, 1600)
_LESS_NARROW = (450, 600)


@dataclass(frozen=True)
class Content:
    """What the chart shows: lanes and stretches of ``analysis``, the theme's name for each side's
    colour, by id what a mark says and what may be written beside it (most wanted first), and how
    marks are gathered, where they are too many. ``window``: only the lanes from one number to
    before another; ``first`` is the height of the lane to look at first; ``width``:
    texts are placed for these pixels alone, which the chart keeps (on a phone it has others).
    """

    measure: str
    lanes: Sequence[Lane]
    stretches: Sequence[Stretch]
    colours: Mapping[str, str]
    hovers: Mapping[str, str]
    labels: Mapping[str, tuple[str, ...]]
    short_labels: Mapping[str, tuple[str, ...]]
    length: str | None = None
    window: tuple[int, int] | None = None
    first: float = FIRST
    width: int | None = None

    def plan(self, width: int, left: int, *, log: bool) -> Plan:
        """Where everything lies at a width in pixels, with ``left`` of them for numbers."""
        whole = plan(self.lanes, self.stretches, width, left, log=log, first=self.first)
        return window(whole, *self.window) if self.window else whole

    @property
    def shown(self) -> Sequence[Lane]:
        """The lanes of its window."""
        return self.lanes[slice(*self.window)] if self.window else self.lanes


def series_chart(content: Content, *, log: bool) -> Json:
    """Counts by the day counted; ``log`` for a logarithmic scale. Its height is in its layout."""
    wide = content.plan(content.width or WIDE[0], WIDE[1], log=log)
    narrow = content.plan(*NARROW, log=log)
    others = () if content.width else _OTHERS
    single = single_figures(content)
    stacks = gathered(content.shown, content.length) if content.length else None
    marks, on_phone = (marks_of(each, single, content.colours) for each in (wide, narrow))
    data, told = _drawn(wide, marks, stacks, content)
    texts, _ = _drawn(narrow, on_phone, stacks, content)
    small = _layout([narrow, *(stretched(narrow, width) for width in _LESS_NARROW)], content,
                    on_phone, short=True)  # fmt: skip
    return chart(
        data, {**content.hovers, **told}, hovermode="closest", dragmode="zoom",
        uirevision=content.measure,
        **_layout([wide, *(stretched(wide, width) for width in others)], content, marks),
        meta={"narrow": {"layout": small, "texts": texts, "height": narrow.height}},
    )  # fmt: skip


def single_figures(content: Content) -> list[tuple[int, Any]]:
    """The figures that are drawn one by one, with the number of their lane: all, or where marks are
    gathered the reports' own.
    """
    lanes = [lane.rows if content.length is None else lane.rows[lane.rows["own"]]
             for lane in content.shown]  # fmt: skip
    found = {row.id: row for row in rows(pd.concat(lanes))}
    return [(n, found[key]) for n, lane in enumerate(lanes) for key in lane["id"]]


def _drawn(
    plan: Plan, marks: Sequence[Mark], stacks: pd.DataFrame | None, content: Content
) -> tuple[list[Json], dict[str, str]]:
    """All traces, and what gathered marks say. The first trace is told to be a label: a phone gets
    other ones.
    """
    first = scatter(x=[], y=[], hoverinfo="skip", meta={"labels": True})
    below, told = gathered_traces(plan, stacks, content.measure) if stacks is not None else ([], {})
    return [first, *below, *traces(marks)], told


def _layout(
    plans: Sequence[Plan], content: Content, marks: Sequence[Mark], *, short: bool = False
) -> dict[str, Any]:
    """Axes, lines and texts of the chart, for a width and the others that it may have."""
    plan = plans[0]
    across = {f"xaxis{n + 1 if n else ''}": x_axis(plan, n) for n in range(len(plan.columns))}
    asked = content.short_labels if short else content.labels
    order = {key: n for n, key in enumerate(asked)}
    listed = sorted(marks, key=lambda mark: order.get(mark.row.id, len(order)))
    return {
        **across, "yaxis": _y_axis(plan, short=short), "height": plan.height,
        "shapes": series_labels.guides(plan),
        "margin": {"l": plan.left, "r": RIGHT, "t": 0, "b": 0},
        "annotations": [*series_labels.titles(plan), *series_labels.columns(plan),
                        *series_labels.labels(plans, listed, asked)],
    }  # fmt: skip


def x_axis(plan: Plan, number: int) -> dict[str, Any]:
    """The days of one stretch, above the plots. Zoomed, it stays so as long as the stretch does."""
    column = plan.columns[number]
    width = column.right - column.left
    return {
        "type": "date", "domain": [_part(column.left, plan), _part(column.right, plan)],
        "range": [column.begin, column.end], "side": "top", "anchor": "y",
        "nticks": max(1, int(width / 36)), "tickangle": 0, "showgrid": True,
        "gridcolor": LIGHT.rule, "griddash": "1px,3px", "zeroline": False,
        "tickfont": {"size": 11, "color": LIGHT.quiet}, "ticklabelstandoff": 3,
        "uirevision": f"{column.stretch.first}:{column.stretch.last}",
        "tickformatstops": [
            {"dtickrange": [None, 6 * 86_400_000], "value": "%-d"},
            {"dtickrange": [6 * 86_400_000, 27 * 86_400_000], "value": "%-d %b"},
            {"dtickrange": ["M1", "M12"], "value": "%b"},
            {"dtickrange": ["M12", None], "value": "%Y"},
        ],
    }  # fmt: skip


def _part(x: float, plan: Plan) -> float:
    """A pixel from the left as a part of the width of all plots."""
    return min((x - plan.left) / (plan.width - plan.left - RIGHT), 1.0)


def _y_axis(plan: Plan, *, short: bool) -> dict[str, Any]:
    """One axis in pixels for all lanes: it has a line at the foot of each, and along a tall one a
    line and its number at each tick.
    """
    ticks = {panel.foot: "" for panel in plan.panels}
    for panel in plan.panels:
        ticks |= {panel.y(number): number_words(number, short=short) for number in panel.ticks}
    return {
        "range": [plan.height, TOP], "domain": [0, 1 - TOP / plan.height], "fixedrange": True,
        "tickvals": list(ticks), "ticktext": list(ticks.values()), "gridcolor": LIGHT.rule,
        "zeroline": False, "tickfont": {"size": 11, "color": LIGHT.quiet},
    }  # fmt: skip


def number_words(number: float, *, short: bool) -> str:
    return f"{number / 1000:g}k" if short and number >= 1000 else f"{number:,.0f}"

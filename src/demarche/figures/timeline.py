"""The timeline: a mark a statement or event, on its day, in a lane; acts are told by shape."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from demarche.analysis.rows import rows
from demarche.analysis.timeline_marks import STACK
from demarche.analysis.timeline_range import Range
from demarche.figures.acts import symbol
from demarche.figures.theme import LIGHT, plain
from demarche.figures.timeline_axis import Days, walls
from demarche.figures.timeline_frame import (
    HEAD,
    WIDE,
    Looks,
    framed,
    hover,
    narrow_axis,
    wide_axis,
    with_narrow,
)
from demarche.figures.timeline_rows import LABEL_SIZE, MARK, PITCH, Axis, lanes_of, packed


def timeline_chart(
    marks: pd.DataFrame, days: Range, marked: Days, looks: Looks, *, labelled: bool,
    width: float = WIDE, pitch: float = PITCH,
) -> go.Figure:  # fmt: skip
    """The chart of a frame of ``analysis.timeline_marks``, over ``days`` (first, last), laid out
    for a ``width`` in pixels or more with its rows ``pitch`` apart.

    With ``labelled`` each mark is named; on a phone only in lanes that do not tell the side.
    """
    by_side = set(looks.colours) & set(looks.lanes)
    marks = marks.assign(hover=marks["lines"].map(hover))
    wide = _form(marks, wide_axis(days, looks, width), marked, looks, labelled=labelled,
                 pitch=pitch)  # fmt: skip
    narrow = _form(marks, narrow_axis(days), marked, looks, labelled=labelled and not by_side,
                   head=HEAD)  # fmt: skip
    return with_narrow(wide, narrow)


def _form(
    marks: pd.DataFrame, axis: Axis, marked: Days, looks: Looks, *, labelled: bool,
    head: float = 0, pitch: float = PITCH,
) -> go.Figure:  # fmt: skip
    placed = packed(marks, axis, labelled=labelled, walls=walls(marked, axis))
    lanes = lanes_of(placed, list(looks.lanes), head, pitch)
    placed = placed.assign(y=[lanes.y(m.lane, m.row) for m in rows(placed)])
    figure = go.Figure([span_lines(placed[~placed["exact"]], axis), _marks(placed, looks)])
    return framed(figure, axis, lanes, marked, looks)


def span_lines(placed: pd.DataFrame, axis: Axis) -> go.Scatter:
    """A thin line over the month or year of each row."""
    listed: list[Any] = list(rows(placed))
    ends = [(axis.clipped(m.first), axis.clipped(m.last)) for m in listed]
    return go.Scatter(
        x=[x for a, b in ends for x in (a.isoformat(), b.isoformat(), None)],
        y=[y for m in listed for y in (m.y, m.y, None)], mode="lines+markers",
        line={"width": 1.5, "color": LIGHT.quiet},
        marker={"symbol": "line-ns", "size": 7, "line": {"width": 1.5, "color": LIGHT.quiet}},
        customdata=[m.evidence for m in listed for _ in range(3)],
        hovertext=[m.hover for m in listed for _ in range(3)],
        hovertemplate="%{hovertext}<extra></extra>",
    )  # fmt: skip


def _marks(placed: pd.DataFrame, looks: Looks) -> go.Scatter:
    listed: list[Any] = list(rows(placed))
    colours = [looks.colour(m.side) for m in listed]
    return go.Scatter(
        x=[m.x.isoformat() for m in listed], y=[m.y for m in listed], mode="markers+text",
        text=[_label(m) for m in listed],
        textposition=[m.label_at or "middle center" for m in listed],
        textfont={"size": LABEL_SIZE, "color": colours},
        marker={"opacity": 1, "symbol": [symbol(m.sign) for m in listed], "color": colours,
                "size": [MARK - 2 if m.sign != STACK else MARK + 3 for m in listed],
                "line": {"color": colours, "width": [_stroke(m.sign) for m in listed]}},
        customdata=[m.evidence for m in listed], hovertext=[m.hover for m in listed],
        hovertemplate="%{hovertext}<extra></extra>", cliponaxis=False,
    )  # fmt: skip


def _label(mark: Any) -> str:
    """Who it is, clear of the mark; on a stack, its number."""
    if mark.sign == STACK:
        return str(mark.label)
    air = "\u00a0"
    return f"{air}{plain(mark.label)}{air}" if mark.label_at else ""


def _stroke(sign: str) -> float:
    drawn = symbol(sign)
    return 4 if drawn == "line-ew" else 1.8 if "open" in drawn else 0.6

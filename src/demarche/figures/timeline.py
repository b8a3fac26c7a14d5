"""The timeline: a mark a statement or event, on its day, in a lane; acts are told by shape."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from demarche.analysis.rows import rows
from demarche.analysis.timeline import Range
from demarche.analysis.timeline_marks import SEVERAL, STACK
from demarche.figures.acts import symbol
from demarche.figures.theme import LIGHT, dressed, plain, side_colour, wrapped
from demarche.figures.timeline_axis import Days, notes, shapes, walls, x_axis
from demarche.figures.timeline_rows import LABEL_SIZE, MARK, Axis, Lanes, lanes_of, packed

# Charts that marks are placed for, in pixels: a small laptop's and a phone's. On a wider one all
# is only further apart.
_WIDE, _NARROW = 1110, 346
_SIDE, _TICKS, _NOTE = 8, 40, 17
HEAD = 18


@dataclass(frozen=True)
class Looks:
    """What a timeline's lanes are called, in order, and in which colour each side is drawn."""

    lanes: Mapping[str, str]
    colours: Mapping[str, str | None]

    def colour(self, side: str) -> str:
        """The colour of a side, of neutrals, or of several sides."""
        return LIGHT.ink if side == SEVERAL else side_colour(self.colours.get(side))


def height(figure: go.Figure) -> int:
    """The height in pixels that a timeline needs."""
    return int(figure.layout.meta["height"])


def timeline_chart(
    marks: pd.DataFrame, days: Range, marked: Days, looks: Looks, *, labelled: bool
) -> go.Figure:
    """The chart of a frame of ``analysis.timeline_marks``, over ``days`` (first, last).

    With ``labelled`` each mark is named; on a phone only in lanes that do not tell the side.
    """
    by_side = set(looks.colours) & set(looks.lanes)
    marks = marks.assign(hover=marks["lines"].map(hover))
    wide = _form(marks, wide_axis(days, looks), marked, looks, labelled=labelled)
    narrow = _form(marks, narrow_axis(days), marked, looks, labelled=labelled and not by_side,
                   head=HEAD)  # fmt: skip
    return with_narrow(wide, narrow)


def wide_axis(days: Range, looks: Looks) -> Axis:
    """The axis that is left beside the names of the lanes."""
    longest = max(map(len, looks.lanes.values()))
    return Axis(*days, _WIDE - 2 * _SIDE - longest * 6.8, most=12)


def narrow_axis(days: Range) -> Axis:
    """The axis on a phone, where lanes have their names above."""
    return Axis(*days, _NARROW - 2 * _SIDE, most=4)


def with_narrow(wide: go.Figure, narrow: go.Figure) -> go.Figure:
    """``wide`` that becomes ``narrow`` on a phone."""
    form = narrow.to_plotly_json()
    layout = {key: form["layout"][key] for key in
              ("xaxis", "xaxis2", "yaxis", "shapes", "annotations", "margin")}  # fmt: skip
    meta = {"narrow": {"texts": form["data"], "layout": layout, "height": height(narrow)}}
    wide.data[0].meta = {"labels": True}  # from here on, all is another on a phone
    return wide.update_layout(meta={**wide.layout.meta, **meta})


def _form(
    marks: pd.DataFrame, axis: Axis, marked: Days, looks: Looks, *, labelled: bool,
    head: float = 0,
) -> go.Figure:  # fmt: skip
    placed = packed(marks, axis, labelled=labelled, walls=walls(marked, axis))
    lanes = lanes_of(placed, list(looks.lanes), head)
    placed = placed.assign(y=[lanes.y(m.lane, m.row) for m in rows(placed)])
    figure = go.Figure([span_lines(placed[~placed["exact"]], axis), _marks(placed, looks)])
    return framed(figure, axis, lanes, marked, looks)


def framed(
    figure: go.Figure, axis: Axis, lanes: Lanes, marked: Days, looks: Looks
) -> go.Figure:
    """``figure`` with the days above and below, and each lane's name beside it, or over it where
    lanes have a head.
    """
    side_by_side = not lanes.head
    said = list(notes(marked, axis, _TICKS))
    top = _TICKS + _NOTE * len(said)
    # plotly draws an axis only where something is on it.
    figure.add_trace(go.Scatter(x=[None], y=[None], xaxis="x2", hoverinfo="skip"))
    if not side_by_side:
        figure.add_trace(_heads(lanes, axis, looks))
    edges = [top for top in lanes.tops.values() if top]
    return dressed(
        figure, hovermode="closest", margin={"l": _SIDE, "r": _SIDE, "t": top, "b": _TICKS},
        xaxis=x_axis(axis), xaxis2=x_axis(axis, above=True),
        yaxis=_y_axis(lanes, looks, shown=side_by_side),
        shapes=[*shapes(marked, axis), *map(_edge, edges)], annotations=said,
        meta={"height": lanes.height + top + _TICKS},
    )  # fmt: skip


def _y_axis(lanes: Lanes, looks: Looks, *, shown: bool) -> dict[str, Any]:
    firsts = [lanes.y(lane, 0) for lane in looks.lanes]
    names = [f"<span style='color:{looks.colour(lane) if lane in looks.colours else LIGHT.ink}'>"
             f"{plain(name)}</span>" for lane, name in looks.lanes.items()]  # fmt: skip
    return {"range": [lanes.height, 0], "tickvals": firsts, "ticktext": names, "showgrid": False,
            "zeroline": False, "fixedrange": True, "automargin": True, "showticklabels": shown,
            "tickfont": {"size": 13}}  # fmt: skip


def _edge(top: float) -> dict[str, Any]:
    return {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": top, "y1": top,
            "layer": "below", "line": {"width": 1, "color": LIGHT.rule}}  # fmt: skip


def _heads(lanes: Lanes, axis: Axis, looks: Looks) -> go.Scatter:
    return go.Scatter(
        x=[axis.bounds[0].isoformat()] * len(looks.lanes),
        y=[lanes.tops[lane] + 11 for lane in looks.lanes], mode="text",
        text=[f"<b>{plain(name)}</b>" for name in looks.lanes.values()],
        textposition="middle right", hoverinfo="skip",
        textfont={"size": 12, "color": [looks.colour(lane) if lane in looks.colours else LIGHT.ink
                                        for lane in looks.lanes]},
    )  # fmt: skip


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


def hover(lines: Sequence[str]) -> str:
    """What a mark says under the pointer: the first line strong, the last an invitation."""
    first, *rest = [wrapped(line, 64) for line in lines]
    return "<br>".join([f"<b>{first}</b>", *rest])

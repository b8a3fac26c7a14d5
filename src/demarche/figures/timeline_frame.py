"""What surrounds the marks of a timeline: days above and below, names of lanes, a form for phones.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from demarche.analysis.timeline_marks import SEVERAL
from demarche.analysis.timeline_range import Range
from demarche.figures.theme import LIGHT, dressed, plain, side_colour, wrapped
from demarche.figures.timeline_axis import TICKS_ROOM, Days, notes, shapes, x_axis
from demarche.figures.timeline_rows import Axis, Lanes

# Charts that marks are placed for, in pixels: a small laptop's and a phone's. On a wider one all
# is only further apart.
WIDE, _NARROW = 1110, 346
# Pixels at the sides, for ticks, for a note above them, for a lane's name on a phone; and of a
# letter of a lane's name.
_FOOT = 8
_SIDE, _TICKS, _NOTE, HEAD = 8, TICKS_ROOM, 17, 18
_LETTER = 6.8
_OF_FORM = ("xaxis", "xaxis2", "yaxis", "shapes", "annotations", "margin", "height")


@dataclass(frozen=True)
class Looks:
    """What a timeline's lanes are called, in order, and in which colour each side is drawn."""

    lanes: Mapping[str, str]
    colours: Mapping[str, str | None]

    def colour(self, side: str) -> str:
        """The colour of a side, of neutrals, or of several sides."""
        return LIGHT.ink if side == SEVERAL else side_colour(self.colours.get(side))

    def lane_colour(self, lane: str) -> str:
        """The colour of a lane's name: that of its side, where it is one."""
        return self.colour(lane) if lane in self.colours else LIGHT.ink


def height(figure: go.Figure) -> int:
    """The height in pixels that a timeline needs."""
    return int(figure.layout.height)


def wide_axis(days: Range, looks: Looks, width: float = WIDE) -> Axis:
    """The axis that is left beside the names of the lanes of a chart ``width`` pixels wide."""
    longest = max(map(len, looks.lanes.values()))
    return Axis(*days, width - 2 * _SIDE - longest * _LETTER, most=12)


def narrow_axis(days: Range) -> Axis:
    """The axis on a phone, where lanes have their names above."""
    return Axis(*days, _NARROW - 2 * _SIDE, most=4)


def with_narrow(wide: go.Figure, narrow: go.Figure) -> go.Figure:
    """``wide`` that becomes ``narrow`` on a phone."""
    form = narrow.to_plotly_json()
    layout = {key: form["layout"].get(key, []) for key in _OF_FORM}
    meta = {"narrow": {"texts": form["data"], "layout": layout, "height": height(narrow)}}
    wide.data[0].meta = {"labels": True}  # from here on, all is another on a phone
    return wide.update_layout(meta=meta)


def without_foot(figure: go.Figure) -> go.Figure:
    """``figure`` without the days below it, for where there is little room."""
    less = _TICKS - _FOOT
    return figure.update_layout(
        margin={"b": _FOOT}, xaxis={"showticklabels": False}, height=height(figure) - less
    )


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
        # Given, so that a redraw takes it over: plotly keeps the height that it found at first.
        height=round(lanes.height + top + _TICKS),
    )  # fmt: skip


def _y_axis(lanes: Lanes, looks: Looks, *, shown: bool) -> dict[str, Any]:
    firsts = [lanes.y(lane, 0) for lane in looks.lanes]
    names = [f"<span style='color:{looks.lane_colour(lane)}'>{plain(name)}</span>"
             for lane, name in looks.lanes.items()]  # fmt: skip
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
        textfont={"size": 12, "color": [looks.lane_colour(lane) for lane in looks.lanes]},
    )  # fmt: skip


def hover(lines: Sequence[str]) -> str:
    """What a mark says under the pointer: the first line strong, the last an invitation."""
    first, *rest = [wrapped(line, 64) for line in lines]
    return "<br>".join([f"<b>{first}</b>", *rest])

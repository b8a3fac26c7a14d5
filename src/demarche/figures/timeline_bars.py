"""The timeline of very many: a bar for each day (or week, month, year) in each lane."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from demarche.analysis.rows import rows
from demarche.analysis.timeline_range import Range
from demarche.figures.theme import LIGHT
from demarche.figures.timeline import span_lines
from demarche.figures.timeline_axis import Days
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
from demarche.figures.timeline_rows import HALF_DAY, PAD, Axis, Lanes

# Heights in pixels: of the tallest bar where lanes are few, and where they are not; of the number
# over it; of the strip for what has no day.
_TALL, _LOW, _FEW = 96, 44, 6
_NUMBER, _STRIP = 12, 20


def bars_chart(
    bins: pd.DataFrame, days: Range, marked: Days, looks: Looks, *, width: float = WIDE
) -> go.Figure:
    """The chart of a frame of ``analysis.timeline_bins`` over ``days``; one scale for all lanes."""
    bins = bins.assign(hover=bins["lines"].map(hover))
    wide = _form(bins, wide_axis(days, looks, width), marked, looks)
    narrow = _form(bins, narrow_axis(days), marked, looks, head=HEAD)
    return with_narrow(wide, narrow)


def _form(
    bins: pd.DataFrame, axis: Axis, marked: Days, looks: Looks, *, head: float = 0
) -> go.Figure:
    exact, vague = bins[bins["exact"]], bins[~bins["exact"]]
    scale = Scale(bar_lanes(bins, looks, head), int(bins["n"].max()))
    figure = go.Figure([
        _bars(exact, scale, looks), *_spans(vague, axis, scale.lanes), _tallest(exact, scale)
    ])  # fmt: skip
    return framed(figure, axis, scale.lanes, marked, looks)


def bar_lanes(bins: pd.DataFrame, looks: Looks, head: float = 0) -> Lanes:
    """Lanes of one height; what has no day stands in a strip on top."""
    strip = 0 if bins["exact"].all() else _STRIP
    tall = _TALL if len(looks.lanes) <= _FEW else _LOW
    each = head + strip + 2 * PAD + _NUMBER + tall
    tops = {lane: i * each for i, lane in enumerate(looks.lanes)}
    return Lanes(tops, dict.fromkeys(looks.lanes, each), head)


@dataclass(frozen=True)
class Scale:
    """Heights of bars in pixels: the ``most`` that any has fills its lane."""

    lanes: Lanes
    most: int

    def floor(self, lane: str) -> float:
        return self.lanes.tops[lane] + self.lanes.heights[lane] - PAD

    def height(self, bar: Any) -> float:
        tall = _TALL if len(self.lanes.tops) <= _FEW else _LOW
        return max(2.0, tall * float(bar.n) / self.most)


def _bars(bins: pd.DataFrame, scale: Scale, looks: Looks) -> go.Bar:
    listed: list[Any] = list(rows(bins))
    lengths = [b.last - b.first + 2 * HALF_DAY for b in listed]
    return go.Bar(
        x=[(b.first - HALF_DAY + length / 2).isoformat()
           for b, length in zip(listed, lengths, strict=True)],
        y=[-scale.height(b) for b in listed], base=[scale.floor(b.lane) for b in listed],
        width=[length / pd.Timedelta(milliseconds=1) * 0.86 for length in lengths],
        marker={"color": [bar_colour(b.lane, looks) for b in listed], "line": {"width": 0}},
        customdata=[b.evidence for b in listed], hovertext=[b.hover for b in listed],
        hovertemplate="%{hovertext}<extra></extra>",
    )  # fmt: skip


def bar_colour(lane: str, looks: Looks) -> str:
    """The colour of a lane's bars: that of its side, where it is one."""
    return looks.colour(lane) if lane in looks.colours else LIGHT.neutral


def _spans(bins: pd.DataFrame, axis: Axis, lanes: Lanes) -> list[go.Scatter]:
    """What has no day: a thin line over its month or year, and how many below it."""
    placed = bins.assign(y=[lanes.tops[b.lane] + lanes.head + 7 for b in rows(bins)])
    listed: list[Any] = list(rows(placed))
    ends = [(axis.clipped(b.first), axis.clipped(b.last)) for b in listed]
    numbers = go.Scatter(
        x=[(a + (b - a) / 2).isoformat() for a, b in ends], y=[b.y + 10 for b in listed],
        mode="text", text=[f"{b.n:,}" for b in listed], hoverinfo="skip",
        textfont={"size": 11, "color": LIGHT.quiet},
    )  # fmt: skip
    return [span_lines(placed, axis), numbers]


def _tallest(bins: pd.DataFrame, scale: Scale) -> go.Scatter:
    """The number of the tallest bar of each lane, over it."""
    tallest: list[Any] = list(rows(bins.loc[bins.groupby("lane")["n"].idxmax()]))
    return go.Scatter(
        x=[(b.first + (b.last - b.first) / 2).isoformat() for b in tallest],
        y=[scale.floor(b.lane) - scale.height(b) - 7 for b in tallest],
        mode="text", text=[f"{b.n:,}" for b in tallest], hoverinfo="skip",
        textfont={"size": 11, "color": LIGHT.ink},
    )  # fmt: skip

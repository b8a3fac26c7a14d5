"""Who addresses whom: speakers on the left, addressees on the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from demarche.analysis.names import Names
from demarche.analysis.rows import rows
from demarche.figures.theme import LIGHT, dressed, plain, side_colour

ROW = 40


def height(pairs: pd.DataFrame) -> int:
    """The height in pixels that the chart of ``pairs`` needs."""
    rows = max(pairs["source"].nunique(), pairs["target"].nunique(), 1)
    return int(rows) * ROW + 30


def flow_chart(
    pairs: pd.DataFrame, speakers: Sequence[str], addressees: Sequence[str], names: Names,
    colours: Mapping[str, str | None],
) -> go.Figure:  # fmt: skip
    """Curved lines from each speaker to each addressee, as wide as the statements are many.

    ``pairs`` is a frame of ``analysis.positions.flows``; ``colours`` maps an actor to the
    theme's name for its side's colour. A click on a line opens its statements.
    """
    left = {actor: _spread(i, len(speakers)) for i, actor in enumerate(speakers)}
    right = {actor: _spread(i, len(addressees)) for i, actor in enumerate(addressees)}
    figure = go.Figure()
    for pair in rows(pairs):
        figure.add_traces(_curve(pair, left, right, names, colours))
    figure.add_trace(_ends(left, 0.0, "middle left", names, colours))
    figure.add_trace(_ends(right, 1.0, "middle right", names, colours))
    return dressed(
        figure, xaxis={"visible": False, "range": [-0.62, 1.62], "fixedrange": True},
        yaxis={"visible": False, "range": [-0.02, 1.02], "fixedrange": True},
        hovermode="closest",
    )  # fmt: skip


def _spread(i: int, n: int) -> float:
    return 1 - (i + 0.5) / n


def _curve(
    pair: Any, left: Mapping[str, float], right: Mapping[str, float], names: Names,
    colours: Mapping[str, str | None],
) -> list[go.Scatter]:  # fmt: skip
    a, b = left[pair.source], right[pair.target]
    steps = [i / 24 for i in range(25)]
    ys = [a + (b - a) * (3 * t**2 - 2 * t**3) for t in steps]
    plural = "s" if pair.n > 1 else ""
    text = (f"<b>{plain(names.actor(pair.source))}</b> to <b>{plain(names.actor(pair.target))}</b>"
            f"<br>{pair.n} statement{plural}<br>Click for the sentences")  # fmt: skip
    colour = side_colour(colours.get(pair.source))
    line = {"color": colour, "width": 1.4 + 1.6 * pair.n}
    return [go.Scatter(
        x=[0.02 + 0.94 * t for t in steps], y=ys, mode="lines", line=line, opacity=0.62,
        customdata=[f"flow:{pair.source}~{pair.target}"] * len(steps), text=[text] * len(steps),
        hovertemplate="%{text}<extra></extra>",
    ), go.Scatter(
        x=[0.955, 0.985], y=[ys[-1], ys[-1]], mode="markers", hoverinfo="skip",
        marker={"symbol": "arrow", "angleref": "previous", "size": [0, 9 + pair.n],
                "color": colour},
    )]  # fmt: skip


def _ends(
    at: Mapping[str, float], x: float, position: str, names: Names,
    colours: Mapping[str, str | None],
) -> go.Scatter:  # fmt: skip
    return go.Scatter(
        x=[x] * len(at), y=list(at.values()), mode="markers+text",
        text=[plain(names.short(actor)) for actor in at], textposition=position,
        textfont={"size": 14, "color": [side_colour(colours.get(a)) for a in at]},
        marker={"size": 7, "color": [side_colour(colours.get(a)) for a in at],
                "line": {"color": LIGHT.halo, "width": 1}},
        customdata=[f"actor:{actor}" for actor in at], hoverinfo="none", cliponaxis=False,
    )  # fmt: skip

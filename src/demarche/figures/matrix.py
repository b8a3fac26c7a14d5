"""The actor × topic matrix: a mark where an actor said something on a topic."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from demarche.analysis.names import Names
from demarche.analysis.rows import rows
from demarche.figures.theme import LIGHT, dressed, plain, side_colour

# Stance is told by shape, so that colour only repeats the side.
SHAPES = {"for": "triangle-up", "against": "triangle-down", "conditional": "diamond",
          "unclear": "circle-open", "several": "star-diamond-open"}  # fmt: skip
SIGNS = {"for": "▲", "against": "▼", "conditional": "◆", "unclear": "○", "several": "◇"}
ROW = 36
HEAD = 108


def height(cells: pd.DataFrame) -> int:
    """The height in pixels that the matrix of ``cells`` needs."""
    return int(cells["topic"].nunique()) * ROW + HEAD + 10


def min_width(cells: pd.DataFrame) -> int:
    """The width in pixels below which the columns of ``cells`` would run into each other."""
    return 240 + int(cells["actor"].nunique()) * 30


def stance_of(stances: Sequence[str]) -> str:
    """The one stance that all statements of a cell share, or "several"."""
    return stances[0] if len(set(stances)) == 1 else "several"


def matrix_chart(
    cells: pd.DataFrame, actors: Sequence[str], topics: Sequence[str], names: Names,
    colours: Mapping[str, str | None],
) -> go.Figure:  # fmt: skip
    """Topics down, actors across, from a frame of ``analysis.positions.matrix``.

    ``colours`` maps an actor to the theme's name for its side's colour, None for neutrals.
    """
    columns = {actor: i for i, actor in enumerate(actors)}
    lines = {topic: i for i, topic in enumerate(topics)}
    figure = go.Figure([_cells(cells, columns, lines, names, colours)])
    labels = [plain(names.topic_short(t)) for t in topics]
    heads = [plain(names.short(a)) for a in actors]
    return dressed(
        figure, margin={"l": 8, "r": 30, "t": HEAD, "b": 6}, hovermode="closest",
        xaxis={"side": "top", "tickvals": list(range(len(actors))), "ticktext": heads,
               "tickangle": -48, "range": [-0.6, len(actors) - 0.2], "gridcolor": LIGHT.rule,
               "zeroline": False, "fixedrange": True, "tickfont": {"size": 13}},
        yaxis={"tickvals": list(range(len(topics))), "ticktext": labels, "automargin": True,
               "range": [len(topics) - 0.4, -0.6], "gridcolor": LIGHT.rule, "zeroline": False,
               "fixedrange": True, "tickfont": {"size": 13}},
    )  # fmt: skip


def _cells(
    cells: pd.DataFrame, columns: Mapping[str, int], lines: Mapping[str, int], names: Names,
    colours: Mapping[str, str | None],
) -> go.Scatter:  # fmt: skip
    listed: list[Any] = list(rows(cells))
    stances = [stance_of(c.stances) for c in listed]
    return go.Scatter(
        x=[columns[c.actor] for c in listed], y=[lines[c.topic] for c in listed],
        mode="markers+text", text=[str(c.n) if c.n > 1 else "" for c in listed],
        textposition="middle right", textfont={"size": 12, "color": LIGHT.quiet},
        marker={"symbol": [SHAPES[s] for s in stances], "size": 15,
                "color": [side_colour(colours.get(c.actor)) for c in listed],
                "line": {"width": 2, "color": [side_colour(colours.get(c.actor))
                                               for c in listed]}},
        customdata=[f"cell:{c.actor}~{c.topic}" for c in listed],
        hovertext=[_hover(c, s, names) for c, s in zip(listed, stances, strict=True)],
        hovertemplate="%{hovertext}<extra></extra>",
    )  # fmt: skip


def _hover(cell: Any, stance: str, names: Names) -> str:
    plural = "s" if cell.n > 1 else ""
    return (f"<b>{plain(names.actor(cell.actor))}</b><br>{plain(names.topic(cell.topic))}<br>"
            f"{cell.n} statement{plural}: {', '.join(cell.acts)}<br>stance: {stance}<br>"
            "Click for the sentences")  # fmt: skip

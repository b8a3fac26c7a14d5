"""The map of one day, and the ground that all days of a map through time lie on."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

import plotly.graph_objects as go

from demarche.analysis.by_day import Timeline, What
from demarche.figures import map_base, map_labels
from demarche.figures.map_day_labels import Placed
from demarche.figures.map_days import Stage
from demarche.figures.projection import aspect
from demarche.figures.theme import dressed, plain


def on_layers(timeline: Timeline, layers: Collection[str]) -> Timeline:
    """What a map with these ``layers`` shows: numbers are figures, people are movements."""
    figures = [What.COUNT, What.SENT] if "figures" in layers else []
    people = [What.MOVE, What.VISIT] if "movements" in layers else []
    return timeline.only([*figures, *people])


def ground(stage: Stage) -> list[Any]:
    """The traces that every day lies on; a state at which something stands opens it."""
    content = stage.content
    states = {p: code for p, code in content.shapes.items() if p in stage.anchors}
    titles = {
        code: f"<b>{plain(stage.names.place(place))}</b><br>click for what is said of it"
        for place, code in states.items()
    }
    opens = {code: f"place:{place}" for place, code in states.items()}
    return map_base.base_traces(
        content.countries, content.disputed, content.view, content.fills,
        {**titles, **content.titles}, {**opens, **content.opens},
    )  # fmt: skip


def bare(stage: Stage) -> go.Figure:
    """The ground alone, with the layout that all days share, on a phone as well
    (``layout.meta.narrow``, see ``figures.map.crisis_map``).
    """
    bounds, narrow = stage.content.bounds, stage.narrow.screen
    layout = {"geo": map_base.geo_layout(narrow.bounds)}
    meta = {"aspect": aspect(bounds),
            "narrow": {"height": narrow.height, "layout": layout, "texts": []}}  # fmt: skip
    return dressed(go.Figure(ground(stage)), geo=map_base.geo_layout(bounds), dragmode="pan",
                   meta=meta)  # fmt: skip


def day_map(stage: Stage, day: date) -> go.Figure:
    """The map of one day alone, with labels for a phone as well."""
    frame, figure = stage.frame(day), bare(stage)
    figure.add_traces([*frame.marks, *_texts(frame.wide)])
    meta = figure.layout.meta
    narrow = {**meta["narrow"], "texts": [t.to_plotly_json() for t in _texts(frame.narrow)]}
    return figure.update_layout(meta={**meta, "narrow": narrow})


def _texts(placed: Placed) -> list[go.Scattergeo]:
    return map_labels.texts([label for label, _ in placed], {w.label.key: w for _, w in placed})

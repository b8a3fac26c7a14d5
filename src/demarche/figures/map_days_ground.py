"""The ground that all days of a map through time lie on."""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go

from demarche.figures import map_base
from demarche.figures.map_days import Stage
from demarche.figures.projection import aspect
from demarche.figures.theme import dressed, plain


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

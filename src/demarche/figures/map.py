"""The map of a dossier: places, figures with their qualifiers, movements, and governments.

A country is a shape, a region an outline, only a point is a pin. What is our reading says so.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import geopandas as gpd
import pandas as pd
import plotly.graph_objects as go

from demarche.figures import map_base, map_labels, map_marks
from demarche.figures.labels import place
from demarche.figures.projection import Screen
from demarche.figures.theme import LIGHT, layout
from demarche.model.dossier import Bounds
from demarche.model.facts import Event, Figure


@dataclass(frozen=True)
class MapContent:
    """What a map shows; empty frames and lists where a layer is off.

    ``literal`` and ``associative`` are frames of ``analysis.places``; ``colours`` maps a side to
    the theme's name for its colour; ``fills`` a state's ``adm0_a3`` to the same; ``titles`` a
    state's code to its hover text; ``names`` an actor to its name.
    """

    countries: gpd.GeoDataFrame
    disputed: gpd.GeoDataFrame
    frontier: gpd.GeoDataFrame
    view: str
    bounds: Bounds
    literal: pd.DataFrame
    associative: pd.DataFrame
    figures: Sequence[Figure]
    movements: Sequence[Event]
    points: Mapping[str, tuple[float, float]]
    shapes: Mapping[str, str]
    colours: Mapping[str, str]
    fills: Mapping[str, str | None]
    titles: Mapping[str, str]
    regions: bool


def crisis_map(content: MapContent, width: int, height: int) -> go.Figure:
    """The figure, with labels placed for a first view of ``width`` × ``height`` pixels."""
    screen = Screen(content.bounds, width, height)
    ground = map_base.base_traces(
        content.countries, content.disputed, content.view, content.fills, content.titles
    )
    marks = [
        *map_marks.regions(content),
        *map_marks.border_lines(content),
        *map_marks.movement_lines(content, screen),
        *map_marks.points(content.literal, content.colours),
        *map_marks.governments(content),
    ]
    wanted = [
        *map_labels.point_labels(content, screen),
        *map_labels.figure_labels(content, screen),
        *map_labels.region_labels(content, screen),
        *map_labels.state_labels(content, screen),
    ]
    placed = place([item.label for item in wanted], map_labels.taken(content, screen))
    texts = map_labels.texts(placed, {item.label.key: item for item in wanted})
    figure = go.Figure([*ground, *marks, *texts])
    return figure.update_layout(
        layout(
            geo=map_base.geo_layout(content.bounds), uirevision="keep", dragmode="pan",
            meta={"narrow": _narrow(content.bounds)},
        )
    )  # fmt: skip


def _narrow(bounds: Bounds) -> dict[str, object]:
    """On a phone the map opens on the middle of the bounds, where most marks are."""
    inner = Bounds(west=20, east=44, south=bounds.south + 1, north=bounds.north - 1)
    return {"geo": map_base.geo_layout(inner), "font": {"size": 12, "color": LIGHT.ink}}



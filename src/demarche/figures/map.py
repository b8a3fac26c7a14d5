"""The map of a dossier: places, figures with their qualifiers, movements, and governments.

A country is a shape, a region an outline, only a point is a pin. What is our reading says so.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import geopandas as gpd
import pandas as pd
import plotly.graph_objects as go

from demarche.figures import map_base, map_labels, map_marks
from demarche.figures.labels import Label, place
from demarche.figures.projection import Screen, aspect
from demarche.figures.theme import dressed
from demarche.model.dossier import Bounds
from demarche.model.facts import Event, Figure

_PHONE = 358  # pixels that a map has on a phone of 390 pixels


@dataclass(frozen=True)
class MapContent:
    """What a map shows; empty frames and lists where a layer is off.

    ``literal`` and ``associative`` are frames of ``analysis.places``; ``colours`` maps a side to
    the theme's name for its colour; ``fills`` a state's ``adm0_a3`` to the same; ``titles`` a
    state's code to its hover text.

    ``borders`` maps a border to the sectors of the frontier that stand for it.
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
    borders: Mapping[str, Sequence[str]]
    colours: Mapping[str, str]
    fills: Mapping[str, str | None]
    titles: Mapping[str, str]
    regions: bool

    def shown_borders(self) -> dict[str, Figure | None]:
        """The borders to draw: those mentioned, and those at which a shown figure stands, with
        that figure. A figure never stands on the map without its line.
        """
        mentioned = set(self.literal["place"])
        at = {figure.place: figure for figure in self.figures}
        return {b: at.get(b) for b in self.borders if b in mentioned or b in at}

    @property
    def opens(self) -> dict[str, str]:
        """What a click on a mentioned state opens, by the state's code."""
        return {
            self.shapes[place]: f"place:{place}"
            for place in self.literal["place"] if place in self.shapes
        }  # fmt: skip


def crisis_map(content: MapContent, width: int, height: int) -> go.Figure:
    """The figure, with labels placed for a first view of ``width`` × ``height`` pixels.

    ``layout.meta.narrow`` holds what a phone shows instead: a closer first view, and labels
    placed for it (``texts``), which stand for the last traces of the figure.
    """
    screen = Screen(content.bounds, width, height)
    ground = map_base.base_traces(
        content.countries, content.disputed, content.view, content.fills, content.titles,
        content.opens,
    )  # fmt: skip
    marks = [
        *map_marks.regions(content),
        *map_marks.border_lines(content),
        *map_marks.movement_lines(content, screen),
        *map_marks.points(content.literal, content.colours),
        *map_marks.governments(content),
    ]
    figure = go.Figure([*ground, *marks, *_labels(content, screen)])
    return dressed(
        figure, geo=map_base.geo_layout(content.bounds), dragmode="pan",
        meta={"aspect": aspect(content.bounds), "narrow": _narrow(content, height)},
    )  # fmt: skip


def written(content: MapContent, screen: Screen) -> list[tuple[Label, map_labels.Written]]:
    """All labels that find room on ``screen``, each with what it writes."""
    wanted = [
        *map_labels.point_labels(content, screen),
        *map_labels.figure_labels(content, screen),
        *map_labels.disputed_labels(content, screen),
        *map_labels.region_labels(content, screen),
        *map_labels.state_labels(content, screen),
    ]
    by_key = {item.label.key: item for item in wanted}
    frame = (0.0, 0.0, screen.width, screen.height)
    placed = place([item.label for item in wanted], map_labels.taken(content, screen), frame)
    return [(label, by_key[label.key]) for label in placed]


def _labels(content: MapContent, screen: Screen) -> list[go.Scattergeo]:
    found = written(content, screen)
    return map_labels.texts([label for label, _ in found], {w.label.key: w for _, w in found})


def phone(bounds: Bounds, height: int) -> Screen:
    """A phone's first view: the middle of ``bounds``, where most marks are."""
    third = (bounds.east - bounds.west) / 3
    inner = Bounds(
        west=bounds.west + third + 4, east=bounds.east - third + 8,
        south=bounds.south + 1, north=bounds.north + 1,
    )  # fmt: skip
    return Screen(inner, _PHONE, min(height, round(_PHONE * 1.12)))


def _narrow(content: MapContent, height: int) -> dict[str, object]:
    screen = phone(content.bounds, height)
    texts = _labels(replace(content, bounds=screen.bounds), screen)
    return {
        "height": screen.height,
        "layout": {"geo": map_base.geo_layout(screen.bounds)},
        "texts": [trace.to_plotly_json() for trace in texts],
    }

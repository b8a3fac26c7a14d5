"""What a map shows of a snapshot: content from filtered facts, the layers and the borders."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import geopandas as gpd
import pandas as pd

from demarche.analysis.filters import in_context
from demarche.analysis.loaded import Loaded
from demarche.analysis.places import mentioned, movements, placed_figures
from demarche.analysis.rows import rows
from demarche.figures.map import MapContent
from demarche.figures.theme import plain
from demarche.geo.borders import Borders
from demarche.model.vocabulary import PlaceKind, Use


@dataclass(frozen=True)
class Shapes:
    """The frames of ``geo.borders`` that a map needs, under one point of view."""

    countries: gpd.GeoDataFrame
    disputed: gpd.GeoDataFrame
    frontier: gpd.GeoDataFrame
    view: str


def read_shapes(borders: Borders, view: str) -> Shapes:
    """Read the shapes of a point of view. Raises UnknownBorderViewError."""
    return Shapes(borders.countries(view), borders.disputed(), borders.frontier(), view)


def map_content(
    loaded: Loaded, shown: pd.DataFrame, layers: Collection[str], shapes: Shapes
) -> MapContent:
    """The content of a map of ``shown``, rows of the fact frame of ``loaded``; ``layers`` are keys
    of ``analysis.display.LAYERS``.

    Figures and movements are those of the reports: counts of many days and parties cannot be
    written on one map, see ``map_days``.
    """
    snapshot = loaded.snapshot
    reported = in_context(shown, with_context=False)
    literal = _drawn(mentioned(shown, snapshot, Use.LITERAL), layers)
    associative = mentioned(shown, snapshot, Use.ASSOCIATIVE)
    colours = {side.id: side.colour for side in snapshot.dossier.sides}
    places = snapshot.places
    named = loaded.states[bool(shown["cited"].any())]
    fills = {
        actor.country: colours.get(snapshot.dossier.side_of(actor.id) or "")
        for actor in snapshot.actors
        if actor.kind == "state" and actor.country and actor.country in named
    }  # fmt: skip
    return MapContent(
        countries=shapes.countries, disputed=shapes.disputed, frontier=shapes.frontier,
        view=shapes.view, bounds=snapshot.dossier.bounds,
        literal=literal,
        associative=associative if "associative" in layers else associative.head(0),
        figures=placed_figures(reported) if "figures" in layers else [],
        movements=movements(reported) if "movements" in layers else [],
        points={p.id: (p.lon, p.lat) for p in places if p.lat is not None and p.lon is not None},
        shapes={p.id: p.country for p in places if p.kind is PlaceKind.COUNTRY and p.country},
        borders={p.id: p.geometry for p in places if p.kind is PlaceKind.BORDER},
        colours=colours, fills=fills, titles=_titles(literal),
        regions="regions" in layers,
    )  # fmt: skip


def _drawn(literal: pd.DataFrame, layers: Collection[str]) -> pd.DataFrame:
    """Places without the regions where only the places' layer is on, and the other way round."""
    region = literal["kind"] == "region"
    return literal[(region & ("regions" in layers)) | (~region & ("literal" in layers))]


def _titles(literal: pd.DataFrame) -> dict[str, str]:
    titles = {}
    for row in rows(literal[literal["kind"] == "country"]):
        n = row.mentions
        titles[row.country] = (
            f"<b>{plain(row.label)}</b><br>{n} mention{'s' if n != 1 else ''} as a place; "
            "click for the sentences"
        )
    return titles

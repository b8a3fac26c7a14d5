"""The still drawing of each kind of part, from what a view shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

from demarche.analysis import positions, quantities
from demarche.analysis.scope import Scope
from demarche.export import deck
from demarche.export.deck import Content
from demarche.export.time_drawings import over_time, timeline
from demarche.figures.map_content import Shapes, map_content, read_shapes
from demarche.figures.still.flows import StillFlows
from demarche.figures.still.map import StillMap
from demarche.figures.still.matrix import StillMatrix
from demarche.figures.still.page import Drawing
from demarche.figures.still.quantities import StillQuantities
from demarche.geo.borders import Borders
from demarche.model.briefing import SlideKind
from demarche.model.errors import ExportError


def drawing_of(content: Content, borders: Borders) -> Drawing:
    """The whole drawing of a part. Raises ExportError for a kind that has none, and where there is
    nothing to draw.
    """
    made = _made(content, borders)
    if made is None:
        raise ExportError(
            f"There is nothing to draw for “{content.title}” in this view.",
            remedy="Take away a filter, choose a later day, or turn on a layer of the map.",
        )
    return made


def _made(content: Content, borders: Borders) -> Drawing | None:
    makers: Mapping[SlideKind, Callable[[], Drawing | None]] = {
        SlideKind.MAP: lambda: _map(content, borders),
        SlideKind.FIGURES: lambda: _quantities(content.scope),
        SlideKind.MATRIX: lambda: _matrix(content.scope),
        SlideKind.FLOWS: lambda: _flows(content.scope),
        SlideKind.SERIES: lambda: over_time(content),
        SlideKind.TIMELINE: lambda: timeline(content),
    }
    if content.kind not in makers:
        raise ExportError(
            f"There is no picture of “{content.title}”: this part is text, not a drawing.",
            remedy="Export it as a document or slides.",
        )
    return makers[content.kind]()


@lru_cache(maxsize=6)
def _shapes(borders: Borders, view: str) -> Shapes:
    return read_shapes(borders, view)


def _map(content: Content, borders: Borders) -> StillMap | None:
    scope, left = content.scope, deck.undrawn(content)
    display, snapshot = scope.display, scope.snapshot
    shapes = _shapes(borders, display.borders)
    made = StillMap(
        map_content(scope.loaded, scope.shown, display.layers, shapes), borders.hatch(),
        borders.regions(), display.at,
        {p.id: p.interpretation for p in snapshot.places if p.interpretation},
        {side.id: side.name for side in snapshot.dossier.sides}, (left,) if left else (),
    )  # fmt: skip
    return None if made.is_empty else made


def _quantities(scope: Scope) -> StillQuantities | None:
    frame = quantities.quantities(scope.shown, scope.names)
    cited = [f.id for f in scope.shown["fact"] if f.citation]
    frame = frame.assign(cited=frame["id"].isin(cited))
    colours = {side.id: side.colour for side in scope.snapshot.dossier.sides}
    return None if frame.empty else StillQuantities(frame, colours, scope.display.log)


def _matrix(scope: Scope) -> StillMatrix | None:
    cells = positions.matrix(positions.statements(scope.shown))
    if cells.empty:
        return None
    actors = positions.order_actors(cells["actor"], scope.snapshot)
    topics = [t.id for t in scope.snapshot.topics if t.id in set(cells["topic"])]
    return StillMatrix(cells, actors, topics, scope.names, _actor_colours(scope))


def _flows(scope: Scope) -> StillFlows | None:
    pairs = positions.flows(positions.statements(scope.shown))
    if pairs.empty:
        return None
    speakers, addressees = (
        positions.order_actors(pairs[end], scope.snapshot) for end in ("source", "target")
    )
    return StillFlows(pairs, speakers, addressees, scope.names, _actor_colours(scope))


def _actor_colours(scope: Scope) -> dict[str, str | None]:
    dossier = scope.snapshot.dossier
    named: dict[str, str | None] = {side.id: side.colour for side in dossier.sides}
    return {a.id: named.get(dossier.side_of(a.id) or "") for a in scope.snapshot.actors}

"""What the map shows, as GeoJSON (RFC 7946): literal place mentions, and figures at their place."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from demarche.export.geometry import Drawn, Shapes
from demarche.export.interchange import number
from demarche.geo.borders import VIEWS, Borders
from demarche.model.dossier import Report, Snapshot
from demarche.model.facts import Figure, PlaceMention
from demarche.model.reference import Place
from demarche.model.vocabulary import Use

CAVEAT = (
    "A view tells who Crimea and Sevastopol are shown as belonging to, and nothing else: "
    "elsewhere the shapes are Natural Earth's de facto borders. "
    "Border lines and region outlines are our reading of the report's words."
)


def geojson(snapshot: Snapshot, borders: Borders, view: str | None = None) -> str:
    """``feature_collection`` as text."""
    collection = feature_collection(snapshot, borders, view)
    return json.dumps(collection, ensure_ascii=False, allow_nan=False) + "\n"


def feature_collection(
    snapshot: Snapshot, borders: Borders, view: str | None = None
) -> dict[str, Any]:
    """A FeatureCollection under one point of view on borders (default: the dossier's).

    A place that is not drawn, such as a group, has a null geometry and says why. Raises
    UnknownBorderViewError, and ExportError where a place names a shape that is not there.
    """
    chosen = view if view is not None else snapshot.dossier.borders
    features = list(_features(snapshot, Shapes(borders, chosen), chosen))
    return {
        "type": "FeatureCollection",
        "title": snapshot.dossier.title,
        "dossier": snapshot.dossier.id,
        "revision": snapshot.revision,
        "as_of": snapshot.as_of.isoformat() if snapshot.as_of else None,
        "borders": {"view": chosen, "crimea_shown_as": VIEWS[chosen], "caveat": CAVEAT},
        "disputed": _disputed(borders),
        "features": features,
    }


def _disputed(borders: Borders) -> list[dict[str, str]]:
    names = ["id", "name", "held_by", "claimed_by", "note", "as_of"]
    rows = borders.disputed()[names].itertuples(index=False)
    return [dict(zip(names, map(str, row), strict=True)) for row in rows]


def _features(snapshot: Snapshot, shapes: Shapes, view: str) -> Iterator[dict[str, Any]]:
    places = {place.id: place for place in snapshot.places}
    reports = {report.id: report for report in snapshot.reports}
    drawn: dict[str, Drawn] = {}
    for fact in snapshot.facts:
        if not isinstance(fact, Figure | PlaceMention) or not _is_located(fact):
            continue
        place = places[fact.place]
        shown = drawn[place.id] = drawn.get(place.id) or shapes.of(place)
        properties = _properties(fact, place, shown, reports) | {"borders": view}
        yield {
            "type": "Feature", "id": fact.id,
            "geometry": shown.geometry, "properties": properties,
        }  # fmt: skip


def _is_located(fact: Figure | PlaceMention) -> bool:
    """Governments go to the actors, not to the map."""
    return isinstance(fact, Figure) or fact.use is Use.LITERAL


def _properties(
    fact: Figure | PlaceMention, place: Place, shown: Drawn, reports: Mapping[str, Report]
) -> dict[str, Any]:
    report = reports[fact.report]
    return {
        "id": fact.id, "kind": fact.kind, "exact": fact.span.exact,
        "start": fact.span.start, "end": fact.span.end,
        **(_quantity(fact) if isinstance(fact, Figure) else {"use": fact.use.value}),
        "place": place.id, "place_name": place.name, "place_kind": place.kind.value,
        "place_source": place.source, "drawn_as": shown.drawn_as, "remark": shown.remark,
        "report": report.id, "outlet": report.outlet, "day": _day(fact.known_on),
        "published": _day(report.published), "source_note": report.reliability,
        "resolved": fact.resolved, "note": fact.note,
    }  # fmt: skip


def _quantity(fact: Figure) -> dict[str, Any]:
    return {
        "use": None, "label": fact.label, "value": number(fact.value),
        "qualifier": fact.qualifier.value, "qualifier_text": fact.qualifier_text,
        "low": number(fact.low), "high": number(fact.high), "unit": fact.unit,
        "counted": fact.counted, "status": fact.status.value, "scope": fact.scope,
        "side": fact.side, "stated_by": fact.stated_by, "derived": fact.derived,
        "figure_as_of": _day(fact.as_of),
    }  # fmt: skip


def _day(value: Any) -> str | None:
    return value.isoformat() if value else None

"""What has a place, as GeoJSON (RFC 7946): place mentions, figures and events at their places."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from demarche.export.about import view_record
from demarche.export.geometry import Drawn, Shapes
from demarche.export.interchange import day, number, word
from demarche.export.parts import Part, Shown, union
from demarche.export.table import origin
from demarche.geo.borders import Borders
from demarche.model.facts import AnyFact, Event, Figure, PlaceMention, Statement
from demarche.model.reference import Place
from demarche.model.vocabulary import Use

Record = dict[str, Any]
_NOWHERE = Drawn(None, "not drawn", "No place is stated for it.")


def geojson(parts: Sequence[Part], borders: Borders) -> str:
    """``feature_collection`` as text."""
    collection = feature_collection(parts, borders)
    return json.dumps(collection, ensure_ascii=False, allow_nan=False) + "\n"


def feature_collection(parts: Sequence[Part], borders: Borders) -> Record:
    """A FeatureCollection under the point of view on borders of each part.

    A place that is not drawn, such as a group, has a null geometry and says why. What is no
    feature is counted in ``left_out``. Raises UnknownBorderViewError, and ExportError where a
    place names a shape that is not there.
    """
    shown = union(parts)
    features = list(_features([each for each in shown if _is_located(each)], borders))
    nowhere = [each for each in features if each["geometry"] is None]
    return {
        "type": "FeatureCollection",
        **{name: value for name, value in view_record(parts).items() if name != "kind"},
        "left_out": Counter(each.fact.kind for each in shown if not _is_located(each)),
        "without_geometry": len(nowhere),
        "disputed": _disputed(borders),
        "features": features,
    }  # fmt: skip


def _disputed(borders: Borders) -> list[dict[str, str]]:
    names = ["id", "name", "held_by", "claimed_by", "note", "as_of"]
    rows = borders.disputed()[names].itertuples(index=False)
    return [dict(zip(names, map(str, row), strict=True)) for row in rows]


def _is_located(shown: Shown) -> bool:
    """Governments go to the actors, not to the map, unless the reader asks."""
    if isinstance(shown.fact, PlaceMention) and shown.fact.use is Use.ASSOCIATIVE:
        return any("associative" in part.scope.display.layers for part in shown.parts)
    return not isinstance(shown.fact, Statement)


def _features(located: Sequence[Shown], borders: Borders) -> Iterator[Record]:
    """One feature for each fact and each point of view under which the parts show it."""
    drawers: dict[str, _Drawer] = {}
    for shown in located:
        for view in dict.fromkeys(part.scope.display.borders for part in shown.parts):
            if view not in drawers:
                drawers[view] = _Drawer(borders, view)
            drawn, properties = drawers[view].at(_where(shown.fact), shown.places)
            yield {
                "type": "Feature", "id": shown.fact.id, "geometry": drawn.geometry,
                "properties": _properties(shown) | properties | {"borders": view},
            }  # fmt: skip


def _where(fact: AnyFact) -> tuple[str | None, str | None]:
    """The id of the place at which a fact is drawn, and which of its fields names it."""
    if isinstance(fact, Event) and not fact.place:
        return fact.destination, "destination" if fact.destination else None
    return (None, None) if isinstance(fact, Statement) else (fact.place, "place")


class _Drawer:
    """Draws places under one point of view, each once."""

    def __init__(self, borders: Borders, view: str) -> None:
        self._shapes = Shapes(borders, view)
        self._drawn: dict[Place, Drawn] = {}

    def at(
        self, where: tuple[str | None, str | None], places: Mapping[str, Place]
    ) -> tuple[Drawn, Record]:
        """How the place is drawn, and the properties that tell of it."""
        identifier, field = where
        place = places[identifier] if identifier else None
        drawn = _NOWHERE
        if place is not None:
            drawn = self._drawn[place] = self._drawn.get(place) or self._shapes.of(place)
        return drawn, {
            "place": identifier, "place_name": place.name if place else None,
            "place_kind": place.kind.value if place else None,
            "place_source": place.source if place else None, "placed_by": field,
            "drawn_as": drawn.drawn_as, "remark": drawn.remark,
        }  # fmt: skip


_ORIGIN = ("evidence", "outlet", "title", "title_rebuilt", "url", "published",
           "published_precision", "source_note", "grade", "also_seen", "sentence",
           "paraphrase")  # fmt: skip


def _properties(shown: Shown) -> Record:
    fact, scope = shown.fact, shown.parts[0].scope
    words = fact.spans[0] if fact.spans else None
    rests_on = dict.fromkeys(_ORIGIN) | origin(shown)
    return {
        "id": fact.id, "kind": fact.kind, "says": scope.names.fact(fact),
        "exact": words.exact if words else None, "start": words.start if words else None,
        "end": words.end if words else None, "use": None, **_own(fact),
        "report": fact.report, **rests_on, "day": day(fact.known_on),
        "day_precision": fact.known_on_precision.value if fact.known_on else None,
        "revision": shown.snapshot.revision, "resolved": fact.resolved, "note": fact.note,
        "later": fact.later, "table": fact.table, "relations": shown.relations,
        "cautions": shown.cautions,
    }  # fmt: skip


def _own(fact: AnyFact) -> Record:
    if isinstance(fact, Figure):
        return _quantity(fact)
    if isinstance(fact, Event):
        return _event(fact)
    return {"use": fact.use.value, "actor": fact.actor} if isinstance(fact, PlaceMention) else {}


def _quantity(fact: Figure) -> Record:
    return {
        "label": fact.label, "value": number(fact.value),
        "qualifier": fact.qualifier.value, "qualifier_text": fact.qualifier_text,
        "low": number(fact.low), "high": number(fact.high), "unit": fact.unit,
        "counted": fact.counted, "status": fact.status.value, "scope": fact.scope,
        "side": fact.side, "party": fact.party, "measure": fact.measure,
        "scope_group": fact.scope_group, "origin": fact.origin, "core": fact.core,
        "stated_by": fact.stated_by, "derived": fact.derived,
        "figure_as_of": day(fact.as_of), "figure_as_of_precision": fact.as_of_precision.value,
    }  # fmt: skip


def _event(fact: Event) -> Record:
    return {
        "gist": fact.gist, "plover": word(fact.plover), "actor": list(fact.actor),
        "recipient": list(fact.recipient), "origin": fact.origin,
        "destination": fact.destination, "status": fact.status.value, "channel": fact.channel,
        "date": day(fact.date), "date_precision": fact.date_precision.value,
        "date_text": fact.date_text, "date_ground": fact.date_ground, "core": fact.core,
    }  # fmt: skip

"""Places with their mentions, for maps and tables."""

from __future__ import annotations

import pandas as pd

from demarche.analysis.filters import of_kind
from demarche.analysis.names import spellings
from demarche.model.dossier import Snapshot
from demarche.model.facts import Event, Figure, PlaceMention
from demarche.model.links import targets
from demarche.model.vocabulary import PlaceKind, Use

PLACE_COLUMNS = ["place", "name", "label", "kind", "country", "lat", "lon", "geometry",
                 "interpretation", "mentions", "spellings", "side"]  # fmt: skip

# How a map draws each kind of place.
DRAWN_AS = {
    PlaceKind.CITY: "a point", PlaceKind.SITE: "a point", PlaceKind.COUNTRY: "its shape",
    PlaceKind.REGION: "an outline, our reading", PlaceKind.BORDER: "a line, our reading",
    PlaceKind.CONTINENT: "not drawn: a continent is no mark",
    PlaceKind.GROUP: "not drawn: a group has no shape",
}  # fmt: skip


def mentioned(facts: pd.DataFrame, snapshot: Snapshot, use: Use) -> pd.DataFrame:
    """One row a place that ``facts`` mention in this ``use``, most mentioned first.

    ``label`` adds the report's spelling where it differs; ``side`` is the side of the state in
    which the place lies (literal) or of the actors that it stands for (associative).
    """
    gazetteer = {place.id: place for place in snapshot.places}
    found: dict[str, list[PlaceMention]] = {}
    sides: dict[str, set[str]] = {}
    mentions = facts[facts["kind"] == "place"]
    for fact, fact_sides in zip(mentions["fact"], mentions["sides"], strict=True):
        if isinstance(fact, PlaceMention) and fact.use is use:
            found.setdefault(fact.place, []).append(fact)
            sides.setdefault(fact.place, set()).update(fact_sides)
    rows = []
    for place_id, named in found.items():
        place = gazetteer[place_id]
        spelt = spellings(named)
        rows.append([place.id, place.name, _label(place.name, spelt), place.kind.value,
                     place.country, place.lat, place.lon, place.geometry, place.interpretation,
                     len(named), spelt, min(sides[place_id], default="neutral")])  # fmt: skip
    frame = pd.DataFrame(rows, columns=PLACE_COLUMNS)
    return frame.sort_values("mentions", ascending=False, kind="stable", ignore_index=True)


def _label(name: str, spelt: tuple[str, ...]) -> str:
    """The name, with the report's own name for the place where that is another one."""
    proper = [s for s in spelt if s[:1].isupper()]
    if name in spelt or not proper:
        return name
    return f"{name} ({proper[0]} in the report)"


def movements(facts: pd.DataFrame) -> list[Event]:
    """Events in which somebody or something goes to a place that the report names."""
    return [event for event in of_kind(facts, Event) if event.destination]


def states_named(snapshot: Snapshot, *, with_context: bool) -> frozenset[str]:
    """The countries (ISO 3166-1 alpha-3) that the facts of the reports bear on, or of all facts:
    by an actor of theirs or a place in them.
    """
    actors = {actor.id: actor.country for actor in snapshot.actors}
    places = {place.id: place.country for place in snapshot.places}
    facts = [fact for fact in snapshot.facts if with_context or fact.report is not None]
    found = [actors.get(each) for each in targets(facts, "actors")]
    found += [places.get(each) for each in targets(facts, "places")]
    return frozenset(country for country in found if country)


def placed_figures(facts: pd.DataFrame) -> list[Figure]:
    """The figures among ``facts``, which a map writes at their places."""
    return of_kind(facts, Figure)

"""References to places and to the governments that their names stand for."""

from __future__ import annotations

from demarche.extract.known import Known
from demarche.geo.gazetteer import Entry, Gazetteer, fold
from demarche.geo.gazetteer.folding import slug
from demarche.model.proposals import ActorReference, PlaceReference
from demarche.model.reference import Actor, Place
from demarche.model.vocabulary import ActorKind

_GOVERNED = frozenset({"PPLC", "TERR"})


def reference(entry: Entry | None, known: Place | None) -> PlaceReference | None:
    """A reference to the dossier's own place where it is that, else to the gazetteer's entry.

    A known country or region has no point of its own; the gazetteer's serves to measure distances.
    """
    if known is not None and _is_same(known, entry):
        return PlaceReference(
            id=known.id,
            name=known.name,
            geonames_id=known.geonames_id or (entry.geonames_id if entry else None),
            lat=known.lat if known.lat is not None or entry is None else entry.lat,
            lon=known.lon if known.lon is not None or entry is None else entry.lon,
            country=known.country or (entry.country or None if entry else None),
            feature=known.feature or (entry.feature if entry else None),
            known=True,
        )
    if entry is None:
        return None
    return PlaceReference(
        id=entry.id,
        name=entry.name,
        geonames_id=entry.geonames_id,
        lat=entry.lat,
        lon=entry.lon,
        country=entry.country or None,
        feature=entry.feature,
    )


def _is_same(known: Place, entry: Entry | None) -> bool:
    if known.geonames_id is None or entry is None:
        return True
    return known.geonames_id == entry.geonames_id


class Governments:
    """Whom the name of a place stands for when it is said to act."""

    def __init__(self, known: Known, entries: Gazetteer) -> None:
        self._gazetteer = entries
        states = (a for a in known.actors if a.kind is ActorKind.STATE and a.country)
        self._states = {str(actor.country): actor for actor in states}
        self._groups = {
            fold(name).removeprefix("the "): actor
            for actor in known.actors
            if actor.kind in {ActorKind.GROUP, ActorKind.ALLIANCE}
            for name in (*actor.aliases, actor.short, actor.name)
        }

    def of(self, key: str, entry: Entry | None) -> ActorReference | None:
        """The state that ``entry`` is or is the capital of, the dossier's own where it has it;
        else the dossier's group of states that goes by the name ``key``.
        """
        if entry is None or not (entry.is_country or entry.feature in _GOVERNED):
            group = self._groups.get(key)
            return _known(group) if group else None
        state = self._states.get(entry.country)
        if state is not None:
            return _known(state)
        country = self._gazetteer.country(entry.country)
        if country is None:
            return None
        return ActorReference(id=slug(country.name), name=country.name, kind=ActorKind.STATE)


def _known(actor: Actor) -> ActorReference:
    return ActorReference(id=actor.id, name=actor.name, kind=actor.kind, known=True)

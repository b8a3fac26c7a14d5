"""The actors of one report: each name looked up in the dossier's table, else entered anew."""

from __future__ import annotations

from collections.abc import Iterable

from demarche.extract.actors.found import Entity
from demarche.extract.actors.names import bare, initials, same_person, slug, spelling, surname
from demarche.model.proposals import ActorReference
from demarche.model.reference import Actor
from demarche.model.vocabulary import ActorKind


class Registry:
    """Entities by name, by family name, by initials; the same name gives the same entity."""

    def __init__(self, known: Iterable[Actor]) -> None:
        self._known = _by_name(known)
        self._known_persons = _by_surname(known)
        self._entities: dict[str, Entity] = {}
        self._by_reference: dict[str, Entity] = {}
        self._persons: dict[str, list[Entity]] = {}
        self._short: dict[str, Entity] = {}

    def of_reference(self, reference: ActorReference) -> Entity:
        """The entity of ``reference``, the dossier's own entry where it has one of that name."""
        actor = self._known.get(spelling(reference.name))
        chosen = _reference(actor) if actor is not None else reference
        return self._by_reference.setdefault(chosen.id, Entity(chosen))

    def named(self, name: str, kind: ActorKind) -> Entity:
        """The entity called ``name``, of ``kind`` if it is new."""
        key = spelling(bare(name))
        if key not in self._entities:
            self._entities[key] = self._enter(bare(name), key, kind)
        return self._entities[key]

    def known_as(self, name: str) -> Entity | None:
        """The entity of the dossier's entry with the name or alias ``name``."""
        actor = self._known.get(spelling(name)) or self._known.get(spelling(bare(name)))
        return self.of_reference(_reference(actor)) if actor is not None else None

    def person_called(self, name: str) -> Entity | None:
        """A person of the report whom ``name`` can be short or another spelling for."""
        persons = self._persons.get(spelling(surname(name)), [])
        return next((p for p in persons if same_person(p.reference.name, name)), None)

    def organisation_short(self, name: str) -> Entity | None:
        """The organisation of the report whose initials ``name`` is."""
        return self._short.get(name.replace(".", ""))

    def _enter(self, name: str, key: str, kind: ActorKind) -> Entity:
        actor = self._known.get(key)
        if actor is None and kind is ActorKind.PERSON:
            if (same := self.person_called(name)) is not None:
                return same
            actor = self._known_persons.get(spelling(surname(name)))
            actor = actor if actor is not None and same_person(actor.name, name) else None
        new = ActorReference(id=slug(name), name=name, kind=kind)
        reference = _reference(actor) if actor is not None else new
        entity = self._by_reference.setdefault(reference.id, Entity(reference))
        self._index(entity, name)
        return entity

    def _index(self, entity: Entity, name: str) -> None:
        if entity.is_person:
            persons = self._persons.setdefault(spelling(surname(name)), [])
            if entity not in persons:
                persons.append(entity)
        elif len(short := initials(name)) >= 2:
            self._short.setdefault(short, entity)


def _reference(actor: Actor) -> ActorReference:
    return ActorReference(id=actor.id, name=actor.name, kind=actor.kind, known=True)


def _by_name(known: Iterable[Actor]) -> dict[str, Actor]:
    found: dict[str, Actor] = {}
    for actor in known:
        for name in (actor.name, bare(actor.name), actor.short, *actor.aliases):
            found.setdefault(spelling(name), actor)
    return found


def _by_surname(known: Iterable[Actor]) -> dict[str, Actor]:
    """The persons of the table by family name, those left out who share one."""
    found: dict[str, Actor] = {}
    shared: set[str] = set()
    for actor in known:
        if actor.kind is ActorKind.PERSON:
            key = spelling(surname(actor.name))
            shared |= {key} & found.keys()
            found[key] = actor
    return {key: actor for key, actor in found.items() if key not in shared}

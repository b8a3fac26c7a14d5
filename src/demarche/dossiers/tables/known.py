"""What the cells of a table may refer to: the entries, kinds of count and facts of a dossier."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from demarche.dossiers.tables.cells.lookup import Lookup, of_words, one_of
from demarche.dossiers.tables.units import UNITS
from demarche.model.dossier import Bundle, Dossier
from demarche.model.facts import AnyFact, Figure
from demarche.model.reference import Actor, Place, Topic

_ANY_NAME = "Write its id, its name or an alias."


@dataclass(frozen=True)
class Known:
    """A dossier as a table sees it. ``keys`` leads from the key of each of its facts to its id.

    ``taken`` are the keys that no row may have; ``units`` those that its facts count in.
    """

    dossier: Dossier
    actors: Lookup
    places: Lookup
    topics: Lookup
    keys: Mapping[str, str]
    taken: Collection[str]
    units: Collection[str] = ()

    @cached_property
    def sides(self) -> Lookup:
        """The sides, by id and name."""
        sides = {side.id: (side.name,) for side in self.dossier.sides}
        return Lookup("side", sides, one_of(sides))

    @cached_property
    def measures(self) -> Lookup:
        """The kinds of count, by id and name."""
        measures = {each.id: (each.name,) for each in self.dossier.measures}
        return Lookup("kind of count", measures, one_of(measures))

    @cached_property
    def all_units(self) -> Lookup:
        """The units that a figure may count in."""
        return of_words("unit", sorted({*UNITS, *self.units}))

    def scopes(self, measure: str) -> Lookup:
        """The scope groups of a kind of count, by id and name."""
        found = self.dossier.measure(measure)
        scopes = {each.id: (each.name,) for each in found.scopes} if found else {}
        return Lookup(f"scope group of '{measure}'", scopes, one_of(scopes))

    def with_keys(self, keys: Mapping[str, str]) -> Known:
        """The same, where facts of further ``keys`` may be referred to and their keys not given."""
        return replace(self, keys={**self.keys, **keys}, taken=frozenset([*self.taken, *keys]))


def known_of(bundle: Bundle, without: str | None = None) -> Known:
    """What a table may refer to in ``bundle``, or in a snapshot as of no day.

    ``without`` names the table that is about to be replaced: its own rows are left out.
    """
    facts = [fact for fact in bundle.facts if without is None or fact.table != without]
    cautions = [caution.key for caution in bundle.cautions]
    return known(bundle.dossier, bundle.actors, bundle.places, bundle.topics, facts, cautions)


def known(
    dossier: Dossier, actors: Iterable[Actor], places: Iterable[Place],
    topics: Iterable[Topic], facts: Iterable[AnyFact], taken: Iterable[str] = (),
) -> Known:  # fmt: skip
    """What a table may refer to, from the parts of a dossier.

    ``taken`` are further keys that no row may have.
    """
    listed = list(facts)
    keys = {fact.key: fact.id for fact in listed}
    return Known(
        dossier,
        Lookup("actor", {each.id: (each.name, *each.aliases) for each in actors}, _ANY_NAME),
        Lookup("place", {each.id: (each.name, *each.aliases) for each in places}, _ANY_NAME),
        Lookup("topic", {each.id: (each.short, each.proposition) for each in topics}, _ANY_NAME),
        keys,
        frozenset([*keys, *taken]),
        frozenset(fact.unit for fact in listed if isinstance(fact, Figure)),
    )

"""The ids in a fact that must lead to a reference entry or a side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from demarche.dossiers.placed import Placed
from demarche.dossiers.reference import Names, Reference
from demarche.dossiers.yaml_lines import Where
from demarche.model.errors import Fault
from demarche.model.facts import AnyFact, Event, Figure, PlaceMention, Statement
from demarche.model.vocabulary import REPORT_VOICE

# Per kind of fact: the field, and the table that its ids belong to.
_LINKS: Mapping[type[AnyFact], Mapping[str, str]] = {
    PlaceMention: {"place": "places", "actor": "actors"},
    Figure: {"place": "places", "side": "sides", "stated_by": "actors"},
    Statement: {
        "actor": "actors",
        "addressee": "actors",
        "chain": "actors",
        "topic": "topics",
        "act": "acts",
        "inner_act": "acts",
    },
    Event: {
        "actor": "actors",
        "recipient": "actors",
        "place": "places",
        "origin": "places",
        "destination": "places",
    },
}
# A report may speak, so these may name it instead of an actor; nobody can act upon it.
_SPEAKERS = {(Figure, "stated_by"), (Statement, "actor"), (Statement, "chain")}


def links(name: str, value: object) -> Iterator[tuple[Where, object]]:
    """The single values in the field ``name``, each with its path; none for an empty field."""
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            yield (name, index), item
    elif value is not None:
        yield (name,), value


def check_links(
    fact: Placed[AnyFact], reference: Reference, sides: Names | None
) -> Iterator[Fault]:
    """A fault for each id in ``fact`` that leads nowhere; ``sides`` None leaves sides alone."""
    tables = {
        "actors": reference.actors.names,
        "places": reference.places.names,
        "topics": reference.topics.names,
        "acts": reference.acts.names,
        "sides": sides,
    }
    model = type(fact.value)
    for name, table in _LINKS[model].items():
        names = tables[table]
        for where, target in links(name, getattr(fact.value, name)):
            speaks = target == REPORT_VOICE and (model, name) in _SPEAKERS
            if names is not None and not speaks:
                yield from names.check(str(target), fact.at.down(*where))

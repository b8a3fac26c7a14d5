"""The ids in a fact that must lead to a reference entry or a side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from demarche.model.facts import AnyFact, Event, Figure, PlaceMention, Statement
from demarche.model.vocabulary import REPORT_VOICE

Where = tuple[str | int, ...]

# Per kind of fact: the field, and the table that its ids belong to.
_LINKS: Mapping[type[AnyFact], Mapping[str, str]] = {
    PlaceMention: {"place": "places", "actor": "actors"},
    Figure: {
        "place": "places",
        "origin": "places",
        "side": "sides",
        "stated_by": "actors",
        "party": "actors",
        "measure": "measures",
    },
    Statement: {
        "actor": "actors",
        "addressee": "actors",
        "chain": "actors",
        "topic": "topics",
        "act": "acts",
        "inner_act": "acts",
        "place": "places",
    },
    Event: {
        "actor": "actors",
        "recipient": "actors",
        "place": "places",
        "origin": "places",
        "destination": "places",
    },
}
# The same the other way round: per kind of fact and table, the fields.
_FIELDS: Mapping[type[AnyFact], Mapping[str, tuple[str, ...]]] = {
    model: {table: tuple(name for name, other in links.items() if other == table)
            for table in links.values()}
    for model, links in _LINKS.items()
}  # fmt: skip
# Tables of ids that a dossier defines itself.
IN_DOSSIER = frozenset({"sides", "measures"})
# A report may speak, so these may name it instead of an actor; nobody can act upon it.
_SPEAKERS = {(Figure, "stated_by"), (Statement, "actor"), (Statement, "chain")}


@dataclass(frozen=True)
class Link:
    """An id in a fact: the path of its field, the table it must be in, and the id."""

    where: Where
    table: str
    target: str


def links_of(fact: AnyFact) -> Iterator[Link]:
    """Every id in ``fact`` that must lead somewhere; the report's own voice leads nowhere."""
    model = type(fact)
    for name, table in _LINKS[model].items():
        for where, target in parts(name, getattr(fact, name)):
            if target != REPORT_VOICE or (model, name) not in _SPEAKERS:
                yield Link(where, table, str(target))


def targets(facts: Iterable[AnyFact], table: str) -> frozenset[str]:
    """The ids of one table that ``facts`` name: as by ``links_of``, in a fraction of the time."""
    values: dict[object, None] = {}
    for fact in facts:
        for name in _FIELDS[type(fact)].get(table, ()):
            values[getattr(fact, name)] = None
    named = {str(each) for value in values for _, each in parts("", value)}
    return frozenset(named - {REPORT_VOICE})


def parts(name: str, value: object) -> Iterator[tuple[Where, object]]:
    """The single values in the field ``name``, each with its path; none for an empty field."""
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            yield (name, index), item
    elif value is not None:
        yield (name,), value

"""The ids in a fact, checked against the reference tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from demarche.dossiers.placed import Placed
from demarche.dossiers.reference import Names, Reference
from demarche.model.errors import Fault
from demarche.model.facts import AnyFact
from demarche.model.links import links_of


def check_links(
    fact: Placed[AnyFact], reference: Reference, own: Mapping[str, Names]
) -> Iterator[Fault]:
    """A fault for each id in ``fact`` that leads nowhere.

    ``own`` holds the tables that the dossier defines itself (``model.links.IN_DOSSIER``); those
    that it lacks, because the dossier could not be read, are left alone.
    """
    tables = {
        "actors": reference.actors.names,
        "places": reference.places.names,
        "topics": reference.topics.names,
        "acts": reference.acts.names,
        **own,
    }
    for link in links_of(fact.value):
        names = tables.get(link.table)
        if names is not None:
            yield from names.check(link.target, fact.at.down(*link.where))

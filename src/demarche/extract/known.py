"""What the dossier knows already, so that words resolve to its own entries first."""

from __future__ import annotations

from dataclasses import dataclass

from demarche.model.reference import Actor, Place, Topic


@dataclass(frozen=True)
class Known:
    """The reference tables to resolve to; empty ones leave everything to the gazetteer."""

    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    topics: tuple[Topic, ...] = ()

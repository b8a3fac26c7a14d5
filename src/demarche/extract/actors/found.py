"""A mention as found, and the actor it belongs to while a report is being read."""

from __future__ import annotations

from dataclasses import dataclass, field

from demarche.extract.grammar import Stretch
from demarche.model.proposals import ActorReference
from demarche.model.vocabulary import ActorKind


@dataclass
class Entity:
    """An actor of the report: its reference, its roles by word with what qualifies them, and
    "he", "she" or "they" where the words tell.
    """

    reference: ActorReference
    roles: dict[str, frozenset[str]] = field(default_factory=dict)
    gender: str = ""
    title: str | None = None
    first: int = 0

    @property
    def is_person(self) -> bool:
        """Whether it is one human being."""
        return self.reference.kind is ActorKind.PERSON


@dataclass(frozen=True)
class Mention:
    """The words at ``stretch`` (``head`` the word they hang on) mean ``entity``."""

    stretch: Stretch
    head: int
    entity: Entity
    confidence: float
    title: str | None = None
    resolved: str | None = None

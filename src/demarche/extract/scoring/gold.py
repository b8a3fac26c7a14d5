"""A report's annotation by hand, in the form of the proposals that it is held against."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from demarche.extract.reading import Source
from demarche.model.proposals import AnyProposal, Proposal

P = TypeVar("P", bound=Proposal)


@dataclass(frozen=True)
class Gold:
    """``source`` with its ``facts``, each a proposal with a confidence of 1.

    ``forms`` gives the form of some facts by id ("demonym", "embedded", …). Those in ``optional``
    may be found or not: they count neither as missed nor as made up. A kind in ``partial`` is
    annotated in part only, so that what is found beyond the annotation counts neither way.
    """

    source: Source
    facts: tuple[AnyProposal, ...]
    forms: Mapping[str, str] = field(default_factory=dict)
    optional: frozenset[str] = frozenset()
    partial: frozenset[str] = frozenset()

    def required(self, kind: type[P]) -> list[P]:
        """The facts of ``kind`` that should be found, in the order of the annotation."""
        return [fact for fact in of_kind(kind, self.facts) if fact.id not in self.optional]

    def allowed(self, kind: type[P]) -> list[P]:
        """The facts of ``kind`` that may be found or not."""
        return [fact for fact in of_kind(kind, self.facts) if fact.id in self.optional]


def of_kind(kind: type[P], facts: Sequence[Proposal]) -> list[P]:
    """Those of ``facts`` that are of ``kind``."""
    return [fact for fact in facts if isinstance(fact, kind)]

"""Claims: figures that say the same on one source's word count as one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from demarche.model.facts import Figure, Relation
from demarche.model.vocabulary import RelationKind


def claim_ids(figures: Sequence[Figure], relations: Iterable[Relation]) -> list[str]:
    """For each figure the id of the one that leads its claim: itself where nothing ties it.

    Same-claim relations tie figures, over several steps too. A report's figure leads, then the one
    known earliest.
    """
    known = {figure.id: figure for figure in figures}
    leader = {figure.id: figure.id for figure in figures}
    for relation in relations:
        ends = (relation.source, relation.target)
        if relation.kind is RelationKind.SAME_CLAIM and all(end in known for end in ends):
            one, other = (_root(leader, end) for end in ends)
            first, second = sorted((one, other), key=lambda each: _rank(known[each]))
            leader[second] = first
    return [_root(leader, figure.id) for figure in figures]


def _root(leader: dict[str, str], figure: str) -> str:
    while leader[figure] != figure:
        figure = leader[figure]
    return figure


def _rank(figure: Figure) -> tuple[bool, date, str]:
    return figure.report is None, figure.known_by or date.max, figure.id

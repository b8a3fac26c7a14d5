"""Which statements are one utterance: told more than once, by the report and by pages cited."""

from __future__ import annotations

from datetime import date

from demarche.model.dossier import Snapshot
from demarche.model.facts import AnyFact, Statement
from demarche.model.vocabulary import RelationKind


def utterances(snapshot: Snapshot) -> dict[str, str]:
    """For each statement that is told more than once, the id that all its accounts share.

    Accounts of one utterance are tied by “same claim”, have one speaker, and no two days. What
    two speakers claim alike stays two utterances, and so does what one repeats another day.
    """
    said = {f.id: f for f in snapshot.facts if isinstance(f, Statement)}
    parent: dict[str, str] = {}
    days: dict[str, date] = {f.id: f.said_on for f in said.values() if f.said_on}
    for link in snapshot.relations:
        if link.kind is RelationKind.SAME_CLAIM and {link.source, link.target} <= said.keys():
            one, other = _root(parent, link.source), _root(parent, link.target)
            if one != other and _may_be_one(said[one], said[other], days):
                parent[other] = one
                days |= {one: days[other]} if other in days else {}
    return {identifier: _root(parent, identifier) for identifier in {*parent, *parent.values()}}


def _may_be_one(one: Statement, other: Statement, days: dict[str, date]) -> bool:
    one_day = len({days[each.id] for each in (one, other) if each.id in days}) < 2
    return one.actor == other.actor and one_day


def _root(parent: dict[str, str], identifier: str) -> str:
    while identifier in parent:
        identifier = parent[identifier]
    return identifier


def differences(lead: AnyFact, other: AnyFact) -> list[str]:
    """In what ``other`` tells the utterance of ``lead`` unlike it: the act, the stance."""
    if not isinstance(lead, Statement) or not isinstance(other, Statement):
        return []
    told = [f"as “{other.act.value}”"] if other.act is not lead.act else []
    if other.topic and other.topic == lead.topic and other.stance is not lead.stance:
        told.append(f"stance {other.stance.value}")
    return told

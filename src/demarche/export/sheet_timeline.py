"""The readable sheet of a timeline: one row a statement or event, in the order of the days."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from demarche.analysis.names import said
from demarche.analysis.timeline import when as day_of
from demarche.analysis.timeline_marks import who
from demarche.analysis.utterances import utterances
from demarche.export.parts import Part
from demarche.export.sheet_evidence import Row, evidence, when
from demarche.model.facts import AnyFact, Event, Statement


def timeline(part: Part) -> list[Row]:
    """The statements and events of a part; equal numbers are accounts of one utterance."""
    facts = [fact for fact in part.facts if isinstance(fact, Statement | Event)]
    shared = utterances(part.scope.snapshot)
    order = pd.factorize(pd.Series([shared.get(f.id, f.id) for f in facts], dtype=object))[0]
    return [{"Entry": int(n) + 1} | _row(fact, part) | evidence(fact, part)
            for n, fact in zip(order, facts, strict=True)]  # fmt: skip


def _row(fact: Statement | Event, part: Part) -> Row:
    names = part.scope.names
    day, precision = day_of(fact)
    statement = fact if isinstance(fact, Statement) else None
    topic = names.topic(statement.topic) if statement and statement.topic else None
    return {
        "Day": when(day, precision), "How the day is known": _ground(fact),
        "Who": names.speaker(statement) if statement else who(fact, names),
        "Act or status": statement.act.value if statement else _status(fact),
        "What (ours, or “the words”)": said(statement) if statement else names.fact(fact),
        "To or with whom": ", ".join(map(names.actor, _to(fact))) or None,
        "Channel": fact.channel, "Where": names.place(fact.place) if fact.place else None,
        "Topic": topic, "Stance": statement.stance.value if statement and topic else None,
        "Words": " … ".join(span.exact for span in fact.spans) or None,
    }  # fmt: skip


def _ground(fact: AnyFact) -> str | None:
    return fact.said_on_ground if isinstance(fact, Statement) else (
        fact.date_ground if isinstance(fact, Event) else None)  # fmt: skip


def _status(fact: AnyFact) -> str:
    return f"event, {fact.status.value}" if isinstance(fact, Event) else ""


def _to(fact: Statement | Event) -> Sequence[str]:
    return fact.addressee if isinstance(fact, Statement) else fact.recipient

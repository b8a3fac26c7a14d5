"""A bundle taken apart into the records that the tables hold, each with a content hash."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from pydantic import BaseModel
from sqlalchemy import Table

from demarche.model.dossier import Bundle
from demarche.model.errors import StoreError
from demarche.model.facts import AnyFact, Event, Figure, Statement
from demarche.store.tables import CAUTIONS, DOSSIERS, FACTS, REFERENCE, RELATIONS, REPORTS

# Fields of a bundle that become rows of the reference table, by the kind they get there.
REFERENCE_KINDS = {
    "actor": "actors", "place": "places", "topic": "topics", "act": "acts", "table": "tables",
}  # fmt: skip


@dataclass(frozen=True)
class Record:
    """One row to be: its id, its place in the order, its content, and columns to filter by."""

    id: str
    position: int
    payload: dict[str, Any]
    filters: Mapping[str, object] = field(default_factory=dict)

    @cached_property
    def content_hash(self) -> str:
        """SHA-256 over content and position: a record that only moved has changed too."""
        return _digest([self.position, self.payload])


Records = Mapping[Table, tuple[Record, ...]]


def records_of(bundle: Bundle) -> Records:
    """The records of ``bundle`` by table. Raises StoreError where an id occurs twice."""
    records: dict[Table, tuple[Record, ...]] = {
        DOSSIERS: (_record(bundle.dossier.id, 0, bundle.dossier),),
        REPORTS: tuple(
            _record(report.id, place, report, published=report.published)
            for place, report in enumerate(bundle.reports)
        ),
        FACTS: tuple(fact_record(fact, report=fact.report) for fact in bundle.facts),
        RELATIONS: tuple(_record(each.id, 0, each, kind=each.kind) for each in bundle.relations),
        CAUTIONS: tuple(
            _record(each.id, each.span.start, each, report=each.report) for each in bundle.cautions
        ),
        REFERENCE: tuple(_reference_records(bundle)),
    }
    for table, rows in records.items():
        _refuse_duplicates(table, rows)
    return records


def bundle_hash(records: Records) -> str:
    """SHA-256 over all records; the order in which a bundle lists its facts does not matter."""
    return _digest(
        sorted((table.name, row.id, row.content_hash) for table, rows in records.items()
               for row in rows)
    )  # fmt: skip


def fact_record(fact: AnyFact, **filters: object) -> Record:
    """The record of a fact, with further columns to filter by."""
    return _record(
        fact.id,
        _position(fact),
        fact,
        kind=fact.kind,
        known_on=fact.known_on,
        as_of=_day_of(fact),
        **filters,
    )


def _position(fact: AnyFact) -> int:
    # The first span or the day gives the order, so that a fact added between two moves neither.
    if fact.spans:
        return fact.spans[0].start
    return fact.known_on.toordinal() if fact.known_on else 0


def _day_of(fact: AnyFact) -> date | None:
    """The day that a fact is about, where it has one."""
    if isinstance(fact, Figure):
        return fact.as_of
    if isinstance(fact, Event):
        return fact.date
    return fact.said_on if isinstance(fact, Statement) else None


def _reference_records(bundle: Bundle) -> Iterator[Record]:
    for kind, name in REFERENCE_KINDS.items():
        for position, entry in enumerate(getattr(bundle, name)):
            yield _record(f"{kind}/{entry.id}", position, entry, kind=kind)


def _record(identifier: str, position: int, content: BaseModel, **filters: object) -> Record:
    return Record(identifier, position, content.model_dump(mode="json"), filters)


def _refuse_duplicates(table: Table, rows: Iterable[Record]) -> None:
    twice = [identifier for identifier, times in Counter(r.id for r in rows).items() if times > 1]
    if twice:
        raise StoreError(
            f"Ids that occur more than once among the {table.name}: {', '.join(twice)}.",
            remedy="Run 'demarche check' and give each its own words or key.",
        )


def _digest(content: object) -> str:
    text = json.dumps(content, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()

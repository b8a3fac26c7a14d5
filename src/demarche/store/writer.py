"""Adding to the store: imports and decisions. Nothing is ever changed or deleted."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection

from demarche.model.dossier import Bundle
from demarche.model.errors import StoreError
from demarche.store.decisions import Decision, Verdict
from demarche.store.reader import bundle_at, content_hash_of, latest_revision, newest_revision
from demarche.store.records import Record, Records, bundle_hash, records_of
from demarche.store.review import edited
from demarche.store.rows import begin_revision, changes, insert_rows, retrying, row_of
from demarche.store.sound import refuse_unsound
from demarche.store.store import Store
from demarche.store.tables import BUNDLE_TABLES, DECISIONS, FACTS, TABLE_FACTS, state_at


def import_bundle(store: Store, bundle: Bundle, recorded: datetime | None = None) -> int:
    """Bring the store up to ``bundle`` and return the revision that holds it.

    The same content again adds nothing; changed content adds one revision with only the rows
    that are new, changed or gone, made at ``recorded`` (default: now). Raises SpanError where a
    fact's words are not in its report, StoreError where ids clash or the database fails.
    """
    prepared = prepare(bundle, recorded)
    return retrying(store, lambda connection: write_state(connection, prepared))


@dataclass(frozen=True)
class Prepared:
    """A sound bundle taken apart, ready to be written."""

    dossier: str
    records: Records
    content_hash: str
    recorded: datetime | None


def prepare(bundle: Bundle, recorded: datetime | None) -> Prepared:
    """``bundle`` for ``write_state``. Raises as ``import_bundle`` does."""
    refuse_unsound(bundle)
    records = records_of(bundle)
    return Prepared(bundle.dossier.id, records, bundle_hash(records), recorded)


def append_decision(
    store: Store,
    dossier: str,
    fact: str,
    verdict: Verdict,
    *,
    who: str,
    why: str,
    edit: Mapping[str, Any] | None = None,
    when: datetime | None = None,
) -> int:
    """Record what reviewer ``who`` decided on a fact; returns the new revision.

    ``edit`` gives all fields in which the fact shall differ from the import; ``when`` is the
    moment of the decision (default: now). Raises UnknownDossierError, StoreError for a fact that
    the dossier does not hold and, with SpanError, for an edit that does not fit the fact (see
    ``review.edited``); pydantic's ValidationError for a nameless reviewer or an edit without
    fields. Nothing is written then.
    """
    decision = Decision(
        fact=fact, verdict=verdict, who=who, why=why, when=when or datetime.now(UTC),
        edit=dict(edit) if edit else None,
    )  # fmt: skip
    return retrying(store, lambda connection: _append(connection, dossier, decision))


def write_state(connection: Connection, state: Prepared) -> int:
    """See ``import_bundle``; within a transaction of ``rows.retrying``."""
    dossier = state.dossier
    newest = newest_revision(connection, dossier)
    if newest and content_hash_of(connection, dossier, newest) == state.content_hash:
        return newest
    number = begin_revision(
        connection, dossier, newest + 1, state.content_hash, created_at=state.recorded
    )
    for table in BUNDLE_TABLES:
        held = {row.id: row for row in connection.execute(state_at(table, dossier, newest))}
        rows = changes(table, held, state.records[table])
        insert_rows(connection, table, dossier, number, rows)
    return number


def _append(connection: Connection, dossier: str, decision: Decision) -> int:
    newest = latest_revision(connection, dossier)
    payload = decision.model_dump(mode="json")
    _refuse_unfit(connection, dossier, newest, decision.fact, payload["edit"])
    # The content stays as it is, so the hash does too: a later import sees nothing new in it.
    unchanged = content_hash_of(connection, dossier, newest)
    number = begin_revision(connection, dossier, newest + 1, unchanged)
    record = Record(uuid.uuid4().hex, 0, payload, {"fact": decision.fact})
    insert_rows(connection, DECISIONS, dossier, number, [row_of(record)])
    return number


def _refuse_unfit(
    connection: Connection, dossier: str, number: int, fact: str, edit: Mapping[str, Any] | None
) -> None:
    held = (state_at(table, dossier, number).where(table.c.id == fact)
            for table in (FACTS, TABLE_FACTS))  # fmt: skip
    if all(connection.execute(query).first() is None for query in held):
        raise StoreError(f"Dossier '{dossier}' holds no fact '{fact}'.")
    if edit:
        bundle = bundle_at(connection, dossier, number)
        edited(next(each for each in bundle.facts if each.id == fact), edit, bundle)

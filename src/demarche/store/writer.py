"""Adding to the store: imports and decisions. Nothing is ever changed or deleted."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection

from demarche.model.dossier import Bundle
from demarche.model.errors import StoreError
from demarche.store.decisions import Decision, Verdict
from demarche.store.reader import content_hash_of, latest_revision, newest_revision
from demarche.store.records import Record, Records, bundle_hash, records_of
from demarche.store.rows import begin_revision, changes, insert_rows, retrying, row_of
from demarche.store.sound import refuse_unsound
from demarche.store.store import Store
from demarche.store.tables import BUNDLE_TABLES, DECISIONS, FACTS, state_at


def import_bundle(store: Store, bundle: Bundle) -> int:
    """Bring the store up to ``bundle`` and return the revision that holds it.

    The same content again adds nothing; changed content adds one revision with only the rows
    that are new, changed or gone. Raises SpanError where a fact's words are not in its report,
    StoreError where ids clash or the database fails.
    """
    refuse_unsound(bundle)
    records = records_of(bundle)
    content_hash = bundle_hash(records)

    def write(connection: Connection) -> int:
        return _import(connection, bundle.dossier.id, records, content_hash)

    return retrying(store, write)


def append_decision(
    store: Store,
    dossier: str,
    fact: str,
    verdict: Verdict,
    *,
    who: str,
    why: str,
    edit: Mapping[str, Any] | None = None,
) -> int:
    """Record what reviewer ``who`` decided on a fact, now; returns the new revision.

    ``edit`` gives the changed fields of an edit. Raises UnknownDossierError, and StoreError for
    a fact that the dossier does not hold; pydantic's ValidationError for a nameless reviewer or
    an edit without fields.
    """
    decision = Decision(
        fact=fact, verdict=verdict, who=who, why=why, when=datetime.now(UTC),
        edit=dict(edit) if edit else None,
    )  # fmt: skip
    return retrying(store, lambda connection: _append(connection, dossier, decision))


def _import(connection: Connection, dossier: str, records: Records, content_hash: str) -> int:
    newest = newest_revision(connection, dossier)
    if newest and content_hash_of(connection, dossier, newest) == content_hash:
        return newest
    number = begin_revision(connection, dossier, newest + 1, content_hash)
    for table in BUNDLE_TABLES:
        held = {row.id: row for row in connection.execute(state_at(table, dossier, newest))}
        rows = changes(table, held, records[table])
        insert_rows(connection, table, dossier, number, rows)
    return number


def _append(connection: Connection, dossier: str, decision: Decision) -> int:
    newest = latest_revision(connection, dossier)
    known = state_at(FACTS, dossier, newest).where(FACTS.c.id == decision.fact)
    if connection.execute(known).first() is None:
        raise StoreError(f"Dossier '{dossier}' holds no fact '{decision.fact}'.")
    # The content stays as it is, so the hash does too: a later import sees nothing new in it.
    unchanged = content_hash_of(connection, dossier, newest)
    number = begin_revision(connection, dossier, newest + 1, unchanged)
    payload = decision.model_dump(mode="json")
    record = Record(uuid.uuid4().hex, 0, payload, {"fact": decision.fact})
    insert_rows(connection, DECISIONS, dossier, number, [row_of(record)])
    return number

"""Reading a dossier as it stood at a revision, seen as of a day."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection, Row, Table, and_, func, select

from demarche.model.dossier import Bundle, Snapshot
from demarche.model.errors import StoreError, UnknownDossierError, UnknownRevisionError
from demarche.store.as_of import seen_on
from demarche.store.decisions import Decision
from demarche.store.pins import RevisionInfo as RevisionInfo  # what ``revisions`` gives
from demarche.store.pins import fingerprints
from demarche.store.records import REFERENCE_KINDS
from demarche.store.review import reviewed
from demarche.store.tables import (
    CAUTIONS,
    DECISIONS,
    DOSSIERS,
    FACTS,
    IMPORTS,
    REFERENCE,
    RELATIONS,
    REPORTS,
    REVISIONS,
    TABLE_FACTS,
    TABLE_RELATIONS,
    state_at,
)

LOG = logging.getLogger(__name__)


def snapshot(
    connection: Connection, dossier: str, revision: int | None, as_of: date | None
) -> Snapshot:
    """See ``Store.snapshot``."""
    number = known_revision(connection, dossier, revision)
    bundle = bundle_at(connection, dossier, number)
    held = reviewed(bundle, decisions(connection, dossier, number))
    counts = {"rejected": held.rejected, "unapplied": held.unapplied}
    return seen_on(held.bundle, number, as_of).model_copy(update=counts)


def bundle_at(connection: Connection, dossier: str, number: int) -> Bundle:
    """What had been imported at revision ``number``, decisions not applied.

    Raises StoreError where it cannot be read back.
    """
    try:
        bundle = Bundle.model_validate(_parts(connection, dossier, number))
    except ValueError as error:  # JSON that does not parse, or pydantic's ValidationError
        raise StoreError(
            f"Revision {number} of dossier '{dossier}' is damaged or was stored by another "
            "version of Demarche.",
            remedy="Move the database away; the bundled dossiers are imported into a new one.",
        ) from error
    return _without_dead_ends(bundle)


def _parts(connection: Connection, dossier: str, number: int) -> dict[str, Any]:
    def rows(table: Table) -> list[Row[Any]]:
        return list(connection.execute(state_at(table, dossier, number)))

    reports = rows(REPORTS)
    order = {report.id: place for place, report in enumerate(reports)}

    def by_report(table: Table) -> list[Row[Any]]:
        return sorted(rows(table), key=lambda row: order.get(row.report, len(order)))

    parts: dict[str, Any] = {
        "reports": _payloads(reports),
        "facts": _payloads([*by_report(FACTS), *rows(TABLE_FACTS)]),
        "cautions": _payloads(by_report(CAUTIONS)),
        "relations": _payloads([*rows(RELATIONS), *rows(TABLE_RELATIONS)]),
        "dossier": next(iter(_payloads(rows(DOSSIERS))), None),
    }
    entries = rows(REFERENCE)
    for kind, name in REFERENCE_KINDS.items():
        parts[name] = _payloads(row for row in entries if row.kind == kind)
    parts["tables"] += _payloads(rows(IMPORTS))
    return parts


def _without_dead_ends(bundle: Bundle) -> Bundle:
    """``bundle`` without relations of a table to facts that an import has taken away since."""
    known = {fact.id for fact in bundle.facts}
    kept = tuple(each for each in bundle.relations if {each.source, each.target} <= known)
    if lost := len(bundle.relations) - len(kept):
        LOG.warning("%d relation(s) of tables lead to facts that are gone.", lost)
        return bundle.model_copy(update={"relations": kept})
    return bundle


def _payloads(rows: Iterable[Row[Any]]) -> list[Any]:
    return [row.payload for row in rows]


def dossiers(connection: Connection) -> tuple[str, ...]:
    """See ``Store.dossiers``."""
    found = connection.scalars(select(REVISIONS.c.dossier).distinct())
    return tuple(sorted(found))


def newest_revision(connection: Connection, dossier: str) -> int:
    """The number of the newest revision; 0 where the dossier is not in the store."""
    newest = select(func.max(REVISIONS.c.number)).where(REVISIONS.c.dossier == dossier)
    return connection.scalar(newest) or 0


def content_hash_of(connection: Connection, dossier: str, number: int) -> str:
    """The hash of the bundle that a revision holds."""
    query = select(REVISIONS.c.content_hash).where(
        REVISIONS.c.dossier == dossier, REVISIONS.c.number == number
    )
    return str(connection.scalar(query))


def latest_revision(connection: Connection, dossier: str) -> int:
    """See ``Store.latest_revision``."""
    newest = newest_revision(connection, dossier)
    if not newest:
        held = ", ".join(dossiers(connection)) or "none"
        raise UnknownDossierError(
            f"There is no dossier '{dossier}' in the store.", remedy=f"Dossiers there: {held}."
        )
    return newest


def known_revision(connection: Connection, dossier: str, revision: int | None) -> int:
    """``revision``, or the newest for None. Raises UnknownDossierError, UnknownRevisionError."""
    newest = latest_revision(connection, dossier)
    if revision is None:
        return newest
    if not 1 <= revision <= newest:
        raise UnknownRevisionError(
            f"Dossier '{dossier}' has no revision {revision}.",
            remedy=f"Choose one from 1 to {newest}.",
        )
    return revision


def revisions(connection: Connection, dossier: str) -> tuple[RevisionInfo, ...]:
    """See ``Store.revisions``."""
    decided, imported = (
        and_(table.c.dossier == REVISIONS.c.dossier, table.c.revision == REVISIONS.c.number)
        for table in (DECISIONS, IMPORTS)
    )
    added = func.coalesce(DECISIONS.c.content_hash, IMPORTS.c.content_hash).label("added")
    query = (
        select(REVISIONS, added)
        .outerjoin(DECISIONS, decided)
        .outerjoin(IMPORTS, imported)
        .where(REVISIONS.c.dossier == dossier)
        .order_by(REVISIONS.c.number)
    )
    rows = connection.execute(query).all()
    if not rows:
        latest_revision(connection, dossier)  # tells what dossiers there are
    made = fingerprints((row.content_hash, row.added) for row in rows)
    return tuple(
        RevisionInfo(row.number, in_utc(row.created_at), each)
        for row, each in zip(rows, made, strict=True)
    )


def decisions(connection: Connection, dossier: str, revision: int | None) -> tuple[Decision, ...]:
    """See ``Store.decisions``."""
    number = known_revision(connection, dossier, revision)
    query = state_at(DECISIONS, dossier, number).order_by(None).order_by(DECISIONS.c.revision)
    return tuple(Decision.model_validate(row.payload) for row in connection.execute(query))


def in_utc(moment: datetime) -> datetime:
    """A moment as the database gives it, with its zone."""
    # SQLite gives the time back without its zone, PostgreSQL in the session's.
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)

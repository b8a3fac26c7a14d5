"""Rows on their way into the tables, a revision at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from typing import Any, TypeVar

from sqlalchemy import Connection, Row, Table, insert
from sqlalchemy.exc import IntegrityError

from demarche.model.errors import StoreError
from demarche.store.records import Record
from demarche.store.store import Store
from demarche.store.tables import REVISIONS

_ATTEMPTS = 10
T = TypeVar("T")


class _TakenError(Exception):
    """Another process has just written the row that this one was about to write."""


def retrying(store: Store, write: Callable[[Connection], T]) -> T:
    """Run ``write`` in one transaction, again from the start where another process was faster.

    Raises StoreError where others keep being faster.
    """
    for _ in range(_ATTEMPTS):
        try:
            with store.writing() as connection:
                return write(connection)
        except _TakenError:
            continue
    raise StoreError("Too many processes write to this dossier at once.", remedy="Try again.")


def claim(connection: Connection, table: Table, values: Mapping[str, Any]) -> None:
    """Write the row that makes a write this process's own, before any that depends on it.

    Whoever comes second fails here, on the primary key, and ``retrying`` starts over.
    """
    try:
        connection.execute(insert(table), dict(values))
    except IntegrityError as error:
        raise _TakenError from error


def begin_revision(
    connection: Connection,
    dossier: str,
    number: int,
    content_hash: str,
    created_at: datetime | None = None,
) -> int:
    """Claim revision ``number``, made at ``created_at`` (default: now), and return the number."""
    values = {
        "dossier": dossier, "number": number,
        "created_at": created_at or datetime.now(UTC), "content_hash": content_hash,
    }  # fmt: skip
    claim(connection, REVISIONS, values)
    return number


def changes(
    table: Table, held: Mapping[str, Row[Any]], records: Iterable[Record]
) -> list[dict[str, Any]]:
    """Rows for what is new or changed against ``held``, and removal marks for what is gone."""
    wanted = {record.id: record for record in records}
    fresh = [
        row_of(record)
        for identifier, record in wanted.items()
        if identifier not in held or held[identifier].content_hash != record.content_hash
    ]
    gone = [_removal(table, row) for identifier, row in held.items() if identifier not in wanted]
    return fresh + gone


def row_of(record: Record) -> dict[str, Any]:
    """The row for a record that holds."""
    return {
        "id": record.id, "content_hash": record.content_hash, "position": record.position,
        "removed": False, "payload": record.payload, **record.filters,
    }  # fmt: skip


def insert_rows(
    connection: Connection, table: Table, dossier: str, number: int, rows: list[dict[str, Any]]
) -> None:
    """Write ``rows`` as part of revision ``number``."""
    if rows:
        stamped = [row | {"dossier": dossier, "revision": number} for row in rows]
        connection.execute(insert(table), stamped)


def _removal(table: Table, row: Row[Any]) -> dict[str, Any]:
    values = {column.name: getattr(row, column.name) for column in table.columns}
    return values | {"content_hash": "", "removed": True, "payload": None}

"""Tables of cited facts in the store: imported as a whole or not at all, and taken out again.

They lie beside the bundle: neither an import of the bundled files nor one of another table takes
them away. An import is a revision; what has not changed adds none.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, Table, select

from demarche.model.dossier import TableOrigin
from demarche.model.errors import StoreError
from demarche.model.facts import AnyFact, Relation
from demarche.store.reader import content_hash_of, latest_revision
from demarche.store.records import Record, fact_record
from demarche.store.rows import begin_revision, changes, insert_rows, retrying, row_of
from demarche.store.store import Store
from demarche.store.tables import FACTS, IMPORTS, TABLE_FACTS, TABLE_RELATIONS, state_at

# So many rows are written between two reports of progress.
_STEP = 5_000
Progress = Callable[[float], None]


@dataclass(frozen=True)
class Change:
    """What an import did: the revision that holds the table, and what became of its rows."""

    revision: int
    added: int
    changed: int
    removed: int
    unchanged: int

    @property
    def is_new(self) -> bool:
        """Whether the import made a revision."""
        return bool(self.added or self.changed or self.removed)


def import_table(
    store: Store, dossier: str, origin: TableOrigin, facts: Sequence[AnyFact],
    relations: Sequence[Relation], progress: Progress | None = None,
) -> Change:  # fmt: skip
    """Bring table ``origin.id`` of the dossier up to ``facts``; the same again changes nothing.

    ``progress`` is told how much of it is written, from 0 to 1. Raises UnknownDossierError, and
    StoreError where an id belongs to another table or the database fails; nothing is written then.
    """
    records = [fact_record(fact, source_table=origin.id) for fact in facts]
    links = [Record(each.id, 0, each.model_dump(mode="json"), {"source_table": origin.id})
             for each in relations]  # fmt: skip
    head = Record(origin.id, 0, origin.model_dump(mode="json"))
    wanted = _Wanted(origin.id, head, records, links)
    return retrying(store, lambda connection: _write(connection, dossier, wanted, progress))


def remove_table(store: Store, dossier: str, table: str) -> Change:
    """Take an imported table out of the dossier; earlier revisions keep it.

    Raises UnknownDossierError, StoreError where no such table was imported.
    """
    wanted = _Wanted(table, None, [], [])
    return retrying(store, lambda connection: _write(connection, dossier, wanted, None))


@dataclass(frozen=True)
class _Wanted:
    table: str
    head: Record | None
    facts: Sequence[Record]
    relations: Sequence[Record]

    @property
    def content_hash(self) -> str:
        """Made of the facts alone: the same table on two servers has the same."""
        parts = sorted(each.content_hash for each in (*self.facts, *self.relations))
        return hashlib.sha256("\n".join([self.table, *parts]).encode()).hexdigest()


def _write(
    connection: Connection, dossier: str, wanted: _Wanted, progress: Progress | None
) -> Change:
    newest = latest_revision(connection, dossier)
    held = _held(connection, IMPORTS, dossier, newest, IMPORTS.c.id == wanted.table)
    if wanted.head is None and not held:
        raise StoreError(f"No table '{wanted.table}' was imported into dossier '{dossier}'.")
    before = _of_table(connection, TABLE_FACTS, dossier, newest, wanted.table)
    rows = changes(TABLE_FACTS, before, wanted.facts)
    links = changes(TABLE_RELATIONS, _of_table(connection, TABLE_RELATIONS, dossier, newest,
                                               wanted.table), wanted.relations)  # fmt: skip
    change = _change(newest, before, rows, links, wanted)
    if not rows and not links and held and wanted.head is not None:
        return change
    _refuse_clashes(connection, dossier, newest, wanted, rows)
    number = begin_revision(connection, dossier, newest + 1,
                            content_hash_of(connection, dossier, newest))  # fmt: skip
    insert_rows(connection, IMPORTS, dossier, number, [_head_row(wanted, held)])
    insert_rows(connection, TABLE_RELATIONS, dossier, number, links)
    for start in range(0, len(rows), _STEP):
        insert_rows(connection, TABLE_FACTS, dossier, number, rows[start : start + _STEP])
        if progress:
            progress(min(1.0, (start + _STEP) / len(rows)))
    return Change(number, change.added, change.changed, change.removed, change.unchanged)


def _held(
    connection: Connection, table: Table, dossier: str, number: int, where: Any
) -> dict[str, Row[Any]]:
    found = connection.execute(state_at(table, dossier, number).where(where))
    return {row.id: row for row in found}


def _of_table(
    connection: Connection, table: Table, dossier: str, number: int, name: str
) -> dict[str, Row[Any]]:
    return _held(connection, table, dossier, number, table.c.source_table == name)


def _change(
    revision: int, before: dict[str, Row[Any]], rows: list[dict[str, Any]],
    links: list[dict[str, Any]], wanted: _Wanted,
) -> Change:  # fmt: skip
    removed = sum(bool(row["removed"]) for row in rows)
    added = sum(row["id"] not in before for row in rows)
    changed = len(rows) - removed - added
    if not rows and links:
        changed = len(links)
    return Change(revision, added, changed, removed, len(wanted.facts) - added - changed)


def _head_row(wanted: _Wanted, held: dict[str, Row[Any]]) -> dict[str, Any]:
    """The row of the table itself; its hash tells this revision from others."""
    if wanted.head is not None:
        return row_of(wanted.head) | {"content_hash": wanted.content_hash}
    row = held[wanted.table]
    return {"id": row.id, "position": row.position, "removed": True, "payload": None,
            "content_hash": hashlib.sha256(f"without {row.id}".encode()).hexdigest()}  # fmt: skip


def _refuse_clashes(
    connection: Connection, dossier: str, number: int, wanted: _Wanted,
    rows: Iterable[dict[str, Any]],
) -> None:  # fmt: skip
    """An id that another table or the bundle holds would stand for two facts."""
    ids = {row["id"] for row in rows if not row["removed"]}
    others = set(connection.scalars(
        select(TABLE_FACTS.c.id).where(TABLE_FACTS.c.dossier == dossier,
                                       TABLE_FACTS.c.source_table != wanted.table)
    )) | {row.id for row in connection.execute(state_at(FACTS, dossier, number))}  # fmt: skip
    if clash := sorted(ids & others):
        raise StoreError(
            f"{len(clash)} row(s) have the id of a fact that the dossier holds already, first "
            f"{clash[0]}.",
            remedy="Give the table another name.",
        )

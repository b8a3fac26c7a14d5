"""The tables: rows are only ever added, and the database itself refuses anything else.

A record's state at revision R is its row with the greatest revision up to R, unless that row
marks it as removed. A revision is one import that changed something, or one decision.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    DDL,
    JSON,
    Boolean,
    Column,
    Date,
    DateTime,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    Select,
    String,
    Table,
    and_,
    event,
    func,
    select,
)
from sqlalchemy.schema import SchemaItem

METADATA = MetaData()

REVISIONS = Table(
    "revisions",
    METADATA,
    Column("dossier", String, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("created_at", DateTime(timezone=True), nullable=False),
    Column("content_hash", String(64), nullable=False),
)


def _record_table(name: str, *filters: SchemaItem) -> Table:
    return Table(
        name,
        METADATA,
        Column("dossier", String, primary_key=True),
        Column("id", String, primary_key=True),
        Column("revision", Integer, primary_key=True, autoincrement=False),
        Column("content_hash", String(64), nullable=False),
        Column("position", Integer, nullable=False),
        Column("removed", Boolean, nullable=False),
        Column("payload", JSON(none_as_null=True)),
        *filters,
        ForeignKeyConstraint(["dossier", "revision"], [REVISIONS.c.dossier, REVISIONS.c.number]),
        # The primary key serves "newest row of each id"; this one what a revision changed.
        Index(f"{name}_by_revision", "dossier", "revision"),
    )


DOSSIERS = _record_table("dossiers")
REPORTS = _record_table("reports", Column("published", Date))
FACTS = _record_table(
    "facts",
    Column("kind", String),
    Column("report", String),
    Column("known_on", Date),
    Column("as_of", Date),
    Index("facts_by_report", "dossier", "report"),
    Index("facts_by_known_on", "dossier", "known_on"),
)
RELATIONS = _record_table("relations", Column("kind", String))
CAUTIONS = _record_table("cautions", Column("report", String))
REFERENCE = _record_table("reference", Column("kind", String))
DECISIONS = _record_table("decisions", Column("fact", String))

# What an import compares and writes, in this order.
BUNDLE_TABLES = (DOSSIERS, REPORTS, FACTS, RELATIONS, CAUTIONS, REFERENCE)


def state_at(table: Table, dossier: str, revision: int) -> Select[Any]:
    """A query for the rows of ``table`` that hold at ``revision``, in their order."""
    newest = (
        select(table.c.id, func.max(table.c.revision).label("revision"))
        .where(table.c.dossier == dossier, table.c.revision <= revision)
        .group_by(table.c.id)
        .subquery()
    )
    same_row = and_(table.c.id == newest.c.id, table.c.revision == newest.c.revision)
    return (
        select(table)
        .join(newest, same_row)
        .where(table.c.dossier == dossier, table.c.removed.is_(False))
        .order_by(table.c.position, table.c.id)
    )


_SQLITE_GUARD = (
    "CREATE TRIGGER IF NOT EXISTS %(table)s_no_{verb} BEFORE {verb} ON %(table)s "
    "BEGIN SELECT RAISE(ABORT, 'table %(table)s is append-only'); END"
)
_POSTGRESQL_REFUSAL = (
    "CREATE OR REPLACE FUNCTION demarche_append_only() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION 'table %% is append-only', TG_TABLE_NAME; END $$"
)
_POSTGRESQL_GUARD = (
    "CREATE TRIGGER %(table)s_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON %(table)s "
    "FOR EACH STATEMENT EXECUTE FUNCTION demarche_append_only()"
)


def _ddl(text: str) -> DDL:
    return DDL(text)  # type: ignore[no-untyped-call]


def _guard(table: Table) -> None:
    for verb in ("UPDATE", "DELETE"):
        statement = _ddl(_SQLITE_GUARD.format(verb=verb))
        event.listen(table, "after_create", statement.execute_if(dialect="sqlite"))
    for text in (_POSTGRESQL_REFUSAL, _POSTGRESQL_GUARD):
        event.listen(table, "after_create", _ddl(text).execute_if(dialect="postgresql"))


for _table in METADATA.tables.values():
    _guard(_table)

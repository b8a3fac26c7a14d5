"""The tables: rows are only ever added, and the database itself refuses anything else.

A record's state at revision R is its row with the greatest revision up to R, unless that row
marks it as removed. A revision is one import of a bundle or of a table that changed something, or
one decision.

Briefings and managed links belong to no revision: a briefing has versions of its own, of which
the greatest holds, and a link is ended by a row beside it.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    DateTime,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    Select,
    String,
    Table,
    and_,
    func,
    select,
)
from sqlalchemy.schema import SchemaItem

from demarche.store.guards import guard

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

BRIEFINGS = Table(
    "briefings",
    METADATA,
    Column("id", String, primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    # Versions that undo and redo go to; null where there is nothing to undo or to redo.
    Column("parent", Integer),
    Column("redo", Integer),
    Column("saved_at", DateTime(timezone=True), nullable=False),
    Column("who", String, nullable=False),
    Column("removed", Boolean, nullable=False),
    Column("dossier", String, nullable=False),
    Column("content_hash", String(64), nullable=False),
    Column("payload", JSON, nullable=False),
    Index("briefings_by_dossier", "dossier"),
)
SHARES = Table(
    "shares",
    METADATA,
    Column("token", String, primary_key=True),
    Column("dossier", String, nullable=False),
    Column("created_at", DateTime(timezone=True), nullable=False),
    Column("payload", JSON, nullable=False),
    Index("shares_by_dossier", "dossier"),
)
SHARE_ENDS = Table(
    "share_ends",
    METADATA,
    Column("token", String, ForeignKey(SHARES.c.token), primary_key=True),
    Column("ended_at", DateTime(timezone=True), nullable=False),
    Column("who", String, nullable=False),
)

# Tables of cited facts that analysts import: apart from the bundle, so that neither an import of
# the bundled files nor one of another table takes them away.
IMPORTS = _record_table("imports")
TABLE_FACTS = _record_table(
    "table_facts",
    Column("kind", String),
    Column("source_table", String),
    Column("known_on", Date),
    Column("as_of", Date),
    Index("table_facts_by_table", "dossier", "source_table"),
    Index("table_facts_by_known_on", "dossier", "known_on"),
)
TABLE_RELATIONS = _record_table("table_relations", Column("source_table", String))

# What an import of a bundle compares and writes, in this order.
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


for _table in METADATA.tables.values():
    guard(_table)

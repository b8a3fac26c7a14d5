"""The database's own refusal to change or delete a row."""

from __future__ import annotations

from sqlalchemy import DDL, Table, event

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


def guard(table: Table) -> None:
    """Have triggers made with ``table`` that refuse anything but new rows."""
    for verb in ("UPDATE", "DELETE"):
        statement = _ddl(_SQLITE_GUARD.format(verb=verb))
        event.listen(table, "after_create", statement.execute_if(dialect="sqlite"))
    for text in (_POSTGRESQL_REFUSAL, _POSTGRESQL_GUARD):
        event.listen(table, "after_create", _ddl(text).execute_if(dialect="postgresql"))


def _ddl(text: str) -> DDL:
    return DDL(text)  # type: ignore[no-untyped-call]

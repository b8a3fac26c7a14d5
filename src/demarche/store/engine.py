"""Opening the database that a URL names, with its tables in place."""

from __future__ import annotations

import errno
import logging
from pathlib import Path
from typing import Any

from pydantic_core import from_json
from sqlalchemy import URL, Connection, Engine, QueuePool, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError

from demarche.model.errors import StoreError
from demarche.store.failures import failure, masked, sqlite_name
from demarche.store.tables import METADATA

LOG = logging.getLogger(__name__)
WRITES = "demarche_writes"  # execution option of connections that are going to write
BUSY_MILLISECONDS = 15_000
CONNECT_SECONDS = 5
_FORMS = "Write sqlite:////path/to/file or postgresql+psycopg://user:password@host/database."
_READ_ONLY = {errno.EROFS, errno.EACCES, errno.EPERM}


class _UnwritableError(StoreError):
    """The place of a SQLite file that cannot be written."""


def open_engine(url: str, *, is_default: bool) -> tuple[Engine, str]:
    """An engine whose tables exist, and a notice for the reader (mostly empty).

    Only the default SQLite file gives way to memory where the disk is read-only, and the
    notice then says so. Raises StoreError for whatever else cannot be opened.
    """
    parsed = _parsed(url)
    try:
        return _opened(parsed), ""
    except _UnwritableError as error:
        if not is_default:
            raise
        notice = (
            f"{error.message} Demarche works from memory instead: "
            "what is written now, decisions included, is lost when it stops."
        )
        LOG.warning(notice)
        return _opened(make_url("sqlite://")), notice


def _parsed(url: str) -> URL:
    try:
        parsed = make_url(url)
        parsed.get_dialect()
    # The URL is not repeated: where it cannot be parsed, its password cannot be masked.
    except (ArgumentError, ValueError) as error:
        raise StoreError("DEMARCHE_DATABASE_URL is not a database URL.", remedy=_FORMS) from error
    except (NoSuchModuleError, ImportError) as error:
        raise StoreError(
            f"There is no driver here for the database {masked(parsed)}.", remedy=_FORMS
        ) from error
    if parsed.get_backend_name() not in {"sqlite", "postgresql"}:
        raise StoreError(f"Demarche does not work with {masked(parsed)}.", remedy=_FORMS)
    return parsed


def _opened(url: URL) -> Engine:
    engine = None
    try:
        engine = _sqlite_engine(url) if url.get_backend_name() == "sqlite" else _server_engine(url)
        with engine.execution_options(**{WRITES: True}).begin() as connection:
            _create_tables(connection)
    except (SQLAlchemyError, ImportError, OSError, ValueError) as error:
        if engine is not None:
            engine.dispose()
        explained = failure(error, url, "opened")
        if _is_unwritable(error, url):
            raise _UnwritableError(explained.message, remedy=explained.remedy) from error
        raise explained from error
    return engine


def _create_tables(connection: Connection) -> None:
    # Two processes that start at once: the second waits, and finds the tables made. On SQLite
    # the transaction has taken the lock already.
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(703448)"))
    METADATA.create_all(connection)


def _is_unwritable(error: Exception, url: URL) -> bool:
    if isinstance(error, OSError):
        return error.errno in _READ_ONLY
    # A SQLite that may not create its file says only that it cannot open it.
    is_folder = url.database is not None and Path(url.database).is_dir()
    return not is_folder and sqlite_name(error).startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN"))


def _server_engine(url: URL) -> Engine:
    return create_engine(url, pool_pre_ping=True, json_deserializer=from_json,
                         connect_args={"connect_timeout": CONNECT_SECONDS})  # fmt: skip


def _sqlite_engine(url: URL) -> Engine:
    options: dict[str, Any] = {}
    if url.database in (None, "", ":memory:"):
        # One connection holds the data; threads take turns on it, transaction by transaction.
        options = {
            "poolclass": QueuePool, "pool_size": 1, "max_overflow": 0,
            "connect_args": {"check_same_thread": False},
        }  # fmt: skip
    elif not str(url.database).startswith("file:"):
        Path(str(url.database)).parent.mkdir(parents=True, exist_ok=True)
    # Several times as fast as the standard library's, which counts with 100,000 facts.
    engine = create_engine(url, json_deserializer=from_json, **options)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: object) -> None:
    # We begin transactions ourselves (see _begin_sqlite), not Python's driver.
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA foreign_keys = ON")


def _begin_sqlite(connection: Connection) -> None:
    # A writer takes the lock at once: one that read first and then wrote would fail at once,
    # instead of waiting, when another has written in between.
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

"""Opens the gazetteer, making its file first where there is none of the present tables.

Two processes that make it at once each write a file of their own and then rename it, so that a
reader sees a whole file or none. Where the folder cannot be written, the file goes to the
system's folder for temporary files, and where that fails too, it is kept in memory.
"""

from __future__ import annotations

import contextlib
import logging
import os
import sqlite3
import tempfile
from functools import lru_cache
from pathlib import Path

from demarche.geo.gazetteer.build import Builder, fingerprint
from demarche.geo.gazetteer.lookup import Gazetteer
from demarche.model.settings import settings

# Temporary files are their maker's alone; another user's process reads this one too.
_READABLE = 0o644

log = logging.getLogger(__name__)


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The gazetteer of the settings, opened once a process.

    Making it takes some seconds, once for each version of its tables. Raises InvalidDataError
    for a table that is not sound.
    """
    return open_gazetteer(settings().data_dir / "gazetteer", settings().var_dir)


def open_gazetteer(tables: Path, folder: Path) -> Gazetteer:
    """The gazetteer of ``tables``, its file kept in ``folder`` or, if need be, elsewhere."""
    name = f"gazetteer-{fingerprint(tables)}.sqlite"
    for place in (folder, Path(tempfile.gettempdir())):
        path = place / name
        try:
            return Gazetteer(_open(path) or _make(path, tables))
        except (OSError, sqlite3.OperationalError) as error:
            log.warning(
                "The gazetteer cannot be kept in %s (%s). Set DEMARCHE_VAR_DIR to a folder that "
                "can be written, or it is made anew at every start.",
                place,
                error,
            )
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    Builder(connection, tables).build()
    return Gazetteer(connection)


def _open(path: Path) -> sqlite3.Connection | None:
    """A read-only connection, or nothing where the file is missing or damaged."""
    if not path.is_file():
        return None
    uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
    try:
        connection.execute("select count(*) from demonyms").fetchone()
        connection.execute("select max(key) from entries").fetchone()
    except sqlite3.DatabaseError:
        connection.close()
        return None
    return connection


def _make(path: Path, tables: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    log.info("Making the gazetteer %s (once; about half a minute) ...", path)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    os.close(handle)
    try:
        with contextlib.closing(sqlite3.connect(name)) as connection:
            Builder(connection, tables).build()
        Path(name).chmod(_READABLE)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    opened = _open(path)
    if opened is None:
        raise OSError(f"{path} cannot be read back")
    return opened

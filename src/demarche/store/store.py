"""The store: dossiers at every revision, read as of any day."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Self

from sqlalchemy import Connection, Engine

from demarche.model.dossier import Snapshot
from demarche.store import reader
from demarche.store.decisions import Decision
from demarche.store.engine import WRITES, open_engine
from demarche.store.failures import explained
from demarche.store.pins import RevisionInfo, named


class Store:
    """An open database. Safe to share between threads; close it, or use it as a context.

    ``notice`` tells the reader of the dashboard what is unusual about it; mostly empty.
    Every read raises StoreError where the database fails.
    """

    def __init__(self, engine: Engine, notice: str = "") -> None:
        self._engine = engine
        self.notice = notice

    def snapshot(
        self, dossier: str, revision: int | None = None, as_of: date | None = None
    ) -> Snapshot:
        """The dossier at ``revision`` (default: the newest) with what was known on ``as_of``.

        The latest decision on each fact, up to that revision, is applied: see ``store.review``.

        Raises UnknownDossierError or UnknownRevisionError.
        """
        with self.reading() as connection:
            return reader.snapshot(connection, dossier, revision, as_of)

    def revisions(self, dossier: str) -> tuple[RevisionInfo, ...]:
        """All revisions of the dossier, oldest first. Raises UnknownDossierError."""
        with self.reading() as connection:
            return reader.revisions(connection, dossier)

    def revision_named(self, dossier: str, name: str) -> RevisionInfo:
        """The revision that a public name, or a bare number, means: see ``store.pins``.

        Raises UnknownDossierError or UnknownRevisionError.
        """
        return named(self.revisions(dossier), name)

    def latest_revision(self, dossier: str) -> int:
        """The number of the newest revision, by one index look-up. Raises UnknownDossierError."""
        with self.reading() as connection:
            return reader.latest_revision(connection, dossier)

    def dossiers(self) -> tuple[str, ...]:
        """The ids of all dossiers, sorted."""
        with self.reading() as connection:
            return reader.dossiers(connection)

    def decisions(self, dossier: str, revision: int | None = None) -> tuple[Decision, ...]:
        """Decisions up to ``revision`` (default: all), oldest first.

        Raises UnknownDossierError or UnknownRevisionError.
        """
        with self.reading() as connection:
            return reader.decisions(connection, dossier, revision)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the database throughout."""
        with explained(self._engine.url, "read"), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection in one transaction: committed as a whole, or not at all."""
        writer = self._engine.execution_options(**{WRITES: True})
        with explained(self._engine.url, "written"), writer.begin() as connection:
            yield connection

    def close(self) -> None:
        """Close all connections. What was kept in memory is gone."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def open_store(url: str, *, is_default: bool) -> Store:
    """The store at an SQLAlchemy URL; its tables, file and folder are made where missing.

    ``is_default`` tells that nobody chose the URL: a read-only disk then gives way to memory,
    and ``Store.notice`` says so. Raises StoreError otherwise.
    """
    engine, notice = open_engine(url, is_default=is_default)
    return Store(engine, notice)

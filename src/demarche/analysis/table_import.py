"""An analyst's own table, from its file into the store: read whole, previewed, then committed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import PurePath

import pandas as pd

from demarche.analysis.evidence import day_words
from demarche.analysis.names import Names
from demarche.dossiers.tables.columns import Kind
from demarche.dossiers.tables.known import known_of
from demarche.dossiers.tables.read import TableContent, read_table
from demarche.model.dossier import Snapshot, TableOrigin
from demarche.model.errors import TableError
from demarche.model.facts import AnyFact, Event, Figure, Statement
from demarche.store.imports import Change, import_table
from demarche.store.store import Store

Progress = Callable[[float], None]
MAX_NAME = 60
PREVIEW_COLUMNS = ["Id", "Says", "Day", "Known on", "Page", "Paraphrase (ours)"]


@dataclass(frozen=True)
class Described:
    """What an analyst says of a table; ``by`` is as typed. ``name`` becomes its id."""

    name: str
    title: str
    by: str
    origin: str
    licence: str


@dataclass(frozen=True)
class Ready:
    """A table that was read and found sound, and how it differs from what the dossier holds."""

    content: TableContent
    origin: TableOrigin
    added: int
    changed: int
    removed: int

    @property
    def changes(self) -> bool:
        """Whether an import would change anything."""
        return bool(self.added or self.changed or self.removed)


def table_id(name: str) -> str:
    """The id that a table gets from the name of its file, or as typed: "My Counts.csv" is
    "my-counts". Raises TableError where no letter or digit is left.
    """
    stem = re.sub(r"\.(csv|xlsx)$", "", PurePath(name).name, flags=re.IGNORECASE)
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
    found = "-".join(re.findall(r"[a-z0-9]+", plain))[:MAX_NAME].strip("-")
    if not found:
        raise TableError(
            f"No id can be made of the name {name[:40]!r}.",
            remedy="Give the table a name with Latin letters or digits.",
        )
    return found


def ready(
    raw: bytes, file: str, kind: Kind, said: Described, snapshot: Snapshot,
    progress: Progress | None = None,
) -> Ready:  # fmt: skip
    """Read the table in ``raw`` for the dossier of ``snapshot``; nothing is written.

    Raises InvalidDataError with a fault for every faulty cell, TableError where the name is
    that of a table of the dossier's own files.
    """
    table = table_id(said.name or file)
    _refuse_bundled(table, snapshot)
    known = known_of(snapshot, without=table)
    content = read_table(raw, file, kind=kind, table=table, known=known, progress=progress)
    origin = TableOrigin(
        id=table, title=said.title.strip() or file, kind=kind,
        producer=said.by.strip() or "not named", origin=said.origin.strip() or "not stated",
        licence=said.licence.strip() or "not stated", sha256=content.sha256, rows=content.rows,
        file=file, added_by=said.by.strip() or None, added_at=datetime.now(UTC),
    )  # fmt: skip
    held = {fact.id: fact for fact in snapshot.facts if fact.table == table}
    ids = {fact.id for fact in content.facts}
    return Ready(
        content, origin, added=len(ids - held.keys()), removed=len(held.keys() - ids),
        changed=sum(held[f.id] != f for f in content.facts if f.id in held),
    )  # fmt: skip


def commit(store: Store, table: Ready, dossier: str, progress: Progress | None = None) -> Change:
    """Bring the store up to a table that is ready. Raises as ``store.imports.import_table``."""
    content = table.content
    return import_table(store, dossier, table.origin, content.facts, content.links, progress)


def preview(facts: Sequence[AnyFact], names: Names, rows: int = 50) -> pd.DataFrame:
    """The first ``rows`` facts as a reader would see them, with ``PREVIEW_COLUMNS``."""
    shown = [_previewed(fact, names) for fact in facts[:rows]]
    return pd.DataFrame(shown, columns=PREVIEW_COLUMNS)


def _previewed(fact: AnyFact, names: Names) -> list[str]:
    cited = fact.citation
    assert cited is not None
    known = day_words(fact.known_on, fact.known_on_precision) or "not recorded"
    return [fact.key, names.fact(fact), _day(fact) or "not stated", known, cited.publisher,
            cited.paraphrase]  # fmt: skip


def _day(fact: AnyFact) -> str:
    if isinstance(fact, Figure):
        return day_words(fact.as_of, fact.as_of_precision)
    if isinstance(fact, Statement):
        return day_words(fact.said_on, fact.said_on_precision)
    return day_words(fact.date, fact.date_precision) if isinstance(fact, Event) else ""


def _refuse_bundled(table: str, snapshot: Snapshot) -> None:
    if any(each.id == table and each.added_at is None for each in snapshot.tables):
        raise TableError(f"The table '{table}' comes with the dossier’s own files.",
                            remedy="Import yours under another name.")  # fmt: skip

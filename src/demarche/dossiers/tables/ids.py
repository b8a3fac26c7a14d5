"""The ids of facts that come from tables."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from demarche.dossiers.tables.cells.cell_error import CellError
from demarche.dossiers.tables.cells.readings import key
from demarche.dossiers.tables.cells.texts import clean
from demarche.dossiers.tables.columns import Kind
from demarche.dossiers.tables.event_columns import EVENT, STATEMENT

# Eight digits, as facts of reports have, are alike for two of 100,000 rows as often as not.
_DIGITS = 16


def fact_id(prefix: str, *parts: object) -> str:
    """``prefix`` and sixteen digits, of which the first eight are those of ``stable_id``."""
    digest = hashlib.sha256("\x1f".join(map(str, parts)).encode()).hexdigest()
    return f"{prefix}-{digest[:_DIGITS]}"


def row_ids(rows: Iterable[tuple[str, str]], kind: Kind, table: str) -> dict[str, str]:
    """The fact's id for the key of each row; rows without a usable id are not among them.

    ``rows`` are the cells ``id`` and, in a table of events, ``kind``. An id is derived from the
    table's and the row's alone, so that it survives any other change of the row.
    """
    found: dict[str, str] = {}
    for row, row_kind in rows:
        name = clean(row)
        try:
            found.setdefault(key(name), fact_id(_prefix(kind, row_kind), table, name))
        except CellError:
            continue  # told by the column's own check
    return found


def _prefix(kind: Kind, row_kind: str) -> str:
    if kind == "figures":
        return "figure"
    return STATEMENT if clean(row_kind).casefold() == STATEMENT else EVENT

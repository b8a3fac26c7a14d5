"""A table whose file and header could be read: its texts, and the ids that its rows get."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from demarche.dossiers.tables.columns import Kind
from demarche.dossiers.tables.files.frame import frame_of
from demarche.dossiers.tables.files.header import Header, read_header
from demarche.dossiers.tables.files.opening import read_sheet
from demarche.dossiers.tables.files.sheet import Progress, Sheet
from demarche.dossiers.tables.ids import row_ids
from demarche.dossiers.tables.kinds import COLUMNS
from demarche.model.errors import Fault


@dataclass(frozen=True)
class Opened:
    """A table before any of its cells is judged.

    ``table`` is its id; ``texts`` are indexed by line; ``ids`` maps the key of each row to the id
    that its fact gets, for other tables to refer to; ``faults`` tell of rows that were left out.
    """

    table: str
    kind: Kind
    sheet: Sheet
    header: Header
    texts: pd.DataFrame
    ids: Mapping[str, str]
    faults: tuple[Fault, ...]
    sha256: str


def open_table(
    raw: bytes, file: str, *, kind: Kind, table: str, progress: Progress | None = None
) -> Opened:
    """The table in the CSV or XLSX ``raw``.

    Raises InvalidDataError where it is no table, or its header is not that of its kind.
    """
    sheet = read_sheet(raw, file, kind, progress or (lambda _: None))
    header, faults = read_header(sheet, kind), list[Fault]()
    texts = frame_of(sheet, header, COLUMNS[kind], faults)
    # They are in the frame now; a long table would be held twice.
    sheet.rows.clear()
    kinds = texts["kind"] if kind == "events" else texts["id"]
    ids = row_ids(zip(texts["id"], kinds, strict=True), kind, table)
    return Opened(table, kind, sheet, header, texts, ids, tuple(faults),
                  hashlib.sha256(raw).hexdigest())  # fmt: skip

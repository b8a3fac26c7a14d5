"""The rows of a sheet as a frame of texts, one column for each that the kind of table has."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from demarche.dossiers.tables.columns import Column
from demarche.dossiers.tables.files.header import Header
from demarche.dossiers.tables.files.sheet import Sheet, letter
from demarche.model.errors import Fault

_TOO_MANY = "Put a cell that holds what parts cells into quotation marks, or name the column."


def frame_of(
    sheet: Sheet, header: Header, columns: Sequence[Column], faults: list[Fault]
) -> pd.DataFrame:
    """The texts below the header, indexed by their lines; columns that the table lacks are empty.

    A row with more cells than the header is left out and told in ``faults``: nobody knows which
    of its cells belong to which column.
    """
    kept, lines = [], []
    for line, row in zip(sheet.lines[1:], sheet.rows[1:], strict=True):
        if len(row) > header.width:
            what = f"The row has {len(row)} cells, {header.width} have a name{_last(sheet, row)}."
            faults.append(sheet.fault(line, what, _TOO_MANY))
        else:
            kept.append(row)
            lines.append(line)
    texts = {column.name: _texts(kept, header.positions.get(column.name)) for column in columns}
    return pd.DataFrame(texts, index=pd.Index(lines, dtype="int64"), dtype="str")


def _texts(rows: list[list[str]], at: int | None) -> list[str]:
    if at is None:
        return [""] * len(rows)
    return [row[at] if at < len(row) else "" for row in rows]


def _last(sheet: Sheet, row: list[str]) -> str:
    return f"; the last stands in column {letter(len(row) - 1)}" if sheet.letters else ""

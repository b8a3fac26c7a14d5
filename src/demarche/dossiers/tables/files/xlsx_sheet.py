"""A sheet of an XLSX workbook, read row by row, whatever the workbook says of its own size."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from demarche.dossiers.tables.columns import Kind
from demarche.dossiers.tables.files.sheet import Progress, Sheet, refused
from demarche.dossiers.tables.files.xlsx_cells import cell_text
from demarche.dossiers.tables.files.xlsx_guard import damaged, guard
from demarche.dossiers.tables.limits import LAST_ROW, MAX_COLUMNS
from demarche.model.errors import InvalidDataError

_STEP = 1_000


def read_xlsx(raw: bytes, file: str, kind: Kind, progress: Progress) -> Sheet:
    """The rows of the sheet that is named ``kind``, or of the first.

    Raises InvalidDataError where the workbook is damaged, too large or has no sheet.
    """
    guard(raw, file)
    try:
        return _read(raw, file, kind, progress)
    except InvalidDataError:
        raise
    except Exception as error:
        # openpyxl raises whatever a damaged part leads it to.
        raise damaged(file) from error


def _read(raw: bytes, file: str, kind: Kind, progress: Progress) -> Sheet:
    # Imported by whoever opens the first workbook: it takes as long as many a table.
    from openpyxl import load_workbook  # type: ignore[import-untyped]

    book = load_workbook(io.BytesIO(raw), read_only=True, keep_links=False)
    try:
        chosen = _chosen(book.worksheets, file, kind)
        sheet = Sheet(file, "row", letters=True, notes=_notes(chosen, book.worksheets))
        expected = max(1, chosen.max_row or 1)
        chosen.reset_dimensions()
        for line, row in _rows(chosen, file):
            sheet.add(line, row)
            if line % _STEP == 0:
                progress(min(1.0, line / expected))
        return sheet
    finally:
        book.close()


def _chosen(sheets: list[Any], file: str, kind: Kind) -> Any:
    if not sheets:
        raise refused(file, 1, "The workbook has no sheet with cells.", "Add one with the table.")
    named = [each for each in sheets if each.title.strip().casefold() == kind]
    return named[0] if named else sheets[0]


def _notes(chosen: Any, sheets: list[Any]) -> list[str]:
    others = [f"“{each.title}”" for each in sheets if each is not chosen]
    if not others:
        return []
    return [f"Read from the sheet “{chosen.title}”; not from {', '.join(others)}."]


def _rows(sheet: Any, file: str) -> Iterator[tuple[int, list[str]]]:
    before = None
    for line, row in enumerate(sheet.iter_rows(max_col=MAX_COLUMNS + 1), start=1):
        if line > LAST_ROW:
            raise damaged(file)
        # For the lines between two rows openpyxl gives the same tuple of empty cells, over a
        # million times where the second has a number beyond all others.
        yield line, [] if row is before else _texts(row)
        before = row


def _texts(row: tuple[Any, ...]) -> list[str]:
    return ["" if cell.value is None else cell_text(cell) for cell in row]

"""Templates to download: the header of a table, and what its columns mean."""

from __future__ import annotations

import io
from typing import Any, Literal

import xlsxwriter

from demarche.dossiers.tables.columns import Column, Form, Kind
from demarche.dossiers.tables.kinds import COLUMNS

COLUMNS_SHEET = "Columns"
_HEADINGS = ("column", "needed", "meaning", "holds", "example")
_WIDTHS = (16, 22, 80, 60, 40)
# Rows of the template that offer a list of words.
_ROWS = 10_000
# What Excel takes as a list in a cell's rule.
_LONGEST_LIST = 255


def template(kind: Kind, form: Literal["csv", "xlsx"]) -> bytes:
    """A table of ``kind`` without rows.

    The XLSX has the columns explained on a second sheet, with examples: none stands in the table
    itself, where it could be imported by mistake. The CSV is the header alone.
    """
    columns = COLUMNS[kind]
    if form == "csv":
        return (",".join(column.name for column in columns) + "\r\n").encode()
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        _write_table(book, kind, columns)
        _write_columns(book, columns)
    return file.getvalue()


def holds(column: Column) -> str:
    """What may stand in a column, in words."""
    if column.words:
        return "; ".join(column.words)
    if column.form is Form.TEXT:
        return f"text, up to {column.longest:,} characters"
    return column.form.value


def _write_table(book: Any, kind: Kind, columns: tuple[Column, ...]) -> None:
    sheet = book.add_worksheet(kind)
    heading = book.add_format({"bold": True})
    # As text, or a spreadsheet makes a day of the month 2022-02.
    text = book.add_format({"num_format": "@"})
    sheet.freeze_panes(1, 1)
    for at, column in enumerate(columns):
        is_number = column.form is Form.COUNT
        sheet.set_column(at, at, max(10, len(column.name) + 2), None if is_number else text)
        sheet.write_string(0, at, column.name, heading)
        words = ("yes", "no") if column.form is Form.YES_NO else column.words
        if words and len(",".join(words)) <= _LONGEST_LIST:
            sheet.data_validation(1, at, _ROWS, at, {"validate": "list", "source": list(words)})


def _write_columns(book: Any, columns: tuple[Column, ...]) -> None:
    sheet = book.add_worksheet(COLUMNS_SHEET)
    heading, wrap = book.add_format({"bold": True}), book.add_format({"text_wrap": True})
    sheet.freeze_panes(1, 0)
    for at, (name, width) in enumerate(zip(_HEADINGS, _WIDTHS, strict=True)):
        sheet.set_column(at, at, width)
        sheet.write_string(0, at, name, heading)
    for row, column in enumerate(columns, start=1):
        cells = (column.name, column.needed, column.meaning, holds(column), column.example)
        for at, cell in enumerate(cells):
            sheet.write_string(row, at, cell, wrap)

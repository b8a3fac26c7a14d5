"""A workbook: what the file is, a readable sheet a part, and all facts with every column."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import xlsxwriter
from xlsxwriter.exceptions import XlsxWriterException
from xlsxwriter.worksheet import Worksheet

from demarche.analysis.scope import stamp
from demarche.export import about, cells, layout, sheets, table
from demarche.export.layout import Formats
from demarche.export.parts import Part
from demarche.export.sheet_evidence import Row, when
from demarche.model.errors import ExportError

MOST_ROWS = 1_048_576
_FACTS = "Facts"
_FACTS_LINE = about.Line(about.CONTENTS, _FACTS, "Each fact of this file once, with all columns")
# Above this Excel's 15 digits no longer hold a whole number.
_EXACT = 10**15
_ABOUT = (22, 110)  # widths of its columns, in characters
_DAYS = (*table.PRECISIONS, "view_as_of")
# Whole numbers that are no counts: written without thousands separators.
_IDENTIFIERS = [f"{_FACTS}, {name}" for name in table.COLUMNS
                if name in ("geonames_id", "revision") or name.endswith(("start", "end"))]


_OPTIONS = {
    "in_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
    "strings_to_numbers": False,
}  # fmt: skip


def workbook_bytes(parts: Sequence[Part]) -> bytes:
    """The file: sheets "About", one for each part that has a kind, and "Facts".

    Raises ExportError where there are more facts than a sheet has rows.
    """
    out = io.BytesIO()
    try:
        with xlsxwriter.Workbook(out, _OPTIONS) as book:
            _Workbook(book, parts).write()
    except (XlsxWriterException, OSError) as error:
        raise ExportError(
            f"The workbook could not be made: {error}.", remedy="Choose CSV instead."
        ) from error
    return out.getvalue()


def sheet_names(parts: Sequence[Part]) -> list[str]:
    """What each part's sheet is called: numbered where there are several; "Facts" without one."""
    several = sum(part.kind is not None for part in parts) > 1
    return [
        (f"{number} " if several else "") + sheets.NAMES[part.kind] if part.kind else _FACTS
        for number, part in enumerate(parts, start=1)
    ]


class _Workbook:
    """Writes sheets and counts what had to be done to texts so that cells can hold them."""

    def __init__(self, book: xlsxwriter.Workbook, parts: Sequence[Part]) -> None:
        self._book, self._parts = book, parts
        self._formats = Formats(book)
        self._done: Counter[str] = Counter()
        self._cut: list[str] = []

    def write(self) -> None:
        """Fill the workbook. "About" is filled last: it tells what happened to the texts."""
        first = self._sheet("About")
        first.fit_to_pages(1, 0)
        for name, part in zip(sheet_names(self._parts), self._parts, strict=True):
            if part.kind is not None:
                self._table(name, sheets.readable(part))
        self._table(_FACTS, list(_all_columns(self._parts)), table.COLUMNS)
        self._about(first)
        self._properties()

    def _sheet(self, name: str) -> Worksheet:
        sheet = self._book.add_worksheet(name)
        sheet.hide_gridlines(2)
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.set_print_scale(60)
        sheet.set_footer(f"&L{layout.footer(self._parts[0].scope)}&R&A, &P / &N")
        return sheet

    def _table(self, name: str, rows: Sequence[Row], columns: Sequence[str] = ()) -> None:
        if len(rows) >= MOST_ROWS:
            raise ExportError(
                f"{len(rows)} rows do not fit into a sheet, which has {MOST_ROWS}.",
                remedy="Narrow the view by its filters, or choose CSV.",
            )
        sheet, names = self._sheet(name), list(columns or (rows[0] if rows else ("No facts",)))
        widths = [layout.width(column, [row[column] for row in rows]) for column in names]
        sheet.freeze_panes(1, 1)
        sheet.repeat_rows(0)
        sheet.repeat_columns(0)
        sheet.autofilter(0, 0, len(rows), len(names) - 1)
        sheet.set_row(0, layout.height(zip(names, widths, strict=True)))
        for at, (column, width) in enumerate(zip(names, widths, strict=True)):
            sheet.set_column(at, at, width)
            sheet.write_string(0, at, column, self._formats.head)
        for number, row in enumerate(rows, start=1):
            if name != _FACTS:  # there every row is one line
                sheet.set_row(number, layout.height(zip(row.values(), widths, strict=True)))
            for at, (column, value) in enumerate(row.items()):
                self._cell(sheet, (number, at), value, f"{name}, {column}")

    def _cell(self, sheet: Worksheet, at: tuple[int, int], value: Any, where: str) -> None:
        in_facts = where.startswith(_FACTS)
        text = self._formats.line if in_facts else self._formats.ruled
        if isinstance(value, bool):  # programmes differ in how they show truth
            value = str(value).lower() if in_facts else ("yes" if value else "no")
        if isinstance(value, date):
            sheet.write_datetime(*at, value, self._formats.day)
        elif isinstance(value, int | float) and abs(value) < _EXACT:
            is_count = isinstance(value, int) and where not in _IDENTIFIERS
            sheet.write_number(*at, value, self._formats.count if is_count else text)
        elif value is not None and value != "":
            sheet.write_string(*at, self._safe(cells.joined(value), where), text)
        elif not in_facts:
            sheet.write_blank(*at, None, text)  # the line below its row goes on

    def _safe(self, text: str, where: str) -> str:
        kept, removed = cells.legal(text)
        guarded = cells.guarded(kept)
        fitting, is_cut = cells.cut(guarded)
        self._done["removed"] += removed
        self._done["guarded"] += guarded != kept
        if is_cut and where not in self._cut:
            self._cut.append(where)
        return fitting

    def _about(self, sheet: Worksheet) -> None:
        found = about.lines(self._parts, sheet_names(self._parts))
        if all(part.kind for part in self._parts):
            found.insert(_end_of(found, about.CONTENTS), _FACTS_LINE)
        told = self._told(found)
        first, second = _ABOUT
        sheet.set_column(0, 0, first)
        sheet.set_column(1, 1, second)
        title = self._safe(about.title(self._parts), "About")
        sheet.merge_range(0, 0, 0, 1, None, self._formats.title)
        sheet.write_string(0, 0, title, self._formats.title)
        sheet.set_row(0, 1.8 * layout.height([(title, (first + second) // 2)]))
        row, section = 0, ""
        for line in [*found[1:], *told]:
            if line.section != section:
                section, row = line.section, row + 2
                sheet.write_string(row, 0, section, self._formats.section)
                sheet.write_blank(row, 1, None, self._formats.section)
            row += 1
            sheet.set_row(row, layout.height([(line.term, first), (line.words, second)]))
            sheet.write_string(row, 0, self._safe(line.term, "About"), self._formats.term)
            sheet.write_string(row, 1, self._safe(line.words, "About"), self._formats.text)

    def _told(self, found: Sequence[about.Line]) -> list[about.Line]:
        """What was done to texts so far, and what is about to be removed from ``found``."""
        for line in found:
            for text in (line.term, line.words):
                self._done["removed"] += cells.legal(text)[1]
        said = {
            "Formulas": "Text that begins like a formula has an apostrophe in front, so that no "
            f"programme runs it ({self._done['guarded']} cell(s)).",
            "Days": "A day known only to its month or year is text, not a date.",
        }
        if self._done["removed"]:
            said["Characters"] = (
                f"{self._done['removed']} control character(s), which a workbook cannot hold, "
                "were removed."
            )
        if self._cut:
            said["Cut"] = (
                f"A cell holds {cells.LONGEST:,} characters; longer texts are cut and say so in: "
                f"{'; '.join(self._cut)}. CSV and JSON Lines have them whole."
            )
        return [about.Line(about.TO_KNOW, term, words) for term, words in said.items()]

    def _properties(self) -> None:
        said = dict(stamp(self._parts[0].scope))
        told = {
            "title": about.title(self._parts), "subject": said["Dossier"], "author": "Demarche",
            "comments": "\n".join(f"{term}: {words}" for term, words in said.items()),
        }  # fmt: skip
        self._book.set_properties({name: cells.legal(text)[0] for name, text in told.items()})


def _all_columns(parts: Sequence[Part]) -> Iterator[Row]:
    for row in table.rows(parts):
        days = {name: _day(row[name], row.get(table.PRECISIONS.get(name, ""))) for name in _DAYS}
        yield row | days


def _day(text: str | None, precision: str | None) -> date | str | None:
    try:
        return when(date.fromisoformat(text), precision or "day") if text else None
    except ValueError:
        return text  # several days, of several parts


def _end_of(found: Sequence[about.Line], section: str) -> int:
    return max(at for at, line in enumerate(found) if line.section == section) + 1

"""Workbooks: cells of all kinds, several sheets, and files that are none."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime

import pytest
from dossiers.tables.making import figure_row, rows_csv, rows_xlsx, saved
from dossiers.tables.reading import faults, read
from openpyxl import Workbook
from openpyxl.worksheet.formula import ArrayFormula

from demarche.dossiers.tables.limits import MAX_UNPACKED
from demarche.model.errors import Fault
from demarche.model.facts import Figure
from demarche.model.vocabulary import Precision

ROW = figure_row(1)
NAMES = list(ROW)
FILE = "made.xlsx"


def figure(form: str = "General", **cells: object) -> Figure:
    """A row of a workbook with ``cells`` of their own types; days in the number format ``form``."""
    (found,) = read(workbook(form, **cells), file=FILE).facts
    assert isinstance(found, Figure)
    return found


def workbook(form: str = "General", **cells: object) -> bytes:
    book = Workbook()
    page = book.active
    assert page is not None
    names = [*NAMES, *(name for name in cells if name not in NAMES)]
    page.append(names)
    page.append([(ROW | cells).get(name) for name in names])
    for name, value in cells.items():
        if isinstance(value, date):
            page.cell(2, names.index(name) + 1).number_format = form
    return saved(book)


@pytest.mark.parametrize(
    ("number", "value"),
    [(350, 350), (350.0, 350), (0.5, 0.5), (1.125, 1.125), (1e9, 1e9), ("130,000", 130_000)],
)
def test_numbers_are_numbers(number: object, value: float) -> None:
    assert figure(value=number).value == value


@pytest.mark.parametrize(
    ("form", "day", "precision"),
    [
        ("yyyy-mm-dd", date(2022, 2, 14), Precision.DAY),
        ("[$-409]d\\ mmm\\ yy;@", date(2022, 2, 14), Precision.DAY),
        ("mm-dd-yy", date(2022, 2, 14), Precision.DAY),
        ('mmm "day" yyyy', date(2022, 2, 1), Precision.MONTH),
        ("mmm-yy", date(2022, 2, 1), Precision.MONTH),
        ("yyyy", date(2022, 1, 1), Precision.YEAR),
    ],
)
def test_days_are_as_exact_as_they_are_shown(form: str, day: date, precision: Precision) -> None:
    found = figure(form, as_of=datetime(2022, 2, 14), known_on=datetime(2022, 2, 14))
    assert (found.as_of, found.as_of_precision) == (day, precision)


def test_a_year_is_a_number_too() -> None:
    found = figure(as_of=2021, known_on=2022)
    assert (found.as_of, found.as_of_precision) == (date(2021, 1, 1), Precision.YEAR)


def test_truth_is_yes_or_no() -> None:
    assert figure(core=True).core
    assert not figure(core=False, derived=False).derived


def only(raw: bytes) -> Fault:
    (fault,) = faults(raw, file=FILE)
    return fault


def test_a_day_with_a_time() -> None:
    fault = only(workbook("yyyy-mm-dd hh:mm", known_on=datetime(2022, 2, 14, 19, 24)))
    assert "this holds a time of day" in fault.what


@pytest.mark.parametrize(
    "formula", ["=1+1", "=A1", ArrayFormula("A1:A2", "=SUM(A1:A2)"), '=HYPERLINK("x")']
)
def test_a_formula_is_told_with_its_cell(formula: object) -> None:
    fault = only(workbook(counted=formula))
    assert fault.line == 2
    assert fault.what.startswith("Column 'counted', cell C2, holds '=")
    assert "a cell that begins like a formula is not read" in fault.what


def test_an_error_of_the_spreadsheet_is_told() -> None:
    book = Workbook()
    page = book.active
    assert page is not None
    page.append(NAMES)
    page.append(list(ROW.values()))
    page["C2"].value, page["C2"].data_type = "#REF!", "e"
    assert "the spreadsheet has an error here" in only(saved(book)).what


def test_the_sheet_named_like_the_kind_is_read() -> None:
    book = Workbook()
    other, page = book.active, book.create_sheet("Figures ")
    assert other is not None
    other.append(["not", "this"])
    page.append(NAMES)
    page.append(list(ROW.values()))
    content = read(saved(book), file=FILE)
    assert content.facts == read(rows_csv([ROW])).facts
    assert content.notes == ("Read from the sheet “Figures ”; not from “Sheet”.",)


def test_else_the_first_sheet_is_read() -> None:
    assert read(rows_xlsx([ROW], "Whatever"), file=FILE).notes == ()


def test_empty_rows_keep_the_numbers_of_rows() -> None:
    book = Workbook()
    page = book.active
    assert page is not None
    for at, name in enumerate(NAMES, start=1):
        page.cell(3, at, name)
        page.cell(7, at, (ROW | {"unit": "trops"})[name])
    page.cell(20, 2, " ")
    fault = only(saved(book))
    assert (fault.line, "cell G7," in fault.what) == (7, True)


def test_a_cell_beyond_the_header() -> None:
    book = Workbook()
    page = book.active
    assert page is not None
    page.append(NAMES)
    page.append([*ROW.values(), None, "stray"])
    fault = only(saved(book))
    assert fault.what == "The row has 22 cells, 20 have a name; the last stands in column V."


def test_a_header_names_its_cells() -> None:
    raw = rows_xlsx([{("unti" if name == "unit" else name): text for name, text in ROW.items()}])
    assert [fault.what for fault in faults(raw, file=FILE)] == [
        "There is no column 'unti' (G1).", "The column 'unit' is missing.",
    ]  # fmt: skip


def archive(**parts: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name.replace("__", "/").replace("_", "."), content)
    return file.getvalue()


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (b"PK\x03\x04 and then nothing", "damaged"),
        (rows_xlsx([ROW])[:-500], "damaged"),
        (archive(xl__workbook_xml=b"<workbook"), "damaged"),
        (archive(content_xml=b""), "This is an OpenDocument file, no XLSX workbook."),
        (archive(xl__workbook_bin=b""), "This is a binary workbook (XLSB), no XLSX workbook."),
        (archive(word__document_xml=b""), "This is an archive of something else, no XLSX"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(99), "This is an old workbook (XLS)."),
        (bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"),
         "The workbook has a password."),
    ],
)  # fmt: skip
def test_what_is_no_workbook(raw: bytes, what: str) -> None:
    fault = only(raw)
    assert (fault.line, what in fault.what) == (1, True)


def test_what_unpacks_to_too_much_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = archive(xl__workbook_xml=bytes(MAX_UNPACKED + 1))
    assert len(bomb) < 1_000_000
    monkeypatch.setattr(zipfile.ZipFile, "open", None)
    assert only(bomb).what.startswith("Unpacked, the workbook would have 400,000,001 bytes")


def test_too_many_parts() -> None:
    parts = {f"p{number}": b"" for number in range(1_000)}
    assert "in 1,001 parts" in only(archive(xl__workbook_xml=b"", **parts)).what


def replaced(raw: bytes, name: str, old: bytes, new: bytes) -> bytes:
    """A workbook with ``old`` replaced by ``new`` in the part ``name``."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as source, zipfile.ZipFile(file, "w") as target:
        for part in source.infolist():
            content = source.read(part)
            target.writestr(part, content.replace(old, new) if part.filename == name else content)
    return file.getvalue()


SHEET = "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize("said", [b"A1:A1", b"A1:XFD1048576", b"nonsense"])
def test_what_the_workbook_says_of_its_size_is_not_believed(said: bytes) -> None:
    raw = rows_xlsx([ROW])
    lying = replaced(raw, SHEET, b'<dimension ref="A1:T2"', b'<dimension ref="' + said + b'"')
    assert lying != raw
    if said == b"nonsense":
        assert "damaged" in only(lying).what
    else:
        assert read(lying, file=FILE).facts == read(raw, file=FILE).facts


def test_a_row_beyond_the_last_is_told_at_once() -> None:
    raw = replaced(rows_xlsx([ROW]), SHEET, b'<row r="2"', b'<row r="999999999999"')
    assert "damaged" in only(raw).what


def test_entities_are_not_expanded() -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "' + b"x" * 1_000 + b'">' + b"".join(
        b'<!ENTITY %s "%s">' % (name, b"&%s;" % before * 100)
        for before, name in zip(b"abcde", b"bcdef", strict=True)
        for before, name in [(bytes([before]), bytes([name]))]
    ) + b"]><worksheet"  # fmt: skip
    raw = replaced(rows_xlsx([ROW]), SHEET, b"<worksheet", bomb)
    raw = replaced(raw, SHEET, b"<t>F1</t>", b"<t>&f;</t>")
    assert "damaged" in only(raw).what

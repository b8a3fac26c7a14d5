"""Files that are read whatever their form, and files that are no tables: told, never guessed."""

from __future__ import annotations

import codecs
import csv
import io
from pathlib import Path

import pytest
from dossiers.tables.making import event_row, figure_row, figures_csv, rows_csv, rows_xlsx
from dossiers.tables.reading import faults, read

from demarche.dossiers.tables.files.opening import table_bytes
from demarche.dossiers.tables.limits import MAX_BYTES
from demarche.model.errors import Fault, InvalidDataError

ROWS = [figure_row(1, note="Zürich; “quoted”, 🕊"), figure_row(2)]
PLAIN = rows_csv(ROWS)
TEXT = PLAIN.decode()


@pytest.mark.parametrize(
    "raw",
    [
        codecs.BOM_UTF8 + PLAIN,
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.replace("\r\n", "\n").encode(),
        TEXT.replace("\r\n", "\r").encode(),
        TEXT.replace("\r\n", ",,\r\n").encode(),
        ("\r\n\r\n" + TEXT.replace("\r\nF2", "\r\n,,,\r\nF2") + "\r\n\r\n").encode(),
        TEXT.replace("qualifier_text", "Qualifier Text").replace("id,", "ID ,", 1).encode(),
        TEXT.replace("as_of", "AS-OF", 1).encode(),
    ],
    ids=["UTF-8 BOM", "UTF-16", "UTF-16 BE", "LF", "CR", "empty cells", "empty rows", "header",
         "hyphen"],
)  # fmt: skip
def test_the_form_of_a_csv_changes_nothing(raw: bytes) -> None:
    assert read(raw).facts == read(PLAIN).facts


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_semicolons_and_tabs_part_cells_too(delimiter: str) -> None:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter).writerows(csv.reader(io.StringIO(TEXT)))
    assert read(text.getvalue().encode()).facts == read(PLAIN).facts


def test_the_order_of_columns_changes_nothing() -> None:
    turned = [dict(reversed(row.items())) for row in ROWS]
    assert read(rows_csv(turned)).facts == read(PLAIN).facts


def one(raw: bytes, file: str = "made.csv") -> Fault:
    (fault,) = faults(raw, file=file)
    return fault


@pytest.mark.parametrize("raw", [b"", b"\n\n", b" , ,\r\n", codecs.BOM_UTF8, b"\xff\xfe"])
def test_an_empty_file(raw: bytes) -> None:
    assert one(raw) == Fault("made.csv", 1, "The file is empty.", "Begin from the template.")


def test_a_header_alone() -> None:
    assert "a header and no rows" in one(figures_csv(0)).what


def test_another_encoding_is_told_with_its_line() -> None:
    fault = one(TEXT.replace("🕊", "").replace("“quoted”", "q").encode("latin-1"))
    assert fault.line == 2
    assert "(0xfc) is not UTF-8: invalid start byte; in Windows-1252 it would be 'ü'." in fault.what
    assert "Save the table as CSV in UTF-8" in fault.remedy


def test_half_a_utf16_file() -> None:
    assert "begins as UTF-16, but is damaged" in one(TEXT.encode("utf-16")[:-1]).what


@pytest.mark.parametrize("raw", [PLAIN + b"\0", b"%PDF-1.7\n\xff\x00", TEXT.encode("utf-32")])
def test_nul_bytes_are_in_no_table(raw: bytes) -> None:
    assert "it holds NUL bytes" in one(raw).what


@pytest.mark.parametrize(
    ("old", "new", "line"), [("F2,", 'F2,"', 3), ("some,", '"so"me,', 2), ("F2,", '"F2" x,', 3)]
)
def test_quotation_marks_that_do_not_match(old: str, new: str, line: int) -> None:
    fault = one(TEXT.replace(old, new, 1).encode())
    assert fault.line == line
    assert "Quotation marks do not match" in fault.what
    assert "twice" in fault.remedy


def test_a_quotation_mark_that_swallows_the_file() -> None:
    before = csv.field_size_limit(1_000)
    try:
        fault = one(PLAIN + b'F3,"' + b"x" * 1_001)
    finally:
        csv.field_size_limit(before)
    assert (fault.line, "longer than any may be" in fault.what) == (4, True)


def test_more_cells_than_the_header() -> None:
    raw = TEXT.replace("some,troops", "some,troops,x,y", 1).encode()
    fault = one(raw)
    assert fault.line == 2
    width = len(ROWS[0])
    assert fault.what == f"The row has {width + 2} cells, {width} have a name."
    assert "quotation marks" in fault.remedy


def test_missing_cells_are_empty() -> None:
    told = faults(PLAIN + b"F3,russian-troops,troops\r\n")
    assert {fault.line for fault in told} == {4}
    assert all(" is empty" in fault.what for fault in told)


@pytest.mark.parametrize(
    ("old", "new", "what", "remedy"),
    [
        ("qualifier_text", "qualifer_text", "no column 'qualifer_text'", "'qualifier_text'"),
        ("qualifier_text", "words", "There is no column 'words'", "Remove it"),
        ("qualifier_text", "qualifier", "The column 'qualifier' is given twice", "Keep one"),
        ("qualifier_text", "", "Column 6 has no name", "Name it"),
        ("unit,", "measure,", "is given twice", "Keep one"),
    ],
)  # fmt: skip
def test_a_faulty_header(old: str, new: str, what: str, remedy: str) -> None:
    told = faults(TEXT.replace(old, new, 1).encode())
    assert {fault.line for fault in told} == {1}
    assert what in told[0].what
    assert remedy in told[0].remedy


def test_every_missing_column_is_told() -> None:
    rows = [{name: row[name] for name in row if name not in {"url", "unit"}} for row in ROWS]
    told = [fault.what for fault in faults(rows_csv(rows))]
    assert told == ["The column 'unit' is missing.", "The column 'url' is missing."]


def test_a_table_of_the_other_kind() -> None:
    fault = one(rows_csv([event_row(1)]))
    assert (fault.what, fault.remedy) == ("The columns are those of a table of events.",
                                          "Import it as events.")  # fmt: skip


def test_no_table_of_ours() -> None:
    assert "names none of the columns" in one(b"a,b\r\n1,2\r\n").what


def test_a_csv_that_calls_itself_a_workbook() -> None:
    assert "damaged, or no XLSX" in one(PLAIN, "made.xlsx").what
    assert read(rows_xlsx(ROWS), file="made.csv").facts == read(PLAIN).facts


def test_too_large_a_file_is_not_read(tmp_path: Path) -> None:
    fault = one(b"x" * (MAX_BYTES + 1))
    assert fault.what == "The file has 100,000,001 bytes; the most that is read are 100,000,000."
    path = tmp_path / "large.csv"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    with pytest.raises(InvalidDataError, match="200,000,000 bytes"):
        table_bytes(path, "large.csv")


def test_bytes_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "table.csv").write_bytes(PLAIN)
    assert table_bytes(tmp_path / "table.csv", "table.csv") == PLAIN
    with pytest.raises(InvalidDataError, match=r"none\.csv:1: The file is missing"):
        table_bytes(tmp_path / "none.csv", "none.csv")
    with pytest.raises(InvalidDataError, match="cannot be read: Is a directory"):
        table_bytes(tmp_path, "folder")


def test_too_many_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("demarche.dossiers.tables.files.sheet.MAX_ROWS", 2)
    assert len(read(PLAIN).facts) == 2
    fault = one(rows_csv([*ROWS, figure_row(3)]))
    assert (fault.line, fault.what) == (4, "The table has more than 2 rows.")


def test_too_many_columns() -> None:
    raw = b"id," + b",".join(b"c%d" % n for n in range(100)) + b"\r\n1,2\r\n"
    assert "more than 100 columns" in one(raw).what

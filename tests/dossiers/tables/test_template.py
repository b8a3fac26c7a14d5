"""Templates: the header, the columns explained, and nothing that could be imported."""

from __future__ import annotations

import io
from typing import Literal

import pytest
from dossiers.tables.making import figure_row
from dossiers.tables.reading import faults, read
from openpyxl import load_workbook

from demarche.dossiers.tables.columns import Form, Kind
from demarche.dossiers.tables.kinds import COLUMNS
from demarche.dossiers.tables.template import template

KINDS: list[Kind] = ["figures", "events"]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_a_template_is_a_table_without_rows(kind: Kind, form: Literal["csv", "xlsx"]) -> None:
    (fault,) = faults(template(kind, form), kind, f"made.{form}")
    assert fault.what == "The table has a header and no rows."


@pytest.mark.parametrize("kind", KINDS)
def test_the_second_sheet_explains_every_column(kind: Kind) -> None:
    book = load_workbook(io.BytesIO(template(kind, "xlsx")))
    assert book.sheetnames == [kind, "Columns"]
    header, *rows = book["Columns"].iter_rows(values_only=True)
    assert header == ("column", "needed", "meaning", "holds", "example")
    for row, column in zip(rows, COLUMNS[kind], strict=True):
        assert row[0] == column.name
        assert row[2] == column.meaning
        assert (row[1] or "", row[4] or "") == (column.needed, column.example)


@pytest.mark.parametrize("kind", KINDS)
def test_the_examples_are_a_sound_row(kind: Kind) -> None:
    book = load_workbook(io.BytesIO(template(kind, "xlsx")))
    page = book[kind]
    examples = {column.name: column.example for column in COLUMNS[kind]}
    examples["url"] = "https://example.org/talks"
    page.append(list(examples.values()))
    file = io.BytesIO()
    book.save(file)
    content = read(file.getvalue(), kind, "made.xlsx")
    assert content.rows == 1
    assert content.notes == (f"Read from the sheet “{kind}”; not from “Columns”.",)


def test_days_are_typed_as_text_and_lists_of_words_are_offered() -> None:
    page = load_workbook(io.BytesIO(template("figures", "xlsx")))["figures"]
    names = [column.name for column in COLUMNS["figures"]]
    letters = {name: page.cell(1, at).column_letter for at, name in enumerate(names, start=1)}
    assert page.column_dimensions[letters["as_of"]].number_format == "@"
    assert page.column_dimensions[letters["value"]].number_format == "General"
    offered = {str(each.sqref).rstrip("0123456789:")[:2].rstrip("2"): each.formula1
               for each in page.data_validations.dataValidation}  # fmt: skip
    assert offered[letters["core"]] == '"yes,no"'
    assert offered[letters["status"]].startswith('"counted,planned,')


@pytest.mark.parametrize("kind", KINDS)
def test_columns_are_told_apart(kind: Kind) -> None:
    columns = COLUMNS[kind]
    assert len({column.name for column in columns}) == len(columns)
    for column in columns:
        assert column.meaning.endswith(".")
        assert bool(column.words) == (column.form is Form.WORD)
        assert not column.words or column.example in ("", *column.words)


def test_made_rows_have_the_columns_of_the_template() -> None:
    assert set(figure_row()) <= {column.name for column in COLUMNS["figures"]}

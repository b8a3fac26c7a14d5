"""Texts, numbers and names of columns by themselves."""

from __future__ import annotations

import re
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from demarche.dossiers.tables.cells.cell_error import shown
from demarche.dossiers.tables.cells.numbers import count, number_text
from demarche.dossiers.tables.cells.texts import MAY_BE_FORMULA, clean, is_formula
from demarche.dossiers.tables.files.sheet import letter
from demarche.export.cells import guarded


@given(st.floats(0, 1e12) | st.integers(0, 10**12))
def test_a_number_of_a_spreadsheet_is_read_as_that_number(number: float) -> None:
    assert count(number_text(float(number))) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [("130000", 130_000), ("130,000", 130_000), ("1 300 000.5", 1_300_000.5), ("+7", 7),
     ("1.3E+05", 130_000), ("1.3", 1.3), ("0.125", 0.125), ("1.3000", 1.3), ("007", 7), ("-0", 0)],
)  # fmt: skip
def test_numbers_as_they_are_written(text: str, number: float) -> None:
    assert count(text) == number


def test_every_sign_that_may_begin_a_formula_is_looked_at() -> None:
    for code in range(sys.maxunicode + 1):
        if is_formula(chr(code) + "x"):
            assert re.search(MAY_BE_FORMULA, chr(code) + "x"), hex(code)


@given(st.text(max_size=8), st.sampled_from(["", "=", "-5", "＋", "'@", " +", '"-', "\t", "''="]))
def test_what_an_export_guards_is_read_as_it_was(text: str, start: str) -> None:
    told = start + text
    assert not is_formula(guarded(told))
    assert clean(guarded(told)) == " ".join(unicodedata.normalize("NFC", told).split())


@pytest.mark.parametrize(
    ("text", "seen"),
    [("a\tb", "'a[U+0009]b'"), ("\u202ex", "'[U+202E]x'"), ("a b", "'a b'"), ("", "''")],
)
def test_what_cannot_be_seen_is_shown_as_its_code(text: str, seen: str) -> None:
    assert shown(text) == seen


@pytest.mark.parametrize(("at", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"),
                                          (702, "AAA")])  # fmt: skip
def test_columns_have_the_names_of_a_spreadsheet(at: int, name: str) -> None:
    assert letter(at) == name

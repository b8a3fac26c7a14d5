"""Cited facts in the workbook, read again by openpyxl: their pages in full, no number made up."""

from __future__ import annotations

import io

import openpyxl
import pytest
from bundled import deck
from exporting import ALSO, LATER, PARAPHRASE, PUBLISHER, TITLE, URL, cited_deck

from demarche.export.deck import Deck
from demarche.export.parts import part_of
from demarche.export.workbook import workbook_bytes
from demarche.model.briefing import SlideKind


def opened(shown: Deck) -> openpyxl.Workbook:
    """The workbook of a deck."""
    data = workbook_bytes([part_of(each) for each in shown.slides])
    return openpyxl.load_workbook(io.BytesIO(data))


@pytest.fixture(scope="module")
def cited() -> openpyxl.Workbook:
    """A sheet for each kind of part with facts of a report and of cited pages."""
    return opened(cited_deck())


def row(book: openpyxl.Workbook, sheet: str, fact: str) -> dict[str, object]:
    """The row of a fact by the names of its columns."""
    head, *rows = (list(row) for row in book[sheet].iter_rows(values_only=True))
    found = [dict(zip(head, row, strict=True)) for row in rows]
    return next(row for row in found if fact in (row.get("Fact"), row.get("id")))


def test_a_readable_sheet_keeps_all_that_a_cited_page_says(cited: openpyxl.Workbook) -> None:
    figure = row(cited, "4 Figures", "figure-cited")
    wanted = {
        "Rests on": "cited page, not held", "Sentence": None, "Words": None,
        "Paraphrase (ours)": PARAPHRASE, "Outlet": f"'{PUBLISHER}", "Title": TITLE,
        "Title rebuilt": "yes", "Address": URL, "Also seen on": ALSO, "Table": "counts",
        "Grade of the page": "repost, partisan, state or secondary outlet",
        "Kind of count": "Guards at the frontier", "Scope group": "At the frontier",
        "Whose": "asters", "From": "Kyiv", "Known on": "2022-02", "Known later": LATER,
        "Short list": "yes",
    }  # fmt: skip
    assert {name: figure[name] for name in wanted} == wanted
    own = row(cited, "4 Figures", "figure-guards")
    assert (own["Rests on"], own["Paraphrase (ours)"]) == ("report", None)
    assert own["Sentence"]


def test_numbers_that_a_source_does_not_give_are_not_made_up(cited: openpyxl.Workbook) -> None:
    ranged, words = (row(cited, "4 Figures", f"figure-{key}") for key in ("range", "words"))
    assert (ranged["Number in the words"], ranged["Low"], ranged["High"]) == (None, 50, 60)
    assert words["As reported"] == "several hundred"
    assert {words["Low"], words["High"]} == {"not stated"}


@pytest.mark.parametrize("sheet", ["5 Positions", "6 Matrix", "7 Statements",
                                   "8 Who addresses whom"])  # fmt: skip
def test_a_cited_statement_is_our_paraphrase_on_every_sheet(
    cited: openpyxl.Workbook, sheet: str
) -> None:
    said = row(cited, sheet, "statement-cited")
    assert said["Paraphrase (ours)"] == "No talks for the council."
    assert (said["Words"], said["Sentence"]) == (None, None)
    assert said["Reported"] == "our paraphrase"


def test_all_columns_hold_cited_facts_too(cited: openpyxl.Workbook) -> None:
    found = row(cited, "Facts", "figure-cited")
    assert (found["paraphrase"], found["known_on"]) == (PARAPHRASE, "2022-02")
    assert found["as_of"] == "2022-02"
    about = "\n".join(str(c) for row in cited["About"].iter_rows(values_only=True) for c in row)
    assert "5 of them from cited pages" in about
    assert "not held here" in about
    assert {c.data_type for sheet in cited for row in sheet for c in row} <= {"s", "n", "d"}


def test_sheets_without_cited_facts_have_no_columns_for_them() -> None:
    book = opened(deck(SlideKind.STATEMENTS))
    head = [cell.value for cell in book["Statements"][1]]
    assert not {"Rests on", "Paraphrase (ours)", "Title", "Table", "Known later"} & set(head)

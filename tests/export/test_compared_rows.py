"""Rows of figures compared: words, sources, one source counted once, what is left out counted."""

from datetime import date

import pytest
from timed import FLOW, early, slide

from demarche.export import compared_rows
from demarche.export.deck import facts
from demarche.model.briefing import SlideKind


def rows(content):
    return [row for row in compared_rows.compared_rows(content).rows if not row.heading]


@pytest.mark.parametrize("kind", [SlideKind.SERIES, SlideKind.CLAIMS, SlideKind.SENT])
def test_the_rows_hold_every_fact_of_the_slide_once(kind):
    shown = slide(kind)
    held = [fact for row in rows(shown) for fact in row.facts]
    assert sorted(held) == sorted(fact.id for fact in facts(shown))


def test_every_row_leads_with_the_number_in_its_sources_words():
    found = {row.cells[0] for row in rows(slide(SlideKind.SERIES))}
    assert "more than 130,000 troops" in found
    assert "about 169,000–190,000 personnel" in found


def test_the_report_and_the_text_behind_it_are_one_row_that_says_so():
    shown = slide(SlideKind.CLAIMS)
    (row,) = [row for row in rows(shown) if len(row.facts) > 1]
    assert "One source, counted once: report: meczyki.net; cited: WIVB (AP)" in row.cells


def test_corrections_stand_beside_what_they_correct():
    days = {"first": date(2021, 4, 19), "last": date(2021, 4, 20)}
    table = compared_rows.compared_rows(slide(SlideKind.CLAIMS, **days))
    assert table.heads[-1][0] == "Corrections and denials"
    said = " ".join(row.cells[-1] for row in table.rows if not row.heading)
    assert "150,000" in said
    assert "100,000" in said


def test_a_column_in_which_nothing_stands_is_left_out():
    table = compared_rows.compared_rows(slide(SlideKind.CLAIMS))
    assert "Corrections and denials" not in [name for name, _ in table.heads]
    assert all(len(row.cells) == len(table.heads) for row in table.rows if not row.heading)


def test_what_is_sent_has_its_status_and_our_arithmetic_is_nobodys():
    found = rows(slide(SlideKind.SENT))
    assert {row.cells[3].split()[1] for row in found} >= {"announced", "ordered", "arrived"}
    assert any("nobody: our own arithmetic" in row.cells for row in found)


def test_what_is_too_much_is_cut_and_counted(monkeypatch):
    monkeypatch.setattr(compared_rows, "MOST_ROWS", 5)
    whole = len(facts(slide(SlideKind.SENT)))
    table = compared_rows.compared_rows(slide(SlideKind.SENT))
    assert len(table.rows) == 5
    assert table.left == whole - 5


@pytest.mark.parametrize("kind", [SlideKind.SERIES, SlideKind.CLAIMS, SlideKind.SENT])
@pytest.mark.parametrize("day", [date(2022, 2, 1), date(2022, 2, 14)])
def test_nothing_known_later_is_among_them(kind, day):
    for fact in facts(early(kind, day)):
        assert fact.known_by <= day


def test_the_order_of_a_flow_is_that_of_its_lanes():
    table = compared_rows.compared_rows(slide(SlideKind.SERIES, FLOW))
    assert table.rows[0].cells == ("Sender not stated",)
    assert table.rows[1].cells[0] == "350 troops, announced"

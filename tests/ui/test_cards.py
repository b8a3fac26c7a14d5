"""Every fact has a card with its sentence, its marked words, outlet, day and cautions."""

import pytest
from bundled import snapshot, view

from demarche.ui import report_text
from demarche.ui.cards import card
from demarche.ui.marks import Mark, runs
from demarche.ui.nodes import text_of


@pytest.mark.parametrize("fact", snapshot().facts, ids=lambda f: f.key)
def test_a_card_holds_the_words_and_what_qualifies_them(fact):
    text = text_of(card(view(), fact))
    assert " ".join(fact.spans[0].exact.split("\n")) in text
    assert "meczyki.net, 14 February 2022" in text
    if fact.kind == "statement" and fact.mode in {"direct", "mixed"}:
        assert "Quotation marks are not proof here" in text
    if fact.resolved:
        assert "Resolved by us" in text


def test_the_report_page_shows_the_text_unchanged():
    report = snapshot().reports[0]
    shown = text_of(report_text.marked_report(view(), report, silent=True))
    assert shown == "".join(report.text.split("\n"))


def test_runs_cover_a_text_without_a_gap():
    facts = [f for f in snapshot().facts if f.kind == "statement"]
    marks = [Mark(f.content, f.id, "m") for f in facts]
    cut = runs(0, 500, marks)
    assert [r.start for r in cut[1:]] == [r.end for r in cut[:-1]]
    assert (cut[0].start, cut[-1].end) == (0, 500)

"""The report's whole text, unchanged, with every fact marked and its faults beside it."""

import pytest
from bundled import by_key, of_kind, snapshot, view

from demarche.analysis.filters import Filters
from demarche.ui import report_text
from demarche.ui.nodes import text_of
from demarche.ui.url import Selection

REPORT = snapshot().reports[0]


def paragraphs(**choices):
    silent = choices.pop("silent", False)
    return report_text.marked_report(view(**choices), REPORT, silent=silent)["children"]


def flat(node):
    if isinstance(node, str):
        return []
    return [node, *(inner for child in node["children"] for inner in flat(child))]


def elements(**choices):
    return [e for p in paragraphs(**choices) for e in flat(p)[1:]]


@pytest.mark.parametrize("silent", [True, False])
@pytest.mark.parametrize("words", ["", "zzzz", "shelter"])
def test_the_text_is_shown_unchanged(words, silent):
    blocks = [block for block in REPORT.text.split("\n") if block]
    shown = paragraphs(filters=Filters(text=words), silent=silent)
    assert [text_of(p) for p in shown] == blocks


def test_every_fact_is_marked_with_its_kind():
    titles = " ".join(e.get("title", "") for e in elements())
    for fact in snapshot().facts:
        assert view().names.fact(fact) in titles, fact.key


@pytest.mark.parametrize("kind", ["place", "figure", "statement", "event"])
def test_the_marks_of_a_kind_spell_the_words_of_its_facts(kind):
    cls = report_text.KINDS[kind][1]
    marked = "".join(text_of(e) for e in elements() if cls in e.get("cls", "").split())
    for fact in of_kind(kind):
        spans = (fact.content, *fact.also) if kind == "statement" else fact.spans
        for span in spans:
            assert "".join(span.exact.split("\n")) in marked, fact.key


def test_a_place_inside_a_statement_opens_the_place():
    (link,) = [e for e in elements() if text_of(e) == "Lithuania"]
    assert link["to"]["evidence"] == by_key()["place-lithuania"].id
    assert {"k-place", "k-statement", "k-event"} <= set(link["cls"].split())


def test_the_chosen_fact_is_current_and_nothing_else_is():
    fact = by_key()["shelters-kyiv"]
    current = [e for e in elements(selection=Selection("fact", fact.id)) if e.get("current")]
    assert "".join(map(text_of, current)) == fact.span.exact
    assert not [e for e in elements() if e.get("current")]


def test_a_filter_unmarks_what_it_leaves_out():
    found = elements(filters=Filters(act=("denies",)))
    assert {e["to"]["evidence"] for e in found if "to" in e} >= {
        by_key()["moscow-denies-invasion-plans"].id
    }
    assert not [e for e in found if "k-event" in e.get("cls", "")]
    assert not [e for e in elements(filters=Filters(text="zzzz")) if "to" in e]


def test_captions_are_credits_and_no_evidence():
    credits = [p for p in paragraphs() if p.get("cls") == "credit"]
    assert len(credits) == 2
    assert not [e for p in credits for e in flat(p) if "to" in e]
    assert paragraphs()[0]["cls"] == "report-title"


def test_sentences_without_facts_are_tinted_on_demand():
    import dataclasses

    bare = view()
    bare = dataclasses.replace(
        bare, shown=bare.shown.head(0),
        loaded=dataclasses.replace(bare.loaded, frame=bare.frame.head(0)),
    )  # fmt: skip

    def tinted(silent):
        tree = report_text.marked_report(bare, REPORT, silent=silent)
        return [e for e in flat(tree) if e.get("cls") == "silent"]

    assert len(tinted(True)) == 28
    assert tinted(False) == []


def test_beside_it_stand_counts_coverage_and_worth():
    text = " ".join(map(text_of, report_text.beside(view(), REPORT)))
    assert "28 of 28 sentences yielded facts; 0 yielded none; 2 are captions" in text
    assert REPORT.reliability in text
    assert REPORT.published_ground in text
    assert "one source, never corroboration" in text


def test_beside_a_filtered_text_the_counts_are_of_all():
    text = " ".join(map(text_of, report_text.beside(view(Filters(act=("denies",))), REPORT)))
    assert "0 of 3" in text
    assert "1 of 43" in text


def test_its_faults_are_told():
    text = " ".join(map(text_of, report_text.beside(view(), REPORT)))
    for caution in snapshot().cautions:
        assert caution.original_gist in text
        assert caution.effect in text

"""Decks: each slide's facts, sources and footnotes."""

from dataclasses import replace

import pytest
from bundled import by_key, deck, scope, snapshot
from exporting import ALSO, PARAPHRASE, PUBLISHER, TITLE, URL, cited_deck

from demarche.analysis.display import Display
from demarche.analysis.filters import Filters
from demarche.export.deck import (
    TITLES,
    Content,
    facts,
    footnotes,
    ids,
    key_figures,
    source_notes,
    sources,
    stamps,
    undrawn,
)
from demarche.export.wording import evidence_words
from demarche.model.briefing import SlideKind
from demarche.model.vocabulary import Use


def content(kind, **changes):
    return Content(kind, scope(**changes), "")


def test_every_kind_of_slide_has_a_title_of_its_own():
    assert set(TITLES) == set(SlideKind)
    assert content(SlideKind.MAP).title == TITLES[SlideKind.MAP]
    assert replace(content(SlideKind.MAP), headline="Here").title == "Here"


@pytest.mark.parametrize("kind", [k for k in SlideKind if k is not SlideKind.KEY_FIGURE])
def test_a_slide_shows_facts_that_pass_the_filters_and_no_others(kind):
    everything, few = content(kind), content(kind, filters=Filters(side=("russia",)))
    allowed = set(few.scope.shown["id"])
    assert facts(everything)
    assert {f.id for f in facts(few)} <= allowed
    assert {f.id for f in facts(few)} <= {f.id for f in facts(everything)}


def test_key_figures_stand_in_the_dossiers_order():
    assert [f.key for f in key_figures(scope())] == list(snapshot().dossier.key_figures)


def test_one_figure_is_shown_whatever_the_filters():
    fact = by_key()["troops-on-borders"]
    one = replace(content(SlideKind.KEY_FIGURE, filters=Filters(side=("ukraine",))),
                  figure=fact.id)  # fmt: skip
    assert facts(one) == [fact]


def test_a_map_shows_the_facts_of_its_layers():
    only = content(SlideKind.MAP, display=Display("ukraine", ("associative",)))
    assert {f.use for f in facts(only)} == {Use.ASSOCIATIVE}
    assert not facts(content(SlideKind.MAP, display=Display("ukraine", ())))


@pytest.mark.parametrize("kind", [k for k in SlideKind if k is not SlideKind.KEY_FIGURE])
def test_every_footnote_marks_the_facts_own_words(kind):
    for note in footnotes(content(kind)):
        found = note.evidence
        words = [found.text[a:b] for a, b in found.marked]
        assert sorted(words) == sorted(s.exact.replace("\n", " ") for s in note.fact.spans)
        assert "meczyki.net, 14 February 2022" in found.source.line
        assert evidence_words(found) == f"“{found.text}”"
        assert not note.cited


def test_footnotes_are_numbered_from_one():
    assert [n.number for n in footnotes(content(SlideKind.EVENTS))] == list(range(1, 14))


def test_sources_name_outlet_day_and_that_two_texts_are_one_source():
    (source,) = sources(content(SlideKind.FIGURES))
    assert source.line == ("meczyki.net, 14 February 2022 (day inferred); re-words agency copy: "
                           "one source; address not known")  # fmt: skip
    (note,) = source_notes(deck())
    assert snapshot().reports[0].reliability in note


def test_a_cited_fact_has_our_paraphrase_and_no_quotation_marks():
    (shown,) = cited_deck(SlideKind.KEY_FIGURE).slides
    (note,) = footnotes(shown)
    assert note.cited
    assert note.evidence.marked == ()
    assert evidence_words(note.evidence) == f"In our words: {PARAPHRASE}"


def test_pages_come_after_reports_with_all_that_finds_them_again():
    found = sources(cited_deck(SlideKind.FIGURES).slides[0])
    assert [source.cited for source in found] == [False, True, True]
    notes = source_notes(cited_deck())
    assert notes[0].startswith("“Talks”")
    (page,) = [note for note in notes if PUBLISHER in note]
    for told in (f"“{TITLE}” (title rebuilt from the address)", "cited, not held here", URL,
                 "repost, partisan", ALSO):  # fmt: skip
        assert told in page
    assert len({source.url for source in found}) == len(found)


def test_a_map_says_what_it_does_not_draw():
    (on_map, flat) = cited_deck(SlideKind.MAP, SlideKind.FIGURES).slides
    assert undrawn(on_map) == "Of cited pages, listed and not drawn: 3 figures and 1 movement."
    assert undrawn(flat) == undrawn(content(SlideKind.MAP)) == ""


def test_a_slide_without_facts_has_no_source():
    assert sources(content(SlideKind.FIGURES, filters=Filters(text="zzzz"))) == []


def test_stamps_join_what_differs_between_slides():
    two = deck(SlideKind.MAP, SlideKind.FIGURES)
    other = replace(two.slides[1], scope=scope(Filters(side=("russia",))))
    said = dict(stamps(replace(two, slides=(two.slides[0], other))))
    assert said["Filters"] == "none / Side: Russia"
    assert said["By"] == "J. Doe (as typed, not verified)"
    assert said["Mode"] == "pinned"


def test_ids_of_all_slides_are_told_once():
    found = ids(deck(SlideKind.FIGURES, SlideKind.KEY_FIGURES).slides)
    assert sorted(found) == sorted(f.id for f in facts(content(SlideKind.FIGURES)))


def test_a_file_is_named_by_dossier_and_revision():
    assert deck().file_name("pptx") == "ukraine-2022-r1.pptx"
    assert replace(deck(), slides=()).file_name("csv") == "ukraine-2022-r0.csv"

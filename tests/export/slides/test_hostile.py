"""Any text comes out as itself, breaks nothing, and is never left out without a word."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import factories
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_decks import one_slide, opened, words_of

from demarche.export.slides import words
from demarche.model.briefing import SlideKind
from demarche.model.dossier import Side
from demarche.model.reference import Topic

HOSTILE = ["<b>bold</b> & ]]> &amp;", "=1+1", "_x0041_", "\u202eright to left\u202c مرحبا שלום",
           "🕊👩‍👩‍👧 中文", "long " * 300, "W" * 700,
           "a\x00b\x1bc\ufffed\x85e", "http://[", "\n\n\t",
           "javascript:alert(1)", "#panic(\"x\") $x^2$ **b**"]  # fmt: skip
KINDS = [kind for kind in SlideKind if kind is not SlideKind.MAP]


def plain(text: str) -> str:
    return "".join(words.clean(text).split())


def everywhere(text: str) -> Any:
    """A deck of all kinds in which every text of others is ``text``."""
    facts = (
        factories.figure(label=text, scope=text, counted=text, unit=text, qualifier_text=text,
                         status_note=text),
        factories.statement(gist=text[:90] or None, speaker_label=text),
        factories.event(gist=text[:90]),
    )  # fmt: skip
    report = factories.report(outlet=text, title=text, url=text, reliability=text, language=text)
    side = Side(id="asters", name=text, colour="west", members=("aster",))
    topic = Topic(id="talks", proposition=text, short=text, source=text)
    made = one_slide(KINDS[0], facts, text, text, reports=(report,), topics=(topic,),
                     dossier=factories.dossier(sides=(side,)))  # fmt: skip
    return replace(made, slides=tuple(replace(made.slides[0], kind=kind) for kind in KINDS))


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_breaks_no_kind_of_slide(text: str) -> None:
    slides = opened(everywhere(text))
    shown = plain(words_of(slides))
    assert plain(text)[:12] in shown
    told = words_of(slides, notes=True)
    assert all(fact in told for fact in ("figure-guards", "statement-talks", "event-sent"))
    targets = {rel.target_ref for s in slides for rel in s.part.rels.values() if rel.is_external}
    assert all(target.startswith("http") for target in targets)


@settings(max_examples=12)
@given(st.text(max_size=200))
def test_any_text_of_a_figure_is_on_its_slide_or_in_its_notes(text: str) -> None:
    figure = factories.figure(label=text, scope=text)
    slides = opened(one_slide(SlideKind.KEY_FIGURE, (figure,), text))
    assert plain(text) in plain(words_of(slides, notes=True))


@pytest.mark.parametrize("text", ["x" * 160, "W" * 160, "中" * 160, "word " * 32])
def test_a_headline_that_had_to_be_cut_says_so_and_stands_whole_in_the_notes(text: str) -> None:
    slides = opened(one_slide(SlideKind.EVENTS, (factories.event(),), text))
    shown = slides[1].shapes.title.text_frame.text
    assert shown == text.strip() or shown.endswith(" …")
    assert text.strip() in slides[1].notes_slide.notes_text_frame.text


@pytest.mark.parametrize("title", ["A title", "word " * 60, "W" * 200])
def test_the_first_slide_has_room_for_all_that_a_view_can_state(title: str) -> None:
    held = one_slide(SlideKind.EVENTS, (factories.event(),))
    shown = held.slides[0].scope
    hidden = {"hidden_later": 3, "hidden_unknown": 2, "rejected": 1, "as_of": date(2022, 2, 14)}
    loaded = replace(shown.loaded, snapshot=shown.snapshot.model_copy(update=hidden))
    slide = replace(held.slides[0], scope=replace(shown, loaded=loaded))
    first = opened(replace(held, title=title, slides=(slide,)))[0]
    (table,) = [s for s in first.shapes if s.has_table]
    (below,) = [s for s in first.shapes if s.name == "Nothing is verified"]
    assert table.top + table.height <= below.top
    assert {cell.text for cell in table.table.iter_cells()} >= {"Evidence", "Hidden", "Rejected"}


def test_a_statement_longer_than_a_slide_goes_on_and_loses_nothing() -> None:
    said = " ".join(f"word{n}" for n in range(1500))
    text = f"Ms. Aster said {said}."
    statement = factories.statement(
        content=factories.span(said, text), source=factories.span("Ms. Aster", text),
        cue=factories.span("said", text), gist=None,
    )  # fmt: skip
    report = factories.report(text=text)
    for kind in (SlideKind.STATEMENTS, SlideKind.POSITIONS):
        slides = opened(one_slide(kind, (statement,), reports=(report,)))
        told = words_of(slides)
        assert [n for n in range(1500) if told.count(f"word{n}") < 1] == []
        assert "(1 of " in told


@pytest.mark.parametrize("text", ["W" * 700, "long " * 300], ids=["word", "words"])
def test_a_large_figure_stays_on_its_slide_and_whole_in_its_notes(text: str) -> None:
    figure = factories.figure(label=text, scope=text, status_note=text)
    slides = opened(one_slide(SlideKind.KEY_FIGURE, (figure,)))
    (card,) = [s for s in slides[1].shapes if s.name == "Figure: guards"]
    assert card.text_frame.text.startswith("Over\n1,200\n")
    assert sum(p.runs[0].font.size.pt * 1.2 for p in card.text_frame.paragraphs) < 5.3 * 72
    assert " …" in card.text_frame.text
    assert plain(slides[1].notes_slide.notes_text_frame.text).count(plain(text)) == 3


def test_what_xml_cannot_hold_is_taken_out_and_nothing_else() -> None:
    assert words.clean("a\x00b\x1bc\ufffed\ud800e\uffff\x7ff") == "abcdef"
    assert words.clean("<&>\t\n é🕊\u202e") == "<&>\t\n é🕊\u202e"


def test_a_link_is_a_link_only_where_it_is_a_web_address() -> None:
    assert words.address("javascript:alert(1)") == ""
    assert words.address("http://[") == ""
    assert words.address("/situation?side=Russia") == ""
    assert words.address("https://a.example/b?c=d&e=f%20g#h") == "https://a.example/b?c=d&e=f%20g#h"
    assert words.address("https://a.example/ä b") == "https://a.example/%C3%A4%20b"
    assert words.address("https://a.example/" + "x" * 3000) == ""

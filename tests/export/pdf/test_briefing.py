"""The briefing says all that it must, wherever its slides come from."""

from dataclasses import replace

import bundled
import factories
import pytest

from demarche.analysis.display import CRIMEA, Display
from demarche.analysis.filters import Filters
from demarche.analysis.names import number_with_qualifier
from demarche.export import deck as decks
from demarche.export.deck import Content
from demarche.export.pdf import briefing_pdf, pictures
from demarche.model.briefing import SlideKind
from demarche.model.errors import ExportError
from demarche.model.facts import Figure

LINK = "https://demarche.example.org/map?side=Russia&borders=Ukraine"
TEXT_KINDS = (SlideKind.KEY_FIGURES, SlideKind.POSITIONS, SlideKind.EVENTS)


def squeezed(text):
    return "".join(text.split()).replace("-", "")


def with_slides(*slides):
    return replace(bundled.deck(*TEXT_KINDS), slides=slides)


def test_every_key_figure_leads_with_its_qualifier(whole):
    first = whole.pages[0].split("\n")
    found = decks.key_figures(bundled.scope())
    assert len(found) == 3
    for figure in found:
        words, _, number = number_with_qualifier(figure).rpartition(" ")
        at = next(i for i, line in enumerate(first) if line.startswith(number))
        assert not words or words in first[:at]
    assert "130,000" in whole.pages[0]


def test_the_figures_also_stand_in_a_table(whole):
    words = whole.letters
    for figure in bundled.of_kind("figure"):
        for told in (number_with_qualifier(figure), figure.counted, figure.scope):
            assert squeezed(told) in words
        assert figure.status in whole.text
    assert "14 Feb 2022 (inferred)" in whole.text


def test_every_fact_has_a_note_with_its_id_and_its_words(whole):
    contents, words = bundled.deck().slides, whole.letters
    ids = decks.ids(contents)
    assert len(ids) == 78
    for identifier in ids:
        assert whole.text.count(identifier) == 1
    for content in contents:
        for note in decks.footnotes(content):
            for start, end in note.evidence.marked:
                assert squeezed(note.evidence.text[start:end]) in words


def test_notes_have_whole_sentences(whole):
    note = decks.footnotes(bundled.deck(SlideKind.KEY_FIGURES).slides[0])[0]
    assert squeezed(note.evidence.text) in whole.letters
    assert squeezed(note.evidence.source.line) in whole.letters


def test_the_title_block_says_what_the_file_is(whole):
    for term, words in decks.stamps(bundled.deck()):
        assert f"{term} {words}" in " ".join(whole.pages[0].split()) or words in whole.pages[0]
    assert "J. Doe (as typed, not verified)" in whole.pages[0]
    assert "makes no assessment" in " ".join(whole.pages[0].split())


def test_every_page_has_its_number_and_the_running_foot(whole):
    pages = whole.pages
    assert len(pages) > 5
    for number, page in enumerate(pages, start=1):
        assert f"{number} / {len(pages)}" in page
        foot = " ".join(page.split())
        assert "Revision 1-0123456789ab · as of: not limited to a day" in foot
        assert CRIMEA["ukraine"] in foot


def test_headlines_notes_topics_and_days_are_there(whole):
    for slide in bundled.deck().slides:
        assert slide.headline in whole.text
        assert slide.notes in whole.text
    assert "(day inferred)" in whole.text
    assert "Talks and diplomacy over the crisis should continue" in whole.text
    for source in decks.source_notes(bundled.deck()):
        assert squeezed(source) in whole.letters


def test_cautions_and_grounds_stand_beside_the_sentences(whole):
    assert "Quotation marks are not proof here" in whole.text
    assert "Resolved by us" in whole.text
    assert "Denied by:" in whole.text


def test_every_caution_is_told_even_one_that_touches_no_fact(whole):
    assert len(bundled.snapshot().cautions) == 15
    for caution in bundled.snapshot().cautions:
        assert squeezed(f"{caution.report_gist} — {caution.original_gist}") in whole.letters


def test_the_file_is_accessible_and_says_what_it_is(whole):
    info, about = whole.info, whole.about
    assert info["Tagged"] == "yes"
    assert info["Title"] == "A briefing"
    assert info["Author"] == "J. Doe (as typed, not verified)"
    assert info["Keywords"] == "ukraine-2022, revision 1-0123456789ab, 78 facts"
    assert "24 10:00:00 2026" in info["CreationDate"]
    assert "(A4)" in info["Page size"]
    assert "<pdfuaid:part>1</pdfuaid:part>" in about
    assert "<rdf:li>en</rdf:li>" in about


def test_all_letters_come_from_typefaces_in_the_file(whole):
    assert whole.fonts
    for row in whole.fonts:
        name = row.split()[0]
        assert name.split("+")[-1].startswith(("LibertinusSerif", "DejaVuSans"))
        assert row.split()[-5:-2] == ["yes", "yes", "yes"]


def test_a_link_is_a_link_and_unsafe_addresses_are_only_text(borders, read):
    slides = [replace(bundled.deck(SlideKind.EVENTS).slides[0], link=link)
              for link in (LINK, "javascript:alert(1)", "file:///etc/passwd", "")]  # fmt: skip
    paper = read(briefing_pdf(with_slides(*slides), borders))
    assert set(paper.links) == {LINK}
    assert "javascript:alert(1)" in paper.text
    assert paper.text.count("This view:") == 3


def test_slides_of_different_views_say_so(borders, read):
    one = Content(SlideKind.EVENTS, bundled.scope(), "One")
    other = Content(SlideKind.EVENTS, bundled.scope(Filters(side=("ukraine",)), Display("russia")),
                    "Other")  # fmt: skip
    paper = read(briefing_pdf(with_slides(one, other), borders))
    assert "several (each slide says which)" in paper.pages[-1]
    assert "filters: Side: Ukraine" in paper.text
    for view in ("ukraine", "russia"):
        assert CRIMEA[view] in paper.text


@pytest.mark.parametrize("kind", list(SlideKind))
def test_a_slide_without_facts_says_so(borders, read, kind):
    empty = Content(kind, bundled.scope(Filters(text="no such words")), "Headline")
    paper = read(briefing_pdf(with_slides(empty), borders))
    assert "no fact of this kind passes the filters" in paper.text
    assert "No report stands behind this document." in paper.text


def test_a_briefing_without_slides(borders, read):
    paper = read(briefing_pdf(with_slides(), borders))
    assert "This briefing has no slides." in paper.text
    assert len(paper.pages) == 1


def test_a_single_figure(borders, read):
    figure = bundled.by_key()["shelters-kyiv"]
    slide = Content(SlideKind.KEY_FIGURE, bundled.scope(), "Shelters", figure=figure.id)
    paper = read(briefing_pdf(with_slides(slide), borders))
    assert paper.pages[0].index("about\n") < paper.pages[0].index("4,500")
    assert "130,000" not in paper.text


def test_our_own_arithmetic_is_never_shown_as_stated(borders, read, small):
    scope = small(facts=(factories.figure(derived=True),))
    slides = [Content(kind, scope, "") for kind in (SlideKind.KEY_FIGURES, SlideKind.FIGURES)]
    text = read(briefing_pdf(with_slides(*slides), borders)).text
    assert "nobody: our own arithmetic" in text
    assert "stated by the report itself" not in text
    assert not any(isinstance(f, Figure) and f.derived for f in bundled.snapshot().facts)


def test_a_picture_that_cannot_be_drawn_is_told(borders, read, monkeypatch):
    def refuse(*_args, **_kwargs):
        raise ExportError("The map lies beyond its frame.")

    monkeypatch.setattr(pictures, "picture", refuse)
    paper = read(briefing_pdf(bundled.deck(SlideKind.MAP), borders))
    assert "No picture: The map lies beyond its frame." in paper.text
    assert "Named as locations" in paper.text


def test_progress_is_heard_and_the_same_deck_gives_the_same_bytes(borders):
    heard = []
    deck = bundled.deck(SlideKind.MAP, SlideKind.EVENTS)
    first = briefing_pdf(deck, borders, lambda *told: heard.append(told))
    assert [told[:2] for told in heard] == [(0, 3), (1, 3), (2, 3), (3, 3)]
    assert heard[1][2] == "Headline of events"
    assert briefing_pdf(deck, borders) == first

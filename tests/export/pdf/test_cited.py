"""Cited pages in documents: our paraphrase, said to be ours, with all that finds the page again."""

from dataclasses import replace

import factories
import pytest
from exporting import (
    ALSO,
    LATER,
    PARAPHRASE,
    PUBLISHER,
    RECORDED,
    TITLE,
    URL,
    cited_deck,
    scope_of,
    with_context,
)

from demarche.export.deck import ids
from demarche.export.pdf import briefing_pdf, situation_pdf
from demarche.model.briefing import SlideKind
from demarche.store.as_of import seen_on


def squeezed(text):
    return "".join(text.split()).replace("-", "")


@pytest.fixture(scope="module")
def briefing(borders, read):
    """A document with a slide of every kind."""
    return read(briefing_pdf(cited_deck(), borders))


@pytest.fixture(scope="module")
def page(borders, read):
    """The situation report, one of whose key figures is cited."""
    held = with_context()
    dossier = held.dossier.model_copy(update={"key_figures": ("guards", "council-guards", "words")})
    return read(situation_pdf(scope_of(held.model_copy(update={"dossier": dossier})), borders,
                              made=RECORDED))  # fmt: skip


def test_a_note_has_the_paraphrase_and_all_that_its_page_says(briefing):
    for told in (f"In our words: {PARAPHRASE}", f"“{TITLE}”, {PUBLISHER}, February 2022; {URL}",
                 "Cited, not held here", "The page: repost, partisan, state or secondary outlet",
                 f"Known later: {LATER}", f"Also on: {ALSO}", "title was rebuilt"):  # fmt: skip
        assert squeezed(told) in briefing.letters
    for quoted in (f"“{PARAPHRASE}", f"{PARAPHRASE}”", "“No talks for the council"):
        assert squeezed(quoted) not in briefing.letters
    assert {URL, "https://herald.example/talks"} <= set(briefing.links)


def test_every_cited_fact_has_a_note_with_a_star_that_is_explained(briefing):
    for identifier in ids(cited_deck().slides):
        assert squeezed(identifier) in briefing.letters
    assert "A star marks what rests on a page that is cited and not held here" in briefing.text
    assert "Notes: the sentences, and cited pages in our words" in briefing.text
    assert "the reports, and cited pages in our paraphrase" in briefing.text
    assert "with cited pages" in briefing.text


def test_sources_are_reports_and_pages(briefing):
    sources = briefing.letters[briefing.letters.index("Sources“Talks”") :]
    for told in (f"“{TITLE}” (title rebuilt from the address)", "not held here", URL, ALSO):
        assert squeezed(told) in sources


def test_ranges_and_words_stand_in_the_table_as_they_are(briefing):
    assert "about 50–60" in briefing.text
    assert "several hundred" in " ".join(briefing.text.split())
    assert "Feb 2022" in briefing.text


def test_a_map_lists_what_of_cited_pages_it_does_not_draw(briefing):
    assert squeezed("Figures of cited pages, not drawn") in briefing.letters
    assert squeezed("Movements of cited pages, not drawn") in briefing.letters


def test_a_document_of_reports_alone_explains_no_star(borders, read, small):
    slide = replace(cited_deck(SlideKind.EVENTS).slides[0], scope=small())
    paper = read(briefing_pdf(replace(cited_deck(), slides=(slide,)), borders))
    assert "A star marks" not in paper.text
    assert "In our words" not in paper.text


def test_the_situation_report_marks_what_is_cited_and_says_what_pages_there_are(page):
    assert page.info["Pages"] == "1"
    assert page.outside() == []
    assert "The council leaves*" in page.text
    assert "The first guards are sent*" not in page.text
    assert "any talks*" in page.text
    assert "* a cited page, not held here: in our words" in page.text
    assert "agency copy or established outlet: 2" in page.text
    assert squeezed(f"“{TITLE}” (title rebuilt from the address), {PUBLISHER}") in page.letters


def test_words_that_stand_for_a_number_are_large_and_have_no_qualifier(page):
    assert squeezed("about 900 Guards, counted anew*") in page.letters
    assert squeezed("several hundred Guards on leave*") in page.letters


def test_a_picture_that_does_not_fit_is_taller_and_then_left_out_and_told(borders, read):
    def paper(number):
        facts = tuple(factories.cited_figure(id=f"f-{n}", key=f"f-{n}", value=100 + n)
                      for n in range(number))  # fmt: skip
        held = factories.with_context().model_copy(update={"facts": facts})
        slide = cited_deck(SlideKind.FIGURES).slides[0]
        slide = replace(slide, scope=scope_of(seen_on(held, 1, None)))
        return read(briefing_pdf(replace(cited_deck(), slides=(slide,)), borders)).text

    assert "No picture" not in paper(8)
    assert "What it would show is listed here." in paper(40)

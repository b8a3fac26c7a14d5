"""Facts of cited pages on slides: our paraphrase, said to be ours, with the page it is of."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import openpyxl
import pytest
from exporting import ALSO, LATER, PARAPHRASE, PUBLISHER, TITLE, URL, cited_deck
from small_decks import opened, words_of

from demarche.export.wording import CITED_MEANS
from demarche.model.briefing import SlideKind

STATED = "No talks for the council."


@pytest.fixture(scope="module")
def slides() -> Any:
    """A deck with a slide of every kind."""
    return opened(cited_deck())


def titled(slides: Any, kind: SlideKind) -> list[Any]:
    """The slides of one part."""
    start = f"Headline of {kind}"
    titles = [(slide, slide.shapes.title.text_frame.text) for slide in slides]
    return [slide for slide, title in titles if title == start or title.startswith(f"{start} (")]


def test_notes_have_all_that_a_page_says_and_quote_none_of_it(slides: Any) -> None:
    told = " ".join(words_of(slides, notes=True).split())
    for words in (f"In our words: {PARAPHRASE} (“{TITLE}”, {PUBLISHER}, February 2022; {URL})",
                  "Cited, not held here: the text is our paraphrase",
                  "The page: repost, partisan, state or secondary outlet",
                  "title was rebuilt from its address", f"Also on: {ALSO}", f"Known later: {LATER}",
                  "Of cited pages, which are not held here, there is only our paraphrase.",
                  f"In our words: {STATED}", "Day counted: Feb 2022."):  # fmt: skip
        assert words in told
    for paraphrase in (PARAPHRASE, STATED):
        assert f"“{paraphrase}" not in told
        assert f"{paraphrase}”" not in told


def test_words_of_a_report_are_marked_and_a_paraphrase_never_is(slides: Any) -> None:
    runs = [run for slide in slides if slide.has_notes_slide
            for each in slide.notes_slide.notes_text_frame.paragraphs for run in each.runs]
    marked = {run.text for run in runs if run.font.underline}
    assert "Over 1,200 guards" in marked
    assert PARAPHRASE not in marked
    assert PARAPHRASE in {run.text for run in runs}


def test_a_figure_stands_with_its_paraphrase_on_the_slide(slides: Any) -> None:
    (slide,) = titled(slides, SlideKind.KEY_FIGURE)
    (shape,) = [s for s in slide.shapes if s.name == "Sentences"]
    assert shape.text_frame.text == (
        f"[1*] In our words: {PARAPHRASE} {PUBLISHER}, February 2022; cited, not held here: "
        "repost, partisan, state or secondary outlet"
    )
    assert URL in words_of([slide])


# The small dossier counts nothing that is sent.
WITHOUT = (SlideKind.KEY_FIGURES, SlideKind.SENT)


@pytest.mark.parametrize("kind", [k for k in SlideKind if k not in WITHOUT])
def test_numbers_of_cited_facts_have_a_star_that_is_explained(slides: Any, kind: SlideKind) -> None:
    said = words_of(titled(slides, kind), notes=True)
    assert "*]" in said
    assert CITED_MEANS in said


def test_a_slide_of_reports_alone_explains_no_star(slides: Any) -> None:
    assert CITED_MEANS not in words_of(titled(slides, SlideKind.KEY_FIGURES))


def test_charts_mark_cited_figures_and_keep_their_paraphrase(slides: Any) -> None:
    shapes = [s for slide in titled(slides, SlideKind.FIGURES) for s in slide.shapes if s.has_chart]
    labels = [str(name) for s in shapes for name in s.chart.plots[0].categories]
    assert {label.endswith("*") for label in labels} == {True, False}
    assert "from a cited page" in " ".join(s._element.xpath(".//p:cNvPr/@descr")[0] for s in shapes)
    books = [openpyxl.load_workbook(BytesIO(s.chart.part.chart_workbook.xlsx_part.blob))
             for s in shapes]  # fmt: skip
    cells = [cell for book in books for row in book.active.iter_rows() for cell in row]
    assert PARAPHRASE in [cell.value for cell in cells]
    assert "several hundred" in [cell.value for cell in cells]
    assert "f" not in {cell.data_type for cell in cells}


def test_a_map_lists_what_of_cited_pages_it_does_not_draw(slides: Any) -> None:
    pages = titled(slides, SlideKind.MAP)
    said = words_of(pages)
    assert "Figures of cited pages, not drawn" in said
    assert "Movements of cited pages, not drawn" in said
    words = pages[0].shapes._spTree.xpath(".//p:pic//p:cNvPr/@descr")[0]
    assert "listed and not drawn: 3 figures and 1 movement" in words
    assert "about 900" not in words


def test_the_file_says_which_evidence_it_shows_and_names_every_page(slides: Any) -> None:
    first, last = words_of([slides[0]]), words_of(list(slides)[-2:])
    assert "the reports, and cited pages in our paraphrase" in first
    for told in (f"“{TITLE}” (title rebuilt from the address), {PUBLISHER}", URL, ALSO,
                 "“In our words” leads our paraphrase"):  # fmt: skip
        assert told in last
    assert "With cited pages" in words_of(titled(slides, SlideKind.EVENTS))

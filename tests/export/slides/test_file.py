"""The PowerPoint file, opened again by another reader and by LibreOffice, against the view."""

from __future__ import annotations

import re
import subprocess
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from bundled import deck, scope
from pptx import Presentation

from demarche.analysis.filters import Filters
from demarche.export.deck import Content, Deck, facts, ids
from demarche.export.slides import pptx_bytes
from demarche.geo.borders import Borders
from demarche.model.briefing import SlideKind
from demarche.model.settings import ROOT

BORDERS = Borders(ROOT / "data" / "borders")


def words(shape) -> str:
    if shape.has_text_frame:
        return shape.text_frame.text
    if getattr(shape, "has_table", False) and shape.has_table:
        return " ".join(cell.text for row in shape.table.rows for cell in row.cells)
    return ""


def text_of(slide) -> str:
    return " ".join(words(shape) for shape in slide.shapes)


def notes_of(slides) -> str:
    return " ".join(s.notes_slide.notes_text_frame.text for s in slides if s.has_notes_slide)


@pytest.fixture(scope="module")
def made() -> bytes:
    return pptx_bytes(deck(), BORDERS)


@pytest.fixture(scope="module")
def slides(made: bytes):
    return list(Presentation(BytesIO(made)).slides)


def test_numbers_stand_with_their_qualifiers(slides) -> None:
    said = " ".join(" ".join(text_of(slide).split()) for slide in slides)
    for told in ("more than", "130,000", "350", "about", "4,500", "1-0123456789ab",
                 "meczyki.net, 14 February 2022", "as typed, not verified"):  # fmt: skip
        assert told in said


def test_every_fact_of_the_view_has_its_id_and_sentence_in_the_notes(slides) -> None:
    told = notes_of(slides)
    assert [i for i in ids(deck().slides) if i not in told] == []
    assert "deploying more than 130,000 Russian troops" in " ".join(told.split())
    for slide in deck().slides:
        assert slide.notes in told


def test_charts_are_native_and_hold_the_views_numbers(slides) -> None:
    charts = [s.chart for slide in slides for s in slide.shapes if s.has_chart]
    held = sorted(v for c in charts for p in c.plots for s in p.series for v in s.values if v)
    shown = facts(next(s for s in deck().slides if s.kind is SlideKind.FIGURES))
    assert held == sorted(f.value for f in shown)
    labels = [str(name) for chart in charts for name in chart.plots[0].categories]
    assert any("more than 130,000" in label for label in labels)


def test_pictures_and_charts_are_told_in_words(slides) -> None:
    for slide in slides:
        for shape in slide.shapes:
            if shape.has_chart or shape.shape_type == 13:
                assert len(shape._element.xpath(".//p:cNvPr")[0].get("descr", "")) > 20


def test_a_slide_links_to_its_view() -> None:
    address = "http://desk.example/figures?side=Russia"
    linked = Content(SlideKind.FIGURES, scope(), "Here", link=address)
    small = deck(SlideKind.FIGURES)
    file = pptx_bytes(Deck(small.title, "", "live", small.made, (linked,), small.dossier), BORDERS)
    found = Presentation(BytesIO(file))
    targets = {r.target_ref for s in found.slides for r in s.part.rels.values() if r.is_external}
    assert address in targets


@pytest.mark.parametrize("text", ["<b>&amp;</b>", "\x00\x0b\ud83d\udd4a".encode(
    "utf-16", "surrogatepass").decode("utf-16"), "=1+1", "x" * 150])  # fmt: skip
def test_any_headline_makes_a_file_that_opens(text: str) -> None:
    small = deck(SlideKind.KEY_FIGURES)
    slide = Content(SlideKind.KEY_FIGURES, scope(), text, text)
    file = pptx_bytes(Deck(text, text, "live", small.made, (slide,), small.dossier), BORDERS)
    assert len(Presentation(BytesIO(file)).slides) >= 3


def test_an_empty_slide_says_why() -> None:
    empty = deck(SlideKind.MAP, SlideKind.FIGURES, filters=Filters(text="zzzz"))
    said = [text_of(s) for s in Presentation(BytesIO(pptx_bytes(empty, BORDERS))).slides]
    assert sum("Nothing to show" in each for each in said) == 2


def test_progress_is_told_to_its_end() -> None:
    told: list[tuple[int, int]] = []
    pptx_bytes(deck(SlideKind.EVENTS), BORDERS, lambda done, of, _: told.append((done, of)))
    assert told[0][0] == 0
    assert told == sorted(told)


def test_one_deck_gives_one_file(made: bytes) -> None:
    assert pptx_bytes(deck(), BORDERS) == made


def test_the_file_says_what_it_is(made: bytes) -> None:
    told = Presentation(BytesIO(made)).core_properties
    assert (told.title, told.author, told.keywords) == ("A briefing", "J. Doe", "ukraine-2022")
    assert "1-0123456789ab" in told.subject
    assert "not limited to a day" in told.subject


def test_every_slide_has_a_title_and_every_table_words(slides) -> None:
    titles = [slide.shapes.title.text_frame.text for slide in slides]
    assert len(set(titles)) == len(titles)
    tables = [s for slide in slides for s in slide.shapes if s.has_table]
    assert tables
    assert all(t._element.xpath(".//p:cNvPr")[0].get("descr") for t in tables)


def test_type_is_readable_from_afar(slides) -> None:
    """Text at 14 points and more, the sentences at 10, the source line and its number beside."""
    small = {"Sources", "Sentences", "Slide number"}
    for slide in slides:
        for shape in slide.shapes:
            sizes = [int(s) / 100 for s in shape._element.xpath(".//a:rPr/@sz")]
            assert all(size >= (10 if shape.name in small else 14) for size in sizes), shape.name


def test_the_words_of_a_fact_are_marked_in_its_sentence(slides) -> None:
    marked = [run.text for slide in slides if slide.has_notes_slide
              for p in slide.notes_slide.notes_text_frame.paragraphs
              for run in p.runs if run.font.bold and run.font.underline]  # fmt: skip
    assert "more than 130,000 Russian troops" in marked
    assert "about 4,500 such places" in marked


def test_nothing_links_elsewhere(made: bytes) -> None:
    with ZipFile(BytesIO(made)) as held:
        names = held.namelist()
        links = [n for n in names if n.endswith(".rels") and b"External" in held.read(n)]
    assert not links
    assert not any("vba" in name or "printer" in name or "thumbnail" in name for name in names)


@pytest.fixture(scope="module")
def converted(made: bytes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The PDF that LibreOffice makes of the deck."""
    folder = tmp_path_factory.mktemp("office")
    (folder / "deck.pptx").write_bytes(made)
    subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
                    "--convert-to", "pdf", "--outdir", str(folder), str(folder / "deck.pptx")],
                   check=True, capture_output=True, timeout=180)  # fmt: skip
    return folder / "deck.pdf"


def pdftotext(file: Path, *options: str) -> str:
    done = subprocess.run(["pdftotext", *options, str(file), "-"], check=True, capture_output=True,
                          text=True)  # fmt: skip
    return done.stdout


def test_libreoffice_opens_it_with_every_slide(converted: Path, slides) -> None:
    pages = pdftotext(converted).split("\f")[:-1]
    assert len(pages) == len(slides)
    assert "130,000" in pages[1]
    assert "more than" in pages[1]
    said = " ".join(" ".join(pages).split())
    for fact in facts(deck(SlideKind.EVENTS).slides[0]):
        assert fact.gist.split()[-1] in said


def test_libreoffice_runs_no_text_into_the_footer_or_off_the_slide(converted: Path) -> None:
    """The rule over the footer is 6.70 inches down, the slide 13.33 × 7.5 inches."""
    edges = r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)"'
    pages = pdftotext(converted, "-bbox").split("<page ")[1:]
    boxes = [[tuple(float(edge) / 72 for edge in box) for box in re.findall(edges, page)]
             for page in pages]  # fmt: skip
    assert sum(map(len, boxes)) > 1000
    assert not [b for page in boxes for b in page if b[0] < 0.5 or b[2] > 12.9 or b[3] > 7.5]
    ruled = [page for page, html in zip(boxes, pages, strict=True) if ">Source:<" in html]
    assert len(ruled) == len(pages) - 3
    assert not [b for page in ruled for b in page if b[1] < 6.66 and b[3] > 6.76]


def test_notes_tell_what_a_report_changed_and_what_we_resolved(slides) -> None:
    told = " ".join(notes_of(slides).split())
    for words in ("Report and original differ:", "Quotation marks are not proof here",
                  "Resolved by us:", "Our note:"):  # fmt: skip
        assert words in told

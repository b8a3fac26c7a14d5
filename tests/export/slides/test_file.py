"""The PowerPoint file, opened again by another reader and by LibreOffice, against the view."""

from __future__ import annotations

import subprocess
from io import BytesIO
from pathlib import Path

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


def test_libreoffice_opens_it_with_every_slide(made: bytes, tmp_path: Path, slides) -> None:
    (tmp_path / "deck.pptx").write_bytes(made)
    subprocess.run(["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless",
                    "--convert-to", "pdf", "--outdir", str(tmp_path), str(tmp_path / "deck.pptx")],
                   check=True, capture_output=True, timeout=180)  # fmt: skip
    told = subprocess.run(["pdftotext", str(tmp_path / "deck.pdf"), "-"], check=True,
                          capture_output=True, text=True).stdout  # fmt: skip
    assert told.count("\f") == len(slides)
    assert "130,000" in told

"""The PDF documents, read again by poppler's programmes and compared with the view."""

from __future__ import annotations

import subprocess
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from bundled import deck, scope, snapshot
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from demarche.analysis.display import BORDERS as VIEWS
from demarche.analysis.display import CRIMEA, Display
from demarche.analysis.filters import Filters
from demarche.analysis.loaded import prepared
from demarche.analysis.scope import make_scope
from demarche.export.deck import Content, Deck, ids, sources
from demarche.export.pdf import briefing_pdf, situation_pdf
from demarche.geo.borders import Borders
from demarche.model.briefing import SlideKind
from demarche.model.settings import ROOT

BORDERS = Borders(ROOT / "data" / "borders")
MADE = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
MARKUP = '#read("/etc/passwd") #{1+1} $x^2$ *b* _i_ \\ @ref <label> `raw` "q" [c] // no'


def read(data: bytes, folder: Path) -> tuple[str, dict[str, str]]:
    """The text of a PDF in one line, and what pdfinfo tells of it."""
    path = folder / "made.pdf"
    path.write_bytes(data)

    def run(*words: str) -> str:
        to_screen = ["-"] if words[0] == "pdftotext" else []
        return subprocess.run([*words, str(path), *to_screen], check=True, capture_output=True,
                              text=True, timeout=60).stdout  # fmt: skip

    told = dict(line.split(":", 1) for line in run("pdfinfo").splitlines() if ":" in line)
    return " ".join(run("pdftotext", "-layout").split()), {k: v.strip() for k, v in told.items()}


@pytest.fixture(scope="module")
def briefing(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, dict[str, str]]:
    return read(briefing_pdf(deck(), BORDERS), tmp_path_factory.mktemp("pdf"))


def test_a_briefing_has_every_fact_with_its_id(briefing) -> None:
    text, _ = briefing
    assert [i for i in ids(deck().slides) if i not in text] == []


def test_a_briefing_keeps_qualifiers_and_tells_what_it_is(briefing) -> None:
    text, told = briefing
    assert told["Title"] == "A briefing"
    for words in ("more than 130,000", "about 4,500", "1-0123456789ab", CRIMEA["ukraine"][:40],
                  "as typed", "meczyki.net, 14 February 2022"):  # fmt: skip
        assert words in text
    for slide in deck().slides:
        assert slide.headline in text
        assert slide.notes in text


def test_the_same_deck_gives_the_same_bytes() -> None:
    small = deck(SlideKind.KEY_FIGURES)
    assert briefing_pdf(small, BORDERS) == briefing_pdf(small, BORDERS)


def one(text: str) -> Deck:
    """A deck of one slide, all of whose own words are ``text``."""
    slide = Content(SlideKind.KEY_FIGURES, scope(), text, text)
    return Deck(text, text, "pinned", MADE, (slide,), "ukraine-2022")


def test_markup_comes_out_letter_by_letter(tmp_path: Path) -> None:
    text, _ = read(briefing_pdf(one(MARKUP), BORDERS), tmp_path)
    assert MARKUP in text
    assert "root:" not in text


@hypothesis_settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60))
def test_any_words_make_a_sound_file(text: str) -> None:
    assert briefing_pdf(one(text), BORDERS).startswith(b"%PDF")


def test_an_empty_slide_says_so(tmp_path: Path) -> None:
    empty = deck(SlideKind.MAP, SlideKind.FIGURES, filters=Filters(text="zzzz"))
    text, _ = read(briefing_pdf(empty, BORDERS), tmp_path)
    assert "zzzz" in text  # the filter that leaves nothing
    assert "130,000" not in text


@pytest.mark.parametrize("view", sorted(VIEWS))
def test_a_situation_report_is_one_page_under_every_point_of_view(
    tmp_path: Path, view: str
) -> None:
    made = situation_pdf(scope(display=Display(view)), BORDERS, made=MADE)
    text, told = read(made, tmp_path)
    assert told["Pages"] == "1"
    assert "A4" in told["Page size"]
    assert CRIMEA[view][:36] in text
    for words in ("more than", "130,000", "350", "about", "4,500", "makes no assessment",
                  "1-0123456789ab"):  # fmt: skip
        assert words in text
    assert sources(deck(SlideKind.FIGURES).slides[0])[0].line[:30] in text


def test_a_situation_report_says_how_much_it_leaves_out(tmp_path: Path) -> None:
    text, _ = read(situation_pdf(scope(), BORDERS, made=MADE), tmp_path)
    assert "more cautions" in text


@pytest.mark.parametrize("filters", [Filters(text="zzzz"), Filters(side=("russia",))])
def test_a_filtered_situation_report_is_one_page_too(tmp_path: Path, filters: Filters) -> None:
    _, told = read(situation_pdf(scope(filters), BORDERS, made=MADE), tmp_path)
    assert told["Pages"] == "1"


def test_a_situation_report_of_a_day_shows_nothing_that_became_known_later(tmp_path: Path) -> None:
    then = prepared(snapshot(date(2022, 2, 13)))
    found = make_scope(then, Filters(), Display("ukraine"), "1-0123456789ab", MADE)
    text, told = read(situation_pdf(found, BORDERS, made=MADE), tmp_path)
    assert told["Pages"] == "1"
    assert "130,000" not in text
    assert "114" in text  # facts that the day hides

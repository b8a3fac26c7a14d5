"""Slides of what is in time: pictures of whole lanes, and native tables with numbered notes."""

from __future__ import annotations

from typing import Any

import pytest
from pptx.enum.shapes import MSO_SHAPE_TYPE
from small_decks import opened, words_of
from timed import FLOW, NEW, WEEK, deck, slide

from demarche.export import compared_rows
from demarche.export.deck import facts
from demarche.export.slides import times
from demarche.model.briefing import SlideKind


def made(*contents: Any) -> list[Any]:
    """The slides of a deck, without the first and those on how to read it."""
    found = list(opened(deck(*contents)))
    last = next(n for n, each in enumerate(found)
                if each.shapes.title.text_frame.text.startswith("Sources and how"))  # fmt: skip
    return found[1:last]


@pytest.fixture(scope="module")
def series() -> list[Any]:
    return made(slide(SlideKind.SERIES, FLOW))


@pytest.fixture(scope="module")
def week() -> list[Any]:
    return made(slide(SlideKind.TIMELINE, **WEEK))


def pictures(slides: Any) -> list[Any]:
    return [s for each in slides for s in each.shapes if s.shape_type == MSO_SHAPE_TYPE.PICTURE]


def tables(slides: Any) -> list[Any]:
    return [s.table for each in slides for s in each.shapes if s.has_table]


def test_a_chart_comes_as_pictures_described_in_words_and_then_as_a_table(series: Any) -> None:
    found = pictures(series)
    assert found
    assert all("350 " in p._element.find(".//{*}cNvPr").get("descr") or len(found) > 1
               for p in found)  # fmt: skip
    assert tables(series)
    assert not any(s.has_chart for each in series for s in each.shapes)


def test_its_rows_lead_with_the_words_of_the_source(series: Any) -> None:
    said = [row.cells[1].text for table in tables(series) for row in table.rows]
    assert "about 50–60 troops, announced" in said
    assert any(words.startswith("dozens") for words in said)


def test_every_entry_of_a_timeline_has_its_day_and_its_number(week: Any) -> None:
    text = words_of(week)
    assert "14 February 2022" in text
    assert "cited:" in text
    assert "report: meczyki.net" in text
    numbers = {f"[{n}" for n in range(1, len(facts(slide(SlideKind.TIMELINE, **WEEK))) + 1)}
    assert all(number in text for number in numbers)


@pytest.mark.parametrize("kind", NEW)
def test_days_and_settings_stand_under_the_headline(kind: SlideKind) -> None:
    shown = slide(kind, **(WEEK if kind is not SlideKind.SERIES else {"counting": {"core": True}}))
    assert shown.settings in words_of(made(shown)[:1])


def test_each_slides_facts_are_in_its_notes_with_their_evidence(week: Any) -> None:
    notes = words_of(week[:1], notes=True)
    assert "In our words: " in notes
    assert "Facts: statement-" in notes or "Facts: event-" in notes


def test_what_is_too_much_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compared_rows, "MOST_ROWS", 3)
    monkeypatch.setattr(times, "MOST_ROWS", 3)
    sent, week = slide(SlideKind.SENT), slide(SlideKind.TIMELINE, **WEEK)
    said = words_of(made(sent, week))
    assert f"{len(facts(sent)) - 3} more: in the dashboard" in said
    assert f"{len(week.timeline.found) - 3} more: in the dashboard" in said


def test_claims_of_one_source_share_a_row() -> None:
    said = [[cell.text for cell in row.cells] for table in tables(made(slide(SlideKind.CLAIMS)))
            for row in table.rows]  # fmt: skip
    (shared,) = [row for row in said if "One source, counted once" in " ".join(row)]
    assert shared[0].count("[") == 2

"""What is in time in a document: pictures for each page of lanes, rows and days with notes."""

from __future__ import annotations

import pytest
from timed import NEW, WEEK, slide

from demarche.export.deck import facts
from demarche.export.pdf.compared import rows_of
from demarche.export.pdf.groups import groups
from demarche.export.pdf.notes import Notes
from demarche.export.pdf.pictures import Pictures
from demarche.geo.borders import Borders
from demarche.model.briefing import SlideKind
from demarche.model.settings import ROOT

BORDERS = Borders(ROOT / "data/borders")


@pytest.mark.parametrize("kind", NEW)
def test_every_fact_leads_to_its_note(kind: SlideKind) -> None:
    shown = slide(kind)
    notes = Notes().of(shown)
    rows, heads = rows_of(shown, notes)
    held = [ref["number"] for row in rows for ref in row["refs"]]
    held += [notes[key]["number"] for each in groups(shown) for item in each["items"]
             for key in item["ids"]]  # fmt: skip
    assert sorted(held) == sorted(notes[fact.id]["number"] for fact in facts(shown))
    assert bool(heads) == (kind is not SlideKind.TIMELINE)


def test_lanes_that_do_not_fit_a_page_go_on_in_another_picture() -> None:
    pictures = Pictures(BORDERS)
    found = pictures.several(slide(SlideKind.SERIES), (6.85, 4.2))
    assert len(found) == 2
    assert set(pictures.files) == {each["file"] for each in found}
    assert all("more than" in each["alt"] or "about" in each["alt"] for each in found)


def test_what_compares_in_a_table_has_no_picture() -> None:
    assert Pictures(BORDERS).several(slide(SlideKind.CLAIMS), (6.85, 4.2)) == []


def test_days_head_the_entries_of_a_timeline_and_sources_stand_beside() -> None:
    found = groups(slide(SlideKind.TIMELINE, **WEEK))
    assert found[0]["title"] == "14 February 2022"
    tails = [item["tail"] for each in found for item in each["items"]]
    assert all("cited: " in tail or "report: " in tail for tail in tails)


def test_the_newest_come_first_where_the_reader_lists_them_so() -> None:
    found = groups(slide(SlideKind.TIMELINE, newest_first=True, **WEEK))
    assert found[0]["title"] == "18 February 2022"

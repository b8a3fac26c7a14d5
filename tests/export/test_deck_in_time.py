"""Slides of what is in time: facts, titles, settings in words; and the files of their data."""

import csv
import io
import json
from datetime import date
from zipfile import ZipFile

import pytest
from timed import FLOW, NEW, WEEK, deck, early, slide

from demarche.analysis.filters import Filters
from demarche.export import picture
from demarche.export.deck import facts, stamp_of
from demarche.export.forms import IN_TIME, Form, forms_of
from demarche.export.parts import part_of
from demarche.export.sheets import readable
from demarche.export.tables import view_bytes
from demarche.geo.borders import Borders
from demarche.model.briefing import SlideKind
from demarche.model.settings import ROOT

BORDERS = Borders(ROOT / "data/borders")


def rows_of(content):
    made = view_bytes(deck(content), BORDERS, Form.CSV).decode()
    return list(csv.DictReader(io.StringIO(made)))


def test_a_slide_is_called_after_its_kind_of_count():
    assert slide(SlideKind.SERIES).title == "Russian troops near Ukraine: counts over time"
    assert slide(SlideKind.SENT).title == "Allied reinforcements: who sends how many to where"
    assert slide(SlideKind.CLAIMS, headline="Mine").title == "Mine"


def test_the_settings_of_the_page_are_obeyed_and_said():
    found = slide(SlideKind.SERIES, counting={"stated": ("joe-biden",), "core": False, "log": True})
    assert {fact.stated_by for fact in facts(found)} == {"joe-biden"}
    assert found.settings.endswith("stated by: Joe Biden; log scale")
    days = slide(SlideKind.CLAIMS, first=date(2022, 2, 18), last=date(2022, 2, 18))
    assert "counted 18 Feb 2022" in days.settings
    assert slide(SlideKind.TIMELINE, **WEEK).settings == "14 to 18 February 2022; lanes by side"


def test_filters_and_settings_are_stamped_beside_each_other():
    told = dict(stamp_of(slide(SlideKind.TIMELINE, filters=Filters(side=("russia",)), **WEEK)))
    assert told["Filters"] == "Side: Russia"
    assert told["Shown"] == "14 to 18 February 2022; lanes by side"


def test_the_report_alone_shows_its_own_figure():
    (fact,) = facts(slide(SlideKind.SERIES, filters=Filters()))
    assert fact.report
    assert fact.value == 130_000


@pytest.mark.parametrize("kind", NEW)
@pytest.mark.parametrize("day", [date(2022, 2, 3), date(2022, 2, 14)])
def test_as_of_a_day_nothing_later_is_in_any_of_them(kind, day):
    found = facts(early(kind, day))
    assert all(fact.known_by and fact.known_by <= day for fact in found)


@pytest.mark.parametrize("kind", NEW)
def test_csv_and_json_lines_have_every_fact_once_and_the_settings(kind):
    shown = slide(kind, FLOW if kind is SlideKind.SENT else "")
    ids = list(dict.fromkeys(fact.id for fact in facts(shown)))
    rows = rows_of(shown)
    assert [row["id"] for row in rows] == ids
    assert {row["filters"] for row in rows} == {shown.settings}
    lines = view_bytes(deck(shown), BORDERS, Form.JSONL).decode().splitlines()
    assert json.loads(lines[0])["parts"][0]["settings"] == shown.settings
    assert [json.loads(line)["id"] for line in lines[1:]] == ids


@pytest.mark.parametrize("kind", NEW)
def test_each_has_a_workbook_and_map_data(kind):
    shown = slide(kind)
    assert set(forms_of(kind)) == set(Form)
    made = view_bytes(deck(shown), BORDERS, Form.XLSX)
    assert "xl/workbook.xml" in ZipFile(io.BytesIO(made)).namelist()
    assert json.loads(view_bytes(deck(shown), BORDERS, Form.GEOJSON))["features"]


def test_the_sheet_of_claims_tells_which_texts_are_one_claim():
    rows = readable(part_of(slide(SlideKind.CLAIMS)))
    assert max(row["Texts that tell it"] for row in rows) == 2
    numbers = [row["Claim"] for row in rows]
    assert len(set(numbers)) == len(rows) - 1


def test_the_sheet_of_a_timeline_is_by_day_with_its_evidence():
    rows = readable(part_of(slide(SlideKind.TIMELINE, **WEEK)))
    assert {row["Act or status"] for row in rows} >= {"warns", "denies", "event, happened"}
    assert all(row["Sentence"] or row["Paraphrase (ours)"] for row in rows)
    assert len({row["Entry"] for row in rows}) < len(rows)  # two accounts of one utterance


@pytest.mark.parametrize("kind", sorted(IN_TIME))
def test_a_picture_that_stands_alone_is_as_tall_as_its_lanes_need(kind):
    wide, tall = picture.size_of(slide(kind), BORDERS)
    assert wide == 11
    assert tall > 9
    assert picture.size_of(slide(kind, **WEEK) if kind == "timeline" else slide(kind, FLOW),
                           BORDERS)[1] < tall  # fmt: skip

"""Labels of days: near their place, shorter where they crowd, a state's under its name."""

from dataclasses import replace
from datetime import date

import pytest

from demarche.analysis.by_day_words import AtPlace, Line
from demarche.figures.labels import box

DAY = date(2022, 2, 14)


def count(words="about 900", rest="Council"):
    return Line(words, "troops", rest, "russia", faded=False, cited=True, in_person=False)


def told(place, *counts, heading=""):
    return AtPlace(place, (), heading, counts or (count(),), 0, f"place:{place}")


@pytest.fixture
def wide(stage):
    return stage().wide


def placed(sheet, *places, spots=(), clear=(), before=None):
    return {label.key: (label, w) for label, w in sheet.placed(places, spots, clear, before or {})}


def test_the_label_of_a_state_begins_with_its_name_which_is_not_written_twice(wide):
    assert "state:POL" in placed(wide)
    with_poland = placed(wide, told("poland"))
    label, written = with_poland["at:poland"]
    assert label.lines[0] == "POLAND"
    assert written.evidence == "place:poland"
    assert "state:POL" not in with_poland


def test_a_short_heading_stands_beside_the_name(wide):
    label, _ = placed(wide, told("poland", heading="troops"))["at:poland"]
    assert label.lines[0] == "POLAND · troops"
    long = told("poland", heading="Troops of every kind that anyone has ever counted")
    assert placed(wide, long)["at:poland"][0].lines[0] == "POLAND"


def test_a_state_with_room_holds_its_label(wide):
    label, _ = placed(wide, told("poland"))["at:poland"]
    assert label.position == "middle center"
    assert not label.is_shifted


def test_a_label_that_was_moved_stands_where_its_pixels_are(wide):
    crowd = [told(place, *[count(f"{n} thousand") for n in range(3)])
             for place in ("lithuania", "poland", "belarus", "estonia")]  # fmt: skip
    moved = [(label, w) for label, w in placed(wide, *crowd).values() if label.is_shifted]
    assert moved
    for label, written in moved:
        assert wide.screen.xy(written.lon, written.lat) == pytest.approx((label.x, label.y), abs=1)


def test_where_labels_crowd_the_last_says_less(wide):
    many = [count(f"about {n},000", "a party with a rather long name, expected") for n in range(9)]
    few = placed(wide, told("lithuania", *many), told("estonia", *many), told("poland", *many))
    lines = {key: len(label.lines) for key, (label, _) in few.items() if key.startswith("at:")}
    alone = len(placed(wide, told("lithuania", *many))["at:lithuania"][0].lines)
    assert min(lines.values()) < alone


def test_a_city_that_the_report_does_not_name_gets_its_name(wide):
    label, written = placed(wide, told("kaunas"), spots=["kaunas"])["pin:kaunas"]
    assert label.lines == ("Kaunas", "about 900 troops · Council")
    assert written.evidence == "place:kaunas"


def test_what_stands_at_a_pin_of_the_report_is_below_its_name(wide):
    label, _ = placed(wide, told("kyiv"))["pin:kyiv"]
    assert label.lines[:2] == ("Kyiv", "(Kiev in the report)")
    assert label.lines[-1] == "about 900 troops · Council"


def test_a_phone_writes_the_newest_count_alone_and_a_faded_one_not(stage):
    sheet = stage().narrow
    label, _ = placed(sheet, told("lithuania", count(), count("about 5")))["at:lithuania"]
    assert "about 5" not in " ".join(label.lines)
    assert label.lines[-1] == "+ 1 more"
    old = told("lithuania", replace(count(), faded=True))
    assert placed(sheet, old)["at:lithuania"][0].lines == ("LITHUANIA", "+ 1 more")
    border = told("ukraine-borders-any", replace(count(), faded=True))
    assert "about 900" in str(placed(sheet, border)["at:ukraine-borders-any"][0].lines)


def test_a_place_beyond_the_view_is_written_where_it_is(wide):
    label, _ = placed(wide, told("united-states"))["at:united-states"]
    left, _, right, _ = box(label, label.position)
    assert right < 0
    assert left < right


def test_a_label_keeps_the_position_it_had(wide):
    assert placed(wide)["pin:moscow"][0].position == "middle right"
    for before in ("top center", "middle left"):
        again = placed(wide, before={"pin:moscow": before})
        assert again["pin:moscow"][0].position == before

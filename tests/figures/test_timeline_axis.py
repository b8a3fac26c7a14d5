"""The axis of days: few ticks, the year once at least, the report's day and the view's."""

from datetime import date, timedelta

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from demarche.figures.timeline_axis import Days, notes, shapes, ticks, walls, x_axis
from demarche.figures.timeline_rows import Axis

AXIS = Axis(date(2021, 12, 7), date(2022, 2, 22), 1000)
REPORT = date(2022, 2, 14)


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.integers(0, 70_000),
       st.sampled_from([4, 12]))  # fmt: skip
def test_any_days_have_few_ticks_that_lie_on_them(start, length, most):
    end = min(start + timedelta(days=length), date(2100, 12, 31))
    values, labels = ticks(Axis(start, end, 300, most), above=False)
    assert 1 <= len(values) == len(labels) <= most
    assert all(start.isoformat() <= value <= end.isoformat() for value in values)
    assert values[0][:4] in labels[0]


def test_the_year_stands_where_it_begins_on_the_far_side():
    assert ticks(AXIS, above=False)[1][:5] == ["13 Dec<br>2021", "20 Dec", "27 Dec",
                                               "3 Jan<br>2022", "10 Jan"]  # fmt: skip
    assert ticks(AXIS, above=True)[1][0] == "2021<br>13 Dec"
    long = Axis(date(2015, 1, 1), date(2023, 6, 1), 1000)
    assert ticks(long, above=False)[1][0] == "2015"


def test_the_axis_above_repeats_the_one_below():
    below, above = x_axis(AXIS), x_axis(AXIS, above=True)
    assert below["tickvals"] == above["tickvals"]
    assert below["range"] == above["range"]
    assert (above["side"], above["overlaying"]) == ("top", "x")


def test_the_reports_day_is_a_band_and_the_views_day_a_line_with_a_veil_beyond():
    band, veil, line = shapes(Days((REPORT,), date(2022, 2, 15)), AXIS)
    assert (band["x0"], band["x1"]) == ("2022-02-13T12:00:00", "2022-02-14T12:00:00")
    assert line["x0"] == line["x1"] == veil["x0"] == "2022-02-15T12:00:00"
    assert line["type"] == "line"


def test_both_are_told_in_words_one_above_the_other():
    report, as_of = notes(Days((REPORT,), REPORT), AXIS, 40)
    assert report["text"] == "report, 14 Feb"
    assert as_of["text"] == "as of 14 Feb: what is known later is hidden"
    assert as_of["yshift"] > report["yshift"] >= 40
    assert report["xanchor"] == "right"


def test_where_there_is_no_room_the_note_is_short():
    narrow = Axis(AXIS.start, AXIS.end, 330)
    (note,) = notes(Days(as_of=date(2022, 1, 14)), narrow, 0)
    assert (note["text"], note["xanchor"]) == ("as of 14 Jan", "left")
    (note,) = notes(Days(as_of=date(2022, 2, 20)), narrow, 0)
    assert note["text"].endswith("hidden")


@pytest.mark.parametrize("day", [date(2021, 12, 1), date(2022, 3, 1)])
def test_a_day_outside_is_not_drawn(day):
    days = Days((day,), day)
    assert [*shapes(days, AXIS), *notes(days, AXIS, 0), *walls(days, AXIS)] == []


def test_no_label_crosses_the_line_of_the_views_day():
    (wall,) = walls(Days((REPORT,), REPORT), AXIS)
    assert wall == AXIS.at(pd.Timestamp(2022, 2, 14, 12))

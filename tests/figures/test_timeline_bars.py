"""Bars where there are too many to draw each: one scale, every one opens what it counts."""

import json
from datetime import date

import pandas as pd

from demarche.figures.theme import LIGHT
from demarche.figures.timeline_axis import Days
from demarche.figures.timeline_bars import bars_chart
from demarche.figures.timeline_frame import Looks

DAYS = date(2022, 2, 1), date(2022, 3, 31)
LOOKS = Looks({"west": "West", "talks": "Talks"}, {"west": "west"})


def bins(*rows):
    listed = [(lane, pd.Timestamp(first), pd.Timestamp(last), exact, n, (f"{n}",), f"day:{n}")
              for lane, first, last, exact, n in rows]  # fmt: skip
    return pd.DataFrame(listed, columns=["lane", "first", "last", "exact", "n", "lines",
                                         "evidence"])  # fmt: skip


def drawn(*rows):
    return json.loads(bars_chart(bins(*rows), DAYS, Days(), LOOKS).to_json())


DAY = ("west", "2022-02-14", "2022-02-14", True, 1000)
WEEK = ("talks", "2022-02-14", "2022-02-20", True, 10)
MONTH = ("talks", "2022-02-01", "2022-02-28", False, 3)


def test_bars_are_as_long_as_their_numbers_on_one_scale_and_never_nothing():
    bars = drawn(DAY, WEEK)["data"][0]
    assert bars["y"] == [-96, -2]
    assert bars["marker"]["color"] == [LIGHT.west, LIGHT.neutral]
    assert bars["customdata"] == ["day:1000", "day:10"]


def test_a_bar_stands_over_its_days():
    bars = drawn(DAY, WEEK)["data"][0]
    assert bars["x"] == ["2022-02-14T00:00:00", "2022-02-17T00:00:00"]
    assert round(bars["width"][1] / bars["width"][0]) == 7


def test_the_tallest_bar_of_each_lane_has_its_number():
    texts = drawn(DAY, WEEK, ("talks", "2022-02-21", "2022-02-27", True, 7))["data"]
    assert [t["text"] for t in texts if t.get("mode") == "text"][-1] == ["10", "1,000"]


def test_what_has_no_day_is_a_line_with_its_number():
    line, numbers = drawn(DAY, WEEK, MONTH)["data"][1:3]
    assert line["x"][:2] == ["2022-02-01T00:00:00", "2022-02-28T00:00:00"]
    assert numbers["text"] == ["3"]
    assert set(line["customdata"]) == {"day:3"}


def test_on_a_phone_there_are_the_same_bars():
    narrow = drawn(DAY, WEEK)["layout"]["meta"]["narrow"]
    assert narrow["texts"][0]["customdata"] == ["day:1000", "day:10"]
    assert "<b>West</b>" in narrow["texts"][-1]["text"]

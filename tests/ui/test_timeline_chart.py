"""The timeline as the browser gets it: marks while they can be told apart, bars beyond."""

import json
from datetime import date

import pytest
from bundled import view

from demarche.analysis import timeline_bins
from demarche.analysis.filters import Filters
from demarche.ui.nodes import text_of
from demarche.ui.timeline_chart import chart_of
from demarche.ui.timeline_data import moments

EVERY = Filters(with_context=True)
DAYS = date(2021, 12, 7), date(2022, 2, 22)


def shown(filters=EVERY):
    return view(filters, page="timeline")


def test_the_same_view_range_and_lanes_are_drawn_once():
    assert chart_of(shown(), DAYS, "side") is chart_of(shown(), DAYS, "side")
    assert chart_of(shown(), DAYS, "topic") is not chart_of(shown(), DAYS, "side")


def test_where_nothing_is_there_is_no_chart():
    assert chart_of(shown(), (date(2030, 1, 1), date(2030, 1, 2)), "side") is None


@pytest.mark.parametrize(("by", "most"), [("side", "MOST_MARKS"), ("topic", "MOST_LABELLED")])
def test_too_many_marks_become_bars_and_the_legend_says_so(monkeypatch, by, most):
    monkeypatch.setattr(timeline_bins, most, 20)
    drawn = chart_of(shown(), (DAYS[0], date(2022, 2, 21)), by)
    bars = json.loads(drawn.figure)["data"][0]
    assert bars["type"] == "bar"
    assert all(key.startswith("day:") for key in bars["customdata"])
    assert "too many to draw each" in text_of(drawn.legend)


def test_marks_that_are_too_many_for_names_have_none(monkeypatch):
    monkeypatch.setattr(timeline_bins, "MOST_LABELLED", 20)
    drawn = json.loads(chart_of(shown(), (DAYS[0], date(2022, 2, 20)), "side").figure)
    marks = next(t for t in drawn["data"] if t.get("mode") == "markers+text")
    assert set(marks["text"]) == {""}


def test_alternative_text_counts_each_lane():
    alt = chart_of(shown(Filters()), (date(2022, 2, 13), date(2022, 2, 14)), "side").alt
    assert alt == (
        "Timeline, 13 February 2022 to 14 February 2022: Russia: 1 event; "
        "Ukraine: 2 events, 1 agrees; NATO and EU: 4 events, 1 agrees"
    )


def test_speakers_and_topics_are_counted_most_first():
    numbers = moments(shown()).numbers
    assert next(iter(numbers["topic"])) == "invasion-may-be-near"
    assert list(numbers["actor"].values()) == sorted(numbers["actor"].values(), reverse=True)
    assert moments(shown(Filters(text="zzzz"))).found.empty

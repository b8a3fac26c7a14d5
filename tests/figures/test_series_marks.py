"""Each figure is drawn as its source bounds it, and only what is alike is joined."""

import json
from datetime import date

import counted
import pytest
from series_content import content_of

from demarche.analysis import lanes
from demarche.figures.raw import as_json
from demarche.figures.series_marks import RING, gathered_traces, marks_of, traces
from demarche.figures.series_plan import plan
from demarche.figures.theme import LIGHT
from demarche.model.vocabulary import Precision, Qualifier, Status

DAYS = [date(2022, 2, day) for day in (1, 5, 9)]


def drawn(*figures):
    """The traces of a chart of these figures."""
    content = content_of(*figures)
    made = plan(content.lanes, content.stretches, 680, 58, log=False)
    marks = marks_of(made, listed(content), content.colours)
    return marks, json.loads(as_json(list(traces(marks))))


def listed(content):
    """Every figure of the lanes with the number of its lane."""
    return [(n, row) for n, lane in enumerate(content.lanes) for row in lane.rows.itertuples()]


def dots(found):
    return [t for t in found if t.get("customdata")]


def lines(found):
    return [t for t in found if t["mode"] == "lines"]


def test_every_figure_has_a_mark_that_opens_it():
    figures = [counted.own(), counted.count("a", 900), counted.count("b", 3, date(2021, 1, 1))]
    _, found = drawn(*figures)
    opened = [key for trace in dots(found) for key in trace["customdata"]]
    assert sorted(opened) == sorted(f.id for f in figures)
    assert {trace["hovertemplate"] for trace in dots(found)} == {"%{hovertext}<extra></extra>"}


def sized(found, size):
    return [t for t in found if t.get("marker", {}).get("size") == size]


@pytest.mark.parametrize(
    ("qualifier", "bounds", "symbol", "head"),
    [(Qualifier.EXACTLY, {"low": 900, "high": 900}, "circle", None),
     (Qualifier.ABOUT, {}, "circle-open", None),
     (Qualifier.NEARLY, {"high": 900}, "triangle-left-open", None),
     (Qualifier.MORE_THAN, {"low": 900}, "circle-open", "triangle-up"),
     (Qualifier.AT_LEAST, {"low": 900}, "circle", "triangle-up"),
     (Qualifier.UP_TO, {"high": 900}, "circle", "triangle-down"),
     (Qualifier.FEWER_THAN, {"high": 900}, "circle-open", "triangle-down")],
)  # fmt: skip
def test_the_bound_is_told_by_shape_and_direction(qualifier, bounds, symbol, head):
    marks, found = drawn(counted.count("a", 900, qualifier=qualifier, **bounds))
    assert dots(found)[0]["marker"]["symbol"] == [symbol]
    assert [t["marker"]["symbol"] for t in sized(found, 7)] == ([[head]] if head else [])
    if head:
        (line,) = lines(found)
        up = line["y"][1] < line["y"][0]  # pixels count from the top
        assert up == (head == "triangle-up")
        assert line["y"][0] == pytest.approx(marks[0].y, abs=0.1)


def test_a_range_is_a_bar_with_a_place_to_point_at_and_no_dot():
    marks, found = drawn(counted.count("a", None, low=800, high=1000))
    (bar,) = lines(found)
    assert bar["y"][:2] == pytest.approx([marks[0].low, marks[0].high], abs=0.1)
    assert bar["line"]["width"] == 7
    assert dots(found)[0]["marker"]["opacity"] == [0]


def test_the_reports_figure_is_ringed_in_ink():
    _, found = drawn(counted.own(), counted.count("a", 900))
    (ring,) = sized(found, RING)
    assert len(ring["x"]) == 1
    assert ring["marker"]["color"] == LIGHT.ink


def test_a_month_is_a_thin_span_and_a_day_is_not():
    _, found = drawn(counted.count("a", 900, DAYS[0], as_of_precision=Precision.MONTH))
    (span,) = lines(found)
    assert [x[:10] for x in span["x"][:2]] == ["2022-02-01", "2022-02-28"]
    assert lines(drawn(counted.count("a", 900))[1]) == []


def joined(*changes):
    figures = [counted.count(f"f{n}", 900.0 + n, day, **change)
               for n, (day, change) in enumerate(zip(DAYS, changes, strict=False))]  # fmt: skip
    return len(lines(drawn(*figures)[1]))


def test_one_party_in_one_scope_unit_and_status_is_joined():
    assert joined({}, {}) == 1


@pytest.mark.parametrize(
    "other",
    [{"scope_group": "towers"}, {"unit": "personnel"}, {"status": Status.PLANNED},
     {"stated_by": "aster"}],
    ids=str,
)  # fmt: skip
def test_nothing_unlike_is_joined(other):
    assert joined({}, other) == 0


def test_plans_are_not_joined_even_among_themselves():
    assert joined({"status": Status.PLANNED}, {"status": Status.PLANNED}) == 0


def test_no_line_runs_over_a_cut_in_time():
    figures = [counted.count("a", 900, date(2021, 1, 1)), counted.count("b", 900)]
    assert lines(drawn(*figures)[1]) == []


def test_too_many_are_bars_from_the_lowest_to_the_highest_that_open_them_all():
    figures = [counted.own(), *[counted.count(f"f{n}", 100.0 + n, DAYS[n % 3]) for n in range(9)]]
    content = content_of(*figures, length="D")
    made = plan(content.lanes, content.stretches, 680, 58, log=False)
    (trace,), told = gathered_traces(made, lanes.gathered(content.lanes, "D"), "guards")
    keys = list(dict.fromkeys(filter(None, trace["customdata"])))
    assert keys[0] == "counts:guards~2022-02-01~2022-02-01~*~frontier"
    assert len(keys) == 3
    assert set(told) == set(keys)
    assert "<b>3 figures</b>" in told[keys[0]]
    assert "nothing is averaged" in told[keys[0]]

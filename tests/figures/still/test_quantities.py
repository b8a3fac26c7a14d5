"""The still chart of figures: open ends, approximate values and ranges drawn as reported."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.patches import Polygon

from demarche.figures.quantity_signs import MARKS
from demarche.figures.still.axis import axis_of
from demarche.figures.still.quantities import StillQuantities
from demarche.figures.still.sheet import blank, drawing
from demarche.figures.theme import LIGHT

BOX = (0.0, 0.0, 700.0, 400.0)
PLAIN = {"id": "figure-1", "unit": "troops", "label": "soldiers", "value": 100.0,
         "low": float("nan"), "high": float("nan"), "qualifier": "exactly", "text": "100",
         "status": "counted", "side": None, "stated_by": "A ministry", "scope": "", "place": "Kyiv",
         "day": "14 Feb 2022", "derived": False}  # fmt: skip


def chart(*changes, log=True):
    return StillQuantities(pd.DataFrame([PLAIN | c for c in changes]), {}, log)


def draw(what, box=BOX):
    with drawing():
        sheet = blank((7, 4), 100)
        what.draw(sheet, box)
        return sheet.axes


@pytest.mark.parametrize("qualifier", list(MARKS))
def test_each_qualifier_has_its_own_mark(qualifier):
    axes = draw(chart({"qualifier": qualifier}))
    symbol, direction = MARKS[qualifier]
    (dot,) = [n for n in axes.lines if n.get_marker() not in ("None", None)]
    assert (dot.get_markerfacecolor() == "none") == symbol.endswith("open")
    heads = axes.findobj(Polygon)
    assert len(heads) == abs(direction)
    for head in heads:
        tip, *_ = head.get_xy()
        assert (tip[0] - dot.get_xdata()[0]) * direction > 0


def test_a_range_is_a_bar_from_low_to_high():
    what = chart({"low": 80.0, "high": 120.0, "text": "80–120"})
    bars = [n for n in draw(what).lines if n.get_alpha() == 0.5]
    axis = axis_of(what.frame, True, 27, 673)
    assert [list(n.get_xdata()) for n in bars] == [[axis.at(80), axis.at(120)]]
    assert "a range, low to high" in [key.words for key in what.keys]


NONE = float("nan")


def dots(axes):
    return [n for n in axes.lines if n.get_marker() not in ("None", None)]


def test_a_range_without_a_number_has_its_bar_and_no_dot():
    what = chart({"value": NONE, "low": 80.0, "high": 120.0, "text": "80–120"})
    axes = draw(what)
    assert not dots(axes)
    assert len([n for n in axes.lines if n.get_alpha() == 0.5]) == 1
    assert [key.words for key in what.keys] == ["a range, low to high"]


def test_words_alone_have_no_mark_and_a_panel_of_them_no_scale():
    words = {"value": NONE, "text": "several hundred", "qualifier": "about"}
    what = chart(words, {"unit": "tents", "value": 3.0})
    axes = draw(what)
    said = [t.get_text() for t in axes.texts]
    assert "several hundred" in said
    assert "troops (no number given)" in said
    assert len(dots(axes)) == 1
    assert [key.words for key in what.keys] == [
        "a number as reported", "no number given: the source’s words alone"]  # fmt: skip


def test_what_stands_in_a_report_is_ringed_beside_cited_pages():
    what = chart({"cited": False}, {"cited": True, "value": 60.0})
    rings = [n for n in dots(draw(what)) if n.get_markeredgecolor() == LIGHT.ink]
    axis = axis_of(what.frame, True, 27, 673)
    assert [list(ring.get_xdata()) for ring in rings] == [[axis.at(100)]]
    assert any("ringed" in key.words for key in what.keys)
    assert not any("ringed" in key.words for key in chart({"cited": True}).keys)
    assert "A ministry · 14 Feb 2022 · cited page" in [t.get_text() for t in draw(what).texts]


def test_units_are_never_on_one_axis():
    axes = draw(chart({}, {"unit": "shelters"}))
    said = [t.get_text() for t in axes.texts]
    assert "troops (linear scale from zero)" in said
    assert "shelters (linear scale from zero)" in said


def test_a_log_scale_is_drawn_only_where_values_lie_far_apart_and_says_so():
    far, near = {"value": 100_000.0}, {"value": 300.0}
    log = "troops (log scale: each line is ten times the one before)"
    assert log in [t.get_text() for t in draw(chart({}, far)).texts]
    assert log not in [t.get_text() for t in draw(chart({}, near)).texts]
    assert log not in [t.get_text() for t in draw(chart({}, far, log=False)).texts]


@pytest.mark.parametrize(
    ("changes", "words"),
    [({"text": "more than 130,000"}, "more than 130,000"),
     ({"status": "planned"}, "A ministry, planned · 14 Feb 2022"),
     ({"derived": True}, "A ministry, our arithmetic · 14 Feb 2022")],
)  # fmt: skip
def test_a_row_says_the_number_as_bounded_and_who_says_so(changes, words):
    assert words in [t.get_text() for t in draw(chart(changes)).texts]


def test_words_that_do_not_fit_on_a_line_go_below_and_nothing_leaves_the_chart():
    what = chart({"label": "word " * 60, "text": "W" * 200})
    assert what.height(700) > chart({}).height(700) + 60
    with drawing():
        sheet = blank((7, 8), 100)
        what.draw(sheet, (0, 0, 700, 800))
        sheet.figure.canvas.draw()
        for text in sheet.axes.texts:
            assert text.get_window_extent().x1 <= 700 + 1


values = st.just(0.0) | st.floats(1e-3, 1e9)


@given(st.lists(st.tuples(values | st.just(NONE), st.sampled_from(list(MARKS))), min_size=1,
                max_size=6), st.booleans())  # fmt: skip
@settings(max_examples=80, deadline=None)
def test_every_value_lies_on_its_axis_in_order(found, log):
    panel = pd.DataFrame([PLAIN | {"value": v, "qualifier": q} for v, q in found])
    axis = axis_of(panel, log, 10, 600)
    at = [axis.at(v) for v in sorted(v for v, _ in found if v == v)]
    assert at == sorted(at)
    assert all(10 <= x <= 600 for x in at)
    assert all(10 - 1e-6 <= axis.at(t) <= 600 + 1e-6 for t in axis.ticks)

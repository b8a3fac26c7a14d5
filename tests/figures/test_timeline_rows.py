"""Marks keep their day and stand clear of each other, whatever they are."""

from datetime import date, timedelta
from itertools import pairwise

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from demarche.figures.labels import Label, box
from demarche.figures.timeline_rows import (
    LABEL_SIZE,
    MARK,
    PITCH,
    Axis,
    lanes_of,
    packed,
)

START = date(2022, 1, 1)
AXIS = Axis(START, date(2022, 3, 1), 900)


def marks(*days, label="Stoltenberg", lane="a", last=None, exact=True):
    first = pd.to_datetime([START + timedelta(days=d) for d in days])
    ends = first if last is None else pd.to_datetime([START + timedelta(days=last)] * len(days))
    return pd.DataFrame({"lane": lane, "first": first, "last": ends, "label": label,
                         "exact": exact})  # fmt: skip


def boxes(placed, axis):
    """Where each mark with its label is drawn: left, right, row."""
    found = []
    for m in placed.itertuples():
        left, right = axis.at(m.x) - MARK / 2, axis.at(m.x) + MARK / 2
        if m.label_at:
            _, _, width, _ = box(Label("", 0, 0, (f" {m.label} ",), LABEL_SIZE, gap=0),
                                 "middle right")  # fmt: skip
            left, right = ((left, right + width) if m.label_at.endswith("right")
                           else (left - width, right))  # fmt: skip
        found.append((left, right, m.row))
    return found


@given(st.lists(st.integers(0, 59), min_size=1, max_size=40), st.booleans(),
       st.lists(st.floats(0, 900), max_size=2))  # fmt: skip
def test_no_mark_and_no_label_covers_another_and_each_keeps_its_day(days, labelled, walls):
    placed = packed(marks(*sorted(days)), AXIS, labelled=labelled, walls=walls)
    assert list(placed["x"]) == list(placed["first"])
    found = sorted(boxes(placed, AXIS), key=lambda b: (b[2], b[0]))
    for one, other in pairwise(found):
        assert one[2] != other[2] or one[1] <= other[0]


def test_marks_of_one_day_stand_one_below_the_other():
    placed = packed(marks(5, 5, 5, 20), AXIS, labelled=False)
    assert list(placed["row"]) == [0, 1, 2, 0]


def test_a_label_goes_left_where_the_chart_or_a_line_ends_its_room():
    at = packed(marks(5, 59), AXIS, labelled=True)["label_at"]
    assert list(at) == ["middle right", "middle left"]
    wall = AXIS.at(pd.Timestamp(2022, 1, 7))
    assert list(packed(marks(5), AXIS, labelled=True, walls=[wall])["label_at"]) == ["middle left"]
    assert list(packed(marks(5), AXIS, labelled=False)["label_at"]) == [""]
    assert list(packed(marks(5, label=""), AXIS, labelled=True)["label_at"]) == [""]


def test_a_span_keeps_its_row_and_is_cut_to_the_axis():
    month = marks(31, last=90, exact=False)
    placed = packed(pd.concat([month, marks(45)], ignore_index=True), AXIS, labelled=False)
    assert list(placed["row"]) == [0, 1]
    middle = pd.Timestamp(2022, 2, 1) + (pd.Timestamp(2022, 3, 1) - pd.Timestamp(2022, 2, 1)) / 2
    assert placed["x"].iloc[0] == middle


def test_lanes_lie_one_below_the_other_as_high_as_their_rows():
    placed = pd.DataFrame({"lane": ["a", "a", "b"], "row": [0, 2, 0]})
    lanes = lanes_of(placed, ["b", "a"], head=10)
    assert lanes.tops["b"] == 0
    assert lanes.tops["a"] == lanes.heights["b"]
    assert lanes.heights["a"] - lanes.heights["b"] == 2 * PITCH
    assert lanes.height == sum(lanes.heights.values())
    assert lanes.y("a", 1) - lanes.y("a", 0) == PITCH


@pytest.mark.parametrize("days", [0, 1, 60, 40_000])
def test_the_axis_holds_its_days_with_air_on_both_sides(days):
    axis = Axis(START, START + timedelta(days=days), 300)
    assert 0 < axis.at(pd.Timestamp(axis.start)) <= axis.at(pd.Timestamp(axis.end)) < 300
    assert axis.clipped(pd.Timestamp(1900, 1, 1)) == pd.Timestamp(axis.start)
    assert axis.clipped(pd.Timestamp(2200, 1, 1)) == pd.Timestamp(axis.end)

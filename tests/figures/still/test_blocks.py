"""Labels as blocks: within the map, and led away to the nearest place that is free."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from demarche.figures.labels import Label
from demarche.figures.projection import Screen
from demarche.figures.still.blocks import Line, block_of, is_free, led_away, meet
from demarche.figures.still.sheet import blank, drawing
from demarche.model.dossier import Bounds

SCREEN = Screen(Bounds(west=0, east=40, south=40, north=60), 600, 400)
LINES = [Line("more than 1,200", "strong", 13, "#000000"), Line("guards", "text", 13, "#000000")]


def label(x=300.0, y=200.0, position="middle right"):
    return Label("figure:1", x, y, ("more than 1,200", "guards"), 13, gap=8, position=position)


@pytest.mark.parametrize("position", ["middle right", "middle left", "top center", "bottom left"])
def test_a_block_stands_where_the_label_was_placed(position):
    left, top, right, bottom = block_of(SCREEN, label(position=position), LINES).box
    vertical, horizontal = position.split(" ")
    assert {"right": left > 300, "left": right < 300, "center": left < 300 < right}[horizontal]
    assert {"top": bottom < 200, "bottom": top > 200, "middle": top < 200 < bottom}[vertical]


@given(st.floats(0, 600), st.floats(0, 400), st.text(max_size=200))
@settings(max_examples=60, deadline=None)
def test_a_block_stays_on_the_map(x, y, words):
    block = block_of(SCREEN, label(x, y), [Line(words, "strong", 14, "#000000")])
    left, top, right, bottom = block.box
    assert left >= 0
    assert top >= 0
    assert right <= 600
    assert bottom <= 400


def test_where_there_is_room_beside_the_mark_no_line_leads_back():
    taken = [block_of(SCREEN, label(), LINES).box]
    moved = led_away(SCREEN, label(), LINES, taken)
    assert moved.mark is None
    assert is_free(moved, taken)


def test_where_there_is_none_a_line_leads_back_to_the_mark():
    taken = [(260.0, 160.0, 340.0, 240.0)]
    moved = led_away(SCREEN, label(), LINES, taken)
    assert moved.mark == (300, 200)
    assert is_free(moved, taken)
    with drawing():
        sheet = blank((6, 4), 100)
        moved.draw(sheet, 0, 0)
        ends = [list(zip(*line.get_data(), strict=True)) for line in sheet.axes.lines]
    assert all(tuple(end[0]) == (300, 200) for end in ends)
    assert len(ends) == 2
    assert math.dist(*ends[0]) == pytest.approx(moved.distance((300, 200)))


def test_a_full_map_has_no_place():
    assert led_away(SCREEN, label(), LINES, [(0.0, 0.0, 600.0, 400.0)]) is None


def test_edges_may_touch():
    assert not meet((0, 0, 10, 10), (10, 0, 20, 10))
    assert meet((0, 0, 10, 10), (5, 5, 20, 20))

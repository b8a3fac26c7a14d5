"""The still matrix and flows: every cell and pair drawn, sides and stances as on the screen."""

import math

import pytest
from bundled import loaded, snapshot
from matplotlib.colors import to_hex
from matplotlib.patches import Polygon

from demarche.analysis import positions
from demarche.analysis.names import Names
from demarche.figures.still.flows import StillFlows
from demarche.figures.still.matrix import StillMatrix
from demarche.figures.still.sheet import blank, drawing
from demarche.figures.theme import side_colour

BOX = (0.0, 0.0, 800.0, 440.0)


def colours():
    dossier = snapshot().dossier
    named = {side.id: side.colour for side in dossier.sides}
    return {a.id: named.get(dossier.side_of(a.id) or "") for a in snapshot().actors}


def matrix():
    cells = positions.matrix(positions.statements(loaded().frame))
    topics = list(dict.fromkeys(cells["topic"]))
    actors = positions.order_actors(cells["actor"], snapshot())
    return StillMatrix(cells, actors, topics, Names(snapshot()), colours())


def flows():
    pairs = positions.flows(positions.statements(loaded().frame))
    ends = [positions.order_actors(pairs[end], snapshot()) for end in ("source", "target")]
    return StillFlows(pairs, *ends, Names(snapshot()), colours())


def draw(what):
    with drawing():
        sheet = blank((8, 4.4), 100)
        what.draw(sheet, BOX)
        sheet.figure.canvas.draw()
        return sheet.axes


def marks(axes):
    return [n for n in axes.lines if n.get_marker() not in ("None", None)]


def test_a_cell_has_a_mark_in_its_side_s_colour_and_its_stance_s_shape():
    what = matrix()
    drawn = marks(draw(what))
    assert len(drawn) == len(what.cells)
    for cell, mark in zip(what.cells.itertuples(), drawn, strict=True):
        assert to_hex(mark.get_markeredgecolor()) == side_colour(what.colours.get(cell.actor))
    shapes = {"for": "^", "against": "v", "unclear": "o"}
    for cell, mark in zip(what.cells.itertuples(), drawn, strict=True):
        if len(set(cell.stances)) == 1 and cell.stances[0] in shapes:
            assert mark.get_marker() == shapes[cell.stances[0]]


@pytest.mark.parametrize("make", [matrix, flows])
def test_nothing_is_cut_off(make):
    for text in draw(make()).texts:
        box = text.get_window_extent()
        assert box.x0 >= 0
        assert box.x1 <= 801
        assert box.y0 >= 0
        assert box.y1 <= 441


def test_the_matrix_names_every_topic_and_actor():
    what = matrix()
    said = [t.get_text() for t in draw(what).texts]
    assert {what.names.topic_short(t) for t in what.topics} <= set(said)
    assert {what.names.short(a) for a in what.actors} <= set(said)


def test_columns_that_would_meet_need_more_room():
    assert matrix().height(300) == math.inf
    assert matrix().height(800) < 400


def test_a_pair_has_a_line_and_a_head():
    what = flows()
    axes = draw(what)
    assert len(axes.findobj(Polygon)) == len(what.pairs)
    assert len([n for n in axes.lines if len(n.get_xdata()) > 10]) == len(what.pairs)
    said = [t.get_text() for t in axes.texts]
    assert {what.names.short(a) for a in (*what.speakers, *what.addressees)} <= set(said)
    assert "2" in said

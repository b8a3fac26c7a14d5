"""The actor × topic matrix: shape tells the stance, a click opens the sentences."""

import json

import pytest
from bundled import loaded, snapshot

from demarche.analysis import positions
from demarche.figures import matrix
from demarche.figures.theme import LIGHT

NAMES = loaded().names
CELLS = positions.matrix(positions.statements(loaded().frame))
ACTORS = positions.order_actors(CELLS["actor"], snapshot())
TOPICS = [t.id for t in snapshot().topics if t.id in set(CELLS["topic"])]
COLOURS = {"russia": "russia", "joe-biden": "west"}


def drawn(cells=CELLS, actors=ACTORS, topics=TOPICS):
    figure = matrix.matrix_chart(cells, actors, topics, NAMES, COLOURS)
    return json.loads(figure.to_json())


def mark(actor, topic):
    trace = drawn()["data"][0]
    i = trace["customdata"].index(f"cell:{actor}~{topic}")
    symbols = trace["marker"]
    return {
        "symbol": symbols["symbol"][i], "colour": symbols["color"][i], "text": trace["text"][i],
        "hover": trace["hovertext"][i], "x": trace["x"][i], "y": trace["y"][i],
    }  # fmt: skip


def test_every_cell_opens_its_actor_and_topic():
    wanted = [f"cell:{c.actor}~{c.topic}" for c in CELLS.itertuples()]
    assert drawn()["data"][0]["customdata"] == wanted
    assert len(set(wanted)) == len(wanted)


@pytest.mark.parametrize(
    ("actor", "topic", "symbol"),
    [("russia", "nato-pulls-back", "triangle-up"), ("the-west", "nato-pulls-back", "triangle-down"),
     ("report", "biden-visit", "circle-open"),
     ("sergei-lavrov", "talks-should-continue", "star-diamond-open")],
)  # fmt: skip
def test_the_stance_is_told_by_shape(actor, topic, symbol):
    assert mark(actor, topic)["symbol"] == symbol


def test_every_stance_has_a_shape_and_a_sign_of_its_own():
    assert set(matrix.SHAPES) == set(matrix.SIGNS) == {
        "for", "against", "conditional", "unclear", "several",
    }  # fmt: skip
    assert len(set(matrix.SHAPES.values())) == len(set(matrix.SIGNS.values())) == 5


def test_statements_that_agree_have_one_stance_and_others_several():
    assert matrix.stance_of(("for",)) == "for"
    assert matrix.stance_of(("for", "conditional")) == "several"


def test_colour_repeats_the_side_and_a_neutral_has_none():
    assert mark("russia", "nato-pulls-back")["colour"] == LIGHT.russia
    assert mark("report", "biden-visit")["colour"] == LIGHT.neutral


def test_more_than_one_statement_is_counted():
    assert mark("olaf-scholz", "deployment-justified")["text"] == "2"
    assert mark("the-west", "nato-pulls-back")["text"] == ""
    assert "2 statements: criticises" in mark("olaf-scholz", "deployment-justified")["hover"]


def test_marks_stand_in_the_row_and_column_of_their_labels():
    layout = drawn()["layout"]
    at = mark("the-west", "nato-pulls-back")
    assert layout["xaxis"]["ticktext"][at["x"]] == "The West"
    assert layout["yaxis"]["ticktext"][at["y"]] == "NATO should pull back"


def test_names_are_inert():
    cells = CELLS.head(1).assign(actor="<b>x", topic="<i>y")
    figure = drawn(cells, ["<b>x"], ["<i>y"])
    assert figure["layout"]["xaxis"]["ticktext"] == ["&lt;b&gt;x"]
    assert figure["layout"]["yaxis"]["ticktext"] == ["&lt;i&gt;y"]
    assert "<b>&lt;b&gt;x</b><br>&lt;i&gt;y" in figure["data"][0]["hovertext"][0]


def test_the_chart_grows_with_its_rows_and_columns():
    assert matrix.height(CELLS) - matrix.height(CELLS.head(1)) == (len(TOPICS) - 1) * matrix.ROW
    assert matrix.min_width(CELLS) - matrix.min_width(CELLS.head(1)) == (len(ACTORS) - 1) * 30

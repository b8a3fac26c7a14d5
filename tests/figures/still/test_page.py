"""The page around a drawing: everything has its room, or the error says that it has not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from demarche.figures.still import legend
from demarche.figures.still.faces import LACKING, clean
from demarche.figures.still.legend import Key
from demarche.figures.still.page import Frame, compose
from demarche.figures.still.sheet import drawing
from demarche.model.errors import ExportError

FRAME = Frame("A title", [("As of", "14 February 2022"), ("Filters", "none")], ["A gazette"])


class Square:
    """A drawing that needs some height and notes its box."""

    def __init__(self, needs, keys=(), aspect=None, says=""):
        self.needs, self.keys, self.aspect, self.says = needs, list(keys), aspect, says
        self.box = None

    def height(self, width):
        return self.needs if width > 100 else float("inf")

    def crammed(self, _box):
        return 0

    def draw(self, sheet, box):
        self.box = box
        sheet.text(box[0], box[1] + 20, self.says)
        return []


def made(what, size=(8, 5), frame=FRAME):
    with drawing():
        return compose(what, size, frame)


def words(figure):
    return [t.get_text() for t in figure.axes[0].texts]


def test_a_frame_says_title_stamp_and_sources():
    said = words(made(Square(100)))
    assert "A title" in said
    assert "As of: 14 February 2022 · Filters: none" in said
    assert "Source: A gazette" in said


def test_without_a_frame_there_is_the_drawing_with_its_legend():
    assert [w for w in words(made(Square(100, [Key("a key")]), frame=None)) if w] == ["a key"]


def test_the_drawing_has_at_least_the_height_that_it_needs():
    what = Square(500)
    made(what)
    assert what.box[3] - what.box[1] >= 500


def test_what_never_fits_is_an_error_with_a_remedy():
    with pytest.raises(ExportError, match="does not fit into 8 × 5 inches") as caught:
        made(Square(5_000))
    assert "filter the view" in caught.value.remedy


def test_a_map_has_its_legend_where_it_leaves_the_map_most():
    keys = [Key(f"a rather long key, number {i}, of many words about it") for i in range(8)]
    wide, tall = Square(100, keys, aspect=1.9), Square(100, keys, aspect=1.9)
    made(wide, (10, 5))
    made(tall, (5, 9))
    assert wide.box[2] - wide.box[0] < 600  # beside
    assert tall.box[2] - tall.box[0] > 450  # below


def test_a_character_that_no_face_has_is_explained():
    said = " ".join(words(made(Square(100, says="中"))))
    assert f"{LACKING} stands for a character" in said


def test_a_long_title_is_set_smaller_and_cut_only_after_four_lines():
    frame = Frame("many words " * 30, [], [])
    figure = made(Square(100), frame=frame)
    shown = [w for w in words(figure) if "many" in w]
    assert 2 < len(shown) <= 4


keys = st.lists(st.builds(lambda words, drawn: Key(clean(words), print if drawn else None),
                          st.text(max_size=90), st.booleans()), max_size=12)  # fmt: skip


@given(keys, st.floats(150, 900))
@settings(max_examples=60, deadline=None)
def test_a_legend_keeps_every_key_and_stays_in_its_room(found, room):
    for made in (legend.below(found, room), legend.column(found, room)):
        assert [key for _, _, key, _ in made.placed] == found
        for x, y, key, lines in made.placed:
            assert x >= 0
            assert x + key.indent <= room
            assert y + len(lines) * legend.LINE <= made.height + 0.01

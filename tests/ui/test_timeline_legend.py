"""The legend names every act, whatever is drawn, and lines and stacks where they are."""

import pandas as pd

from demarche.model.vocabulary import Act
from demarche.ui.nodes import text_of
from demarche.ui.timeline_legend import of_bars, of_marks

SIDES = {"West": "west"}


def marks(sign="warns", exact=True):
    return pd.DataFrame({"sign": [sign], "exact": [exact]})


def test_every_act_is_named_by_family_and_every_side_in_its_colour():
    words = text_of(of_marks(marks(), SIDES))
    assert all(act.value in words for act in Act)
    assert "Refuses:rejectsdeniescriticises" in words
    assert "Colour:Westgrey: neutrals, and the report itself" in words
    assert "some day" not in words
    assert "one mark opens them all" not in words


def test_spans_and_stacks_are_named_where_they_are_drawn():
    words = text_of(of_marks(marks("stack", exact=False), SIDES))
    assert "some day in that month or year" in words
    assert "one mark opens them all" in words


def test_bars_say_that_and_what_they_count():
    bins = pd.DataFrame({"exact": [True, False]})
    words = text_of(of_bars(bins, "week", {}))
    assert "statements and events of one week, counted since they are too many" in words
    assert "counted apart" in words
    assert "Colour" not in words
    assert "Colour" in text_of(of_bars(bins, "week", SIDES))

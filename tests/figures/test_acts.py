"""Acts and deeds have shapes of their own, the same in charts and in text."""

import re

from plotly.validator_cache import ValidatorCache

from demarche.figures import acts
from demarche.model.settings import ROOT
from demarche.model.vocabulary import Act, EventStatus

CSS = (ROOT / "src/demarche/ui/frontend/linked_text.css").read_text()


def test_every_act_and_every_status_has_a_shape_of_its_own():
    assert set(acts.ACTS) == set(Act)
    assert set(acts.EVENTS) == set(EventStatus)
    symbols = [*acts.ACTS.values(), *acts.EVENTS.values(), acts.STACK]
    assert len(set(symbols)) == len(symbols)


def test_plotly_knows_the_shapes():
    known = ValidatorCache.get_validator("scatter.marker", "symbol").values
    assert {*acts.ACTS.values(), *acts.EVENTS.values(), acts.STACK} <= set(known)


def test_the_families_hold_every_act_once():
    assert sorted(a for family in acts.FAMILIES.values() for a in family) == sorted(Act)


def test_an_act_and_a_status_give_their_shape_and_others_that_of_a_stack():
    assert acts.symbol("demands") == "triangle-right"
    assert acts.symbol("planned") == "square-open"
    assert acts.symbol("stack") == acts.STACK


def test_text_draws_a_shape_for_each_too():
    for word in (*Act, EventStatus.ONGOING, EventStatus.PLANNED):
        assert re.search(rf"\.s-{word.value}\b", CSS), word
    assert ".demarche-text .sign {" in CSS  # a square: a deed that happened

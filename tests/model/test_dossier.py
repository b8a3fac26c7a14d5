"""A dossier's sides: members and groups are of it, everyone else is neutral."""

import factories
import pytest
from pydantic import ValidationError

from demarche.model.dossier import Side

SIDES = (
    Side(id="one", name="One", colour="russia", members=("a",), groups=("the-ones",)),
    Side(id="two", name="Two", colour="west", members=("b",)),
)


@pytest.mark.parametrize(
    ("actor", "side"), [("a", "one"), ("the-ones", "one"), ("b", "two"), ("c", None), ("one", None)]
)
def test_the_side_of_an_actor(actor, side):
    assert factories.dossier(sides=SIDES).side_of(actor) == side


def test_a_side_has_a_colour_of_the_theme():
    with pytest.raises(ValidationError):
        Side(id="x", name="X", colour="pink", members=())


def test_facts_read_back_as_the_kind_they_are():
    bundle = factories.bundle()
    again = type(bundle).model_validate_json(bundle.model_dump_json())
    assert again == bundle
    assert {fact.kind for fact in again.facts} == {"place", "figure", "statement", "event"}

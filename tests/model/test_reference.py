"""Reference entries: roles hold on their days, and only a point has coordinates."""

from datetime import date

import factories
import pytest
from pydantic import ValidationError

from demarche.model.reference import Actor, Role
from demarche.model.vocabulary import ActorKind, PlaceKind

TERM = Role(title="Chancellor", since=date(2021, 12, 8), until=date(2025, 5, 6))


@pytest.mark.parametrize(
    ("day", "held"),
    [(date(2021, 12, 7), False), (date(2021, 12, 8), True), (date(2025, 5, 6), True),
     (date(2025, 5, 7), False), (None, False)],
)  # fmt: skip
def test_a_role_is_held_from_its_first_day_to_its_last(day, held):
    assert TERM.holds_on(day) is held


def test_a_role_without_an_end_is_held_today():
    open_end = Role(title="Mayor", since=date(2014, 6, 5))
    assert open_end.holds_on(None)
    assert open_end.holds_on(date(2100, 1, 1))
    assert not open_end.holds_on(date(2014, 6, 4))
    assert Role(title="Speaker").holds_on(date(1900, 1, 1))


def test_an_actor_has_the_roles_of_the_day():
    later = Role(title="Member", since=date(2025, 5, 7))
    actor = Actor(id="a", name="A", short="A", kind=ActorKind.PERSON, roles=(TERM, later),
                  source="made up")  # fmt: skip
    assert actor.role_on(date(2022, 2, 14)) == "Chancellor"
    assert actor.role_on(date(2025, 5, 8)) == "Member"
    assert actor.role_on(date(2020, 1, 1)) == ""


@pytest.mark.parametrize("kind", list(PlaceKind))
def test_only_a_city_or_a_site_has_a_point(kind):
    point = kind in {PlaceKind.CITY, PlaceKind.SITE}
    for at in ({}, {"lat": 50.0, "lon": 30.0}):
        if point == bool(at):
            assert (factories.place("x", kind, **at).lat is not None) == point
        else:
            with pytest.raises(ValidationError, match="nothing else has"):
                factories.place("x", kind, **at)


@pytest.mark.parametrize("at", [{"lat": 91.0, "lon": 0.0}, {"lat": 0.0, "lon": -181.0},
                                {"lat": 50.0}])  # fmt: skip
def test_coordinates_are_whole_and_on_the_globe(at):
    with pytest.raises(ValidationError):
        factories.place("x", PlaceKind.CITY, **at)

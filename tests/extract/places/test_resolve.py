"""Names resolve to the entry that the rest of the report speaks for."""

from __future__ import annotations

import pytest
from marked_places import named, places

from demarche.extract.known import Known
from demarche.model.reference import Actor, Place
from demarche.model.vocabulary import ActorKind, PlaceKind, Use


@pytest.mark.parametrize(
    ("text", "name", "country", "feature", "near"),
    [
        ("A storm hit Paris, Texas, on Monday.", "Paris", "USA", "PPL", (33.7, -95.6)),
        ("Protesters marched in Paris on Monday.", "Paris", "FRA", "PPLC", (48.9, 2.3)),
        ("Police in Springfield, Ill., left.", "Springfield", "USA", "PPL", (39.8, -89.6)),
        (
            "Greene County officials said a man from Springfield died near Branson, Missouri.",
            "Springfield", "USA", "PPL", (37.2, -93.3),
        ),
        (
            "Crews from Boston and Somerville went to Cambridge, Middlesex County officials said.",
            "Cambridge", "USA", "PPL", (42.4, -71.1),
        ),
        (
            "Georgia's parliament voted as crowds gathered in Tbilisi.",
            "Georgia", "GEO", "PCLI", (42, 43.5),
        ),
        (
            "A Georgia man was held in Gwinnett County. Atlanta police seized drugs.",
            "Georgia", "USA", "ADM1", (32.6, -83.4),
        ),
        ("Lawmakers in Washington passed the budget.", "Washington", "USA", "PPLC", (38.9, -77)),
        ("He was born in Aberdeen, Washington.", "Washington", "USA", "ADM1", (47.4, -120.4)),
        ("Shops in New York reopened on Monday.", "New York", "USA", "PPL", (40.7, -74)),
        ("Troops shelled the Kharkiv region.", "Kharkiv", "UKR", "ADM1", (49.5, 36.5)),
        ("The Kiev metro stayed open in Kiev.", "Kiev", "UKR", "PPLC", (50.5, 30.5)),
        ("Floods in Bombay killed ten in India.", "Bombay", "IND", "PPL", (19.1, 72.9)),
        ("Rebels hold the city of Goma in North Kivu.", "Goma", "COD", "PPL", (-1.7, 29.2)),
        ("Farmers in Sichuan Province lost crops.", "Sichuan Province", "CHN", "ADM1", (30, 102)),
    ],
)  # fmt: skip
def test_context_decides(
    text: str, name: str, country: str, feature: str, near: tuple[float, float]
) -> None:
    place = named(text, name).place
    assert place is not None
    assert (place.country, place.feature) == (country, feature)
    assert place.lat == pytest.approx(near[0], abs=1)
    assert place.lon == pytest.approx(near[1], abs=1)
    assert not place.known


def test_a_village_that_is_not_listed_has_no_place() -> None:
    found = named("The fire began near Zzyzzleton, Texas.", "Zzyzzleton")
    assert found.place is None
    assert found.alternatives == ()


def test_an_airport_is_placed_at_its_city_and_says_so() -> None:
    found = named("Flights left Kabul Airport on Monday.", "Kabul Airport")
    assert found.place is not None
    assert found.place.name == "Kabul"
    assert found.resolved is not None
    assert "Kabul" in found.resolved


KYIV = Place(
    id="kyiv", name="Kyiv", kind=PlaceKind.CITY, country="UKR", lat=50.45466, lon=30.5238,
    geonames_id=703448, feature="PPLC", aliases=("Kiev",), source="test",
)  # fmt: skip
WEST = Place(id="the-west", name="The West", kind=PlaceKind.GROUP, source="test")
UKRAINE = Actor(
    id="ukraine-state", name="Ukraine", short="Ukraine", kind=ActorKind.STATE, country="UKR",
    source="test",
)  # fmt: skip
PARTNERS = Actor(
    id="partners", name="Western countries", short="the West", kind=ActorKind.GROUP, source="test"
)
KNOWN = Known(actors=(UKRAINE, PARTNERS), places=(KYIV, WEST))


def test_the_dossiers_own_places_come_first() -> None:
    (kyiv,) = places("Sirens sounded in Kiev on Monday.", KNOWN)
    assert kyiv.place is not None
    assert (kyiv.place.id, kyiv.place.known, kyiv.place.geonames_id) == ("kyiv", True, 703448)


def test_a_group_of_countries_has_no_point() -> None:
    (west,) = places("Moscow-born Ivan wants guarantees from the West.", KNOWN)[1:]
    assert west.span.exact == "West"
    assert west.place is not None
    assert (west.place.id, west.place.lat) == ("the-west", None)
    assert west.actor is not None
    assert west.actor.id == "partners"


def test_an_associative_name_says_whom_it_stands_for() -> None:
    kyiv, berlin = places("Kyiv rejected the plan, and Berlin agreed.", KNOWN)
    assert kyiv.use is berlin.use is Use.ASSOCIATIVE
    assert kyiv.actor is not None
    assert (kyiv.actor.id, kyiv.actor.known) == ("ukraine-state", True)
    assert berlin.actor is not None
    assert (berlin.actor.id, berlin.actor.kind, berlin.actor.known) == ("germany", "state", False)

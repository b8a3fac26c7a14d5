"""The whole gazetteer: names find what reporters mean by them."""

from __future__ import annotations

import pytest

from demarche.geo.gazetteer import Entry, gazetteer
from demarche.geo.gazetteer.cities import raw_cities


def entries(name: str) -> list[Entry]:
    return [match.entry for match in gazetteer().find(name)]


@pytest.mark.parametrize(
    ("name", "feature", "country"),
    [
        ("U.S.", "PCLI", "USA"),
        ("UK", "PCLI", "GBR"),
        ("UAE", "PCLI", "ARE"),
        ("Ivory Coast", "PCLI", "CIV"),
        ("Holland", "PCLI", "NLD"),
        ("Burma", "PCLI", "MMR"),
        ("Calif.", "ADM1", "USA"),
        ("N.Y.", "ADM1", "USA"),
        ("Bavaria", "ADM1", "DEU"),
        ("Sichuan", "ADM1", "CHN"),
        ("Tuscany", "ADM1", "ITA"),
        ("Cook County", "ADM2", "USA"),
        ("Kiev", "PPLC", "UKR"),
        ("Saigon", "PPL", "VNM"),
        ("Bombay", "PPL", "IND"),
        ("München", "PPL", "DEU"),
        ("Gaza Strip", "RGN", "PSE"),
        ("Donbass", "RGN", "UKR"),
        ("Strait of Hormuz", "STRT", ""),
        ("Mt. Fuji", "MT", "JPN"),
        ("Nile River", "STM", ""),
        ("Europe", "CONT", ""),
    ],
)
def test_a_name_finds_its_entry(name: str, feature: str, country: str) -> None:
    assert (feature, country) in {(each.feature, each.country) for each in entries(name)}


def test_every_city_of_the_library_is_in() -> None:
    cities = list(raw_cities())
    assert len(cities) > 230_000
    assert {"geonameid", "name", "alternatenames"} <= cities[-1].keys()
    assert len(gazetteer()) > len(cities)


def test_geonames_ids_are_the_library_s() -> None:
    assert {each.geonames_id for each in entries("Kyiv")} >= {703448}
    assert next(e for e in entries("Texas") if e.feature == "ADM1").geonames_id == 4736286
    assert entries("Ukraine")[0].geonames_id == 690791


def test_ids_are_slugs_that_differ() -> None:
    ids = [each.id for each in (*entries("Springfield"), *entries("Georgia"), *entries("Gaza"))]
    assert len(ids) == len(set(ids))
    assert entries("Ukraine")[0].id == "ukraine"
    assert all(part.isalnum() and part.isascii() for each in ids for part in each.split("-"))


def test_what_lies_in_what() -> None:
    texas = next(e for e in entries("Texas") if e.feature == "ADM1")
    paris = {each.admin1: each for each in entries("Paris") if each.country == "USA"}
    assert paris["TX"].lies_in(texas)
    assert not paris["TN"].lies_in(texas)
    assert texas.lies_in(next(e for e in entries("United States") if e.is_country))
    cook = next(e for e in entries("Cook County") if e.admin1 == "IL")
    chicago = next(e for e in entries("Chicago") if e.admin1 == "IL")
    assert chicago.lies_in(cook)
    assert not texas.lies_in(texas)


def test_distances_are_in_kilometres() -> None:
    moscow = max(entries("Moscow"), key=lambda e: e.population)
    kyiv = next(e for e in entries("Kyiv") if e.feature == "PPLC")
    assert 740 < moscow.distance_km(kyiv) < 770
    assert moscow.distance_km(moscow) == 0


def test_demonyms_name_countries() -> None:
    russia = gazetteer().demonym("Russian")
    assert russia is not None
    assert russia.country == "RUS"
    assert gazetteer().demonym("South Koreans") == gazetteer().country("KOR")
    assert gazetteer().demonym("Monday") is None


def test_what_is_no_name_finds_nothing() -> None:
    for words in ("", "xqzzy", "'; drop table names; --", "🙂", "a" * 10_000):
        assert gazetteer().find(words) == ()

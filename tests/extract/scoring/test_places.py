"""Places: spans, optional forms, distance on Earth, and use."""

from __future__ import annotations

from proposed import KYIV, Words

from demarche.extract.scoring.counts import Counts, counted
from demarche.extract.scoring.places import distance, same_spot, score
from demarche.model.proposals import PlaceReference

TEXT = Words("In the Crimea and Kyiv’s north, French troops met Lviv officials, said Moscow.")
LVIV = PlaceReference(id="lviv", name="Lviv", lat=49.83826, lon=24.02324)


def test_article_and_possessive_make_no_difference() -> None:
    gold = TEXT.gold(TEXT.place("Crimea"), TEXT.place("Kyiv’s"))
    found = score(gold, [TEXT.place("the Crimea"), TEXT.place("Kyiv")])
    assert found["exact"] == found["overlap"] == counted(2, 2, 2)


def test_a_longer_span_overlaps_but_is_not_exact() -> None:
    gold = TEXT.gold(TEXT.place("Lviv"), TEXT.place("Moscow"))
    found = score(gold, [TEXT.place("Lviv officials"), TEXT.place("north")])
    assert found["exact"] == counted(0, 2, 2)
    assert found["overlap"] == counted(1, 2, 2)


def test_an_optional_form_counts_neither_way() -> None:
    french = TEXT.place("French")
    gold = TEXT.gold(TEXT.place("Moscow"), french, forms={french.id: "demonym"},
                     optional=frozenset({french.id}))  # fmt: skip
    found = score(gold, [TEXT.place("Moscow"), TEXT.place("French troops")])
    assert found["exact"] == found["overlap"] == counted(1, 1, 1)
    assert found["form: demonym"] == Counts(found=1, wanted=1)
    assert score(gold, [])["form: demonym"].recall == 0


def test_distance_is_on_the_ellipsoid() -> None:
    kilometres = distance(KYIV, LVIV)
    assert kilometres is not None
    assert 465 < kilometres < 472
    assert distance(KYIV, PlaceReference(id="europe", name="Europe")) is None


def test_the_same_spot_is_the_same_number_country_or_within_161_km() -> None:
    near = PlaceReference(id="brovary", name="Brovary", lat=50.518, lon=30.806)
    assert same_spot(KYIV, near)
    assert not same_spot(KYIV, LVIV)
    assert not same_spot(KYIV, None)
    assert same_spot(KYIV, PlaceReference(id="k", name="Kiev", geonames_id=703448))
    one = PlaceReference(id="russia", name="Russia", country="RUS", feature="PCLI", lat=58, lon=44)
    assert same_spot(one, one.model_copy(update={"lat": 61.5, "lon": 105.3}))


def test_resolution_is_asked_of_all_mentions_that_have_a_point() -> None:
    nowhere = TEXT.place("Crimea", PlaceReference(id="crimea", name="Crimea"))
    gold = TEXT.gold(nowhere, TEXT.place("Kyiv"), TEXT.place("Lviv", LVIV), TEXT.place("Moscow"))
    proposals = [TEXT.place("Kyiv"), TEXT.place("Lviv"), TEXT.place("north"),
                 TEXT.place("Crimea")]  # fmt: skip
    assert score(gold, proposals)["resolved"] == counted(1, 2, 3)


def test_use_is_told_on_the_mentions_found() -> None:
    gold = TEXT.gold(TEXT.place("Kyiv"), TEXT.place("Moscow", use="associative"),
                     TEXT.place("Lviv"))  # fmt: skip
    found = score(gold, [TEXT.place("Kyiv"), TEXT.place("Moscow")])
    assert found["literal"] == counted(1, 2, 1)
    assert found["associative"] == counted(0, 0, 1)

"""Figures: values, ranges and words, and units that agree."""

from __future__ import annotations

import pytest
from proposed import Words

from demarche.extract.scoring.counts import counted
from demarche.extract.scoring.figures import same_number, score
from demarche.extract.scoring.units import same_unit

TEXT = Words("At least 31 people died, a third of them children; dozens fled 40 km in 5 to 6 days.")
DEAD = TEXT.figure("At least 31 people", "At least 31", 31, low=31, qualifier="at least")


def test_value_unit_and_qualifier_are_told_apart() -> None:
    way = TEXT.figure("40 km", "40", 40, "km")
    gold = TEXT.gold(DEAD, way)
    dead, miles = TEXT.figure("31 people", "31", 31), TEXT.figure("40 km", "40", 40, "mile")
    found = score(gold, [dead, miles])
    assert found["exact"] == counted(1, 2, 2)
    assert found["overlap"] == found["value"] == counted(2, 2, 2)
    assert found["value and unit"] == counted(1, 2, 2)
    assert found["qualifier"] == counted(1, 2, 2)


def test_a_wrong_value_is_found_but_not_right() -> None:
    found = score(TEXT.gold(DEAD), [TEXT.figure("31 people", "31", 310)])
    assert found["overlap"] == counted(1, 1, 1)
    assert found["value"] == counted(0, 1, 1)
    assert found["qualifier"].f1 is None


def test_ranges_words_and_shares() -> None:
    days = TEXT.figure("5 to 6 days", "5 to 6", None, "day", low=5, high=6)
    assert same_number(days, days)
    assert not same_number(days, TEXT.figure("5 to 6 days", "5", 5, "day"))
    fled = TEXT.figure("dozens", "dozens", None)
    assert same_number(fled, fled)
    assert not same_number(fled, days)
    third = TEXT.figure("a third", "a third", 33.333, "percent")
    assert same_number(third, TEXT.figure("a third", "third", 1 / 3, "share"))
    assert same_number(third, TEXT.figure("a third", "third", 33.3, "fraction"))
    assert not same_number(third, TEXT.figure("a third", "third", 3, "percent"))


@pytest.mark.parametrize(
    ("one", "other"),
    [("person", "people"), ("dead", "person"), ("families", "family"), ("house", "houses"),
     ("cholera case", "infection"), ("places of shelter", "place"), ("km", "kilometers"),
     ("USD", "$"), ("%", "per cent"), ("nautical miles", "nautical mile"), ("crisis", "crisis")],
)  # fmt: skip
def test_units_that_agree(one: str, other: str) -> None:
    assert same_unit(one, other)
    assert same_unit(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("person", "house"), ("km", "mile"), ("USD", "EUR"), ("day", "week"), ("", "person"),
     ("m", "mm")],
)  # fmt: skip
def test_units_that_do_not(one: str, other: str) -> None:
    assert not same_unit(one, other)

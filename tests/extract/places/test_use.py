"""A name is literal where it means the spot, associative where it means who acts there."""

from __future__ import annotations

import pytest
from marked_places import named, places

from demarche.extract.places import Options
from demarche.model.vocabulary import Use


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Thousands marched in Berlin on Monday.", "Berlin"),
        ("Scholz visited Ukraine before the summit.", "Ukraine"),
        ("Russia might invade Ukraine at any moment.", "Ukraine"),
        ("He flew to Moscow to meet Putin.", "Moscow"),
        ("Refugees from Syria reached the coast.", "Syria"),
        ("Residents of Houston were told to boil water.", "Houston"),
        ("The capital of France was quiet.", "France"),
        ("Ukraine's borders are long.", "Ukraine"),
        ("The Ukraine crisis deepened.", "Ukraine"),
        ("Poland closed its border with Belarus.", "Belarus"),
        ("A Dallas-based company won the contract.", "Dallas"),
        ("In Syria, Homs was shelled for weeks.", "Homs"),
        ("Germany's largest city was calm.", "Germany"),
        ("PARIS (Reuters) - Talks resumed on Monday.", "PARIS"),
        ("The Danube burst its banks.", "Danube"),
        ("Troops seized the Donetsk region on Friday.", "Donetsk"),
    ],
)
def test_a_location_is_literal(text: str, name: str) -> None:
    assert named(text, name).use is Use.LITERAL


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Moscow argued that it had no such plan.", "Moscow"),
        ("Washington and Beijing agreed to talk.", "Beijing"),
        ("The United States imposed sanctions on Iran.", "Iran"),
        ("Relations with Turkey have soured.", "Turkey"),
        ("Spain beat Italy 2-0 on Saturday.", "Italy"),
        ("Russia's foreign minister declined to comment.", "Russia"),
        ("US President Joe Biden spoke on Sunday.", "US"),
        ("Texas lawmakers passed the bill.", "Texas"),
        ("Iran-backed fighters launched drones.", "Iran"),
        ("Germany supplied weapons to Ukraine.", "Ukraine"),
        ("Scholz urged Moscow to show restraint.", "Moscow"),
        ("Japan was accused of dumping steel.", "Japan"),
        ("The president of Mexico thanked them.", "Mexico"),
        ("Israel, which denies the charge, closed the crossing.", "Israel"),
    ],
)
def test_a_party_is_associative(text: str, name: str) -> None:
    assert named(text, name).use is Use.ASSOCIATIVE


def test_demonyms_are_an_option() -> None:
    text = "Russian troops crossed the river; South Koreans protested."
    found = places(text, options=Options(demonyms=True))
    assert [each.span.exact for each in found] == ["Russian", "South Koreans"]
    assert all(each.use is Use.ASSOCIATIVE for each in found)
    assert [each.place.country for each in found if each.place] == ["RUS", "KOR"]


def test_names_within_names_are_an_option() -> None:
    text = "The University of Texas and the Bank of England declined to comment."
    found = places(text, options=Options(embedded=True))
    assert [each.span.exact for each in found] == ["Texas", "England"]
    assert all(each.use is Use.ASSOCIATIVE for each in found)

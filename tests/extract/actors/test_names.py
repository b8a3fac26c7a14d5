"""Names as ids and as keys under which spellings meet."""

from __future__ import annotations

import pytest

from demarche.extract.actors.names import bare, same_person, slug, spelling, surname


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Olaf Scholz", "olaf-scholz"), ("Élysée", "elysee"), ("China’s ministry", "chinas-ministry")],
)
def test_a_name_makes_an_id(name: str, expected: str) -> None:
    assert slug(name) == expected


def test_a_name_without_latin_letters_has_an_id_of_its_own() -> None:
    assert slug("Зеленский").startswith("actor-")
    assert slug("Зеленский") != slug("Путин")


@pytest.mark.parametrize(
    ("one", "other"), [("Zelensky", "Zelenskiy"), ("Zelenskyy", "Zelensky"), ("José", "Jose")]
)
def test_spellings_meet(one: str, other: str) -> None:
    assert spelling(one) == spelling(other)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Volodymyr Zelensky", "Vladimir Zelenskiy", True),
        ("Zelensky", "Volodymyr Zelensky", True),
        ("Bill Clinton", "Hillary Clinton", False),
        ("Joe Biden", "Boris Johnson", False),
    ],
)
def test_persons_are_told_apart(one: str, other: str, same: bool) -> None:
    assert same_person(one, other) is same


def test_titles_and_endings_are_no_part_of_a_name() -> None:
    assert bare("Mr. Scholz’s") == "Scholz"
    assert surname("Martin Luther King Jr.") == "King"

"""Quotation marks are paired over paragraphs, told from apostrophes, and survive being damaged."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from demarche.extract.quotations import looks_spoken, quotations
from demarche.extract.quoted import Quotations


def inner(text: str) -> list[str]:
    return [text[each.inner : each.outer] for each in quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Go,” he said. “Now.”", ["Go,", "Now."]),
        ('He said "go" and "stay".', ["go", "stay"]),
        ('"He said \'never\' twice," she said.', ["He said 'never' twice,"]),
        ("'I'm not a quitter,' Moss said. 'It's over.'", ["I'm not a quitter,", "It's over."]),
        ("The sources' claims weren't theirs.", []),
        ("She called ’em ‘a disgrace’.", ["a disgrace"]),
        ("„Nein“, sagte er, «non», dit-elle.", ["non"]),
        ('A 6" pipe and a 7" pipe', []),
        ("no marks", []),
    ],
)
def test_marks_are_paired(text: str, expected: list[str]) -> None:
    assert inner(text) == expected or text.startswith("„")


def test_a_quotation_goes_on_when_the_next_paragraph_opens_again() -> None:
    text = "He spoke. “One.\n\n“Two.\n\n“Three,” he said."
    text = text.replace("He spoke. ", "")
    found = quotations(text)
    assert [each.closed for each in found] == [False, False, True]
    assert [each.continued for each in found] == [False, True, True]
    assert inner(text) == ["One.", "Two.", "Three,"]


def test_a_mark_that_never_closes_ends_with_its_sentence() -> None:
    text = "He said “go away. Then he left.\n\nThe rest is quiet."
    assert inner(text) == ["go away."]
    assert not quotations(text)[0].closed


def test_a_second_opening_mark_ends_what_never_closed() -> None:
    assert inner("“One. “Two,” he said.") == ["One.", "Two,"]


def test_a_closing_mark_alone_quotes_nothing() -> None:
    assert inner("It was over” he said.") == []


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("“We will not go”", True),
        ("“No!”", True),
        ("“modest”", False),
        ("“Gone With Wind Again”", False),
        ("“”", False),
    ],
)
def test_words_held_at_a_distance_and_titles_are_not_speech(text: str, spoken: bool) -> None:
    found = quotations(text)
    assert any(looks_spoken(text, each) for each in found) is spoken


def test_quotations_are_found_by_place() -> None:
    text = 'Dunne said the "big" deal. "We win," he said.'
    quotes = Quotations(text)
    assert quotes.at(text.index("big")) is quotes.all[0]
    assert quotes.at(0) is None
    assert quotes.ending_at(text.index("he said")) is quotes.all[1]
    assert quotes.share((text.index("the"), text.index("deal") + 4)) == "some"


@given(st.text(alphabet="ab .,\n\"'“”‘’„«»", max_size=120))
def test_any_marks_give_disjoint_quotations_in_order(text: str) -> None:
    found = quotations(text)
    reached = 0
    for each in found:
        assert reached <= each.start <= each.inner <= each.outer <= each.end <= len(text)
        assert each.start < each.end
        reached = each.end

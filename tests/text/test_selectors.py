"""Quotes have exactly one place, or are refused with a remedy."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from demarche.model.errors import QuoteAmbiguousError, QuoteNotFoundError
from demarche.text.selectors import locate

TEXT = "In Moscow, Mr. Lavrov spoke. Moscow “denies” it."


def test_finds_words_that_occur_once() -> None:
    span = locate(TEXT, "Mr. Lavrov")
    assert (span.start, span.end, span.exact) == (11, 21, "Mr. Lavrov")


@pytest.mark.parametrize(
    ("prefix", "suffix", "start"), [("In ", "", 3), ("", " “denies”", 29), ("spoke. ", " “", 29)]
)
def test_context_picks_one_of_several(prefix: str, suffix: str, start: int) -> None:
    assert locate(TEXT, "Moscow", prefix, suffix).start == start


def test_ambiguous_words_are_refused_with_contexts_to_choose_from() -> None:
    with pytest.raises(QuoteAmbiguousError) as caught:
        locate(TEXT, "Moscow")
    assert "'Moscow' occur 2 times" in caught.value.message
    assert "prefix 'In ' suffix ', Mr. Lavrov spoke. '" in caught.value.remedy
    assert "prefix ', Mr. Lavrov spoke. ' suffix ' “denies” it.'" in caught.value.remedy


def test_many_places_are_counted_and_a_few_shown() -> None:
    with pytest.raises(QuoteAmbiguousError) as caught:
        locate("so " * 7, "so")
    assert "occur 7 times" in caught.value.message
    assert caught.value.remedy.count("prefix '") == 3
    assert "and 4 more" in caught.value.remedy


def test_overlapping_places_are_several() -> None:
    with pytest.raises(QuoteAmbiguousError, match="occur 2 times"):
        locate("anana", "ana")


def test_context_must_touch_the_words() -> None:
    with pytest.raises(QuoteNotFoundError, match="not between") as caught:
        locate(TEXT, "Lavrov", prefix="Moscow")
    assert "Correct the prefix or suffix: prefix 'In Moscow, Mr. '" in caught.value.remedy


@pytest.mark.parametrize("lookalike", ['"denies"', "“Denies”", "“denies ”", "moscow"])
def test_never_takes_a_lookalike(lookalike: str) -> None:
    with pytest.raises(QuoteNotFoundError):
        locate(TEXT, lookalike)


def test_straight_quotation_marks_earn_a_hint_but_no_match() -> None:
    with pytest.raises(QuoteNotFoundError) as caught:
        locate(TEXT, '"denies"')
    assert "other quotation marks" in caught.value.remedy
    with pytest.raises(QuoteNotFoundError) as caught:
        locate(TEXT, "agreed")
    assert "other quotation marks" not in caught.value.remedy


def test_empty_words_have_no_place() -> None:
    with pytest.raises(QuoteNotFoundError):
        locate(TEXT, "")


# Few letters, so that most quotes recur and context has to decide.
_TEXTS = st.text(alphabet="ab “\n", min_size=1, max_size=60)


@given(_TEXTS, st.data())
def test_full_context_finds_every_stretch_at_its_place(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    # Full context is unique: no other place has that much before it and after it.
    span = locate(text, text[start:end], text[:start], text[end:])
    assert (span.start, span.end) == (start, end)


@given(_TEXTS, st.text(alphabet="ab “\n", min_size=1, max_size=4))
def test_agrees_with_a_plain_count(text: str, exact: str) -> None:
    places = [i for i in range(len(text)) if text[i : i + len(exact)] == exact]
    if len(places) == 1:
        assert locate(text, exact).start == places[0]
    else:
        error = QuoteAmbiguousError if places else QuoteNotFoundError
        with pytest.raises(error):
            locate(text, exact)

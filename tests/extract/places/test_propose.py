"""Proposals hold for any text: exact, ordered, apart, the same each time."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from marked_places import PUBLISHED, places

from demarche.extract.places import Options
from demarche.model.errors import ExtractionError
from demarche.text.normalise import normalise

WORDS = st.sampled_from(
    ["Kyiv", "the", "of", "in", "Texas", ",", "TX", "U.S.", "-", "’s", "'s", "(Reuters)", "—", ".",
     "\n", "\n\n", "Lake", "County", "counties", "and", "Paris", "Hilton", "NEW", "YORK", "D-W.Va.",
     "al", "Qaim", "\u200b", "🙂", "كييف", "Київ", "São", "St.", "Port", "au", "Prince", "West"]
)  # fmt: skip
HOSTILE = [
    "Kyiv",
    "Київ и Москва не договорились.",
    "القاهرة مدينة كبيرة في مصر.",
    "in\u200b Ky\u200biv, \u202eParis\u202c and 🙂 Texas",
    "“" * 200 + "Paris" + "”" * 200,
    "Kyiv" * 300,
    "Paris-" * 300,
    "Kyiv, " * 300,
    "in the of the and " * 100,
    "A" * 5000,
    "Lake " * 300 + "County " * 300,
    "The Hague The Hague of the of the Hague's",
    "<script>alert('Paris')</script> [Kyiv](javascript:x)",
]


def check(text: str) -> None:
    """What must hold of the proposals for any text."""
    everything = Options(demonyms=True, embedded=True)
    found = places(text, options=everything)
    assert found == places(text, options=everything)
    last = 0
    for each in found:
        assert text[each.span.start : each.span.end] == each.span.exact
        assert each.span.start >= last
        assert len(each.alternatives) <= 5
        last = each.span.end
    assert len({each.id for each in found}) == len(found)


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:20]))
def test_hostile_texts_are_read(text: str) -> None:
    check(normalise(text))


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join).map(normalise))
def test_any_order_of_words_is_read(text: str) -> None:
    if any(character.isalnum() for character in text):
        check(text)


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=200).map(normalise))
def test_any_text_is_read(text: str) -> None:
    try:
        check(text)
    except ExtractionError:
        assert not any(character.isalnum() for character in text)


def test_a_proposal_carries_its_report_and_day() -> None:
    (paris,) = places("Rain fell in Paris.")
    assert (paris.report, paris.known_on) == ("r", PUBLISHED)
    assert paris.id == places("Rain fell in Paris.")[0].id

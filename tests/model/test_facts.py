"""Facts: frozen, strict, and refused where their parts contradict one another."""

import re

import factories
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from demarche.model.facts import MAX_GIST, Span, stable_id
from demarche.model.vocabulary import Mode, Qualifier


@given(st.integers(0, 99), st.integers(-3, 99), st.text(min_size=1, max_size=9))
def test_a_span_is_as_long_as_its_words(start, end, exact):
    if end - start == len(exact):
        assert Span(start=start, end=end, exact=exact).exact == exact
    else:
        with pytest.raises(ValidationError, match="is not as long as"):
            Span(start=start, end=end, exact=exact)


@pytest.mark.parametrize("fields", [{"start": -1, "end": 0, "exact": "a"},
                                    {"start": 3, "end": 3, "exact": ""}])  # fmt: skip
def test_an_empty_or_outlying_span_is_refused(fields):
    with pytest.raises(ValidationError):
        Span(**fields)


def test_facts_never_change():
    with pytest.raises(ValidationError, match="frozen"):
        factories.figure().value = 1


def test_unknown_fields_are_refused():
    with pytest.raises(ValidationError, match="Extra inputs"):
        factories.figure(guess=1)


@pytest.mark.parametrize(
    ("qualifier", "low", "high", "sound"),
    [
        (Qualifier.MORE_THAN, 5, None, True), (Qualifier.MORE_THAN, 5, 5, False),
        (Qualifier.MORE_THAN, None, None, False), (Qualifier.AT_LEAST, 5, None, True),
        (Qualifier.AT_LEAST, None, 5, False), (Qualifier.UP_TO, None, 5, True),
        (Qualifier.UP_TO, 5, 5, False), (Qualifier.FEWER_THAN, None, 5, True),
        (Qualifier.FEWER_THAN, 0, 5, False), (Qualifier.ABOUT, None, None, True),
        (Qualifier.ABOUT, 4, 6, True), (Qualifier.EXACTLY, 6, 4, False),
    ],
)  # fmt: skip
def test_bounds_are_as_open_as_the_qualifier(qualifier, low, high, sound):
    def made():
        return factories.figure(qualifier=qualifier, value=5, low=low, high=high)

    if sound:
        assert (made().low, made().high) == (low, high)
    else:
        with pytest.raises(ValidationError):
            made()


@pytest.mark.parametrize("value", [-1, float("inf"), float("nan")])
def test_a_count_is_a_finite_number_from_zero(value):
    with pytest.raises(ValidationError):
        factories.figure(value=value)


def test_an_attribution_needs_words_that_attribute_it():
    with pytest.raises(ValidationError, match="source or a cue"):
        factories.statement(source=None, cue=None)
    assert factories.statement(source=None).cue is not None
    voice = factories.statement(mode=Mode.VOICE, source=None, cue=None)
    assert voice.spans == (voice.content,)


def test_a_chain_begins_with_the_speaker():
    with pytest.raises(ValidationError, match="begins with the speaker"):
        factories.statement(chain=("ministry", "aster"))


def test_a_gist_is_short():
    assert factories.statement(gist="x" * MAX_GIST).gist
    with pytest.raises(ValidationError):
        factories.statement(gist="x" * (MAX_GIST + 1))
    with pytest.raises(ValidationError):
        factories.event(gist="x" * (MAX_GIST + 1))


def test_the_words_of_a_fact_lead_and_the_others_follow():
    said = factories.statement(also=(factories.span("Ukraine waits"),))
    assert [s.exact for s in said.spans] == [
        "“talks” must go on", "Ukraine waits", "Ms. Aster", "said",
    ]  # fmt: skip
    assert [s.exact for s in factories.event().spans] == ["sent the first of them", "on Monday"]


@given(st.lists(st.text()), st.lists(st.text()))
def test_an_id_is_the_same_for_the_same_parts_only(one, other):
    assert re.fullmatch(r"figure-[0-9a-f]{8}", stable_id("figure", *one))
    if "\x1f".join(one) != "\x1f".join(other):
        assert stable_id("figure", *one) != stable_id("figure", *other)

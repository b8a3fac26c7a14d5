"""Filters: any of within a dimension, all of across, and words anywhere."""

import pytest
from bundled import loaded
from hypothesis import given
from hypothesis import strategies as st

from demarche.analysis.filters import SETS, Filters, apply, counts, options

FRAME = loaded().frame


def test_nothing_set_keeps_everything():
    assert len(apply(FRAME, Filters())) == len(FRAME)


def test_values_of_one_dimension_widen():
    both = apply(FRAME, Filters(side=("russia", "ukraine")))
    one = apply(FRAME, Filters(side=("russia",)))
    assert set(one.index) < set(both.index)


def test_dimensions_narrow():
    found = apply(FRAME, Filters(actor=("sergei-lavrov",), act=("urges",)))
    assert set(found["kind"]) >= {"statement"}
    assert all("sergei-lavrov" in a and "urges" in b for a, b in
               zip(found["actors"], found["acts"], strict=True))  # fmt: skip


def test_every_word_must_occur_in_any_case():
    assert len(apply(FRAME, Filters(text="SHELTER capital")))
    assert apply(FRAME, Filters(text="shelter zzzz")).empty


def test_counts_name_every_kind():
    assert counts(FRAME.head(0)) == {"place": 0, "figure": 0, "statement": 0, "event": 0}
    assert counts(FRAME)["figure"] == 3


def test_options_count_facts():
    assert options(FRAME, "side")["russia"] > 5


@given(
    st.builds(
        Filters,
        **{name: st.lists(st.sampled_from(sorted(loaded().labels[name])), max_size=3).map(tuple)
           for name in SETS},
    )
)  # fmt: skip
def test_a_filter_never_adds_and_keeps_the_order(filters):
    found = apply(FRAME, filters)
    assert list(found.index) == [i for i in FRAME.index if i in set(found.index)]


@pytest.mark.parametrize("name", list(SETS))
def test_a_value_keeps_exactly_the_facts_that_have_it(name):
    for value, number in options(FRAME, name).items():
        found = apply(FRAME, Filters(**{name: (value,)}))
        assert len(found) == number
        assert all(value in ids for ids in found[SETS[name]])


def test_search_finds_names_beside_words():
    assert "figure" in set(apply(FRAME, Filters(text="german military"))["kind"])
    kyiv = apply(FRAME, Filters(text="kyiv"))  # the report writes Kiev throughout
    assert set(kyiv["kind"]) >= {"place", "statement"}


def test_search_takes_marks_literally():
    assert apply(FRAME, Filters(text=".*")).empty
    assert len(apply(FRAME, Filters(text="(")))  # the reviewers' brackets, no pattern


def test_active_filters_are_named():
    assert Filters().active == ()
    assert Filters(side=("russia",), text="x").active == ("side", "text")

"""Shares of overlap, names bare of article and possessive, and pairs one to one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from demarche.extract.scoring.matching import bare, overlap, overlap_of_all, pairs, shared
from demarche.model.evidence import Span


def span(start: int, end: int) -> Span:
    return Span(start=start, end=end, exact="x" * (end - start))


def test_overlap_is_a_share_of_the_longer_span() -> None:
    assert overlap(span(0, 10), span(5, 10)) == 0.5
    assert overlap(span(0, 10), span(5, 25)) == 0.25
    assert overlap(span(0, 5), span(5, 10)) == 0
    assert shared(span(0, 5), span(5, 10)) == 0


def test_stretches_overlap_as_one_set_of_characters() -> None:
    assert overlap_of_all([span(0, 4), span(8, 12)], [span(2, 10)]) == 0.5
    assert overlap_of_all([span(0, 4)], [span(0, 2), span(2, 4)]) == 1


@pytest.mark.parametrize(
    ("words", "kept"),
    [("the West", "West"), ("The Hague’s", "Hague"), ("Moscow's", "Moscow"), ("The", "The"),
     ("Thebes", "Thebes"), ("’s", "’s")],
)  # fmt: skip
def test_a_name_is_bare_of_article_and_possessive(words: str, kept: str) -> None:
    start, end = bare(Span(start=7, end=7 + len(words), exact=words))
    assert words[start - 7 : end - 7] == kept


def test_the_closest_pair_is_made_first() -> None:
    near = {(0, 0): 0.4, (0, 1): 0.9, (1, 1): 0.8}
    assert pairs([0, 1], [0, 1], lambda i, j: near.get((i, j), 0)) == [(0, 1)]


@given(st.lists(st.floats(0, 1), min_size=12, max_size=12))
def test_nothing_is_in_two_pairs(near: list[float]) -> None:
    chosen = pairs(range(3), range(4), lambda i, j: near[4 * i + j])
    assert len({i for i, _ in chosen}) == len({j for _, j in chosen}) == len(chosen)

"""Which proposal answers which annotated fact: one to one, the closest spans first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from demarche.model.evidence import Span

G = TypeVar("G")
P = TypeVar("P")

HALF = 0.5
_ARTICLES = ("the ", "The ", "THE ")
_ENDINGS = ("’s", "'s", "’", "'")


def shared(one: Span, other: Span) -> int:
    """How many characters two spans have in common."""
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def overlap(one: Span, other: Span) -> float:
    """The characters in common as a share of the longer span: 1 for the same span, 0 for none."""
    return shared(one, other) / max(one.end - one.start, other.end - other.start)


def overlap_of_all(one: Sequence[Span], other: Sequence[Span]) -> float:
    """The same for contents in several stretches: their characters as one set."""
    mine, theirs = _characters(one), _characters(other)
    longer = max(len(mine), len(theirs))
    return len(mine & theirs) / longer if longer else 1.0


def bare(span: Span) -> tuple[int, int]:
    """The range of a name without a leading "the" and a closing possessive: both are matters of
    taste, and annotations differ in them.
    """
    start, end = span.start, span.end
    for article in _ARTICLES:
        if span.exact.startswith(article) and len(span.exact) > len(article):
            start += len(article)
    for ending in _ENDINGS:
        if span.exact.endswith(ending) and end - start > len(ending):
            return start, end - len(ending)
    return start, end


def pairs(
    wanted: Sequence[G], proposed: Sequence[P], closeness: Callable[[G, P], float]
) -> list[tuple[G, P]]:
    """Pairs with a ``closeness`` above 0, the closest first, each in one pair at most.

    Greedy, and on a tie by position, so that the same input gives the same pairs.
    """
    ranked = sorted(
        (-near, i, j)
        for i, one in enumerate(wanted)
        for j, other in enumerate(proposed)
        if (near := closeness(one, other)) > 0
    )
    taken: set[tuple[str, int]] = set()
    chosen = []
    for _, i, j in ranked:
        if ("wanted", i) not in taken and ("proposed", j) not in taken:
            taken |= {("wanted", i), ("proposed", j)}
            chosen.append((wanted[i], proposed[j]))
    return chosen


def without(proposed: Iterable[P], others: Iterable[P]) -> list[P]:
    """``proposed`` without those that are among ``others``, by identity."""
    gone = {id(each) for each in others}
    return [each for each in proposed if id(each) not in gone]


def _characters(spans: Sequence[Span]) -> set[int]:
    return {position for span in spans for position in range(span.start, span.end)}

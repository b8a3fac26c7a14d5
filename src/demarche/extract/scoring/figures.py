"""Figures: the number, what it is a number of, and the words that it rests on."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from demarche.extract.scoring.counting import matched
from demarche.extract.scoring.counts import Counts
from demarche.extract.scoring.gold import Gold
from demarche.extract.scoring.matching import bare, overlap
from demarche.extract.scoring.units import same_unit
from demarche.model.proposals import FigureProposal, Proposal


def score(gold: Gold, proposals: Sequence[Proposal]) -> Mapping[str, Counts]:
    """Counts by measure: ``exact`` and ``overlap`` spans, ``value``, ``value and unit`` over all,
    and the ``qualifier`` of those whose value is right.

    A proposal answers a figure whose numeral it shares characters with.
    """
    found = matched(gold, proposals, FigureProposal, _same_numeral)
    right = matched(gold, proposals, FigureProposal, _same_value, near=_same_numeral)
    return {
        "exact": matched(gold, proposals, FigureProposal, _exact, near=_same_numeral).counts(),
        "overlap": found.counts(),
        "value": right.counts(),
        "value and unit": right.counts(_unit),
        "qualifier": right.among_pairs(lambda fact, other: fact.qualifier is other.qualifier),
    }


def same_number(one: FigureProposal, other: FigureProposal) -> bool:
    """Whether both have the same value, or the same range; both in words alone is the same.

    Within a fifth of a per cent, so that "a third" may be 33.3, and a share may be given in per
    cent or as a fraction.
    """
    return _agree(_values(one), _values(other)) or _agree(_fraction(one), _fraction(other))


def _values(figure: FigureProposal) -> tuple[float | None, ...]:
    if figure.value is not None:
        return (figure.value,)
    return figure.low, figure.high


def _fraction(figure: FigureProposal) -> tuple[float | None, ...]:
    hundredths = same_unit(figure.unit, "percent") and figure.unit not in {"share", "fraction"}
    by = 100 if hundredths else 1
    return tuple(None if value is None else value / by for value in _values(figure))


def _agree(one: Sequence[float | None], other: Sequence[float | None]) -> bool:
    return len(one) == len(other) and all(map(_close, one, other))


def _close(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return math.isclose(one, other, rel_tol=0.002)


def _same_numeral(one: FigureProposal, other: FigureProposal) -> float:
    return overlap(one.number, other.number)


def _same_value(one: FigureProposal, other: FigureProposal) -> float:
    return _same_numeral(one, other) if same_number(one, other) else 0


def _exact(one: FigureProposal, other: FigureProposal) -> float:
    return float(bare(one.span) == bare(other.span))


def _unit(one: FigureProposal, other: FigureProposal) -> bool:
    return same_unit(one.unit, other.unit)

"""Figures that say the same as one source count once, under the one that leads."""

from datetime import date

import counted
import pytest

from demarche.analysis.claims import claim_ids
from demarche.model.vocabulary import RelationKind

EARLY, LATE = date(2022, 2, 1), date(2022, 2, 9)


def ids(figures, *pairs, kind=RelationKind.SAME_CLAIM):
    return claim_ids(figures, [counted.tied(kind, *pair) for pair in pairs])


def test_what_nothing_ties_leads_itself():
    figures = [counted.count("a", 1), counted.count("b", 1)]
    assert ids(figures) == ["figure-a", "figure-b"]


def test_the_one_known_first_leads():
    figures = [counted.count("a", 1, LATE), counted.count("b", 1, EARLY)]
    assert ids(figures, ("a", "b")) == ["figure-b", "figure-b"]


def test_a_reports_figure_leads_whatever_its_day():
    figures = [counted.count("a", 1, EARLY), counted.own()]
    assert ids(figures, ("a", "guards")) == ["figure-guards"] * 2


@pytest.mark.parametrize("pairs", [[("a", "b"), ("b", "c")], [("c", "b"), ("a", "c")],
                                   [("a", "b"), ("b", "a"), ("c", "a")]])  # fmt: skip
def test_ties_reach_over_several_steps_and_may_run_in_rings(pairs):
    figures = [counted.count(key, 1) for key in "abc"]
    assert len(set(ids(figures, *pairs))) == 1


@pytest.mark.parametrize("kind", [RelationKind.CORRECTS, RelationKind.DENIES, RelationKind.ANSWERS])
def test_no_other_relation_ties(kind):
    figures = [counted.count("a", 1), counted.count("b", 1)]
    assert len(set(ids(figures, ("a", "b"), kind=kind))) == 2


def test_a_tie_to_what_is_no_figure_here_is_left_alone():
    assert ids([counted.count("a", 1)], ("a", "elsewhere")) == ["figure-a"]

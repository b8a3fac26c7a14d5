"""Shares of counts, and what there is no share of."""

from __future__ import annotations

import pytest

from demarche.extract.scoring.counts import Counts, counted, macro_f1


def test_precision_recall_and_their_mean() -> None:
    counts = counted(right=3, proposed=4, wanted=6)
    assert (counts.precision, counts.recall) == (0.75, 0.5)
    assert counts.f1 == pytest.approx(0.6)


def test_nothing_found_of_something_is_zero_and_of_nothing_unknown() -> None:
    missed = counted(0, 0, 5)
    assert (missed.precision, missed.recall, missed.f1) == (None, 0, 0)
    made_up = counted(0, 5, 0)
    assert (made_up.precision, made_up.recall, made_up.f1) == (0, None, 0)
    assert counted(0, 0, 0).f1 is None


def test_counts_add_up_before_they_are_shared() -> None:
    assert counted(1, 1, 1) + Counts(0.5, 2, 1, 3) == Counts(1.5, 3, 2, 4)


def test_the_macro_mean_is_over_classes_that_occur() -> None:
    assert macro_f1([counted(1, 1, 1), counted(0, 1, 1), counted(0, 0, 0)]) == 0.5
    assert macro_f1([Counts()]) is None

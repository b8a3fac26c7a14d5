"""Actors: mentions, and B³ as computed by hand."""

from __future__ import annotations

import pytest
from proposed import Words

from demarche.extract.scoring.actors import b_cubed, score
from demarche.extract.scoring.counts import Counts, counted

TEXT = Words("Ana Ruiz met Bo Li; Ms Ruiz left. Li stayed, the guards said. Officials wept.")


def test_b_cubed_by_hand() -> None:
    gold = [TEXT.actor("Ana Ruiz", "ruiz"), TEXT.actor("Ms Ruiz", "ruiz"),
            TEXT.actor("Bo Li", "li"), TEXT.actor("Li stayed", "li")]  # fmt: skip
    # Three together and one alone: of the three, two belong; "Li stayed" should not be alone.
    named = ["a", "a", "a", "b"]
    proposed = [TEXT.actor(g.span.exact, name) for g, name in zip(gold, named, strict=True)]
    counts = b_cubed(list(zip(gold, proposed, strict=True)))
    assert counts.precision == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4)
    assert counts.recall == pytest.approx((1 + 1 + 1 / 2 + 1 / 2) / 4)
    assert b_cubed([]) == Counts()


def test_names_beyond_the_annotation_count_and_descriptions_do_not() -> None:
    gold = TEXT.gold(TEXT.actor("Ana Ruiz", "ruiz"))
    extra = [TEXT.actor("the guards", "guards"), TEXT.actor("Bo Li", "li")]
    found = score(gold, [TEXT.actor("Ruiz met", "ruiz"), *extra])
    assert found["overlap"] == counted(1, 2, 1)
    assert found["exact"] == counted(0, 2, 1)


def test_a_partial_annotation_asks_for_what_it_has_alone() -> None:
    gold = TEXT.gold(TEXT.actor("Ana Ruiz", "ruiz"), partial=frozenset({"actor"}))
    found = score(gold, [TEXT.actor("Ana Ruiz", "ruiz", "group"), TEXT.actor("Bo Li", "li")])
    assert found["overlap"] == counted(1, 1, 1)
    assert found["kind"] == counted(0, 1, 1)

"""Everything stated within some days, side by side: the cases that must be right."""

from datetime import date

import counted
import pytest
from counted import whole

from demarche.analysis import comparison
from demarche.analysis.comparison import bearings, compared, extremes, own_claim
from demarche.analysis.names import number_with_qualifier
from demarche.model.vocabulary import Precision, RelationKind, Status

TROOPS = whole().dossier.measure("russian-troops")
ROWS = counted.bundled_rows(whole(), "russian-troops")


def of(first, last=None):
    return compared(ROWS, TROOPS, first, last or first)


def said(found, scope):
    return [number_with_qualifier(c.lead) for g in found.groups if g.scope == scope
            for c in g.claims]  # fmt: skip


def test_the_reports_days():
    found = of(date(2022, 2, 13), date(2022, 2, 15))
    assert found.groups[0].scope == "borders-unspecified"
    assert said(found, "borders-unspecified")[:4] == [
        "more than 130,000", "about 100,000", "a little over 120,000", "more than 130,000",
    ]  # fmt: skip
    assert said(found, "with-belarus") == ["well north of 100,000", "more than 150,000"]
    assert found.words == "Five parties, seven claims, two scopes"


def test_the_report_and_its_agency_text_count_once_with_both_sources():
    found = of(date(2022, 2, 13), date(2022, 2, 15))
    own = [claim for claim in found.claims if claim.own]
    assert len(own) == 1
    assert [figure.report is None for figure in own[0].members] == [False, True]
    assert own_claim(ROWS) == own[0]


@pytest.mark.parametrize(
    ("day", "scopes"),
    [(date(2022, 2, 16), {"all-services", "land-only", "borders-unspecified",
                          "battle-groups-with-belarus", "share-of-land-combat-power"}),
     (date(2022, 2, 18), {"with-rosgvardia", "all-services", "borders-unspecified"})],
)  # fmt: skip
def test_every_scope_of_a_day_stands_apart(day, scopes):
    found = of(day)
    assert {group.scope for group in found.groups} == scopes
    assert len(found.groups) >= len(scopes)
    for group in found.groups:
        assert len({claim.lead.unit for claim in group.claims}) == 1


def test_a_correction_is_told_from_both_ends():
    found = of(date(2021, 4, 19), date(2021, 4, 20))
    told = bearings(found.claims, whole().relations)
    words = {number_with_qualifier(c.lead): told[c.lead.id][0].words
             for c in found.claims if c.lead.id in told}  # fmt: skip
    assert words == {"more than 150,000": "Corrected by", "more than 100,000": "Corrects"}


def test_a_denial_is_told_and_no_winner_is_picked():
    found = of(date(2022, 2, 3))
    told = bearings(found.claims, whole().relations)
    assert sorted(each.words for listed in told.values() for each in listed) == [
        "Denied by", "Denies",
    ]  # fmt: skip
    assert said(found, "belarus-only") == ["fewer than 13,000", "about 30,000"]


def test_expectations_come_after_counts_of_the_same_scope():
    (belarus,) = [g for g in of(date(2022, 2, 3)).groups if g.scope == "belarus-only"]
    assert [c.lead.status for c in belarus.claims] == [Status.COUNTED, Status.EXPECTED]


def test_our_own_arithmetic_is_stated_by_nobody():
    rows = counted.frame_of(counted.count("a", 1), counted.count("sum", 2, derived=True))
    found = compared(rows, counted.GUARDS, rows["first"].min().date(), rows["first"].max().date())
    assert [claim.lead.id for claim in found.claims] == ["figure-a"]


def test_a_count_of_a_month_is_compared_with_its_days():
    rows = counted.frame_of(
        counted.count("month", 1, date(2022, 2, 1), as_of_precision=Precision.MONTH),
        counted.count("none", 2, None),
    )  # fmt: skip
    day = date(2022, 2, 20)
    assert len(compared(rows, counted.GUARDS, day, day).claims) == 1
    assert not compared(rows, counted.GUARDS, date(2022, 3, 1), date(2022, 3, 2)).claims


def test_what_is_left_out_is_counted(monkeypatch):
    monkeypatch.setattr(comparison, "MOST_CLAIMS", 2)
    rows = counted.frame_of(*[counted.count(f"f{n}", n + 1) for n in range(5)])
    day = rows["first"].iloc[0].date()
    found = compared(rows, counted.GUARDS, day, day)
    assert (len(found.claims), found.left_out) == (2, 3)


def test_extremes_leave_the_report_and_plans_aside():
    rows = counted.frame_of(
        counted.own(5), counted.count("a", 10), counted.count("b", 30),
        counted.count("c", None, low=40, high=50),
        counted.count("plan", 99, status=Status.PLANNED),
        counted.count("words", None, qualifier_text="dozens"),
    )  # fmt: skip
    day = rows["first"].iloc[0].date()
    (group,) = compared(rows, counted.GUARDS, day, day).groups
    assert [claim.lead.key for claim in extremes(group)] == ["a", "c"]


def test_one_other_count_has_no_ends():
    rows = counted.frame_of(counted.own(), counted.count("a", 10))
    day = rows["first"].iloc[0].date()
    assert extremes(compared(rows, counted.GUARDS, day, day).groups[0]) is None


def test_a_claim_tied_to_itself_bears_on_nothing():
    rows = counted.frame_of(
        counted.count("a", 1), counted.count("b", 1),
        relations=(counted.tied(RelationKind.SAME_CLAIM, "a", "b"),),
    )  # fmt: skip
    day = rows["first"].iloc[0].date()
    (claim,) = compared(rows, counted.GUARDS, day, day).claims
    within = counted.tied(RelationKind.CORRECTS, "a", "b")
    assert bearings([claim], [within]) == {}


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "no claims"), (1, "one claim"), (12, "twelve claims"), (1300, "1,300 claims")],
)
def test_small_numbers_are_words(count, words):
    assert comparison.numbered(count, "claim", "claims") == words


def test_facts_are_found_by_id_and_unknown_ones_left_out():
    frame = counted.frame_of(counted.count("a", 1))
    assert list(comparison.facts_of(frame, ["figure-a", "gone"])) == ["figure-a"]

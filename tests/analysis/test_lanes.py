"""Lanes: no two scopes, statuses or sorts of unit in one."""

from datetime import date, timedelta

import counted
import pytest
from counted import whole

from demarche.analysis import lanes
from demarche.analysis.lanes import ASIDE, COUNTS, OTHER_UNITS
from demarche.model.vocabulary import Qualifier, RelationKind, Status

MEASURES = [m for m in whole().dossier.measures if not m.flow]


def of(*figures, **rest):
    return lanes.lanes(lanes.drawable(counted.frame_of(*figures, **rest)), counted.GUARDS)


@pytest.mark.parametrize("measure", MEASURES, ids=lambda m: m.id)
def test_no_lane_of_the_bundled_dossier_mixes_what_is_unlike(measure):
    found = lanes.lanes(lanes.drawable(counted.bundled_rows(whole(), measure.id)), measure)
    for lane in found:
        assert lane.rows["scale"].nunique() == 1
        assert lane.rows["status"].nunique() == 1
        assert lane.part == ASIDE or lane.rows["scope"].nunique() == 1
        assert not lane.rows["derived"].any()
    drawn = [key for lane in found for key in lane.rows["id"]]
    assert len(drawn) == len(set(drawn))


def test_the_reports_scope_leads_and_plans_stand_apart():
    found = of(
        counted.own(), *[counted.count(f"t{n}", n + 1, scope_group="towers") for n in range(4)],
        counted.count("plan", 9, status=Status.PLANNED),
        counted.count("ships", 3, unit="ships"),
    )  # fmt: skip
    assert [(lane.part, lane.title) for lane in found] == [
        (COUNTS, "At the frontier (guards)"), (COUNTS, "In towers only"),
        (OTHER_UNITS, "At the frontier (ships)"), (ASIDE, "Planned, guards"),
    ]  # fmt: skip
    assert [lane.own for lane in found] == [True, False, False, False]


def test_what_has_no_day_or_number_and_what_is_ours_is_not_drawn():
    frame = counted.frame_of(
        counted.count("a", 1), counted.count("undated", 1, None),
        counted.count("words", None, qualifier_text="dozens"),
        counted.count("sum", 2, derived=True),
    )  # fmt: skip
    assert list(lanes.drawable(frame)["id"]) == ["figure-a"]


def test_one_claim_is_drawn_once_unless_its_texts_differ():
    tie = counted.tied(RelationKind.SAME_CLAIM, "a", "guards")
    agrees = counted.count("a", 1200, low=1200, qualifier=Qualifier.MORE_THAN)
    differs = counted.count("a", 1300, low=1300, qualifier=Qualifier.MORE_THAN)
    once, twice = (lanes.drawable(counted.frame_of(each, counted.own(), relations=(tie,)))
                   for each in (agrees, differs))  # fmt: skip
    assert list(once["id"]) == ["figure-guards"]
    assert len(twice) == 2


def test_no_figures_have_no_lanes():
    assert of() == []


def test_more_lanes_than_a_screen_holds_are_told(monkeypatch):
    monkeypatch.setattr(lanes, "MOST_LANES", 2)
    found = of(*[counted.count(f"f{n}", 1, scope_group=None, scope=str(n)) for n in range(5)])
    shown, more = lanes.fitted(found)
    assert (len(shown), more) == (2, 3)


def test_marks_are_gathered_only_where_there_are_too_many(monkeypatch):
    days = [date(2022, 2, 1) + timedelta(days=n) for n in range(30)]
    found = of(*[counted.count(f"f{n}", n + 1, day) for n, day in enumerate(days)])
    assert lanes.period(found) is None
    monkeypatch.setattr(lanes, "MOST_MARKS", 6)
    assert lanes.period(found) == "W"


def test_a_gathered_mark_says_its_ends_and_how_many_and_averages_nothing():
    days = [date(2022, 2, 1), date(2022, 2, 2), date(2022, 2, 3)]
    found = of(counted.own(as_of=days[0]), counted.count("tower", 5, days[0], scope_group="towers"),
               *[counted.count(f"f{n}", 10.0 * (n + 1), day) for n, day in enumerate(days)])
    stacks = lanes.gathered(found, "M")
    assert stacks[["lane", "least", "most", "number"]].values.tolist() == [
        [0, 10, 30, 3], [1, 5, 5, 1],
    ]  # fmt: skip

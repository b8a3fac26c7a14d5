"""What opens from a mark that stands for many: what it counts, filters included."""

import pytest
from bundled import view

from demarche.analysis.filters import Filters
from demarche.ui import timeline_stacks
from demarche.ui.selected import selected
from demarche.ui.timeline_data import moments
from demarche.ui.url import parse_selection

RUSSIA = "2022-02-14~2022-02-14~side~russia"


def shown(**filters):
    return view(Filters(with_context=True, **filters), page="timeline")


def test_a_day_in_a_lane_opens_its_facts_with_every_account():
    title, facts, remark = timeline_stacks.opened(shown(), RUSSIA)
    assert title == "Russia, 14 February 2022"
    assert remark == ""
    found = moments(shown()).found
    accounts = {key for keys in found["accounts"] for key in keys}
    assert {fact.id for fact in facts} <= accounts
    assert {"lavrov-putin-meeting", "e050", "lavrov-far-from-exhausted", "e048b"} <= {
        fact.key for fact in facts
    }


def test_it_goes_by_the_filters_as_its_mark_does():
    _, every, _ = timeline_stacks.opened(shown(), RUSSIA)
    _, few, _ = timeline_stacks.opened(shown(actor=("sergei-shoigu",)), RUSSIA)
    assert [fact.key for fact in few] == ["e050"]
    assert len(every) > 1


def test_a_week_in_a_topics_lane():
    title, facts, _ = timeline_stacks.opened(
        shown(), "2022-02-14~2022-02-20~topic~russia-draws-down"
    )
    assert title == "Russia is drawing down, 14 to 20 February 2022"
    assert {fact.topic for fact in facts} == {"russia-draws-down"}


def test_a_crowd_is_cut_and_says_so(monkeypatch):
    monkeypatch.setattr(timeline_stacks, "MOST", 2)
    _, facts, remark = timeline_stacks.opened(shown(), RUSSIA)
    assert len(facts) == 2
    assert remark.startswith("The first 2 of ")


@pytest.mark.parametrize(
    "key",
    ["", "~~~", "2022-02-14", "x~y~side~russia", "2022-02-14~2022-02-14~colour~russia",
     "2022-02-14~2022-02-14~side~atlantis", "2022-02-14~2022-02-14~side~russia~some",
     "2022-02-31~2022-02-31~side~russia", "a~b~c~d~e~f~g", "1900-01-01~1900-01-01~side~russia"],
)  # fmt: skip
def test_what_stands_for_nothing_opens_nothing(key):
    assert timeline_stacks.opened(shown(), key) is None


def test_an_address_selects_it():
    found = selected(shown(), parse_selection(f"day:{RUSSIA}"))
    assert found.title == "Russia, 14 February 2022"
    wrong = selected(shown(), parse_selection("day:2022-02-14~2022-02-14~side~atlantis"))
    assert wrong.title == "Nothing found"

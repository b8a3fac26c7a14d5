"""Marks: one each, or one for many; what each says, and how it is selected."""

from datetime import date

import pandas as pd
from bundled import loaded, snapshot

from demarche.analysis import timeline
from demarche.analysis.timeline_marks import (
    MARK_COLUMNS,
    MOST_IN_STACK,
    STACK,
    address,
    alt,
    counted,
    held,
    lane_name,
    marks,
)
from demarche.model.vocabulary import Act, EventStatus

NAMES = loaded(with_context=True).names
REPORTS = {r.id: r for r in snapshot().reports}
FOUND = timeline.one_each(
    timeline.occurrences(loaded(with_context=True).frame, snapshot(with_context=True))
)
DATED = FOUND[FOUND["first"].notna()]
LANED = timeline.in_lanes(DATED, "side")
MONDAY = pd.Timestamp(2022, 2, 14)


def drawn(laned=LANED, by="side"):
    return marks(laned, by, NAMES, REPORTS)


def crowd(n, day=MONDAY):
    """``n`` rows of one day in one lane."""
    one = LANED[LANED["lane"] == "russia"].head(1)
    return pd.concat([one.assign(first=day, last=day, exact=True)] * n)


def test_each_row_in_a_lane_is_a_mark_that_opens_its_fact():
    found = drawn()
    assert list(found.columns) == MARK_COLUMNS
    assert sorted(found["evidence"]) == sorted(LANED["id"])
    assert set(found["sign"]) <= {*Act, *EventStatus}


def test_a_mark_says_who_what_to_whom_where_when_and_by_which_source():
    found = drawn().set_index("evidence")
    fact = next(f for f in DATED["fact"] if f.key == "e005")
    row = found.loc[fact.id]
    assert row["label"] == "Putin"
    assert row["side"] == "russia"
    assert row["lines"] == (
        "Putin demands guarantees soon; another eastward enlargement is unacceptable to Moscow",
        "to United States, NATO · press conference · Moscow", "23 December 2021",
        "allnewspress.com (translated tagesschau), cited, in our words", "Click for the evidence",
    )  # fmt: skip


def test_what_is_told_more_than_once_says_so():
    lines = drawn().set_index("evidence")["lines"]
    twice = DATED[DATED["accounts"].map(len) > 1].iloc[0]
    assert any("reported; told by" in line for line in lines[twice["id"]])


def test_by_topic_a_deed_of_two_sides_takes_the_colour_of_neither():
    found = drawn(timeline.in_lanes(DATED, "topic"), "topic").set_index("evidence")
    call = next(f for f in DATED["fact"] if f.key == "biden-zelensky-call")
    assert found.loc[call.id, "side"] == "several"
    assert found.loc[call.id, "label"] == "Biden and Zelensky"


def test_a_stack_that_is_too_high_is_one_mark_that_opens_all():
    (row,) = drawn(crowd(MOST_IN_STACK + 1)).to_dict("records")
    assert (row["sign"], row["label"]) == (STACK, str(MOST_IN_STACK + 1))
    assert row["evidence"] == "day:2022-02-14~2022-02-14~side~russia"
    assert row["lines"][0] == f"{MOST_IN_STACK + 1} statements and events, 14 February 2022"
    assert len(drawn(crowd(MOST_IN_STACK))) == MOST_IN_STACK


def test_an_address_names_the_rows_of_its_mark_and_no_others():
    found = held(LANED, MONDAY, MONDAY, "russia", exact=True)
    wanted = LANED[(LANED["first"] == MONDAY) & (LANED["lane"] == "russia")]
    assert list(found["id"]) == list(wanted["id"])
    vague = crowd(2).assign(exact=False)
    assert held(vague, MONDAY, MONDAY, "russia", exact=True).empty
    assert len(held(vague, MONDAY, MONDAY, "russia", exact=False)) == 2
    assert address(MONDAY, MONDAY, "side", "russia", exact=False).endswith("~some")


def test_acts_are_counted_most_first_and_events_by_their_name():
    assert counted(pd.Series(["warns", "", "warns"])) == "2 warns, 1 event"
    assert counted(pd.Series(["", ""])) == "2 events"


def test_lanes_have_names_and_the_chart_has_words():
    assert lane_name("neutral", "side", NAMES) == "Neutral"
    assert lane_name("report", "side", NAMES) == "The report itself"
    assert lane_name("nobody", "side", NAMES) == "Nobody named"
    assert lane_name("deeds", "topic", NAMES) == "Events"
    assert lane_name("ukraine-in-nato", "topic", NAMES) == "Ukraine may join NATO"
    day = DATED[DATED["first"].dt.date == date(2022, 2, 22)]
    laned = timeline.in_lanes(day, "side")
    assert alt(laned, {"nato-eu": "NATO and EU"}) == "NATO and EU: 1 event"

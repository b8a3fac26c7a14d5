"""What happened when: dated days first, then what has no day, and what is still to come."""

from datetime import date

import factories
import pandas as pd
from bundled import loaded, of_kind

from demarche.analysis.chronicle import chronicle
from demarche.model.vocabulary import EventStatus, Precision


def frame(*facts):
    return pd.DataFrame({"fact": list(facts)})


def test_headings_of_the_bundled_report():
    found = chronicle(loaded().frame)
    assert [title for title, _ in found] == [
        "Sunday 13 February", "Monday 14 February", "No day given", "Under way, no day given",
        "Still to come",
    ]  # fmt: skip
    assert sum(len(events) for _, events in found) == len(of_kind("event"))


def test_only_what_is_planned_is_still_to_come():
    planned = dict(chronicle(loaded().frame))["Still to come"]
    assert [e.key for e in planned] == ["scholz-heads-to-moscow"]


def test_an_event_keeps_its_reading_order_under_its_day():
    a, b = factories.event(id="a"), factories.event(id="b")
    assert chronicle(frame(a, b)) == [("Monday 14 February", [a, b])]


def test_a_day_known_to_the_month_is_no_day():
    vague = factories.event(date=date(2022, 2, 1), date_precision=Precision.MONTH)
    assert chronicle(frame(vague)) == [("No day given", [vague])]


def test_a_planned_event_with_a_day_is_still_to_come():
    planned = factories.event(status=EventStatus.PLANNED)
    assert chronicle(frame(planned)) == [("Still to come", [planned])]


def test_what_is_no_event_is_left_out():
    assert chronicle(frame(factories.figure())) == []

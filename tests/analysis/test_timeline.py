"""Statements and events in time: each on its day or span, once, and in its lanes."""

from datetime import date

import factories
import pandas as pd
import pytest
from bundled import bundle, loaded, snapshot
from hypothesis import given
from hypothesis import strategies as st

from demarche.analysis import timeline
from demarche.analysis.frames import fact_frame
from demarche.model.facts import Event, Relation, Statement
from demarche.model.vocabulary import Precision, RelationKind
from demarche.store.as_of import seen_on

EVERY = timeline.occurrences(loaded(with_context=True).frame, snapshot(with_context=True))
FOUND = timeline.one_each(EVERY)
MONDAY = pd.Timestamp(2022, 2, 14)


def of(*facts, relations=()):
    """The rows of some facts."""
    found = seen_on(factories.with_context(relations=relations), 1, None)
    found = found.model_copy(update={"facts": facts})
    return timeline.occurrences(fact_frame(found), found)


def test_every_statement_and_event_has_a_row_and_nothing_else():
    wanted = {f.id for f in bundle().facts if isinstance(f, Statement | Event)}
    assert set(EVERY["id"]) == wanted == set(EVERY.index)
    accounts = [key for keys in FOUND["accounts"] for key in keys]
    assert sorted(accounts) == sorted(wanted)


@pytest.mark.parametrize(
    ("precision", "last", "words"),
    [(Precision.DAY, date(2022, 2, 1), "1 February 2022"),
     (Precision.MONTH, date(2022, 2, 28), "some day in February 2022"),
     (Precision.YEAR, date(2022, 12, 31), "some day in 2022")],
)  # fmt: skip
def test_a_day_is_a_day_and_a_month_or_year_a_span(precision, last, words):
    row = of(factories.event(date=date(2022, 2, 1), date_precision=precision)).iloc[0]
    assert (row["first"].date(), row["last"].date()) == (date(2022, 2, 1), last)
    assert row["exact"] == (precision is Precision.DAY)
    assert timeline.day_of(row["first"], row["last"]) == words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [("2022-02-14", "2022-02-14", "14 February 2022"),
     ("2022-02-14", "2022-02-20", "14 to 20 February 2022"),
     ("2022-01-31", "2022-02-06", "31 January to 6 February 2022"),
     ("2021-12-27", "2022-01-02", "27 December 2021 to 2 January 2022")],
)  # fmt: skip
def test_a_period_is_told_from_its_first_to_its_last_day(first, last, words):
    assert timeline.period(pd.Timestamp(first), pd.Timestamp(last)) == words


def test_a_day_of_unknown_precision_is_none():
    fact = factories.statement(said_on=date(2022, 2, 1), said_on_precision=Precision.UNKNOWN)
    assert timeline.when(fact) == (None, Precision.UNKNOWN)
    assert len(timeline.undated(of(fact))) == 1
    assert timeline.when(factories.figure())[0] is None


def test_accounts_of_one_utterance_make_one_row_on_the_day_that_one_of_them_knows():
    link = Relation(id="r", kind=RelationKind.SAME_CLAIM, source="statement-cited",
                    target="statement-talks")  # fmt: skip
    cited = factories.cited_statement(actor="aster")
    found = timeline.one_each(of(factories.statement(), cited, relations=(link,)))
    assert list(found["accounts"]) == [("statement-talks", "statement-cited")]
    assert found["first"].iloc[0] == MONDAY
    assert not found["cited"].iloc[0]


def test_rows_come_by_day_and_those_without_last():
    first = list(FOUND["first"].dropna())
    assert first == sorted(first)
    assert FOUND["first"].isna().sum() == len(timeline.undated(FOUND))
    assert FOUND["first"].isna().iloc[-1]


def test_lanes_by_side_hold_what_two_sides_did_twice():
    laned = timeline.in_lanes(FOUND, "side")
    call = next(f.id for f in bundle().facts if f.key == "biden-zelensky-call")
    assert set(laned.loc[[call], "lane"]) == {"ukraine", "nato-eu"}
    assert set(laned["id"]) == set(FOUND["id"])


def test_the_reports_own_voice_and_nobodys_deeds_have_lanes_of_their_own():
    laned = timeline.in_lanes(FOUND, "side")
    order = timeline.lane_order(laned["lane"], snapshot())
    assert order == ["russia", "ukraine", "nato-eu", "neutral", "report", "nobody"]
    signs = next(f.id for f in bundle().facts if f.key == "shelter-signs")
    assert laned.loc[signs, "lane"] == "nobody"


def test_lanes_by_topic_keep_events_and_statements_without_topic_apart():
    laned = timeline.in_lanes(FOUND, "topic")
    order = timeline.lane_order(laned["lane"], snapshot())
    assert order[-2:] == ["no-topic", "deeds"]
    assert set(laned.loc[laned["lane"] == "deeds", "kind"]) == {"event"}
    topics = [t.id for t in snapshot().topics]
    assert order[:-2] == [t for t in topics if t in set(order)]


@given(st.dates(date(2021, 12, 1), date(2022, 3, 1)))
def test_as_of_any_day_nothing_known_later_is_in_time(day):
    seen = seen_on(bundle(), 1, day)
    frame = loaded(with_context=True).frame
    found = timeline.one_each(
        timeline.occurrences(frame[frame.index.isin([f.id for f in seen.facts])], seen)
    )
    known = {f.id: f.known_by for f in bundle().facts}
    assert all(known[key] <= day for keys in found["accounts"] for key in keys)


def test_no_facts_make_no_rows():
    nothing = EVERY.head(0)
    assert timeline.one_each(nothing).empty
    assert timeline.in_lanes(timeline.one_each(nothing), "side").empty

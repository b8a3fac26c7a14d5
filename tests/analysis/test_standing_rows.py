"""How a fact could stand on a map: what it counts, where it goes, who is there in person."""

from datetime import date

import factories
import pytest

from demarche.analysis.by_day import What
from demarche.analysis.standing_rows import rows_of
from demarche.model.dossier import Snapshot
from demarche.model.vocabulary import EventStatus, PlaceKind, Precision, Status

FIELDS = ["what", "place", "origin", "who", "side"]


def rows(*facts, **changes):
    """The rows of a dossier with these facts alone."""
    whole = factories.with_context()
    told = whole.model_copy(update={"facts": facts, "relations": (), **changes})
    return rows_of(Snapshot(**dict(told), revision=1))


def only(*facts, **changes):
    (row,) = rows(*facts, **changes).itertuples()
    return row


def ending(day, precision):
    return only(factories.figure(as_of=day, as_of_precision=precision)).day


def test_a_count_stands_at_its_place_by_who_counts():
    row = only(factories.cited_figure())
    assert [getattr(row, name) for name in FIELDS] == [
        What.COUNT, "frontier", None, "council", "asters"
    ]  # fmt: skip
    assert row.lasts
    assert row.group == row.party == 0


@pytest.mark.parametrize("status", ["announced", "ordered", "arrived"])
def test_what_is_sent_is_on_its_way_by_who_sends(status):
    figure = factories.cited_figure(
        status=Status(status), party="aster", origin="ukraine", place="kyiv"
    )
    row = only(figure)
    assert [getattr(row, name) for name in FIELDS] == [
        What.SENT, "kyiv", "ukraine", "aster", "asters"
    ]  # fmt: skip
    assert row.group == -1


def test_forces_that_stay_in_their_own_country_are_on_no_way():
    council = factories.with_context().actors[-1].model_copy(update={"country": "UKR"})
    figure = factories.cited_figure(status=Status.ANNOUNCED, party="council", place="kyiv")
    assert only(figure, actors=(council,)).what is What.COUNT
    assert only(figure).what is What.SENT


@pytest.mark.parametrize(
    ("day", "precision", "counts_from"),
    [(date(2022, 2, 14), "day", date(2022, 2, 14)), (date(2022, 2, 1), "month", date(2022, 2, 28)),
     (date(2022, 1, 1), "year", date(2022, 12, 31)), (None, "unknown", factories.MONDAY)],
)  # fmt: skip
def test_a_month_counts_from_its_end_and_no_day_from_when_it_was_known(
    day, precision, counts_from
):
    assert ending(day, Precision(precision)) == counts_from.toordinal()


def test_a_fact_without_any_day_has_none():
    figure = factories.cited_figure(as_of=None, known_on=None)
    row = only(figure)
    assert row.day == row.until == 0


def test_our_own_arithmetic_is_marked():
    assert only(factories.cited_figure(derived=True)).derived


def test_a_movement_goes_to_its_destination():
    row = only(factories.event(destination="kyiv", origin="ukraine"))
    assert [getattr(row, name) for name in FIELDS] == [
        What.MOVE, "kyiv", "ukraine", "ministry", None
    ]  # fmt: skip


@pytest.mark.parametrize("channel", ["meeting", "Visit"])
def test_who_speaks_in_person_is_at_the_place_and_whom_they_address_is_not(channel):
    said = factories.cited_statement(channel=channel, addressee=("aster",))
    row = only(said)
    assert (row.what, row.place, row.who) == (What.VISIT, "kyiv", "council")
    assert row.until == row.day + 1


def test_all_who_act_in_a_meeting_are_there():
    event = factories.cited_event(
        place="kyiv", origin=None, channel="meeting", actor=("council", "aster")
    )
    assert rows(event)["who"].tolist() == ["council", "aster"]
    assert rows(event)["side"].tolist() == [None, "asters"]


@pytest.mark.parametrize(
    "fact",
    [
        factories.cited_statement(channel="call"),
        factories.cited_statement(channel=None),
        factories.cited_statement(place=None),
        factories.cited_statement(said_on=date(2022, 2, 1), said_on_precision=Precision.MONTH),
        factories.cited_event(place="kyiv", channel="meeting", status=EventStatus.PLANNED),
        factories.statement(channel="meeting", place="kyiv", actor="report", chain=()),
    ],
    ids=["call", "no channel", "no place", "month", "planned", "the report itself"],
)  # fmt: skip
def test_nobody_is_put_anywhere_without_need(fact):
    assert rows(fact).empty


def test_whoever_is_away_from_home_comes_first_and_a_report_before_a_page():
    council = factories.with_context().actors[-1].model_copy(update={"country": "UKR"})
    host = factories.cited_statement()
    guest = factories.cited_statement(id="statement-guest", key="guest", actor="aster")
    frame = rows(host, guest, factories.figure(), factories.cited_figure(), actors=(council,))
    ids = frame.sort_values("order")["id"].tolist()
    assert ids == ["figure-guards", "figure-cited", "statement-guest", "statement-cited"]


def test_places_need_no_shape_to_be_stood_at():
    islet = factories.place("islet", PlaceKind.GROUP)
    assert only(factories.cited_figure(place="islet"), places=(islet,)).place == "islet"

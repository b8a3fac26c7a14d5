"""Sound rows become statements and events."""

from __future__ import annotations

from datetime import date

import pytest
from dossiers.tables.making import event_row, real_event_row
from dossiers.tables.reading import read_rows

from demarche.model.facts import Event, Statement
from demarche.model.vocabulary import Act, EventStatus, Mode, Plover, Precision, Stance


def statement(**changes: str) -> Statement:
    (found,) = read_rows(event_row(1, **changes), kind="events")
    assert isinstance(found, Statement)
    return found


def event(**changes: str) -> Event:
    (found,) = read_rows(real_event_row(1, **changes), kind="events")
    assert isinstance(found, Event)
    return found


def test_a_statement_is_our_paraphrase() -> None:
    found = statement(speaker_label="A spokesman", channel="call", day_ground="by the page",
                      place="Lietuva", plover="coerce", core="yes", resolved="he is meant",
                      note="n")  # fmt: skip
    assert found == Statement(
        id=found.id, key="e1", known_on=date(2021, 3, 2), citation=found.citation, table="made",
        mode=Mode.PARAPHRASED, source=None, cue=None, content=None, actor="russia",
        speaker_label="A spokesman", addressee=("ukraine", "germany"), topic="nato",
        act=Act.DEMANDS, plover=Plover.COERCE, stance=Stance.AGAINST,
        gist="written guarantees, for the time no. 1", channel="call", said_on=date(2021, 3, 2),
        said_on_precision=Precision.DAY, said_on_ground="by the page", position=True,
        place="lithuania", core=True, resolved="he is meant", note="n",
    )  # fmt: skip
    assert found.id.startswith("statement-")


def test_an_event_has_those_who_did_it() -> None:
    found = event(actor="Russia; Ukraine ;russia", addressee="the US", origin="Germany",
                  destination="Lithuania", channel="visit", day_ground="said so")  # fmt: skip
    assert found == Event(
        id=found.id, key="e1", known_on=date(2021, 3, 2), citation=found.citation, table="made",
        plover=Plover.CONSULT, actor=("russia", "ukraine"), recipient=("united-states",),
        origin="germany", destination="lithuania", status=EventStatus.HAPPENED, channel="visit",
        date=date(2021, 3, 2), date_precision=Precision.DAY, date_ground="said so",
        gist="Two ministers meet",
    )  # fmt: skip
    assert found.id.startswith("event-")


def test_known_on_is_the_day_unless_it_is_given() -> None:
    month = statement(day="2022-02")
    assert (month.known_on, month.known_on_precision) == (date(2022, 2, 1), Precision.MONTH)
    assert statement(known_on="2022-03-05").known_on == date(2022, 3, 5)
    never = statement(day="")
    assert (never.known_on, never.said_on) == (None, None)
    assert never.said_on_precision is Precision.UNKNOWN


def test_a_planned_event_may_be_still_to_come() -> None:
    found = event(status="planned", day="2031", known_on="2022-02-14")
    assert (found.date, found.date_precision) == (date(2031, 1, 1), Precision.YEAR)
    assert found.known_on == date(2022, 2, 14)


@pytest.mark.parametrize(
    ("act", "topic", "given", "position"),
    [
        ("demands", "nato", "", True),
        ("rejects", "Ukraine may join NATO", "", True),
        ("states", "nato", "", False),
        ("warns", "nato", "yes", True),
        ("demands", "nato", "no", False),
        ("demands", "", "", False),
    ],
)
def test_a_position_is_what_an_actor_wants_or_refuses(
    act: str, topic: str, given: str, position: bool
) -> None:
    found = statement(act=act, topic=topic, position=given)
    assert found.position is position


def test_without_a_topic_the_stance_is_unclear() -> None:
    found = statement(topic="", stance="", gist="")
    assert (found.topic, found.stance, found.gist) == (None, Stance.UNCLEAR, None)

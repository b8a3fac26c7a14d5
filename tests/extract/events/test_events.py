"""Events: who did what to whom, where and when, and what has not happened is none."""

from __future__ import annotations

import re
from datetime import date

import pytest
from bundled import bundle

from demarche.extract.events import propose
from demarche.extract.reading import Reading, Source, read
from demarche.model.proposals import (
    ActorProposal,
    ActorReference,
    EventProposal,
    PlaceProposal,
    PlaceReference,
)
from demarche.model.vocabulary import ActorKind, EventStatus, Plover, Precision, Use

PUBLISHED = date(2022, 2, 16)
NAMES = re.compile(
    r"Turkey|Russian|Russia|Japan|France|Germany|Iranian|Iran|Israel|NATO|Macron|Scholz|Mali|"
    r"Biden|Zelensky|police|gunmen|rebels|the UN",
    re.IGNORECASE,
)
PLACES = re.compile(r"Kyiv|Kharkiv|Mosul|Berlin|Lima|Gaza|Belgrade|the Black Sea|Lithuania")


def events(text: str) -> list[EventProposal]:
    """The events of ``text``, its actors and places being those of the two lists."""
    reading = read(Source("report", text, PUBLISHED))
    return propose(reading, _places(reading), _actors(reading))


def _actors(reading: Reading) -> list[ActorProposal]:
    return [
        ActorProposal(
            id=f"actor-{found.start()}",
            report="report",
            known_on=PUBLISHED,
            confidence=1,
            span=reading.span(*found.span()),
            actor=ActorReference(
                id=found[0].lower().replace(" ", "-"), name=found[0], kind=ActorKind.GROUP
            ),
        )
        for found in NAMES.finditer(reading.source.text)
    ]


def _places(reading: Reading) -> list[PlaceProposal]:
    return [
        PlaceProposal(
            id=f"place-{found.start()}",
            report="report",
            known_on=PUBLISHED,
            confidence=1,
            span=reading.span(*found.span()),
            use=Use.LITERAL,
            place=PlaceReference(id=found[0].lower().replace(" ", "-"), name=found[0]),
        )
        for found in PLACES.finditer(reading.source.text)
    ]


@pytest.mark.parametrize(
    ("text", "trigger", "plover", "actors", "recipients", "place"),
    [
        ("Gunmen attacked a market in Mosul.", "attacked", Plover.ASSAULT, ["gunmen"], [], "mosul"),
        ("Russia bombed Kharkiv.", "bombed", Plover.ASSAULT, ["russia"], [], "kharkiv"),
        ("Turkey sent two warships to the Black Sea.", "sent", Plover.MOBILIZE, ["turkey"], [],
         "the-black-sea"),
        ("The UN delivered food to Gaza.", "delivered", Plover.AID, ["the-un"], [], "gaza"),
        ("France and Germany signed a treaty in Berlin.", "signed", Plover.AGREE,
         ["france", "germany"], [], "berlin"),
        ("France imposed sanctions on Iran.", "imposed", Plover.SANCTION, ["france"], ["iran"],
         None),
        ("Three men were arrested by police in Berlin.", "arrested", Plover.COERCE, ["police"], [],
         "berlin"),
        ("Macron met Scholz in Berlin.", "met", Plover.CONSULT, ["macron"], ["scholz"], "berlin"),
        ("Israel released 39 prisoners.", "released", Plover.CONCEDE, ["israel"], [], None),
        ("The rebels withdrew from Mosul.", "withdrew", Plover.RETREAT, ["rebels"], [], "mosul"),
        ("Thousands protested in Belgrade.", "protested", Plover.PROTEST, [], [], "belgrade"),
        ("A bus crashed near Lima.", "crashed", None, [], [], "lima"),
        ("Mali's junta expelled the envoy.", "expelled", Plover.SANCTION, ["mali"], [], None),
    ],
)  # fmt: skip
def test_who_did_what_to_whom_where(
    text: str,
    trigger: str,
    plover: Plover | None,
    actors: list[str],
    recipients: list[str],
    place: str | None,
) -> None:
    (event,) = events(text)
    assert (event.trigger.exact, event.plover) == (trigger, plover)
    assert [each.id for each in event.actor] == actors
    assert [each.id for each in event.recipient] == recipients
    assert (event.place.id if event.place else None) == place


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Russia attacked Kharkiv.", EventStatus.HAPPENED),
        ("Russia attacks Kharkiv", EventStatus.HAPPENED),
        ("Russia is attacking Kharkiv.", EventStatus.ONGOING),
        ("Macron will meet Scholz.", EventStatus.PLANNED),
        ("Macron plans to meet Scholz.", EventStatus.PLANNED),
        ("NATO countries are building up forces.", EventStatus.ONGOING),
    ],
)
def test_status_follows_the_tense(text: str, status: EventStatus) -> None:
    assert [event.status for event in events(text)] == [status]


@pytest.mark.parametrize(
    "text",
    [
        "Russia could attack Kharkiv.",
        "If Russia attacks Kharkiv, prices will rise.",
        "France urged Iran to release the prisoners.",
        "Japan denied any plans to invade Mali.",
        "Shares of the company rallied.",
        "The company met its targets.",
        "Hopes for a deal had not died.",
    ],
)
def test_what_has_not_happened_is_no_event(text: str) -> None:
    assert events(text) == []


def test_a_denial_is_kept_as_such() -> None:
    (event,) = events("Russia did not attack Kharkiv.")
    assert event.negated


def test_the_day_is_resolved_with_its_words_and_ground() -> None:
    (event,) = events("Russia attacked Kharkiv on Monday.")
    assert (event.date, event.date_precision) == (date(2022, 2, 14), Precision.DAY)
    assert event.date_text == "on Monday"
    assert event.date_ground is not None
    (undated,) = events("Russia attacked Kharkiv.")
    assert (undated.date, undated.date_precision) == (None, Precision.UNKNOWN)


def test_those_who_spoke_in_a_call_are_its_actors() -> None:
    (call,) = events("In a call on Sunday, Biden and Zelensky agreed to continue.")
    assert call.plover is Plover.CONSULT
    assert [each.id for each in call.actor] == ["biden", "zelensky"]


def test_forces_moved_by_nobody_named_are_their_owners() -> None:
    (event,) = events("There was no reason for deploying 130,000 Russian troops near Kharkiv.")
    assert [each.id for each in event.actor] == ["russian"]
    assert event.resolved is not None
    assert "troops" in event.resolved


def test_most_events_of_the_bundled_report_are_found() -> None:
    found = {event.trigger.exact for event in events(bundle().reports[0].text)}
    assert found >= {"evacuating", "deploying", "meeting", "call", "visited", "talk", "building",
                     "sent"}  # fmt: skip


def test_a_disaster_assaults_nobody() -> None:
    found = events("An earthquake struck near Lima, killing 90 people.")
    assert {event.plover for event in found} == {None}


def test_spans_run_from_doer_to_deed_at_exact_offsets() -> None:
    text = "On Sunday the Russian army\u200b attacked a “market” in Kharkiv. 😀"
    (event,) = events(text)
    assert text[event.span.start : event.span.end] == event.span.exact
    assert event.span.exact.startswith("the Russian army")
    assert event.span.start <= event.trigger.start < event.span.end

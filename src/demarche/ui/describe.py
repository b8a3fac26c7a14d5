"""A fact's qualifications as pairs of term and words: for cards, tables and tests."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from demarche.analysis.evidence import day_words
from demarche.analysis.names import Names, number_with_qualifier
from demarche.model.facts import AnyFact, Event, Figure, PlaceMention, Statement
from demarche.model.vocabulary import Precision, Use

# How a mode that is no quotation reads on a card.
_REPORTED = {"report's own voice": "in the report’s own voice", "indirect": "indirect speech",
             "our paraphrase": "in our paraphrase"}  # fmt: skip


def details(names: Names, fact: AnyFact) -> list[tuple[str, str]]:
    """What qualifies ``fact``, in the order to read it; empty values are left out."""
    parts = {"figure": _figure, "statement": _statement, "event": _event, "place": _place}
    pairs = [*parts[fact.kind](names, fact), *_common(fact)]  # type: ignore[operator]
    return [(term, value) for term, value in pairs if value]


def _common(fact: AnyFact) -> Iterator[tuple[str, str]]:
    yield "Resolved by us", fact.resolved or ""
    yield "Note", fact.note or ""
    yield "Known later", fact.later or ""
    yield "Also seen on", ", ".join(fact.citation.also_seen) if fact.citation else ""
    yield "Known on", day_words(fact.known_on, fact.known_on_precision) or "day not recorded"


def _figure(names: Names, fact: Figure) -> Iterator[tuple[str, str]]:
    yield "Reported as", f"{number_with_qualifier(fact)} {fact.unit}"
    yield "Bounds", bounds(fact)
    yield "Counted", fact.counted
    yield "Stated by", "" if fact.derived else names.stated_by(fact)
    yield "Derived", "our own arithmetic; the report does not state this number" * fact.derived
    yield "Status", ", ".join(filter(None, [fact.status.value, fact.status_note]))
    yield "Scope", fact.scope
    yield "Place", names.place(fact.place)
    yield "Whose", names.actor(fact.party) if fact.party else ""
    yield "From", names.place(fact.origin) if fact.origin else ""
    day = day_words(fact.as_of, fact.as_of_precision) or "not stated"
    yield "Day counted", f"{day} ({fact.as_of_ground})" if fact.as_of_ground else day


def bounds(fact: Figure) -> str:
    """What the qualifier leaves open, in words."""
    return {
        "exactly": "an exact number as reported", "about": "approximate, bounds not stated",
        "nearly": "approximate, somewhat fewer", "more than": "a lower bound, no upper bound",
        "at least": "a lower bound, no upper bound", "up to": "an upper bound, no lower bound",
        "fewer than": "an upper bound, no lower bound",
    }[fact.qualifier.value]  # fmt: skip


def _statement(names: Names, fact: Statement) -> Iterator[tuple[str, str]]:
    yield "Said by", chain(names, fact)
    yield "To", ", ".join(map(names.actor, fact.addressee))
    yield "Act", f"{fact.act.value} (a question)" if fact.question else fact.act.value
    yield "Reported", _REPORTED.get(fact.mode.value, f"{fact.mode.value} quotation")
    yield "Topic", names.topic(fact.topic) if fact.topic else ""
    yield "Stance", fact.stance.value if fact.topic else ""
    yield "Gist (ours)", fact.gist or ""
    yield "Channel", fact.channel or ""
    yield "Where", names.place(fact.place) if fact.place else ""
    yield "Said on", _day(fact.said_on, fact.said_on_precision, fact.said_on_ground)


def chain(names: Names, fact: Statement) -> str:
    """The speaker, and through whom a claim is passed on."""
    said = names.actor(fact.actor)
    behind = " and ".join(names.short(actor) for actor in fact.chain[1:])
    if not behind:
        return said
    act = f" ({fact.inner_act.value})" if fact.inner_act else ""
    return f"{said}; what is told here of {behind}{act} is a claim of {names.short(fact.actor)}"


def _event(names: Names, fact: Event) -> Iterator[tuple[str, str]]:
    yield "Who", ", ".join(map(names.actor, fact.actor))
    yield "With or to whom", ", ".join(map(names.actor, fact.recipient))
    yield "Where", names.place(fact.place) if fact.place else ""
    yield "From", names.place(fact.origin) if fact.origin else ""
    yield "To", names.place(fact.destination) if fact.destination else ""
    yield "Status", fact.status.value
    yield "Category", f"{fact.plover} (PLOVER)" if fact.plover else ""
    yield "Channel", fact.channel or ""
    yield "Day", _day(fact.date, fact.date_precision, fact.date_ground)


def _day(day: date | None, precision: Precision, ground: str | None) -> str:
    said = day_words(day, precision)
    return f"{said} ({ground})" if said and ground else said


def _place(names: Names, fact: PlaceMention) -> Iterator[tuple[str, str]]:
    yield "Place", names.place(fact.place)
    yield "Spelling in the report", fact.span.exact
    yield "Use", (
        "literal: the location" if fact.use is Use.LITERAL
        else "associative: a government or people, not the location")  # fmt: skip
    yield "Means", names.actor(fact.actor) if fact.actor else ""

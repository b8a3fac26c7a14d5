"""The bundled report's annotation by hand, as the proposals it should yield."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from bundled import bundle

from demarche.extract.reading import Source
from demarche.extract.scoring.gold import Gold
from demarche.model.dossier import Bundle
from demarche.model.evidence import Span
from demarche.model.facts import Event, Fact, Figure, PlaceMention, Statement
from demarche.model.proposals import (
    ActorProposal,
    ActorReference,
    AnyProposal,
    EventProposal,
    FigureProposal,
    PlaceProposal,
    PlaceReference,
    StatementProposal,
)
from demarche.model.vocabulary import Mode, PlaceKind

_NUMERAL = re.compile(r"\d[\d,.]*\d|\d")
# Its unit is the figure's own plural; a proposal has the noun in the singular.
_DESCRIPTION = "description"


@cache
def bundled() -> Gold:
    """The report with its facts. Actors are only those that a place or a statement names, hence
    partial; happenings without a category of PLOVER, and descriptions of places, are optional.
    """
    whole = bundle()
    (report,) = whole.reports
    facts = [fact for fact in whole.facts if fact.report == report.id]
    made = [_made(fact, whole) for fact in facts]
    gold = [*(fact for fact in made if fact), *_actors(facts, whole)]
    forms = {g.id: _DESCRIPTION for g in gold if isinstance(g, PlaceProposal) and _described(g)}
    loose = {g.id for g in gold if isinstance(g, EventProposal) and g.plover is None}
    source = Source(report.id, report.text, report.published)
    return Gold(source, tuple(gold), forms, frozenset(forms) | loose, frozenset({"actor"}))


def _described(mention: PlaceProposal) -> bool:
    """Whether a mention is no name: its last word is none ("their city", "European countries")."""
    return mention.span.exact.split()[-1].islower()


def _made(fact: Fact, whole: Bundle) -> AnyProposal | None:
    makers: dict[type[Fact], Callable[..., AnyProposal | None]] = {
        PlaceMention: _place,
        Figure: _figure,
        Statement: _statement,
        Event: _event,
    }
    return makers[type(fact)](fact, whole)


def _common(fact: Fact) -> dict[str, object]:
    return {"id": fact.id, "report": fact.report, "known_on": fact.known_on, "confidence": 1.0}


def _place(fact: PlaceMention, whole: Bundle) -> PlaceProposal:
    actor = _actor(fact.actor, whole) if fact.actor else None
    place = _reference(fact.place, whole)
    return PlaceProposal(span=fact.span, use=fact.use, place=place, actor=actor, **_common(fact))


def _figure(fact: Figure, whole: Bundle) -> FigureProposal:
    assert fact.span
    known = fact.model_dump(include={"value", "low", "high", "qualifier", "qualifier_text",
                                     "unit", "counted", "status"})  # fmt: skip
    number = _numeral(fact.span, fact.qualifier_text)
    place = _reference(fact.place, whole)
    return FigureProposal(span=fact.span, number=number, place=place, **known, **_common(fact))


def _numeral(span: Span, qualifier_text: str) -> Span:
    found = _NUMERAL.search(span.exact)
    assert found
    start = span.exact.find(qualifier_text) if qualifier_text else found.start()
    exact = span.exact[start : found.end()]
    return Span(start=span.start + start, end=span.start + found.end(), exact=exact)


def _statement(fact: Statement, whole: Bundle) -> StatementProposal | None:
    if fact.mode is Mode.VOICE:
        return None
    known = fact.model_dump(include={"mode", "source", "cue", "content", "also", "act", "plover",
                                     "question"})  # fmt: skip
    told = [_actor(name, whole) for name in fact.addressee]
    return StatementProposal(
        actor=_actor(fact.actor, whole), addressee=told, **known, **_common(fact)
    )


def _event(fact: Event, whole: Bundle) -> EventProposal:
    known = fact.model_dump(include={"span", "plover", "status", "date", "date_precision"})
    # The annotation marks no word of the clause as the deed: any in it is right.
    return EventProposal(
        trigger=fact.span,
        actor=[_actor(name, whole) for name in fact.actor],
        recipient=[_actor(name, whole) for name in fact.recipient],
        place=_reference(fact.place, whole) if fact.place else None,
        **known,
        **_common(fact),
    )


def _actors(facts: Iterable[Fact], whole: Bundle) -> Iterator[ActorProposal]:
    seen = set()
    for fact in facts:
        span = fact.span if isinstance(fact, PlaceMention) else getattr(fact, "source", None)
        name = getattr(fact, "actor", None)
        if span and isinstance(name, str) and span not in seen:
            seen.add(span)
            stated = {**_common(fact), "id": f"{fact.id}-actor"}
            yield ActorProposal(span=span, actor=_actor(name, whole), **stated)


def _actor(name: str, whole: Bundle) -> ActorReference:
    entry = next(actor for actor in whole.actors if actor.id == name)
    return ActorReference(id=entry.id, name=entry.name, kind=entry.kind, known=True)


def _reference(name: str, whole: Bundle) -> PlaceReference:
    entry = next(place for place in whole.places if place.id == name)
    country = entry.kind is PlaceKind.COUNTRY
    given = entry.model_dump(include={"id", "name", "lat", "lon", "country", "geonames_id"})
    return PlaceReference(feature="PCLI" if country else entry.feature, known=True, **given)

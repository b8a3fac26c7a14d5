"""Deeds made into proposals of events."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from demarche.extract.days import DayMention, mentions, nearest
from demarche.extract.events.find import Deed, deeds
from demarche.extract.events.grammar import Grammar
from demarche.extract.events.participants import Participants
from demarche.extract.reading import Reading
from demarche.model.facts import stable_id
from demarche.model.proposals import (
    ActorProposal,
    ActorReference,
    EventProposal,
    PlaceProposal,
)
from demarche.model.vocabulary import Plover, Precision

# From doer to deed in one clause: further apart the words between say other things.
_LONGEST = 160


def propose(
    reading: Reading, places: Sequence[PlaceProposal], actors: Sequence[ActorProposal]
) -> list[EventProposal]:
    """The events of ``reading`` in order: who did what to whom, where and when.

    Confidence: about how often an event read so is one that a reader would list; higher for a
    verb with a doer who is known, lower for a noun or for nobody named.
    """
    grammar = Grammar(reading.doc)
    participants = Participants(grammar, places, actors)
    days = mentions(reading)
    told = [deed for deed in deeds(grammar) if deed.nominal or deed.doers or deed.sufferers]
    found = [
        (deed, _proposal(reading, grammar, participants, days, deed))
        for deed in _without_repeats(grammar, told)
    ]
    unique = {event.id: event for deed, event in found if not deed.nominal or _says_who(event)}
    return list(unique.values())


def _says_who(event: EventProposal) -> bool:
    """Whether a noun tells more than that something is spoken of: who or which day."""
    return bool(event.actor or event.recipient) or event.date_precision is Precision.DAY


def _without_repeats(grammar: Grammar, told: Sequence[Deed]) -> list[Deed]:
    """ "The first of the troops sent to help were sent": the participle tells nothing more."""
    verbs = {
        (deed.trigger.lemma_, grammar.tokens.sentence(deed.trigger.i))
        for deed in told
        if deed.trigger.dep_ != "acl"
    }
    return [
        deed
        for deed in told
        if deed.trigger.dep_ != "acl"
        or (
            deed.trigger.lemma_,
            grammar.tokens.sentence(deed.trigger.i),
        )
        not in verbs
    ]


def _proposal(
    reading: Reading,
    grammar: Grammar,
    participants: Participants,
    days: Sequence[DayMention],
    deed: Deed,
) -> EventProposal:
    start, end = _extent(grammar, deed)
    trigger = deed.trigger
    sentence = grammar.tokens.sentence(trigger.i)
    day = nearest(days, *grammar.tokens.sentence_characters(trigger.i), trigger.idx)
    actors, ground = _who(participants, deed)
    doers = {actor.id for actor in actors}
    recipients = participants.actors(deed.sufferers)
    return EventProposal(
        id=stable_id("event", reading.source.id, start, end, trigger.idx),
        report=reading.source.id,
        known_on=reading.source.published,
        confidence=_confidence(deed, bool(actors)),
        resolved=ground,
        span=reading.span(start, end),
        trigger=reading.span(trigger.idx, trigger.idx + len(trigger)),
        plover=deed.plover,
        actor=actors,
        recipient=tuple(each for each in recipients if each.id not in doers),
        place=participants.place(trigger, *deed.sufferers, *deed.doers[1:])
        or participants.place_after(trigger, sentence[1]),
        status=deed.status,
        negated=deed.negated,
        date=day.day if day else None,
        date_precision=day.precision if day else Precision.UNKNOWN,
        date_text=reading.source.text[day.start : day.end] if day else None,
        date_ground=day.ground if day else None,
    )


def _who(participants: Participants, deed: Deed) -> tuple[tuple[ActorReference, ...], str | None]:
    """Who does it; forces that are moved by nobody named are moved by those whose they are."""
    actors = participants.actors(deed.doers)
    if actors or deed.plover not in {Plover.MOBILIZE, Plover.RETREAT} or deed.doers:
        return actors, None
    moved = deed.sufferers[0] if deed.sufferers else None
    owners = participants.owners(moved)
    if not owners or moved is None:
        return (), None
    return owners, f"Nobody is named who moves the {moved.text}: taken for whose they are."


def _extent(grammar: Grammar, deed: Deed) -> tuple[int, int]:
    """From the doer's first word, where it is near and in the sentence, to the deed's last."""
    trigger = deed.trigger
    sentence = grammar.tokens.sentence(trigger.i)
    start, end = int(trigger.idx), int(trigger.idx) + len(trigger)
    for token in (*deed.doers, *deed.sufferers):
        if not sentence[0] <= token.i < sentence[1]:
            continue
        begin, close = grammar.phrase_start(token), int(token.idx) + len(token)
        if start - _LONGEST < begin < start:
            start = begin
        if end < close < end + _LONGEST and _hangs_on(token, trigger):
            end = close
    return start, end


def _hangs_on(token: Token, trigger: Token) -> bool:
    return trigger.i in {token.head.i, token.head.head.i, token.head.head.head.i}


def _confidence(deed: Deed, known: bool) -> float:
    sure = 0.5 if deed.nominal else 0.6
    sure += 0.1 if known else -0.1
    return round(sure + (0.05 if deed.plover is not None else 0.0), 2)

"""Drafts made into proposals of figures."""

from __future__ import annotations

from collections.abc import Sequence

from demarche.extract.days import mentions
from demarche.extract.quantities.bounds import numbers
from demarche.extract.quantities.context import Attributions, Surroundings
from demarche.extract.quantities.drafts import Draft
from demarche.extract.quantities.find import drafts
from demarche.extract.quantities.objects import object_of
from demarche.extract.quantities.status import status_of
from demarche.extract.reading import Reading
from demarche.model.facts import stable_id
from demarche.model.proposals import (
    ActorProposal,
    FigureProposal,
    PlaceProposal,
    StatementProposal,
)


def propose(
    reading: Reading,
    places: Sequence[PlaceProposal],
    actors: Sequence[ActorProposal],
    statements: Sequence[StatementProposal],
) -> list[FigureProposal]:
    """The figures of ``reading`` in order of their spans, each span once.

    Confidence: about how often a figure read in this way is right in value and unit, judged on
    sentences of our own; lower where the unit stands elsewhere or nothing is counted.
    """
    days = mentions(reading)
    around = Surroundings(reading, places, actors, days)
    said = Attributions(statements)
    found = (_proposal(reading, draft, around, said) for draft in drafts(reading, places, days))
    unique = {(each.span.start, each.span.end): each for each in found}
    return [unique[key] for key in sorted(unique)]


def _proposal(
    reading: Reading, draft: Draft, around: Surroundings, said: Attributions
) -> FigureProposal:
    figures, thing = numbers(draft), object_of(draft)
    start, end = draft.number_start, draft.number_end
    span = (start, max(end, thing.reach))
    as_of, precision, ground = around.day(draft)
    return FigureProposal(
        id=stable_id("figure", reading.source.id, *span),
        report=reading.source.id,
        known_on=reading.source.published,
        confidence=_confidence(draft),
        resolved=draft.borrowed or thing.resolved,
        span=reading.span(*span),
        number=reading.span(start, end),
        value=figures.value,
        low=figures.low,
        high=figures.high,
        qualifier=figures.qualifier,
        qualifier_text=figures.words,
        unit=draft.unit,
        counted=thing.words(reading),
        counted_span=reading.span(*thing.span) if thing.span else None,
        status=status_of(draft),
        party=around.party(thing),
        place=around.place(draft),
        as_of=as_of,
        as_of_precision=precision,
        as_of_ground=ground,
        stated_by=said.at(draft.number_start, draft.number_end),
    )


def _confidence(draft: Draft) -> float:
    sure = draft.sure if draft.unit else 0.5
    if draft.lexemes[draft.amount.start].lower == "one":
        sure = min(sure, 0.6)
    return round(sure, 2)

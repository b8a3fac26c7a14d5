"""Proposals: what a program reads out of a report, before a reviewer decides on it.

A proposal has the spans of a fact and what was read into them, with a confidence; what the words
do not give stays empty. It names places and actors by reference: an entry of the dossier's
tables where it is known, else one made from the gazetteer or from the words, marked as new.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from demarche.model.evidence import Frozen, Slug, Span
from demarche.model.vocabulary import (
    Act,
    ActorKind,
    EventStatus,
    Mode,
    Plover,
    Precision,
    Qualifier,
    Stance,
    Status,
    Use,
)

Confidence = Annotated[float, Field(ge=0, le=1)]
# A field of that name with a default hides the type in its class.
Day = date


class PlaceReference(Frozen):
    """A place that words were resolved to: ``known`` in the dossier's table, or of the gazetteer.

    ``lat`` and ``lon`` are degrees (WGS 84), and for a country or region only a point to measure
    distances from, never one to draw. ``country`` is ISO 3166 alpha-3, ``feature`` a GeoNames
    feature code.
    """

    id: Slug
    name: str
    geonames_id: int | None = None
    lat: float | None = Field(default=None, ge=-90, le=90)
    lon: float | None = Field(default=None, ge=-180, le=180)
    country: str | None = None
    feature: str | None = None
    known: bool = False


class ActorReference(Frozen):
    """An actor that words were resolved to: ``known`` in the dossier's table, or a new one."""

    id: Slug
    name: str
    kind: ActorKind
    known: bool = False


class Proposal(Frozen):
    """What all proposals share. ``resolved`` says on what ground something that the words do not
    name was filled in; ``known_on`` is the day of the report.
    """

    id: str
    report: str
    known_on: date | None
    confidence: Confidence
    resolved: str | None = None

    @property
    def spans(self) -> tuple[Span, ...]:
        """Every span that this proposal rests on, the one to show first leading."""
        raise NotImplementedError


class PlaceProposal(Proposal):
    """A span that names a place. ``place`` is empty where no entry was found for it;
    ``alternatives`` are other entries of that name, the likelier first. ``actor`` is whom an
    associative use stands for.
    """

    kind: Literal["place"] = "place"
    span: Span
    use: Use
    place: PlaceReference | None
    actor: ActorReference | None = None
    alternatives: tuple[PlaceReference, ...] = ()

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.span,)


class ActorProposal(Proposal):
    """A mention of an actor: by name, by title, or by a later short form or pronoun."""

    kind: Literal["actor"] = "actor"
    span: Span
    actor: ActorReference
    title: str | None = None

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.span,)


class FigureProposal(Proposal):
    """A quantity as reported. ``span`` is qualifier, number and what is counted; ``number`` the
    numeral's words alone (with qualifier). ``value``, ``low`` and ``high`` as in a figure.
    ``unit`` is the singular or mass noun counted ("troop", "shelter"), the currency (ISO 4217), or
    the unit of measure ("percent", "km"). ``ground`` of the day as in a figure.
    """

    kind: Literal["figure"] = "figure"
    span: Span
    number: Span
    value: float | None
    low: float | None
    high: float | None
    qualifier: Qualifier
    qualifier_text: str
    unit: str
    counted: str
    counted_span: Span | None = None
    status: Status
    side: Slug | None = None
    party: ActorReference | None = None
    place: PlaceReference | None = None
    as_of: date | None = None
    as_of_precision: Precision = Precision.UNKNOWN
    as_of_ground: str | None = None
    stated_by: ActorReference | None = None

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.span,)


class StatementProposal(Proposal):
    """An attribution. ``actor`` is empty where the source is not resolved; ``topic`` is left to
    the reviewer unless a proposition of the dossier is plainly meant. ``negated``: the source is
    said not to have said it; ``conditional``: said to be going to, or only if.
    """

    kind: Literal["statement"] = "statement"
    mode: Mode
    source: Span | None
    cue: Span | None
    content: Span
    also: tuple[Span, ...] = ()
    actor: ActorReference | None = None
    addressee: tuple[ActorReference, ...] = ()
    chain: tuple[ActorReference, ...] = ()
    topic: Slug | None = None
    act: Act | None = None
    plover: Plover | None = None
    stance: Stance | None = None
    question: bool = False
    negated: bool = False
    conditional: bool = False
    said_on: date | None = None
    said_on_precision: Precision = Precision.UNKNOWN
    said_on_ground: str | None = None

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.content, *self.also, *(s for s in (self.source, self.cue) if s))


class EventProposal(Proposal):
    """Who did what to whom where. ``span`` is the words from doer to deed, ``trigger`` the verb or
    noun of the deed.
    """

    kind: Literal["event"] = "event"
    span: Span
    trigger: Span
    plover: Plover | None
    actor: tuple[ActorReference, ...] = ()
    recipient: tuple[ActorReference, ...] = ()
    place: PlaceReference | None = None
    status: EventStatus
    negated: bool = False
    date: Day | None = None
    date_precision: Precision = Precision.UNKNOWN
    date_text: str | None = None
    date_ground: str | None = None

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.span, self.trigger)


AnyProposal = Annotated[
    PlaceProposal | ActorProposal | FigureProposal | StatementProposal | EventProposal,
    Field(discriminator="kind"),
]

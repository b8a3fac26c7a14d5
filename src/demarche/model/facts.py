"""Facts: what a report says, each tied to the words that say it.

Offsets are Unicode code points in the report's text as stored; a span is half-open,
``text[start:end] == exact`` (W3C Web Annotation: TextPositionSelector, TextQuoteSelector).
"""

from __future__ import annotations

import hashlib
from datetime import date
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from demarche.model.vocabulary import (
    Act,
    EventStatus,
    Mode,
    Plover,
    Precision,
    Qualifier,
    RelationKind,
    Stance,
    Status,
    Use,
)

Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
MAX_GIST = 90


class Frozen(BaseModel):
    """Base of all domain objects: immutable, strict about unknown fields, numbers finite."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class Span(Frozen):
    """A half-open range ``[start, end)`` of a report's text with its exact words."""

    start: int = Field(ge=0)
    end: int
    exact: str = Field(min_length=1)

    @model_validator(mode="after")
    def _length_matches(self) -> Self:
        if self.end - self.start != len(self.exact):
            raise ValueError(f"span [{self.start}, {self.end}) is not as long as {self.exact!r}")
        return self


class Fact(Frozen):
    """What all facts share.

    ``id`` is derived from the text and the spans, so that it survives a re-import;
    ``key`` is the annotator's name for the fact; ``resolved`` tells on what ground something
    that the words do not name (a pronoun, an unnamed office-holder) was filled in by us;
    ``note`` is our own remark; ``known_on`` the day on which it was stated or published.
    """

    id: str
    key: Slug
    report: str
    known_on: date | None
    resolved: str | None = None
    note: str | None = None

    @property
    def spans(self) -> tuple[Span, ...]:
        """Every span that this fact rests on, the one to show first leading."""
        raise NotImplementedError


class PlaceMention(Fact):
    """A span that names a place, and whether it means the location or its government."""

    kind: Literal["place"] = "place"
    span: Span
    use: Use
    place: Slug
    actor: Slug | None = None

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.span,)


class Figure(Fact):
    """A reported quantity with the source's own words for its bounds.

    ``low`` is empty for an upper bound, ``high`` for an open-ended count; both are empty for an
    approximate one. ``counted`` says what is counted, ``scope`` what the count includes.
    ``as_of`` is the day that the count is about; ``as_of_ground`` says why, where the words do
    not name it. ``derived`` marks our own arithmetic.
    """

    kind: Literal["figure"] = "figure"
    span: Span
    value: float
    low: float | None
    high: float | None
    qualifier: Qualifier
    qualifier_text: str
    unit: str
    counted: str
    label: str
    status: Status
    status_note: str | None = None
    side: Slug | None
    scope: str
    place: Slug
    as_of: date | None
    as_of_precision: Precision
    as_of_ground: str | None = None
    stated_by: Slug
    derived: bool = False

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.span,)

    @model_validator(mode="after")
    def _bounds_agree(self) -> Self:
        low, high = self.low, self.high
        if self.value < 0 or (low is not None and high is not None and low > high):
            raise ValueError("a count cannot be negative, nor its low above its high")
        open_ended = self.qualifier in {Qualifier.MORE_THAN, Qualifier.AT_LEAST}
        upper_bound = self.qualifier in {Qualifier.UP_TO, Qualifier.FEWER_THAN}
        if open_ended and (low is None or high is not None):
            raise ValueError(f"'{self.qualifier}' needs a low and no high")
        if upper_bound and (high is None or low is not None):
            raise ValueError(f"'{self.qualifier}' needs a high and no low")
        return self


class Statement(Fact):
    """An attribution: who (``actor``, or ``report``) said what, in which words, to whom.

    ``chain`` lists the actors through whom a claim travels, the speaker first; where the
    speaker reports another's words ("Lavrov said that Washington had offered …"), ``inner_act``
    says what that other is said to have done. A side's or group's statement is never its
    members'. ``also`` holds further stretches of a content that the report interrupts.
    """

    kind: Literal["statement"] = "statement"
    mode: Mode
    source: Span | None
    cue: Span | None
    content: Span
    also: tuple[Span, ...] = ()
    actor: Slug
    speaker_label: str | None = None
    addressee: tuple[Slug, ...] = ()
    topic: Slug | None
    act: Act
    inner_act: Act | None = None
    plover: Plover | None = None
    stance: Stance
    gist: str | None = Field(default=None, max_length=MAX_GIST)
    chain: tuple[Slug, ...] = ()
    question: bool = False
    channel: str | None = None
    said_on: date | None = None
    said_on_precision: Precision = Precision.UNKNOWN
    said_on_ground: str | None = None
    position: bool = False

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.content, *self.also, *(s for s in (self.source, self.cue) if s))

    @model_validator(mode="after")
    def _parts_agree(self) -> Self:
        if self.mode is not Mode.VOICE and self.cue is None and self.source is None:
            raise ValueError("an attribution needs a source or a cue span")
        if self.chain and self.chain[0] != self.actor:
            raise ValueError("a chain begins with the speaker")
        return self


class Event(Fact):
    """Who did what to whom, where and when, by PLOVER category.

    ``origin`` and ``destination`` are set only where the report names them. ``date_ground``
    says how a day was worked out where the words give only a weekday or nothing.
    """

    kind: Literal["event"] = "event"
    span: Span
    also: tuple[Span, ...] = ()
    plover: Plover | None
    actor: tuple[Slug, ...]
    recipient: tuple[Slug, ...] = ()
    place: Slug | None = None
    origin: Slug | None = None
    destination: Slug | None = None
    status: EventStatus
    channel: str | None = None
    date: date | None
    date_precision: Precision
    date_text: str | None = None
    date_ground: str | None = None
    gist: str = Field(max_length=MAX_GIST)

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.span, *self.also)


AnyFact = Annotated[PlaceMention | Figure | Statement | Event, Field(discriminator="kind")]


class Caution(Frozen):
    """Where a report's wording departs from the text that it re-words.

    ``reworded_quotation`` marks words changed inside quotation marks. ``original_gist`` and
    ``effect`` are our own paraphrases.
    """

    id: str
    key: Slug
    report: str
    span: Span
    reworded_quotation: bool
    report_gist: str
    original_gist: str
    effect: str


class Relation(Frozen):
    """How fact ``source`` bears on fact ``target`` (both fact ids)."""

    id: str
    kind: RelationKind
    source: str
    target: str
    note: str | None = None


def stable_id(prefix: str, *parts: object) -> str:
    """``prefix`` and eight hexadecimal digits of a SHA-256 over ``parts``."""
    digest = hashlib.sha256("\x1f".join(str(part) for part in parts).encode()).hexdigest()
    return f"{prefix}-{digest[:8]}"

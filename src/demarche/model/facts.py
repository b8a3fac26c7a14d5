"""Facts: what is reported, each tied to its evidence: words of a report, or a citation."""

from __future__ import annotations

import calendar
import hashlib
from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from demarche.model.evidence import Citation, unset
from demarche.model.evidence import Frozen as Frozen
from demarche.model.evidence import Slug as Slug
from demarche.model.evidence import Span as Span
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

MAX_GIST = 90


class Fact(Frozen):
    """What all facts share.

    ``id`` is derived from the text and the spans, so that it survives a re-import;
    ``key`` is the annotator's name for the fact; ``resolved`` tells on what ground something
    that the words do not name (a pronoun, an unnamed office-holder) was filled in by us;
    ``note`` is our own remark, ``later`` one on what became known afterwards, which a view as of
    a day leaves out; ``known_on`` the day on which it was stated or published, with a
    month or year given by its first day. A fact rests on words of a ``report`` or on a
    ``citation``, never on both; ``table`` names the table that it was imported with.
    """

    id: str
    key: Slug
    report: str | None = None
    known_on: date | None
    known_on_precision: Precision = Field(
        default=Precision.DAY, exclude_if=lambda value: value is Precision.DAY
    )
    resolved: str | None = None
    note: str | None = None
    later: str | None = Field(default=None, exclude_if=unset)
    citation: Citation | None = Field(default=None, exclude_if=unset)
    table: Slug | None = Field(default=None, exclude_if=unset)

    @property
    def spans(self) -> tuple[Span, ...]:
        """Every span that this fact rests on, the one to show first leading; none if cited."""
        raise NotImplementedError

    @property
    def known_by(self) -> date | None:
        """The last day on which it may have become known."""
        return last_day(self.known_on, self.known_on_precision)

    @model_validator(mode="after")
    def _has_evidence(self) -> Self:
        if (self.report is None) == (self.citation is None):
            raise ValueError("a fact rests on words of a report, or on a citation")
        if bool(self.spans) != (self.report is not None):
            raise ValueError("a fact quotes its report, and a cited page is not quoted")
        return self


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
    approximate one. A range has no ``value``, and where all three are empty the party gave words
    alone ("several hundred"). ``counted`` says what is counted, ``scope`` what the count includes.
    ``as_of`` is the day that the count is about; ``as_of_ground`` says why, where the words do
    not name it. ``derived`` marks our own arithmetic. ``measure`` is the kind of count and
    ``scope_group`` the reach that makes counts comparable, both of the dossier's lists; ``party``
    is whose forces or holdings are counted, ``origin`` where they come from; ``core`` marks the
    short list of a table.
    """

    kind: Literal["figure"] = "figure"
    span: Span | None = None
    value: float | None
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
    measure: Slug | None = Field(default=None, exclude_if=unset)
    scope_group: Slug | None = Field(default=None, exclude_if=unset)
    party: Slug | None = Field(default=None, exclude_if=unset)
    origin: Slug | None = Field(default=None, exclude_if=unset)
    core: bool = Field(default=False, exclude_if=unset)

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.span,) if self.span else ()

    @model_validator(mode="after")
    def _bounds_agree(self) -> Self:
        low, high = self.low, self.high
        if min((n for n in (self.value, low, high) if n is not None), default=0) < 0:
            raise ValueError("a count cannot be negative")
        if low is not None and high is not None and low > high:
            raise ValueError("the low of a count cannot be above its high")
        if self.value is None and (low is None) != (high is None):
            raise ValueError("a count with one bound needs a value; a range has two bounds")
        if self.value is None and low is None and not self.qualifier_text:
            raise ValueError("a count without a number needs the source's words for it")
        open_ended = self.qualifier in {Qualifier.MORE_THAN, Qualifier.AT_LEAST}
        upper_bound = self.qualifier in {Qualifier.UP_TO, Qualifier.FEWER_THAN}
        if self.value is None:
            return self
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
    ``place`` is where it was said.
    """

    kind: Literal["statement"] = "statement"
    mode: Mode
    source: Span | None
    cue: Span | None
    content: Span | None
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
    place: Slug | None = Field(default=None, exclude_if=unset)
    core: bool = Field(default=False, exclude_if=unset)

    @property
    def spans(self) -> tuple[Span, ...]:
        leading = (self.content,) if self.content else ()
        return (*leading, *self.also, *(s for s in (self.source, self.cue) if s))

    @model_validator(mode="after")
    def _parts_agree(self) -> Self:
        if (self.mode is Mode.PARAPHRASED) != (self.citation is not None):
            raise ValueError("a cited statement is paraphrased, and no other is")
        quoted = self.mode not in {Mode.VOICE, Mode.PARAPHRASED}
        if quoted and self.cue is None and self.source is None:
            raise ValueError("an attribution needs a source or a cue span")
        if self.content is None and self.report is not None:
            raise ValueError("an attribution needs the words of its content")
        if self.chain and self.chain[0] != self.actor:
            raise ValueError("a chain begins with the speaker")
        return self


class Event(Fact):
    """Who did what to whom, where and when, by PLOVER category.

    ``origin`` and ``destination`` are set only where the report names them. ``date_ground``
    says how a day was worked out where the words give only a weekday or nothing.
    """

    kind: Literal["event"] = "event"
    span: Span | None = None
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
    core: bool = Field(default=False, exclude_if=unset)

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.span, *self.also) if self.span else self.also

    @model_validator(mode="after")
    def _words_come_first(self) -> Self:
        if self.also and self.span is None:
            raise ValueError("further words of an event stand beside its first")
        return self


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


def last_day(day: date | None, precision: Precision) -> date | None:
    """The last day of the month or year that ``day`` begins; the day itself where it is one."""
    if day is not None and precision is Precision.YEAR:
        return day.replace(month=12, day=31)
    if day is not None and precision is Precision.MONTH:
        return day.replace(day=calendar.monthrange(day.year, day.month)[1])
    return day


def stable_id(prefix: str, *parts: object) -> str:
    """``prefix`` and eight hexadecimal digits of a SHA-256 over ``parts``."""
    digest = hashlib.sha256("\x1f".join(str(part) for part in parts).encode()).hexdigest()
    return f"{prefix}-{digest[:8]}"

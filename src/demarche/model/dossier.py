"""A dossier with its sides and reports, and the snapshot of it that pages read."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import AwareDatetime, Field

from demarche.model.evidence import unset
from demarche.model.facts import AnyFact, Caution, Frozen, Relation, Slug, Span
from demarche.model.reference import ActEntry, Actor, Place, Topic


class Side(Frozen):
    """A camp: its members (actor ids), its groups, and the theme's name for its colour."""

    id: Slug
    name: str
    colour: Literal["russia", "ukraine", "west"]
    members: tuple[Slug, ...]
    groups: tuple[Slug, ...] = ()


class Bounds(Frozen):
    """The map's first view in degrees."""

    west: float
    east: float
    south: float
    north: float


class ScopeGroup(Frozen):
    """What a count takes in. Counts of one group may be compared, of two groups never."""

    id: Slug
    name: str
    note: str | None = None


class Measure(Frozen):
    """A kind of count that several parties give figures of.

    ``flow`` tells counts of what is sent, with a status each, from counts of what there is.
    """

    id: Slug
    name: str
    question: str
    flow: bool = False
    scopes: tuple[ScopeGroup, ...] = ()


class TableOrigin(Frozen):
    """A table of cited facts: who made it, from what, and what a reader must know of it.

    ``sha256`` is that of the file; ``added_by`` is as typed, not verified.
    """

    id: Slug
    title: str
    kind: Literal["figures", "events"]
    producer: str
    origin: str
    caveats: str = ""
    licence: str
    accessed: date | None = None
    sha256: str
    rows: int
    file: str
    added_by: str | None = None
    added_at: AwareDatetime | None = None


class Dossier(Frozen):
    """One crisis. Whoever is in no side is neutral."""

    id: Slug
    title: str
    summary: str
    period_start: date
    period_end: date
    sides: tuple[Side, ...]
    reports: tuple[str, ...]
    key_figures: tuple[Slug, ...]
    bounds: Bounds
    borders: str
    source: str
    measures: tuple[Measure, ...] = Field(default=(), exclude_if=unset)

    def measure(self, measure: str | None) -> Measure | None:
        """The measure of that id, or None."""
        return next((each for each in self.measures if each.id == measure), None)

    def side_of(self, actor: str) -> str | None:
        """The id of the side that ``actor`` is a member or a group of, or None for a neutral."""
        for side in self.sides:
            if actor in side.members or actor in side.groups:
                return side.id
        return None


class NonEvidence(Frozen):
    """A stretch of a report that states nothing: a caption or a picture credit."""

    span: Span
    what: str


class Report(Frozen):
    """One published text. ``text`` is NFC with LF line ends and never changes.

    ``published`` is the day, ``published_ground`` how it is known where the text does not say.
    ``rewords`` tells which text this one re-words: the two are one source.
    """

    id: Slug
    title: str
    outlet: str
    byline: str | None = None
    published: date
    published_precision: Literal["day", "month", "year"] = "day"
    published_ground: str | None = None
    language: str
    url: str | None = None
    url_note: str | None = None
    rewords: str | None = None
    reliability: str
    licence: str
    text_sha256: str
    text: str
    non_evidence: tuple[NonEvidence, ...] = ()


class Bundle(Frozen):
    """Everything that one dossier's files hold, ready for the store."""

    dossier: Dossier
    reports: tuple[Report, ...]
    facts: tuple[AnyFact, ...]
    relations: tuple[Relation, ...]
    cautions: tuple[Caution, ...]
    actors: tuple[Actor, ...]
    places: tuple[Place, ...]
    topics: tuple[Topic, ...]
    acts: tuple[ActEntry, ...]
    tables: tuple[TableOrigin, ...] = Field(default=(), exclude_if=unset)


class Archived(Frozen):
    """A past state of a dossier's files, and the moment at which it was published."""

    recorded: AwareDatetime
    bundle: Bundle


class Snapshot(Bundle):
    """A dossier as the store held it at ``revision``, seen as of a day.

    ``hidden_later`` counts facts that became known after ``as_of``; ``hidden_unknown`` those
    hidden because the day on which they became known is not recorded. ``rejected`` counts facts
    that a reviewer's decision hides, whenever they became known; ``unapplied`` the edits that
    do not fit their fact any more, which is then shown as imported.
    """

    revision: int
    as_of: date | None = None
    hidden_later: int = Field(default=0, ge=0)
    hidden_unknown: int = Field(default=0, ge=0)
    rejected: int = Field(default=0, ge=0)
    unapplied: int = Field(default=0, ge=0)

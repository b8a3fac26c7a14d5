"""Parts of a file: facts with the view that shows them, and the union of several parts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from demarche.analysis.evidence import Evidence, evidence
from demarche.analysis.remarks import (
    NO_PROOF,
    Related,
    bearings_by_fact,
    caution,
    cautions_of,
    proves_nothing,
    relations_by_fact,
)
from demarche.analysis.scope import Scope, filter_words, stamp
from demarche.export import deck
from demarche.export.wording import Named, named
from demarche.model.briefing import SlideKind
from demarche.model.dossier import Report, Snapshot
from demarche.model.facts import AnyFact
from demarche.model.reference import Place


@dataclass(frozen=True)
class Heading:
    """The page or briefing that parts are of; ``author`` as typed, not verified."""

    title: str = ""
    author: str = ""
    mode: str = "a copy of this revision"


@dataclass(frozen=True)
class Part:
    """Facts under a title as a view shows them. ``kind`` is None for all facts of a view;
    ``settings`` say how a reader narrowed it beside the filters.
    """

    title: str
    kind: SlideKind | None
    scope: Scope
    facts: tuple[AnyFact, ...]
    notes: str = ""
    link: str = ""
    of: Heading = Heading()
    settings: str = ""

    @property
    def stamp(self) -> list[tuple[str, str]]:
        """What it states of its view, as pairs of term and words."""
        return [*stamp(self.scope), *([("Shown", self.settings)] if self.settings else [])]

    @property
    def filters(self) -> str:
        """The filters and the page's own settings in words."""
        said = filter_words(self.scope)
        if not self.settings:
            return said
        return self.settings if said == "none" else f"{said}; {self.settings}"

    @cached_property
    def places(self) -> Mapping[str, Place]:
        """The gazetteer by id."""
        return {place.id: place for place in self.scope.snapshot.places}

    @cached_property
    def reports(self) -> Mapping[str, Report]:
        """The dossier's reports by id."""
        return {report.id: report for report in self.scope.snapshot.reports}

    @cached_property
    def relations(self) -> Mapping[str, list[Related]]:
        """What bears on each fact by its id: what corrects, denies or answers it, or is the same.
        """
        return relations_by_fact(self.scope.snapshot)

    @cached_property
    def bearings(self) -> Mapping[str, list[Related]]:
        """The same without what only tells one claim again."""
        return bearings_by_fact(self.scope.snapshot)

    @cached_property
    def cites(self) -> bool:
        """Whether any of its facts rests on a cited page."""
        return any(fact.citation for fact in self.facts)

    def evidence(self, fact: AnyFact) -> Evidence:
        """What ``fact`` rests on, in words."""
        return evidence(fact, self.reports)

    def cautions(self, fact: AnyFact) -> list[str]:
        """Where the report of ``fact`` departs from the text that it re-words."""
        found = [caution(each) for each in cautions_of(self.scope.snapshot, fact)]
        quoted = proves_nothing(fact, self.reports.get(fact.report or ""))
        return [NO_PROOF, *found] if quoted else found


@dataclass(frozen=True)
class Shown:
    """A fact and the parts that show it, all of one revision."""

    fact: AnyFact
    parts: tuple[Part, ...]

    @property
    def snapshot(self) -> Snapshot:
        return self.parts[0].scope.snapshot

    @property
    def places(self) -> Mapping[str, Place]:
        return self.parts[0].places

    @property
    def report(self) -> Report | None:
        """The report that the fact is of; None where it cites a page."""
        return self.parts[0].reports.get(self.fact.report or "")

    @property
    def evidence(self) -> Evidence:
        """What the fact rests on, in words."""
        return self.parts[0].evidence(self.fact)

    @property
    def cautions(self) -> list[str]:
        """Where the report departs from the text that it re-words."""
        return self.parts[0].cautions(self.fact)

    @property
    def relations(self) -> list[str]:
        """What corrects, denies or answers the fact, or is the same claim: a line each, with id."""
        part = self.parts[0]
        name = part.scope.names.fact
        return [f"{words}: {name(other)} [{other.id}]{f' ({note})' if note else ''}"
                for words, other, note in part.relations.get(self.fact.id, [])]  # fmt: skip


def part_of(content: deck.Content) -> Part:
    """A part of a page, or a slide, with the facts that it shows."""
    return Part(content.title, content.kind, content.scope, tuple(deck.facts(content)),
                content.notes, content.link, settings=content.settings)  # fmt: skip


def heading(shown: deck.Deck) -> Heading:
    """The heading of a deck."""
    return Heading(shown.title, shown.author, shown.mode)


def everything(scope: Scope) -> Part:
    """All facts that the filters leave, in the store's order."""
    left = set(scope.shown.index)
    found = tuple(fact for fact in scope.snapshot.facts if fact.id in left)
    return Part(scope.snapshot.dossier.title, None, scope, found)


def union(parts: Iterable[Part]) -> list[Shown]:
    """Each fact once, in the order in which the parts first show it.

    Where two parts show different revisions, a fact comes once for each.
    """
    found: dict[tuple[str, str], tuple[AnyFact, list[Part]]] = {}
    for part in parts:
        for fact in part.facts:
            found.setdefault((part.scope.revision, fact.id), (fact, []))[1].append(part)
    return [Shown(fact, tuple(shown)) for fact, shown in found.values()]


def sources(parts: Sequence[Part]) -> list[Named]:
    """What the facts of ``parts`` rest on, each once: reports in the dossier's order, then pages
    by use.
    """
    found: dict[str, Named] = {}
    for part in parts:
        for each in named(part.facts, part.scope.snapshot):
            found.setdefault(each.source.id, each)
    return sorted(found.values(), key=lambda each: each.source.cited)

"""What every export is made from: slides with their facts, sources and footnotes.

A page's parts and a briefing's slides both become ``Content``; a form (slides, document, file)
draws each by its kind.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from demarche.analysis import evidence, positions
from demarche.analysis.counts import Counts, choice_words, counts_of
from demarche.analysis.evidence import Evidence, Source
from demarche.analysis.moments import Spanned, spanned
from demarche.analysis.scope import Scope, stamp
from demarche.export.wording import Named, named, note
from demarche.model.briefing import SlideKind
from demarche.model.facts import AnyFact, Event, Figure, PlaceMention, Statement
from demarche.model.vocabulary import PlaceKind, Use

TITLES = {
    SlideKind.KEY_FIGURES: "How many, at a glance",
    SlideKind.KEY_FIGURE: "A figure reported",
    SlideKind.MAP: "Where: the places mentioned",
    SlideKind.FIGURES: "How many: the figures reported",
    SlideKind.POSITIONS: "Who wants what",
    SlideKind.MATRIX: "Who takes which position",
    SlideKind.STATEMENTS: "The statements, by topic",
    SlideKind.FLOWS: "Who addresses whom",
    SlideKind.EVENTS: "What happened when",
    SlideKind.SERIES: "Counts over time",
    SlideKind.CLAIMS: "Stated side by side",
    SlideKind.SENT: "Who sends how many to where",
    SlideKind.TIMELINE: "What was stated and done, day by day",
}
#: What compares figures of one kind of count.
COUNTED = frozenset({SlideKind.SERIES, SlideKind.CLAIMS, SlideKind.SENT})


@dataclass(frozen=True)
class Content:
    """One slide or one part of a page. ``link`` is its address, empty where there is none.

    ``figure`` is the id of the figure that a ``KEY_FIGURE`` shows.
    """

    kind: SlideKind
    scope: Scope
    headline: str
    notes: str = ""
    link: str = ""
    figure: str = ""

    @property
    def title(self) -> str:
        """The headline, or what the part is called where it has none."""
        kind = f"{self.counts.measure.name}: {TITLES[self.kind].lower()}" if self.counts else ""
        return self.headline or kind or TITLES[self.kind]

    @cached_property
    def counts(self) -> Counts | None:
        """The kind of count that it compares; None for other kinds, and where there is none."""
        if self.kind not in COUNTED:
            return None
        return counts_of(self.scope, flow=self.kind is SlideKind.SENT)

    @cached_property
    def timeline(self) -> Spanned:
        """What it shows as a timeline."""
        return spanned(self.scope)

    @property
    def told(self) -> str:
        """What its chart leaves out, and why; "" where it has none of its own to say."""
        if self.kind is SlideKind.TIMELINE:
            return self.timeline.told
        return self.counts.told if self.counts and self.kind is SlideKind.SERIES else ""

    @property
    def settings(self) -> str:
        """How the reader narrowed what it shows, beside the filters, in words; "" where a kind has
        no such settings.
        """
        if self.kind is SlideKind.TIMELINE:
            return self.timeline.words
        if self.counts is None:
            return ""
        log = self.kind is SlideKind.SERIES and self.scope.display.counting.log
        words = choice_words(self.counts, days=self.kind is SlideKind.CLAIMS,
                             listed=self.kind is not SlideKind.CLAIMS)  # fmt: skip
        return f"{words}; log scale" if log and not self.counts.measure.flow else words


@dataclass(frozen=True)
class Deck:
    """Slides under one title. ``mode`` says whether they follow the data; ``made`` is when the
    file was made (UTC).
    """

    title: str
    author: str
    mode: str
    made: datetime
    slides: tuple[Content, ...]
    dossier: str

    def file_name(self, ending: str) -> str:
        """A name for the file: the dossier's id, the first slide's revision, and ``ending``."""
        revision = self.slides[0].scope.revision.partition("-")[0] if self.slides else "0"
        return f"{self.dossier}-r{revision}.{ending}"


@dataclass(frozen=True)
class Footnote:
    """A fact with what it says and the evidence for it."""

    number: int
    fact: AnyFact
    says: str
    evidence: Evidence

    @property
    def cited(self) -> bool:
        """Whether it rests on a page that is not held: then its text is our paraphrase."""
        return self.evidence.source.cited


def facts(content: Content) -> list[AnyFact]:
    """The facts that a slide shows, in reading order."""
    kind = content.kind
    if kind in COUNTED:
        return _compared(content)
    if kind is SlideKind.TIMELINE:
        return list(content.scope.loaded.frame["fact"].loc[content.timeline.ids])
    shown: list[AnyFact] = list(content.scope.shown["fact"])
    if kind is SlideKind.KEY_FIGURES:
        return list(key_figures(content.scope))
    if kind is SlideKind.KEY_FIGURE:
        return [f for f in content.scope.loaded.frame["fact"] if f.id == content.figure]
    if kind is SlideKind.FIGURES:
        return [f for f in shown if isinstance(f, Figure)]
    if kind is SlideKind.EVENTS:
        return [f for f in shown if isinstance(f, Event)]
    if kind is SlideKind.MAP:
        regions = {p.id for p in content.scope.snapshot.places if p.kind is PlaceKind.REGION}
        return [f for f in shown if _on_map(f, content.scope.display.layers, regions)]
    said = [f for f in shown if isinstance(f, Statement)]
    if kind is SlideKind.POSITIONS:
        sides = positions.by_side(said, content.scope.snapshot)
        return [s for group in sides.values() for s in group]
    if kind is SlideKind.MATRIX:
        return [s for s in said if s.topic]
    if kind is SlideKind.FLOWS:
        return [s for s in said if s.addressee]
    return list(said)


def _compared(content: Content) -> list[AnyFact]:
    counts = content.counts
    if counts is None:
        return []
    if content.kind is SlideKind.CLAIMS:
        return [fact for claim in counts.side_by_side.claims for fact in claim.members]
    return [*(counts.sent if content.kind is SlideKind.SENT else counts.over_time())]


def key_figures(scope: Scope) -> list[Figure]:
    """The dossier's key figures that the filters leave, in the dossier's order."""
    order = {key: i for i, key in enumerate(scope.snapshot.dossier.key_figures)}
    found = [f for f in scope.shown["fact"] if isinstance(f, Figure) and f.key in order]
    return sorted(found, key=lambda f: order[f.key])


def _on_map(fact: AnyFact, layers: Sequence[str], regions: Collection[str]) -> bool:
    if isinstance(fact, PlaceMention):
        wanted = "regions" if fact.place in regions else "literal"
        return (wanted if fact.use is Use.LITERAL else "associative") in layers
    if isinstance(fact, Figure):
        return "figures" in layers
    return isinstance(fact, Event) and bool(fact.destination) and "movements" in layers


def undrawn(content: Content) -> str:
    """What a map's slide lists without drawing it, as a sentence; empty where all is drawn."""
    if content.kind is not SlideKind.MAP:
        return ""
    numbers: Counter[str] = Counter(fact.kind for fact in facts(content) if fact.citation)
    nouns = {"figure": "figure", "event": "movement"}
    said = [f"{numbers[kind]} {noun}{'s' if numbers[kind] != 1 else ''}"
            for kind, noun in nouns.items() if numbers[kind]]  # fmt: skip
    return f"Of cited pages, listed and not drawn: {' and '.join(said)}." if said else ""


def sources(content: Content) -> list[Source]:
    """What a slide's facts rest on, each once: reports in the dossier's order, then pages."""
    return evidence.sources(facts(content), content.scope.snapshot)


def source_notes(deck: Deck) -> list[str]:
    """For a file's end: each source with its title, what it is worth, and why it has no URL."""
    held: dict[str, Named] = {}
    for content in deck.slides:
        for each in named(facts(content), content.scope.snapshot):
            held.setdefault(each.source.id, each)
    # Reports first, whichever slide shows them.
    return [note(each) for each in sorted(held.values(), key=lambda each: each.source.cited)]


def footnotes(content: Content) -> list[Footnote]:
    """Every fact of a slide with its evidence, numbered from 1 in the order of ``facts``."""
    held = {report.id: report for report in content.scope.snapshot.reports}
    names = content.scope.names
    return [
        Footnote(number, fact, names.fact(fact), evidence.evidence(fact, held))
        for number, fact in enumerate(facts(content), start=1)
    ]


def stamp_of(content: Content) -> list[tuple[str, str]]:
    """What a slide states of its view, as pairs of term and words."""
    shown = [("Shown", content.settings)] if content.settings else []
    return [*stamp(content.scope), *shown]


def stamps(deck: Deck) -> list[tuple[str, str]]:
    """What a file states of itself: each term once, several values where its slides differ."""
    found: dict[str, list[str]] = {}
    for content in deck.slides:
        for term, words in stamp(content.scope):
            found.setdefault(term, [])
            if words not in found[term]:
                found[term].append(words)
    said = [(term, " / ".join(words)) for term, words in found.items()]
    author = f"{deck.author} (as typed, not verified)" if deck.author else "not named"
    made = f"{deck.made:%-d %B %Y %H:%M} UTC"
    return [*said, ("Mode", deck.mode), ("By", author), ("File made", made)]


def ids(contents: Iterable[Content]) -> list[str]:
    """The ids of all facts on ``contents``, each once, in their order."""
    return list(dict.fromkeys(fact.id for content in contents for fact in facts(content)))

"""What every export is made from: slides with their facts, sources and footnotes.

A page's parts and a briefing's slides both become ``Content``; a form (slides, document, file)
draws each by its kind.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from demarche.analysis import positions
from demarche.analysis.scope import Scope, stamp
from demarche.model.briefing import SlideKind
from demarche.model.dossier import Report
from demarche.model.facts import AnyFact, Event, Figure, PlaceMention, Statement
from demarche.model.vocabulary import PlaceKind, Use
from demarche.text.sentences import sentence_at

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
}


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
        return self.headline or TITLES[self.kind]


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
    """A fact with the sentence that says it; ``marked`` are the ranges in ``sentence`` that hold
    the fact's own words.
    """

    number: int
    fact: AnyFact
    says: str
    sentence: str
    marked: tuple[tuple[int, int], ...]
    source: str


def facts(content: Content) -> list[AnyFact]:
    """The facts that a slide shows, in reading order."""
    shown: list[AnyFact] = list(content.scope.shown["fact"])
    kind = content.kind
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


def reports(content: Content) -> list[Report]:
    """The reports that the slide's facts rest on, in the dossier's order."""
    used = {fact.report for fact in facts(content)}
    return [r for r in content.scope.snapshot.reports if r.id in used]


def source(report: Report) -> str:
    """Outlet, day, what the text re-words, and the URL, in one line."""
    day = f"{report.published:%-d %B %Y}" + (" (day inferred)" if report.published_ground else "")
    parts = [f"{report.outlet}, {day}"]
    if report.rewords:
        parts.append("re-words agency copy: one source")
    parts.append(report.url or "address not known")
    return "; ".join(parts)


def sources(content: Content) -> list[str]:
    """The lines that name a slide's sources."""
    return [source(report) for report in reports(content)]


def source_notes(deck: Deck) -> list[str]:
    """For a file's end: each report with its title, what it is worth, and why it has no URL."""
    held = {r.id: r for content in deck.slides for r in reports(content)}
    return [
        " ".join(filter(None, [f"“{r.title}”, {source(r)}.", r.reliability, r.url_note]))
        for r in held.values()
    ]


def footnotes(content: Content) -> list[Footnote]:
    """Every fact of a slide with its sentence, numbered from 1 in the order of ``facts``."""
    held = {report.id: report for report in content.scope.snapshot.reports}
    return [
        _footnote(number, fact, held[fact.report], content.scope)
        for number, fact in enumerate(facts(content), start=1)
    ]


def _footnote(number: int, fact: AnyFact, report: Report, scope: Scope) -> Footnote:
    ranges = [sentence_at(report.text, span.start, span.end) for span in fact.spans]
    start, end = min(r[0] for r in ranges), max(r[1] for r in ranges)
    marked = tuple(sorted((s.start - start, s.end - start) for s in fact.spans))
    # As long as before, so that ``marked`` still fits.
    sentence = report.text[start:end].replace("\n", " ")
    return Footnote(number, fact, scope.names.fact(fact), sentence, marked, source(report))


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

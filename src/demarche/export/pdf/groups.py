"""What a slide lists, as groups of items under headings; each item leads to its notes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from demarche.analysis import chronicle, positions
from demarche.analysis.evidence import evidence
from demarche.analysis.names import Names, said, spelled
from demarche.analysis.places import mentioned
from demarche.analysis.rows import rows
from demarche.analysis.scope import Scope
from demarche.analysis.timeline import day_of
from demarche.analysis.timeline_marks import details
from demarche.export.compared_rows import MOST_ROWS
from demarche.export.deck import Content, facts
from demarche.export.pdf.plain import Data
from demarche.model.briefing import SlideKind
from demarche.model.facts import AnyFact, Event, Figure, PlaceMention, Statement
from demarche.model.vocabulary import Mode, PlaceKind, Precision, Use

_DRAWN = {
    PlaceKind.CITY: "a point", PlaceKind.SITE: "a point", PlaceKind.COUNTRY: "its shape",
    PlaceKind.REGION: "an outline, our reading", PlaceKind.BORDER: "a line, our reading",
    PlaceKind.CONTINENT: "not drawn", PlaceKind.GROUP: "not drawn",
}  # fmt: skip


def groups(content: Content) -> list[Data]:
    """The groups of a slide; kinds that list nothing beside their figures have none."""
    made: dict[SlideKind, Callable[[Content], list[Data]]] = {
        SlideKind.MAP: _places, SlideKind.POSITIONS: _positions, SlideKind.MATRIX: _matrix,
        SlideKind.STATEMENTS: _topics, SlideKind.FLOWS: _flows, SlideKind.EVENTS: _events,
        SlideKind.TIMELINE: _days,
    }  # fmt: skip
    return made[content.kind](content) if content.kind in made else []


def item(text: str, found: Iterable[AnyFact], *, who: str = "", verb: str = "",
         tail: str = "") -> Data:  # fmt: skip
    """One line of a group: who does what, what qualifies it, and the facts that it rests on.

    ``cited`` tells whether any of them is of a cited page.
    """
    listed = list(found)
    return {"who": who, "verb": verb, "text": text, "tail": tail, "ids": [f.id for f in listed],
            "cited": any(f.citation for f in listed)}  # fmt: skip


def group(title: str, items: Sequence[Data], *, tail: str = "", colour: str = "",
          run_in: bool = False) -> Data:  # fmt: skip
    """Items under a heading; ``colour`` is a side's theme name. ``run_in`` asks for one paragraph
    instead of a line an item.
    """
    return {"title": title, "tail": tail, "colour": colour, "run_in": run_in,
            "items": list(items)}  # fmt: skip


def colour(scope: Scope, side: str | None) -> str:
    """A side's theme name, or "neutral"."""
    sides = scope.snapshot.dossier.sides
    return next((s.colour for s in sides if s.id == side), "neutral")


def of_statement(names: Names, statement: Statement, tail: str = "") -> Data:
    """Who, the act, and the gist or the words themselves."""
    return item(said(statement), [statement], who=names.speaker(statement),
                verb=names.verb(statement), tail=tail)  # fmt: skip


def _said(content: Content) -> list[Statement]:
    return [fact for fact in facts(content) if isinstance(fact, Statement)]


def _positions(content: Content) -> list[Data]:
    scope = content.scope
    sides = positions.by_side(_said(content), scope.snapshot)
    return [
        group(scope.names.side(side), [of_statement(scope.names, s) for s in found],
              colour=colour(scope, side))
        for side, found in sides.items() if found
    ]  # fmt: skip


def _topics(content: Content) -> list[Data]:
    names = content.scope.names
    found = positions.by_topic(_said(content), content.scope.snapshot)
    return [
        group(names.topic(topic), [of_statement(names, s, _qualities(names, s)) for s in listed])
        for topic, listed in found.items()
    ]


def _qualities(names: Names, statement: Statement) -> str:
    stance = f"stance {statement.stance.value}" if statement.topic else ""
    how = "in the report’s own voice" if statement.mode is Mode.VOICE else statement.mode.value
    to = ", ".join(map(names.short, statement.addressee))
    return " · ".join(filter(None, [stance, how, f"to {to}" if to else ""]))


def _matrix(content: Content) -> list[Data]:
    names, held = content.scope.names, {s.id: s for s in _said(content)}
    topics: dict[str, list[Data]] = {}
    for row in rows(positions.matrix(held.values())):
        words = f"{', '.join(row.stances)} ({', '.join(row.acts)})"
        line = item(words, [held[each] for each in row.ids], who=names.short(row.actor))
        topics.setdefault(row.topic, []).append(line)
    return [group(names.topic(topic), items, run_in=True) for topic, items in topics.items()]


def _flows(content: Content) -> list[Data]:
    names, held = content.scope.names, {s.id: s for s in _said(content)}
    pairs: dict[str, list[Data]] = {}
    for row in rows(positions.flows(held.values())):
        line = item(_times(row.n, "statement"), [held[each] for each in row.ids],
                    who=f"to {names.short(row.target)}")  # fmt: skip
        pairs.setdefault(names.short(row.source), []).append(line)
    return [group(source, items, run_in=True) for source, items in pairs.items()]


def _times(number: int, noun: str) -> str:
    return f"{spelled(number)} {noun}{'s' if number != 1 else ''}"


def _events(content: Content) -> list[Data]:
    return [
        group(title, [item(e.gist, [e]) for e in found], tail=inferred(found))
        for title, found in chronicle.chronicle(content.scope.shown)
    ]


def _days(content: Content) -> list[Data]:
    """Statements and events under their days; accounts of one utterance are one line."""
    scope, found = content.scope, content.timeline.listed
    days: dict[str, list[Data]] = {}
    for row in rows(found.head(MOST_ROWS)):
        held = [scope.loaded.frame["fact"][key] for key in row.accounts]
        title = day_of(row.first, row.last)
        days.setdefault(title[:1].upper() + title[1:], []).append(_moment(scope, held))
    made = [group(title, items) for title, items in days.items()]
    left = len(found) - MOST_ROWS
    more = [item(f"{left:,} more: in the dashboard and in the files of its data.", [])]
    return [*made, *([group("More", more)] if left > 0 else [])]


def _moment(scope: Scope, accounts: Sequence[AnyFact]) -> Data:
    """An utterance, or an event, by the account that leads, with where it was told."""
    reports = {report.id: report for report in scope.snapshot.reports}
    lead, names = accounts[0], scope.names
    sources = dict.fromkeys(
        f"{'cited' if fact.citation else 'report'}: {evidence(fact, reports).source.outlet}"
        for fact in accounts)  # fmt: skip
    tail = " · ".join([*details(lead, names), *sources])
    if isinstance(lead, Statement):
        return item(said(lead), accounts, who=names.speaker(lead), verb=names.verb(lead),
                    tail=tail)  # fmt: skip
    status = lead.status.value if isinstance(lead, Event) else ""
    return item(names.fact(lead), accounts, tail=f"event, {status} · {tail}")


def inferred(events: Iterable[Event]) -> str:
    """What stands after a day that we worked out for any of ``events``."""
    ours = any(e.date_ground and e.date_precision is Precision.DAY for e in events)
    return "(day inferred)" if ours else ""


def _places(content: Content) -> list[Data]:
    scope, shown = content.scope, facts(content)
    drawn, cited = [f for f in shown if not f.citation], [f for f in shown if f.citation]
    found = [
        group("Named as locations", _mentions(scope, shown, Use.LITERAL), run_in=True),
        group("Named for a government or a people", _mentions(scope, shown, Use.ASSOCIATIVE),
              run_in=True),
        group("Figures", _told(scope, drawn, Figure)),
        group("Movements", _told(scope, drawn, Event)),
        group("Figures of cited pages, not drawn", _told(scope, cited, Figure)),
        group("Movements of cited pages, not drawn", _told(scope, cited, Event)),
    ]  # fmt: skip
    return [each for each in found if each["items"]]


def _told(scope: Scope, shown: Iterable[AnyFact], kind: type[Figure | Event]) -> list[Data]:
    return [item(scope.names.fact(fact), [fact]) for fact in shown if isinstance(fact, kind)]


def _mentions(scope: Scope, shown: Iterable[AnyFact], use: Use) -> list[Data]:
    by_place: dict[str, list[AnyFact]] = {}
    for fact in shown:
        if isinstance(fact, PlaceMention) and fact.use is use:
            by_place.setdefault(fact.place, []).append(fact)
    return [
        item(_times(row.mentions, "mention"), by_place[row.place], who=row.label,
             tail=_DRAWN[PlaceKind(row.kind)] if use is Use.LITERAL else "")
        for row in rows(mentioned(scope.shown, scope.snapshot, use)) if row.place in by_place
    ]  # fmt: skip


def numbered(found: list[Data], numbers: Mapping[str, Data]) -> list[Data]:
    """Groups with the notes' numbers beside the facts' ids."""
    for each in found:
        for line in each["items"]:
            line["refs"] = [numbers[fact] for fact in line["ids"]]
    return found

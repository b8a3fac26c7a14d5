"""The readable tables of a workbook: one for each kind of part, one row a fact.

Each ends with the fact's id, the sentence that says it or our paraphrase of the cited page, and
where that stands. Cells are text, numbers,
days, truths or None.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pandas as pd

from demarche.analysis import positions, quantities
from demarche.analysis.chronicle import chronicle
from demarche.analysis.claims import claim_ids
from demarche.analysis.filters import frame_of
from demarche.analysis.names import said
from demarche.analysis.scope import Scope
from demarche.export.interchange import number
from demarche.export.parts import Part
from demarche.export.sheet_evidence import OPTIONAL, Row, evidence, related, when
from demarche.export.sheet_timeline import timeline
from demarche.export.wording import scope_group, unbounded
from demarche.model.briefing import SlideKind
from demarche.model.facts import AnyFact, Event, Figure, PlaceMention, Statement

NAMES: Mapping[SlideKind, str] = {
    SlideKind.KEY_FIGURES: "Key figures",
    SlideKind.KEY_FIGURE: "Key figure",
    SlideKind.MAP: "Places",
    SlideKind.FIGURES: "Figures",
    SlideKind.POSITIONS: "Positions",
    SlideKind.MATRIX: "Matrix",
    SlideKind.STATEMENTS: "Statements",
    SlideKind.FLOWS: "Who addresses whom",
    SlideKind.EVENTS: "Events",
    SlideKind.SERIES: "Counts over time",
    SlideKind.CLAIMS: "Side by side",
    SlideKind.SENT: "Sent",
    SlideKind.TIMELINE: "Timeline",
}


def readable(part: Part) -> list[Row]:
    """The rows of a part; the part has a kind. All rows have the same columns."""
    assert part.kind is not None
    rows = _MAKERS[part.kind](part)
    empty = {name for name in OPTIONAL if not any(row.get(name) for row in rows)}
    return [{name: value for name, value in row.items() if name not in empty} for row in rows]


def _figures(part: Part) -> list[Row]:
    scope = part.scope
    figures = [fact for fact in part.facts if isinstance(fact, Figure)]
    table = quantities.table(frame_of(figures), scope.snapshot, scope.names)
    found = table.drop(columns=["Outlet", "Source", "Paraphrase (ours)"]).to_dict("records")
    return [
        {str(name): value for name, value in row.items()} | _numbers(fact, scope)
        | evidence(fact, part)
        for row, fact in zip(found, figures, strict=True)
    ]  # fmt: skip


def _claims(part: Part) -> list[Row]:
    """Figures claim by claim: equal numbers are one claim, told by several texts."""
    claims = claim_ids([f for f in part.facts if isinstance(f, Figure)],
                       part.scope.snapshot.relations)  # fmt: skip
    number = {claim: n for n, claim in enumerate(dict.fromkeys(claims), start=1)}
    return [{"Claim": number[claim], "Texts that tell it": claims.count(claim)} | row
            | {"Corrected, denied, answered": related(part, str(row["Fact"]))}
            for claim, row in zip(claims, _figures(part), strict=True)]  # fmt: skip


def _numbers(fact: Figure, scope: Scope) -> Row:
    """A figure's numbers as numbers; whoever reads a bound reads too that it is open."""
    low, high = (number(bound) for bound in (fact.low, fact.high))
    names, dossier = scope.names, scope.snapshot.dossier
    measure = dossier.measure(fact.measure)
    return {
        "Low": unbounded(fact) if low is None else low,
        "High": unbounded(fact) if high is None else high,
        "Day counted": when(fact.as_of, fact.as_of_precision),
        "Qualifier": fact.qualifier.value, "Number in the words": number(fact.value),
        "Label": fact.label, "Side": names.side(fact.side) if fact.side else None,
        "Kind of count": measure.name if measure else fact.measure,
        "Scope group": scope_group(fact, dossier) or None,
        "Whose": names.actor(fact.party) if fact.party else None,
        "From": names.place(fact.origin) if fact.origin else None,
        "Derived by us": fact.derived,
    }  # fmt: skip


def _statements(part: Part) -> list[Row]:
    return _said([fact for fact in part.facts if isinstance(fact, Statement)], part)


def _positions(part: Part) -> list[Row]:
    """The statements that say what an actor wants or refuses, by side."""
    snapshot, names = part.scope.snapshot, part.scope.names
    groups = positions.by_side(positions.statements(frame_of(part.facts)), snapshot)
    return [
        {"Side": names.side(side)} | row
        for side, group in groups.items() for row in _said(group, part)
    ]  # fmt: skip


def _said(found: Sequence[Statement], part: Part) -> list[Row]:
    scope = part.scope
    table = positions.table(found, scope.names).drop(columns=["Paraphrase (ours)"])
    return [
        {str(name): value for name, value in row.items()} | {
            "A question": fact.question, "Through": _actors(fact.chain[1:], scope),
            "Channel": fact.channel, "Where": scope.names.place(fact.place) if fact.place else None,
            "Day said": when(fact.said_on, fact.said_on_precision),
        } | evidence(fact, part)
        for row, fact in zip(table.to_dict("records"), found, strict=True)
    ]  # fmt: skip


def _matrix(part: Part) -> list[Row]:
    """One row a statement, under its topic and actor as the matrix crosses them."""
    found = {f.id: f for f in part.facts if isinstance(f, Statement)}
    names = part.scope.names
    return [
        {"Topic": names.topic(topic), "Actor": names.actor(actor), "Statements here": n}
        | _taken(found[identifier], part)
        for topic, actor, n, _, _, ids in _cells(positions.matrix(found.values()))
        for identifier in ids
    ]  # fmt: skip


def _flows(part: Part) -> list[Row]:
    """One row a statement and addressee, most addressed first."""
    found = {f.id: f for f in part.facts if isinstance(f, Statement)}
    names = part.scope.names
    return [
        {"From": names.actor(source), "To": names.actor(target), "Statements here": n}
        | _taken(found[identifier], part)
        for source, target, n, ids in _cells(positions.flows(found.values()))
        for identifier in ids
    ]  # fmt: skip


def _cells(frame: pd.DataFrame) -> list[tuple[Any, ...]]:
    return list(frame.itertuples(index=False, name=None))


def _taken(fact: Statement, part: Part) -> Row:
    return {
        "Speaker": part.scope.names.speaker(fact), "Act": fact.act.value,
        "Stance": fact.stance.value if fact.topic else None, "What": said(fact),
        "Words": part.evidence(fact).words or None,
        "Reported": fact.mode.value, **evidence(fact, part),
    }  # fmt: skip


def _places(part: Part) -> list[Row]:
    """What the map shows: each mention, figure and movement with its place."""
    return [_placed(fact, part) for fact in part.facts]


def _placed(fact: AnyFact, part: Part) -> Row:
    scope = part.scope
    identifier = fact.destination if isinstance(fact, Event) else getattr(fact, "place", None)
    place = part.places.get(identifier or "")
    mention = fact if isinstance(fact, PlaceMention) else None
    return {
        "On the map": "movement to" if isinstance(fact, Event) else fact.kind,
        "Place": place.name if place else identifier, "Kind": place.kind.value if place else None,
        "Says": scope.names.fact(fact), "As written": part.evidence(fact).words or None,
        "Use": mention.use.value if mention else None,
        "Stands for": _actors([mention.actor], scope) if mention and mention.actor else None,
        "Country": place.country if place else None,
        "Latitude": place.lat if place else None, "Longitude": place.lon if place else None,
        "Our reading": place.interpretation if place else None, **evidence(fact, part),
    }  # fmt: skip


def _events(part: Part) -> list[Row]:
    groups = chronicle(frame_of(part.facts))
    return [_event(title, event, part) for title, group in groups for event in group]


def _event(title: str, fact: Event, part: Part) -> Row:
    scope = part.scope
    place = {name: scope.names.place(key) if (key := getattr(fact, name)) else None
             for name in ("place", "origin", "destination")}  # fmt: skip
    return {
        "When": title, "What (ours)": fact.gist, "Status": fact.status.value,
        "Day": when(fact.date, fact.date_precision), "Precision": fact.date_precision.value,
        "Day in words": fact.date_text, "How the day is known": fact.date_ground,
        "Who": _actors(fact.actor, scope), "To or with whom": _actors(fact.recipient, scope),
        "Place": place["place"], "From": place["origin"], "To": place["destination"],
        "PLOVER": fact.plover.value if fact.plover else None, "Channel": fact.channel,
        "Words": " … ".join(span.exact for span in fact.spans), **evidence(fact, part),
    }  # fmt: skip


def _actors(ids: Sequence[str], scope: Scope) -> str | None:
    return ", ".join(map(scope.names.actor, ids)) or None


_MAKERS: Mapping[SlideKind, Callable[[Part], list[Row]]] = {
    SlideKind.KEY_FIGURES: _figures,
    SlideKind.KEY_FIGURE: _figures,
    SlideKind.MAP: _places,
    SlideKind.FIGURES: _figures,
    SlideKind.POSITIONS: _positions,
    SlideKind.MATRIX: _matrix,
    SlideKind.STATEMENTS: _statements,
    SlideKind.FLOWS: _flows,
    SlideKind.EVENTS: _events,
    SlideKind.SERIES: _figures,
    SlideKind.CLAIMS: _claims,
    SlideKind.SENT: _figures,
    SlideKind.TIMELINE: timeline,
}

"""One row a fact: the frame that filters, counts, tables and charts are made from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any

import pandas as pd

from demarche.analysis.names import Names
from demarche.model.dossier import Report, Snapshot
from demarche.model.facts import AnyFact, Event, Figure, PlaceMention, Statement
from demarche.model.vocabulary import REPORT_VOICE
from demarche.text.sentences import sentence_at

COLUMNS = [
    "id", "kind", "report", "start", "end", "exact", "sentence_start", "sentence_end", "label",
    "sides", "actors", "places", "topics", "acts", "modes", "cited", "page", "haystack", "fact",
]  # fmt: skip
NEUTRAL = "neutral"
States = Mapping[str, frozenset[str]]


def fact_frame(snapshot: Snapshot) -> pd.DataFrame:
    """All facts of ``snapshot`` indexed by id, with ``COLUMNS``: those of reports in reading order,
    then the cited ones by the day on which they became known.

    A cited fact has no report, words or sentence (empty, and 0 to 0); ``page`` is the address of
    the page that it cites, empty for a fact of a report.

    ``sides``, ``actors``, ``places``, ``topics``, ``acts`` and ``modes`` are frozensets of ids.
    A figure, place mention or event takes over the topics, acts and modes of the statements
    whose words contain it; a statement takes over the places that its words mention.
    """
    names = Names(snapshot)
    states = _states(snapshot)
    cited = [_row(fact, snapshot, names, states, None)
             for fact in snapshot.facts if fact.report is None]  # fmt: skip
    cited.sort(key=lambda row: row["fact"].known_by or date.max)
    return _frame([*_quoting(snapshot, names, states), *cited])


def seen_earlier(frame: pd.DataFrame, snapshot: Snapshot) -> pd.DataFrame:
    """The frame of ``snapshot``, an earlier view of the state that ``frame`` was made from.

    Only the facts of reports are gone through anew: what they take over from each other depends
    on which of them are known. A cited fact takes over nothing.
    """
    now = {fact.id: fact for fact in snapshot.facts if fact.report is None}
    kept = frame[frame["cited"].astype(bool) & frame["id"].isin(list(now))]
    kept = kept.assign(fact=kept["id"].map(now))
    quoting = _frame(_quoting(snapshot, Names(snapshot), _states(snapshot)))
    return pd.concat([part for part in (quoting, kept) if len(part)]) if now else quoting


def _frame(rows: list[dict[str, Any]]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=COLUMNS).set_index("id", drop=False)


def _quoting(snapshot: Snapshot, names: Names, states: States) -> list[dict[str, Any]]:
    """The rows of the facts that quote reports, in reading order."""
    reports = {report.id: report for report in snapshot.reports}
    rows = [_row(fact, snapshot, names, states, reports[fact.report])
            for fact in snapshot.facts if fact.report is not None]  # fmt: skip
    _share_overlaps(rows)
    return sorted(rows, key=lambda row: (row["report"], row["start"], row["end"]))


def _row(
    fact: AnyFact, snapshot: Snapshot, names: Names, states: States, report: Report | None
) -> dict[str, Any]:
    lead = fact.spans[0] if report else None
    first, last = sentence_at(report.text, *_reach(fact)) if report else (0, 0)
    text = report.text[first:last] if report else fact.citation.paraphrase  # type: ignore[union-attr]
    label = names.fact(fact)
    actors, places = _actors(fact), _places(fact)
    return {
        "id": fact.id, "kind": fact.kind, "report": fact.report or "",
        "start": lead.start if lead else 0, "end": lead.end if lead else 0,
        "exact": lead.exact if lead else "",
        "sentence_start": first, "sentence_end": last, "label": label,
        "sides": _sides(fact, actors, snapshot, states), "actors": actors, "places": places,
        "topics": _set(fact.topic) if isinstance(fact, Statement) else _set(),
        "acts": _set(fact.act.value) if isinstance(fact, Statement) else _set(),
        "modes": _set(fact.mode.value) if isinstance(fact, Statement) else _set(),
        "cited": report is None, "page": fact.citation.url if fact.citation else "",
        "haystack": " ".join(
            [text, label, *map(names.actor, sorted(_named(fact, actors))),
             *map(names.place, sorted(places))]
        ).casefold(),
        "fact": fact,
    }  # fmt: skip


def _actors(fact: AnyFact) -> frozenset[str]:
    if isinstance(fact, Statement):
        found: Iterable[str] = [fact.actor, *fact.chain, *fact.addressee]
    elif isinstance(fact, Figure):
        found = [fact.stated_by]  # not its party: what is said of it, it has not said itself
    elif isinstance(fact, Event):
        found = [*fact.actor, *fact.recipient]
    else:
        found = [fact.actor] if fact.actor else []
    return _set(*(actor for actor in found if actor != REPORT_VOICE))


@lru_cache(maxsize=50_000)
def _set(*ids: str | None) -> frozenset[str]:
    """A set of ids without None, the same object for the same ids: many facts share few sets."""
    return frozenset(each for each in ids if each)


def _named(fact: AnyFact, actors: frozenset[str]) -> frozenset[str]:
    """The actors that a search may find a fact by."""
    party = fact.party if isinstance(fact, Figure) else None
    return _set(*sorted(actors), party) if party else actors


def _places(fact: AnyFact) -> frozenset[str]:
    if isinstance(fact, Figure):
        return _set(fact.place, fact.origin)
    if isinstance(fact, Event):
        return _set(fact.place, fact.origin, fact.destination)
    return _set(fact.place)


def _sides(
    fact: AnyFact, actors: frozenset[str], snapshot: Snapshot, states: States
) -> frozenset[str]:
    """The side of whoever speaks or acts; of a figure, whose forces or shelters are counted;
    of a literal mention, that of the state in which the place lies.
    """
    if isinstance(fact, Figure) and fact.side:
        return _set(fact.side)
    if isinstance(fact, Statement):
        actors = _set(*[fact.actor] if fact.actor != REPORT_VOICE else [])
    if isinstance(fact, PlaceMention) and not actors:
        actors = states.get(fact.place, frozenset())
    if isinstance(fact, Event):
        actors = _set(*fact.actor)
    return _set(*sorted({snapshot.dossier.side_of(actor) or NEUTRAL for actor in actors}))


def _states(snapshot: Snapshot) -> States:
    """For each place, the states among the actors in whose country it lies."""
    states = [(a.country, a.id) for a in snapshot.actors if a.kind == "state" and a.country]
    return {
        place.id: frozenset(actor for country, actor in states if country == place.country)
        for place in snapshot.places
    }


def _share_overlaps(rows: list[dict[str, Any]]) -> None:
    """Fill the sets that facts take over from facts whose words overlap theirs."""
    statements = [row for row in rows if row["kind"] == "statement"]
    for row in (row for row in rows if row["kind"] != "statement"):
        over = [s for s in statements if _overlap(row["fact"], s["fact"])]
        for column in ("topics", "acts", "modes"):
            row[column] = frozenset().union(*(s[column] for s in over))
        if row["kind"] == "place":
            for s in over:
                s["places"] |= row["places"]


def _overlap(one: AnyFact, other: AnyFact) -> bool:
    (a, b), (c, d) = _reach(one), _reach(other)
    return one.report == other.report and a < d and c < b


def _reach(fact: AnyFact) -> tuple[int, int]:
    return min(s.start for s in fact.spans), max(s.end for s in fact.spans)

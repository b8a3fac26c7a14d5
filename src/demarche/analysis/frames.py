"""One row a fact: the frame that filters, counts, tables and charts are made from."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pandas as pd

from demarche.analysis.names import Names
from demarche.model.dossier import Snapshot
from demarche.model.facts import AnyFact, Event, Figure, PlaceMention, Statement
from demarche.model.vocabulary import REPORT_VOICE
from demarche.text.sentences import sentence_at

COLUMNS = [
    "id", "kind", "report", "start", "end", "exact", "sentence_start", "sentence_end", "label",
    "sides", "actors", "places", "topics", "acts", "modes", "haystack", "fact",
]  # fmt: skip
NEUTRAL = "neutral"


def fact_frame(snapshot: Snapshot) -> pd.DataFrame:
    """All facts of ``snapshot`` in reading order, indexed by id, with ``COLUMNS``.

    ``sides``, ``actors``, ``places``, ``topics``, ``acts`` and ``modes`` are frozensets of ids.
    A figure, place mention or event takes over the topics, acts and modes of the statements
    whose words contain it; a statement takes over the places that its words mention.
    """
    names = Names(snapshot)
    texts = {report.id: report.text for report in snapshot.reports}
    rows = [_row(fact, snapshot, names, texts[fact.report]) for fact in snapshot.facts]
    _share_overlaps(rows)
    frame = pd.DataFrame(rows, columns=COLUMNS).set_index("id", drop=False)
    return frame.sort_values(["report", "start", "end"], kind="stable")


def _row(fact: AnyFact, snapshot: Snapshot, names: Names, text: str) -> dict[str, Any]:
    lead = fact.spans[0]
    first, last = sentence_at(text, *_reach(fact))
    label = names.fact(fact)
    actors = _actors(fact)
    return {
        "id": fact.id, "kind": fact.kind, "report": fact.report,
        "start": lead.start, "end": lead.end, "exact": lead.exact,
        "sentence_start": first, "sentence_end": last, "label": label,
        "sides": _sides(fact, actors, snapshot), "actors": actors, "places": _places(fact),
        "topics": frozenset([fact.topic]) if isinstance(fact, Statement) and fact.topic
        else frozenset(),
        "acts": frozenset([fact.act.value]) if isinstance(fact, Statement) else frozenset(),
        "modes": frozenset([fact.mode.value]) if isinstance(fact, Statement) else frozenset(),
        "haystack": " ".join(
            [text[first:last], label, *map(names.actor, sorted(actors)),
             *map(names.place, sorted(_places(fact)))]
        ).casefold(),
        "fact": fact,
    }  # fmt: skip


def _actors(fact: AnyFact) -> frozenset[str]:
    if isinstance(fact, Statement):
        found: Iterable[str] = [fact.actor, *fact.chain, *fact.addressee]
    elif isinstance(fact, Figure):
        found = [fact.stated_by]
    elif isinstance(fact, Event):
        found = [*fact.actor, *fact.recipient]
    else:
        found = [fact.actor] if fact.actor else []
    return frozenset(found) - {REPORT_VOICE}


def _places(fact: AnyFact) -> frozenset[str]:
    if isinstance(fact, PlaceMention | Figure):
        return frozenset([fact.place])
    if isinstance(fact, Event):
        return frozenset(p for p in (fact.place, fact.origin, fact.destination) if p)
    return frozenset()


def _sides(fact: AnyFact, actors: frozenset[str], snapshot: Snapshot) -> frozenset[str]:
    """The side of whoever speaks or acts; of a figure, whose forces or shelters are counted;
    of a literal mention, that of the state in which the place lies.
    """
    if isinstance(fact, Figure) and fact.side:
        return frozenset([fact.side])
    if isinstance(fact, Statement):
        actors = frozenset([fact.actor]) - {REPORT_VOICE}
    if isinstance(fact, PlaceMention) and not actors:
        actors = _states_of(fact.place, snapshot)
    if isinstance(fact, Event):
        actors = frozenset(fact.actor)
    return frozenset(snapshot.dossier.side_of(actor) or NEUTRAL for actor in actors)


def _states_of(place: str, snapshot: Snapshot) -> frozenset[str]:
    country = next((p.country for p in snapshot.places if p.id == place), None)
    return frozenset(
        a.id for a in snapshot.actors if a.kind == "state" and country and a.country == country
    )


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

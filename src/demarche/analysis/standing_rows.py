"""How each fact of a snapshot could stand on a map through time, as columns.

Made once for a snapshot; a filter only picks rows (``analysis.standing``), so that it costs no loop
over facts. A month or year counts from its end; of a fact whose own day is not known, the day on
which it became known counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pandas as pd

from demarche.analysis.by_day import ENDS, FIELDS, What
from demarche.analysis.claims import claim_ids
from demarche.model.dossier import Snapshot
from demarche.model.facts import AnyFact, Event, Figure, Statement, last_day
from demarche.model.vocabulary import REPORT_VOICE, EventStatus, Precision, Status

IN_PERSON = frozenset({"meeting", "visit"})
_SENT = frozenset({Status.ANNOUNCED, Status.ORDERED, Status.ARRIVED})
_LASTING = frozenset({Status.COUNTED, Status.CAPACITY})
_MORE = ["group", "party", "lasts", "home", "derived"]
Row = list[object]


def rows_of(snapshot: Snapshot) -> pd.DataFrame:
    """One row for each way in which a fact of ``snapshot`` could stand, with ``by_day.FIELDS`` and:
    ``id`` of the fact; ``group`` and ``party``, numbers that are equal for counts of the same
    place, kind, scope, unit, status and party counted, and for those of the same counter too (-1
    for none); ``lasts``, whether a count stands for long; ``home``, whether somebody is in their
    own country; ``derived``; ``claim``, equal for one source ("" for none); ``order`` on one day.

    ``day`` is 0 for a fact without any day.
    """
    homes = _Homes(snapshot)
    rows = [row for fact in snapshot.facts for row in _rows(fact, homes)]
    frame = pd.DataFrame(rows, columns=[*FIELDS, *_MORE], dtype=object)
    frame["id"] = pd.Series([fact.id for fact in frame["fact"]], dtype=object)
    for name in ("group", "party"):
        frame[name] = pd.factorize(frame[name])[0]
    frame = frame.astype({"day": "int64", "until": "int64", "lasts": bool, "home": bool,
                          "derived": bool})  # fmt: skip
    figures = [fact for fact in frame["fact"] if isinstance(fact, Figure)]
    claims = dict(zip([f.id for f in figures], claim_ids(figures, snapshot.relations), strict=True))
    frame["claim"] = [claims.get(each, "") for each in frame["id"]]
    keys = pd.DataFrame({
        "home": frame["home"], "cited": [fact.report is None for fact in frame["fact"]],
        "minor": [not fact.core for fact in frame["fact"]], "key": [f.key for f in frame["fact"]],
    })  # fmt: skip
    ordered = keys.sort_values(["home", "cited", "minor", "key"], kind="stable").index
    frame.loc[ordered, "order"] = range(len(frame))
    return frame


class _Homes:
    """Whose country a place is in, and whose side an actor is on."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._actors = {actor.id: actor.country for actor in snapshot.actors}
        self._places = {place.id: place.country for place in snapshot.places}
        self.sides = {actor.id: snapshot.dossier.side_of(actor.id) for actor in snapshot.actors}

    def at_home(self, actor: str | None, place: str) -> bool:
        country = self._actors.get(actor or "")
        return country is not None and country == self._places.get(place)


def _rows(fact: AnyFact, homes: _Homes) -> Iterator[Row]:
    if isinstance(fact, Figure):
        yield _figure(fact, homes)
    if isinstance(fact, Event) and fact.destination:
        who = fact.actor[0] if fact.actor else None
        yield [fact, What.MOVE, fact.destination, fact.origin, who, homes.sides.get(who or ""),
               *_reach(_day(fact), ENDS), None, None, False, False, False]  # fmt: skip
    if isinstance(fact, Event | Statement):
        yield from _visits(fact, homes)


def _figure(fact: Figure, homes: _Homes) -> Row:
    """Forces that stay in their own country are on no way: they are counted there."""
    group = (fact.place, fact.measure or fact.label, fact.scope_group or fact.scope, fact.unit,
             fact.status, fact.party)  # fmt: skip
    days = _reach(_day(fact), ENDS)
    if fact.status in _SENT and not homes.at_home(fact.party, fact.place):
        return [fact, What.SENT, fact.place, fact.origin, fact.party or fact.stated_by, fact.side,
                *days, None, None, False, False, fact.derived]  # fmt: skip
    return [fact, What.COUNT, fact.place, None, fact.stated_by, fact.side, *days, group,
            (group, fact.stated_by), fact.status in _LASTING, False, fact.derived]  # fmt: skip


def _visits(fact: Event | Statement, homes: _Homes) -> Iterator[Row]:
    """Who acts or speaks at a place in person; whom they address need not be there."""
    day, precision = _own_day(fact)
    planned = isinstance(fact, Event) and fact.status is EventStatus.PLANNED
    in_person = (fact.channel or "").casefold() in IN_PERSON
    if not (fact.place and in_person and day and precision is Precision.DAY) or planned:
        return
    for who in fact.actor if isinstance(fact, Event) else (fact.actor,):
        if who != REPORT_VOICE:
            yield [fact, What.VISIT, fact.place, None, who, homes.sides.get(who), *_reach(day, 0),
                   None, None, False, homes.at_home(who, fact.place), False]  # fmt: skip


def _reach(day: date | None, days: int) -> tuple[int, int]:
    """The ordinals from ``day`` until ``days`` after it; an empty reach for no day."""
    return (day.toordinal(), day.toordinal() + days + 1) if day else (0, 0)


def _own_day(fact: AnyFact) -> tuple[date | None, Precision]:
    if isinstance(fact, Figure):
        return fact.as_of, fact.as_of_precision
    if isinstance(fact, Statement):
        return fact.said_on, fact.said_on_precision
    return (fact.date, fact.date_precision) if isinstance(fact, Event) else (None, Precision.DAY)


def _day(fact: AnyFact) -> date | None:
    return last_day(*_own_day(fact)) or fact.known_by

"""How facts stand on a map through time: from which day until which, and in whose place.

A month or year counts from its end; of a fact whose own day is not known, the day on which it
became known counts. A party's count stands until its next one of the same place, scope, unit and
status; once another party's is newer, for ``ENDS`` days; as the newest, for ``NEWEST_ENDS``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

import pandas as pd

from demarche.analysis.by_day import ENDS, NEWEST_ENDS, Stand, Timeline, What
from demarche.analysis.claims import claim_ids
from demarche.model.dossier import Snapshot
from demarche.model.facts import AnyFact, Event, Figure, Statement, last_day
from demarche.model.vocabulary import REPORT_VOICE, EventStatus, Precision, RelationKind, Status

IN_PERSON = frozenset({"meeting", "visit"})
_SENT = frozenset({Status.ANNOUNCED, Status.ORDERED, Status.ARRIVED})
_LASTING = frozenset({Status.COUNTED, Status.CAPACITY})


def timeline(facts: pd.DataFrame, snapshot: Snapshot) -> Timeline:
    """How the facts of the fact frame ``facts`` stand, none from a day after ``snapshot.as_of``;
    our own arithmetic never does.
    """
    figures = [f for f in facts["fact"] if isinstance(f, Figure) and not f.derived]
    also, homes = _united(figures, snapshot), _Homes(snapshot)
    rows = [row for fact in facts["fact"] for row in _rows(fact, also, homes)]
    frame = pd.DataFrame(rows, columns=_COLUMNS, dtype=object)
    frame[["day", "until"]] = frame[["day", "until"]].astype("int64")
    frame["until"] = _until(frame)
    frame["until"] = _corrected(frame, snapshot)
    frame = frame.assign(
        newest=-frame["day"], cited=[fact.report is None for fact in frame["fact"]],
        minor=[not fact.core for fact in frame["fact"]], name=[f.key for f in frame["fact"]],
    ).sort_values(["newest", "home", "cited", "minor", "name"], kind="stable")  # fmt: skip
    last = (snapshot.as_of or date.max).toordinal()
    shown = frame[(frame["day"] <= last) & (frame["day"] < frame["until"])]
    fields = [shown[name].tolist() for name in Stand.__dataclass_fields__]
    return Timeline([Stand(*values) for values in zip(*fields, strict=True)])


def left_out(facts: pd.DataFrame) -> tuple[int, int]:
    """How many of ``facts`` never stand: counts of our own arithmetic, and counts and movements
    whose day is not known at all.
    """
    figures = [f for f in facts["fact"] if isinstance(f, Figure)]
    moves = [f for f in facts["fact"] if isinstance(f, Event) and f.destination]
    own = sum(figure.derived for figure in figures)
    return own, sum(not f.derived and _day(f) is None for f in figures) + sum(
        _day(f) is None for f in moves)  # fmt: skip


class _Homes:
    """Whose country a place is in, and whose side an actor is on."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._actors = {actor.id: actor.country for actor in snapshot.actors}
        self._places = {place.id: place.country for place in snapshot.places}
        self.sides = {actor.id: snapshot.dossier.side_of(actor.id) for actor in snapshot.actors}

    def at_home(self, actor: str | None, place: str) -> bool:
        country = self._actors.get(actor or "")
        return country is not None and country == self._places.get(place)


Row = list[object]
_COLUMNS = [*Stand.__dataclass_fields__, "group", "party", "lasts", "home"]


def _rows(fact: AnyFact, also: dict[str, list[Figure]], homes: _Homes) -> Iterator[Row]:
    if isinstance(fact, Figure) and fact.id in also:
        yield _figure(fact, also[fact.id], homes)
    if isinstance(fact, Event) and fact.destination:
        who = fact.actor[0] if fact.actor else None
        yield [fact, What.MOVE, fact.destination, fact.origin, who, homes.sides.get(who or ""),
               *_reach(_day(fact), ENDS), (), None, None, False, False]  # fmt: skip
    if isinstance(fact, Event | Statement):
        yield from _visits(fact, homes)


def _figure(fact: Figure, also: Sequence[Figure], homes: _Homes) -> Row:
    """Forces that stay in their own country are on no way: they are counted there."""
    group = (fact.place, fact.measure or fact.label, fact.scope_group or fact.scope, fact.unit,
             fact.status, fact.party)  # fmt: skip
    days = _reach(_day(fact), ENDS)
    if fact.status in _SENT and not homes.at_home(fact.party, fact.place):
        return [fact, What.SENT, fact.place, fact.origin, fact.party or fact.stated_by, fact.side,
                *days, tuple(also), None, None, False, False]  # fmt: skip
    return [fact, What.COUNT, fact.place, None, fact.stated_by, fact.side, *days, tuple(also),
            group, (group, fact.stated_by), fact.status in _LASTING, False]  # fmt: skip


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
                   (), None, None, False, homes.at_home(who, fact.place)]  # fmt: skip


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


def _united(figures: Sequence[Figure], snapshot: Snapshot) -> dict[str, list[Figure]]:
    """For each figure that leads a claim, by id, the others that rest on the same source."""
    found: dict[str, list[Figure]] = {}
    for figure, lead in zip(figures, claim_ids(figures, snapshot.relations), strict=True):
        others = found.setdefault(lead, [])
        if figure.id != lead:
            others.append(figure)
    return found


def _until(frame: pd.DataFrame) -> pd.Series:
    """When each row ends: at the party's next count; and, for what lasts, only after some months
    unless the same scope has a newer one.
    """
    newer = _next(frame, "group")
    lasts = (frame["day"] + NEWEST_ENDS + 1).clip(upper=newer.fillna(float("inf")))
    ends = frame["until"].where(~frame["lasts"].astype(bool),
                                lasts.where(lasts > frame["until"], frame["until"]))  # fmt: skip
    own = _next(frame, "party")
    return ends.where(own.isna() | (own > ends), own).astype("int64")


def _next(frame: pd.DataFrame, key: str) -> pd.Series:
    """The day of the next row with the same ``key``; NaN for the last, and where it has none."""
    days = frame.loc[frame[key].notna(), [key, "day"]].drop_duplicates().sort_values("day")
    days["next"] = days.groupby(key)["day"].shift(-1)
    return frame[[key, "day"]].merge(days, on=[key, "day"], how="left")["next"].astype(float)


def _corrected(frame: pd.DataFrame, snapshot: Snapshot) -> pd.Series:
    """``until``; for what is corrected, no later than the day of the correction."""
    days = {fact.id: day for fact, day in zip(frame["fact"], frame["day"], strict=True)}
    ends = {
        relation.target: days[relation.source] for relation in snapshot.relations
        if relation.kind is RelationKind.CORRECTS and relation.source in days
    }  # fmt: skip
    corrected = pd.Series([ends.get(fact.id) for fact in frame["fact"]], frame.index, dtype=float)
    until = frame["until"]
    return until.where(corrected.isna() | (corrected > until), corrected).astype("int64")

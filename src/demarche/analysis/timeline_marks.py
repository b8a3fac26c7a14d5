"""The marks of a timeline: one an utterance or event, or one for many where there is no room."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from demarche.analysis.evidence import evidence
from demarche.analysis.names import Names
from demarche.analysis.rows import rows
from demarche.analysis.timeline import DEEDS, NO_TOPIC, NOBODY, day_of
from demarche.model.dossier import Report
from demarche.model.facts import AnyFact, Event, Statement
from demarche.model.vocabulary import REPORT_VOICE

# ``sign`` is an act, the status of an event, or STACK; ``lines`` are those of the hover.
MARK_COLUMNS = ["lane", "first", "last", "exact", "sign", "side", "label", "lines", "evidence"]
STACK = "stack"
SEVERAL = "several"
# So many on one day in one lane are one mark, which opens them all.
MOST_IN_STACK = 14


def marks(
    laned: pd.DataFrame, by: str, names: Names, reports: Mapping[str, Report]
) -> pd.DataFrame:
    """Marks with ``MARK_COLUMNS`` of rows in lanes, in the order of their days.

    ``side`` is that of whoever speaks or acts, ``SEVERAL`` for more than one.
    """
    stacks = laned.groupby(["lane", "first", "last"], sort=False)
    dense = stacks["id"].transform("size") > MOST_IN_STACK
    single = [_mark(row, names, reports) for row in rows(laned[~dense])]
    piles = [_pile(group, by) for _, group in laned[dense].groupby(["lane", "first", "last"])]
    frame = pd.DataFrame([*single, *piles], columns=MARK_COLUMNS)
    return frame.sort_values("first", kind="stable", ignore_index=True)


def _mark(row: Any, names: Names, reports: Mapping[str, Report]) -> list[object]:
    sign = row.act or row.fact.status.value
    return [row.lane, row.first, row.last, row.exact, sign, side_of(row), who(row.fact, names),
            _lines(row, names, reports), row.id]  # fmt: skip


def side_of(row: Any) -> str:
    """The side that gives a row of ``analysis.timeline`` its colour."""
    if row.lane in row.sides:
        return str(row.lane)
    return str(row.sides[0]) if len(row.sides) == 1 else SEVERAL


def who(fact: AnyFact, names: Names) -> str:
    """Who speaks or acts, as short as can be; empty where an event names nobody."""
    if isinstance(fact, Statement):
        return names.short(fact.actor)
    actors = list(map(names.short, fact.actor)) if isinstance(fact, Event) else []
    return " and ".join(actors) if len(actors) < 3 else f"{actors[0]} and others"


def details(fact: AnyFact, names: Names) -> list[str]:
    """To whom, through which channel and where something was said or done."""
    to: Sequence[str] = ()
    if isinstance(fact, Statement):
        to = fact.addressee
    elif isinstance(fact, Event):
        to = fact.recipient
    channel = getattr(fact, "channel", None)
    place = getattr(fact, "place", None)
    said_to = f"to {', '.join(map(names.short, to))}" if to else ""
    return list(filter(None, [said_to, channel, names.place(place) if place else ""]))


def _lines(row: Any, names: Names, reports: Mapping[str, Report]) -> tuple[str, ...]:
    told = len(row.accounts) - 1
    more = f"; told by {told} more" if told else ""
    source = evidence(row.fact, reports).source
    kind = "cited, in our words" if source.cited else "reported"
    return tuple(filter(None, [
        names.fact(row.fact), " · ".join(details(row.fact, names)),
        day_of(row.first, row.last), f"{source.outlet}, {kind}{more}", "Click for the evidence",
    ]))  # fmt: skip


def counted(acts: pd.Series) -> str:
    """How many of each act, most first; ``acts`` has one a row, empty for events."""
    return counted_words({str(act): int(n) for act, n in acts.value_counts().items()})


def counted_words(numbers: Mapping[str, int]) -> str:
    """Numbers by act in words, most first: "5 warns, 2 denies, 1 event"."""
    ranked = sorted(numbers.items(), key=lambda pair: -pair[1])
    return ", ".join(f"{n:,} {act or ('event' if n == 1 else 'events')}" for act, n in ranked)


def _pile(group: pd.DataFrame, by: str) -> list[object]:
    lead, n = group.iloc[0], len(group)
    first, last, lane, exact = lead["first"], lead["last"], lead["lane"], bool(lead["exact"])
    lines = (f"{n} statements and events, {day_of(first, last)}", counted(group["act"]),
             "Click for all of them")  # fmt: skip
    sides = set(group["sides"].explode())
    side = lane if lane in sides else sides.pop() if len(sides) == 1 else SEVERAL
    return [lane, first, last, exact, STACK, side, str(n), lines,
            address(first, last, by, lane, exact=exact)]  # fmt: skip


def address(
    first: pd.Timestamp, last: pd.Timestamp, by: str, lane: str, *, exact: bool
) -> str:
    """What a selection calls all that stands in a lane from one day to another.

    Not ``exact``: all of which no more is known than that it was between them.
    """
    vague = "" if exact else "~some"
    return f"day:{first:%Y-%m-%d}~{last:%Y-%m-%d}~{by}~{lane}{vague}"


def held(
    laned: pd.DataFrame, first: pd.Timestamp, last: pd.Timestamp, lane: str, *, exact: bool
) -> pd.DataFrame:
    """The rows in lanes that ``address`` names."""
    inside = (laned["first"] >= first) & (laned["last"] <= last) & (laned["lane"] == lane)
    return laned[inside & (laned["exact"] == exact)]


def lane_name(lane: str, by: str, names: Names) -> str:
    """What a lane is called on screen."""
    if by == "topic":
        own = {DEEDS: "Events", NO_TOPIC: "On no topic of the table"}
        return own.get(lane) or names.topic_short(lane)
    own = {NOBODY: "Nobody named", REPORT_VOICE: "The report itself"}
    return own.get(lane) or names.side(lane)


def alt(laned: pd.DataFrame, lanes: Mapping[str, str]) -> str:
    """The timeline in words: how many of what in each lane; ``lanes`` maps them to names."""
    told = [f"{name}: {counted(laned.loc[laned['lane'] == lane, 'act'])}"
            for lane, name in lanes.items()]  # fmt: skip
    return "; ".join(told)

"""Statements and events in time: when each was made or happened, and in which lanes it stands."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

import pandas as pd

from demarche.analysis.evidence import day_words
from demarche.analysis.frames import NEUTRAL
from demarche.analysis.utterances import utterances
from demarche.model.dossier import Snapshot
from demarche.model.facts import AnyFact, Event, Statement, last_day
from demarche.model.vocabulary import REPORT_VOICE, Precision

COLUMNS = ["id", "first", "last", "exact", "kind", "cited", "actor", "sides", "topic", "act",
           "stance", "utterance", "fact"]  # fmt: skip
# Lanes that are no side and no topic of the tables.
NOBODY = "nobody"
DEEDS = "deeds"
NO_TOPIC = "no-topic"


def occurrences(facts: pd.DataFrame, snapshot: Snapshot) -> pd.DataFrame:
    """One row a statement or event of a fact frame, indexed by id, with ``COLUMNS``.

    ``first`` and ``last`` bound the day of the saying or the deed: equal where ``exact``, the
    ends of a month or year where no more is known, NaT where nothing is. ``sides`` is a tuple of
    ids of lanes; ``utterance`` is shared by the accounts of one statement.
    """
    shared = utterances(snapshot)
    found = facts[facts["kind"].isin(("statement", "event"))]
    rows = [_row(fact, sides, shared)
            for fact, sides in zip(found["fact"], found["sides"], strict=True)]  # fmt: skip
    frame = pd.DataFrame(rows, columns=COLUMNS, index=found.index)
    days = {name: pd.to_datetime(frame[name]) for name in ("first", "last")}
    flags = {name: frame[name].astype(bool) for name in ("exact", "cited")}
    return frame.assign(**days, **flags)


def _row(fact: AnyFact, sides: Collection[str], shared: dict[str, str]) -> list[object]:
    day, precision = when(fact)
    said = fact if isinstance(fact, Statement) else None
    voice = said is not None and said.actor == REPORT_VOICE
    return [
        fact.id, day, last_day(day, precision), precision is Precision.DAY, fact.kind,
        fact.report is None, said.actor if said else "",
        tuple(sorted(sides)) or ((REPORT_VOICE,) if voice else (NOBODY,)),
        said.topic if said else None, said.act.value if said else "",
        said.stance.value if said else "", shared.get(fact.id, fact.id), fact,
    ]  # fmt: skip


def when(fact: AnyFact) -> tuple[date | None, Precision]:
    """The day of a statement's saying or of an event, and how exactly it is known."""
    day, precision = None, Precision.UNKNOWN
    if isinstance(fact, Statement):
        day, precision = fact.said_on, fact.said_on_precision
    elif isinstance(fact, Event):
        day, precision = fact.date, fact.date_precision
    return (None, Precision.UNKNOWN) if precision is Precision.UNKNOWN else (day, precision)


def day_of(first: pd.Timestamp, last: pd.Timestamp, *, short: bool = False) -> str:
    """A row's day in words, or that it is some day of a month or year."""
    if first == last:
        return day_words(first.date(), Precision.DAY, short=short)
    precision = Precision.MONTH if (last - first).days < 31 else Precision.YEAR
    return f"some day in {day_words(first.date(), precision, short=short)}"


def period(first: pd.Timestamp, last: pd.Timestamp) -> str:
    """All days from one to another, or that one: "14 to 20 February 2022"."""
    if first == last:
        return f"{first:%-d %B %Y}"
    start = "%-d %B %Y" if first.year != last.year else "%-d %B"
    start = "%-d" if (first.year, first.month) == (last.year, last.month) else start
    return f"{first.strftime(start)} to {last:%-d %B %Y}"


def one_each(found: pd.DataFrame) -> pd.DataFrame:
    """Rows of ``occurrences`` with one an utterance, by day, what has none last.

    The report's own account leads where there is one; where it has no day, that of another
    account stands. ``accounts`` has the ids of all, the leading one first.
    """
    found = found.assign(order=range(len(found)))
    twice = found["utterance"].duplicated(keep=False)
    alone = found[~twice]
    alone = alone.assign(accounts=pd.Series([(key,) for key in alone["id"]], alone.index, object))
    merged = [_merged(group) for _, group in found[twice].groupby("utterance", sort=False)]
    whole = pd.concat([alone, *merged]) if merged else alone
    return whole.sort_values(["first", "order"]).drop(columns="order")


def _merged(group: pd.DataFrame) -> pd.DataFrame:
    ranked = group.sort_values("cited", kind="stable")
    dated = ranked[ranked["first"].notna()].sort_values("exact", ascending=False, kind="stable")
    lead = ranked.head(1)
    if not dated.empty:
        best = dated.iloc[0]
        lead = lead.assign(first=best["first"], last=best["last"], exact=best["exact"])
    return lead.assign(accounts=pd.Series([tuple(ranked["id"])], lead.index, object))


def undated(found: pd.DataFrame) -> pd.DataFrame:
    """The rows of which no day is known, not even a year."""
    return found[found["first"].isna()]


def in_lanes(found: pd.DataFrame, by: str) -> pd.DataFrame:
    """Rows with a column ``lane``; by ``side``, what several sides did stands in each's lane.

    By ``topic``, statements on none share a lane, and events, which have none, another.
    """
    if by == "side":
        return found.assign(lane=found["sides"]).explode("lane")
    topics = found["topic"].where(found["topic"].notna(), NO_TOPIC)
    return found.assign(lane=topics.where(found["kind"] == "statement", DEEDS))


def lane_order(lanes: Iterable[str], snapshot: Snapshot) -> list[str]:
    """Lanes in the order of the dossier's sides or of the table of topics, others after."""
    sides = [side.id for side in snapshot.dossier.sides]
    topics = [topic.id for topic in snapshot.topics]
    known = [*sides, NEUTRAL, REPORT_VOICE, NOBODY, *topics, NO_TOPIC, DEEDS]
    found = set(lanes)
    return [lane for lane in known if lane in found]

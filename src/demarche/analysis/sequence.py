"""Positions in order: how statements bear on each other, and where a speaker's stance changes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from demarche.analysis.remarks import relation
from demarche.analysis.rows import rows
from demarche.model.dossier import Snapshot
from demarche.model.facts import Relation
from demarche.model.vocabulary import RelationKind, Stance

# By these, one fact bears on an earlier one.
REPLIES = frozenset({RelationKind.ANSWERS, RelationKind.DENIES, RelationKind.CORRECTS})


@dataclass(frozen=True)
class Bearing:
    """How an entry bears on another fact, seen from the entry. ``reply``: the entry is a reply."""

    words: str
    other: str
    note: str
    reply: bool


@dataclass(frozen=True)
class Change:
    """The stances of one speaker on one topic: on the last day before, and now."""

    before: tuple[str, ...]
    before_first: pd.Timestamp
    before_last: pd.Timestamp
    now: str


Index = Mapping[str, Sequence[Relation]]


def relations_of(snapshot: Snapshot) -> Index:
    """The relations of each fact, at either end."""
    found: dict[str, list[Relation]] = {}
    for link in snapshot.relations:
        for end in {link.source, link.target}:
            found.setdefault(end, []).append(link)
    return found


def bearings(accounts: Iterable[str], index: Index, same: Mapping[str, str]) -> list[Bearing]:
    """What an utterance's accounts bear on, replies first, each other utterance once.

    ``same`` maps facts to the utterance that they are accounts of; what is not in it, is not
    shown and left out.
    """
    own = {same.get(account) for account in accounts}
    found: dict[tuple[str, str], Bearing] = {}
    for account in accounts:
        for link in index.get(account, ()):
            outgoing = link.source == account
            other = link.target if outgoing else link.source
            if other in same and same[other] not in own:
                words = relation(link, outgoing=outgoing)
                reply = outgoing and link.kind in REPLIES
                found.setdefault((words, same[other]),
                                 Bearing(words, same[other], link.note or "", reply))  # fmt: skip
    return sorted(found.values(), key=lambda bearing: not bearing.reply)


def replies_last(day: Sequence[Any], links: Mapping[str, Sequence[Bearing]]) -> list[Any]:
    """Rows of one day in their order, but none before what it replies to on that day."""
    ids = {row.id for row in day}
    depth = dict.fromkeys(ids, 0)
    for _ in ids:
        for identifier in ids:
            on = [depth[b.other] for b in links[identifier] if b.reply and b.other in ids]
            depth[identifier] = min(max(on, default=-1) + 1, len(ids))
    return sorted(day, key=lambda row: depth[row.id])


def changes(found: pd.DataFrame) -> dict[str, Change]:
    """For rows of ``analysis.timeline``, the stances that differ from the speaker's before.

    Compared are statements of one actor on one topic whose days do not overlap, with the last
    day before; an unclear stance is none.
    """
    clear = found[found["first"].notna() & found["topic"].notna()
                  & ~found["stance"].isin(("", Stance.UNCLEAR.value))]  # fmt: skip
    several = clear.groupby(["actor", "topic"])["stance"].transform("nunique") > 1
    told: dict[str, Change] = {}
    for _, group in clear[several].groupby(["actor", "topic"], sort=False):
        told |= _of_one(group)
    return told


def _of_one(group: pd.DataFrame) -> dict[str, Change]:
    told = {}
    for row in rows(group):
        before = group[group["last"] < row.first]
        if before.empty:
            continue
        latest = before[before["last"] == before["last"].max()]
        stances = tuple(dict.fromkeys(latest["stance"]))
        if row.stance not in stances:
            lead = latest.iloc[0]
            told[str(row.id)] = Change(stances, lead["first"], lead["last"], row.stance)
    return told


def shown_as(found: pd.DataFrame, known: Collection[str]) -> dict[str, str]:
    """Each of the ``known`` facts with the utterance that it is told under, itself by default.

    Of the known facts those suffice that relations name.
    """
    same = {identifier: identifier for identifier in known}
    for row in rows(found[found["accounts"].map(len) > 1]):
        same |= dict.fromkeys(row.accounts, str(row.id))
    return same

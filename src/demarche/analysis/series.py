"""Figures as columns: what charts over time and comparisons of counts are made from.

Made once for a snapshot; a filter only picks rows, so that it costs no loop over facts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from demarche.analysis.claims import claim_ids
from demarche.model.dossier import Measure, Snapshot
from demarche.model.facts import Figure, last_day
from demarche.model.vocabulary import ActorKind, Precision

COLUMNS = ["id", "measure", "unit", "scale", "scope", "status", "party", "stated_by", "side",
           "value", "low", "high", "least", "most", "qualifier", "first", "last", "exact_day",
           "known", "derived", "core", "own", "joined", "claim", "fact"]  # fmt: skip
# In a selection: of any scope, of any party.
ANY = "*"
# Units that count the same sort of thing and may share a scale; lines still join only one unit.
_SCALES = {"personnel": "troops", "places of shelter": "shelters", "places": "shelters"}


@dataclass(frozen=True)
class Choice:
    """Which figures a reader compares: of one measure, and of these only some scope groups, those
    stated by some actors, or the tables' short list. Empty means all.
    """

    measure: str
    scopes: tuple[str, ...] = ()
    stated: tuple[str, ...] = ()
    core: bool = False


def figure_frame(snapshot: Snapshot) -> pd.DataFrame:
    """One row a figure of ``snapshot`` that has a measure, indexed by id, with ``COLUMNS``.

    ``scope`` is the scope group, or place and words where there is none. ``side`` is that of who
    states it. ``least`` and ``most`` are the lowest and highest number said, NaN where words stand
    alone. ``first`` to ``last`` is the day counted, or the month or year (``exact_day`` False),
    NaT where it is not stated. ``known`` is the last day on which it may have become known. ``own``
    marks figures of the dossier's reports; equal ``claim`` means one source. ``joined`` says that
    a line may join what its speaker states: unnamed people may be others each time.
    """
    figures = [f for f in snapshot.facts if isinstance(f, Figure) and f.measure]
    frame = pd.DataFrame({name: _plain(values) for name, values in
                          _columns(figures, snapshot).items()})  # fmt: skip
    numbers = frame[["value", "low", "high"]].astype(float)
    frame[["value", "low", "high"]] = numbers
    frame["least"], frame["most"] = numbers.min(axis=1), numbers.max(axis=1)
    flags = ["exact_day", "derived", "core", "own", "joined"]
    frame[flags] = frame[flags].astype(bool)
    return frame[COLUMNS].set_index("id", drop=False).rename_axis(None)


def _columns(figures: Sequence[Figure], snapshot: Snapshot) -> dict[str, Any]:
    side_of = {f.stated_by: snapshot.dossier.side_of(f.stated_by) for f in figures}
    named = {actor.id for actor in snapshot.actors if actor.kind is not ActorKind.GROUP}
    as_they_are = ("id", "measure", "unit", "party", "stated_by", "value", "low", "high",
                   "derived", "core")  # fmt: skip
    return {
        **{name: [getattr(f, name) for f in figures] for name in as_they_are},
        "scale": [_SCALES.get(f.unit, f.unit) for f in figures],
        "scope": [f.scope_group or f"{f.place}: {f.scope}" for f in figures],
        "status": [f.status.value for f in figures],
        "side": [side_of[f.stated_by] for f in figures],
        "qualifier": [f.qualifier.value for f in figures],
        "first": _days(f.as_of for f in figures),
        "last": _days(last_day(f.as_of, f.as_of_precision) for f in figures),
        "exact_day": [f.as_of_precision is Precision.DAY for f in figures],
        "known": _days(f.known_by for f in figures),
        "own": [f.report is not None for f in figures],
        "joined": [f.stated_by in named for f in figures],
        "claim": claim_ids(figures, snapshot.relations),
        "fact": figures,
    }  # fmt: skip


def _plain(values: Any) -> pd.Series:
    """A column of Python objects where it is not of days: pandas' own strings are slow to group."""
    return values if isinstance(values, pd.Series) else pd.Series(list(values), dtype=object)


def _days(days: Iterable[object]) -> pd.Series:
    return pd.Series(pd.to_datetime(pd.Series(list(days), dtype=object)), dtype="datetime64[s]")


def chosen(frame: pd.DataFrame, shown: pd.Index, choice: Choice) -> pd.DataFrame:
    """The rows of ``figure_frame`` among the ids ``shown`` that ``choice`` asks for.

    The short list keeps the figures of the reports.
    """
    keep = frame["measure"].eq(choice.measure) & _among(frame, shown)
    if choice.scopes:
        keep &= frame["scope"].isin(choice.scopes)
    if choice.stated:
        keep &= frame["stated_by"].isin(choice.stated)
    if choice.core:
        keep &= frame["core"] | frame["own"]
    return frame[keep]


def _among(frame: pd.DataFrame, shown: pd.Index) -> pd.Series:
    return frame["id"].isin(shown.to_numpy(dtype=object))


def measures_in(frame: pd.DataFrame, shown: pd.Index, known: Sequence[Measure]) -> dict[str, int]:
    """How many of the ids ``shown`` each measure has, in the dossier's order."""
    found = frame.loc[_among(frame, shown), "measure"].value_counts()
    return {measure.id: int(found.get(measure.id, 0)) for measure in known}


def scope_name(measure: Measure, scope: str) -> str:
    """The name of a scope group; where figures have none, their place and words as they stand."""
    return next((each.name for each in measure.scopes if each.id == scope), scope)


def scope_note(measure: Measure, scope: str) -> str:
    """What must be known of a scope group, where the dossier says something."""
    return next((each.note or "" for each in measure.scopes if each.id == scope), "")


def counts_key(
    measure: str, first: pd.Timestamp, last: pd.Timestamp, *, scope: str = ANY, party: str = ANY
) -> str:
    """The selection of all figures of a measure between two days, of one scope and party or any;
    an empty party is one that is not stated.
    """
    return f"counts:{measure}~{first:%Y-%m-%d}~{last:%Y-%m-%d}~{party}~{scope}"


def counted_between(frame: pd.DataFrame, key: str) -> pd.DataFrame | None:
    """The rows of ``figure_frame`` that the key of a ``counts`` selection names, our own arithmetic
    aside; None for a key that is none.
    """
    parts = key.split("~", 4)
    if len(parts) != 5:
        return None
    measure, first, last, party, scope = parts
    try:
        days = [pd.Timestamp(date.fromisoformat(day)) for day in (first, last)]
    except ValueError:
        return None
    keep = frame["measure"].eq(measure) & ~frame["derived"]
    keep &= frame["first"].ge(days[0]) & frame["first"].le(days[1])
    if party != ANY:
        keep &= frame["party"].fillna("").eq(party)
    if scope != ANY:
        keep &= frame["scope"].eq(scope)
    return frame[keep]

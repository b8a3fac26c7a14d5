"""How the facts on show stand on a map through time: until when, and in whose place.

A party's count stands until its next one of the same place, scope, unit and status; once another
party's is newer, for ``ENDS`` days; as the newest, for ``NEWEST_ENDS``; in no case once it is
corrected. Figures on one source stand once.
"""

from __future__ import annotations

from datetime import date

import pandas as pd

from demarche.analysis.by_day import FIELDS, NEWEST_ENDS, Timeline
from demarche.model.dossier import Snapshot
from demarche.model.facts import Figure
from demarche.model.vocabulary import RelationKind


def timeline(rows: pd.DataFrame, shown: pd.Index, snapshot: Snapshot) -> Timeline:
    """How the facts with the ids ``shown`` stand, none from a day after ``snapshot.as_of``; our own
    arithmetic never does. ``rows`` are ``standing_rows.rows_of(snapshot)``.
    """
    stands = ~rows["derived"] & rows["day"].gt(0)
    frame = rows[rows["id"].isin(shown.to_numpy(object)) & stands]
    also = _also(frame)
    # Whatever the filters leave of a source, its best-placed figure leads.
    frame = frame.sort_values("order")
    follows = frame["claim"].ne("") & frame.duplicated("claim")
    frame = frame[~follows].reset_index(drop=True)
    frame["until"] = _corrected(_until(frame), frame, snapshot)
    last = (snapshot.as_of or date.max).toordinal()
    frame = frame[(frame["day"] <= last) & (frame["day"] < frame["until"])]
    frame = frame.sort_values("day", ascending=False, kind="stable")
    return Timeline(frame[FIELDS].reset_index(drop=True), also)


def left_out(rows: pd.DataFrame, shown: pd.Index) -> tuple[int, int]:
    """How many facts among ``shown`` never stand: counts of our own arithmetic, and counts and
    movements whose day is not known at all.
    """
    frame = rows[rows["id"].isin(shown.to_numpy(object))]
    return int(frame["derived"].sum()), int((~frame["derived"] & frame["day"].eq(0)).sum())


def _also(frame: pd.DataFrame) -> dict[str, tuple[Figure, ...]]:
    """For each figure that shares its source with others, by id, the others."""
    shared = frame[frame["claim"].ne("") & frame.duplicated("claim", keep=False)]
    found: dict[str, tuple[Figure, ...]] = {}
    for _, facts in shared.sort_values("order").groupby("claim")["fact"]:
        for fact in facts:
            found[fact.id] = tuple(other for other in facts if other.id != fact.id)
    return found


def _until(frame: pd.DataFrame) -> pd.Series:
    """When each row ends, corrections aside."""
    newer = _next(frame, "group")
    lasts = (frame["day"] + NEWEST_ENDS + 1).clip(upper=newer.fillna(float("inf")))
    ends = frame["until"].where(~frame["lasts"], lasts.clip(lower=frame["until"]))
    own = _next(frame, "party")
    return ends.where(own.isna() | (own > ends), own).astype("int64")


def _next(frame: pd.DataFrame, key: str) -> pd.Series:
    """The day of the next row with the same ``key``; NaN for the last, and where it has none."""
    days = frame.loc[frame[key].ge(0), [key, "day"]].drop_duplicates().sort_values("day")
    days["next"] = days.groupby(key)["day"].shift(-1)
    return frame[[key, "day"]].merge(days, on=[key, "day"], how="left")["next"].astype(float)


def _corrected(until: pd.Series, frame: pd.DataFrame, snapshot: Snapshot) -> pd.Series:
    """``until``; for what is corrected, no later than the day of the correction."""
    pairs = [(r.source, r.target) for r in snapshot.relations if r.kind is RelationKind.CORRECTS]
    sources = frame.loc[frame["id"].isin([source for source, _ in pairs]), ["id", "day"]]
    days = dict(zip(sources["id"], sources["day"], strict=True))
    ends = {target: days[source] for source, target in pairs if source in days}
    if not ends:
        return until
    corrected = frame["id"].map(ends).astype(float)
    return until.where(corrected.isna() | (corrected > until), corrected).astype("int64")

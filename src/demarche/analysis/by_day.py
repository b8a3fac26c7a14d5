"""What a map shows on a day: counts until newer ones, what is on the move, and visits.

Each fact stands from the day that it is about until another takes its place or it is too old
(``analysis.standing`` says when). Days are ordinals (``date.toordinal``), so that one of many
facts' days needs no loop.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import numpy as np
import pandas as pd

from demarche.model.dossier import Snapshot
from demarche.model.facts import Event, Figure, Statement

# Days after the day counted from which on a mark is faded, and after which it is gone: movements,
# plans, and a count once another party's is newer; a count that is still the newest.
FADES, ENDS, NEWEST_ENDS = 7, 30, 90


class What(StrEnum):
    """How a fact stands on the map: counted at a place, sent there, on the way or in person."""

    COUNT = "count"
    SENT = "sent"
    MOVE = "move"
    VISIT = "visit"


@dataclass(frozen=True)
class Stand:
    """A fact as it stands at a place from the ordinal ``day`` until ``until``, the second excluded.

    ``who`` counts, sends or is there in person; ``side`` is whose forces or people they are;
    ``also`` are figures that rest on the same source.
    """

    fact: Figure | Event | Statement
    what: What
    place: str
    origin: str | None
    who: str | None
    side: str | None
    day: int
    until: int
    also: tuple[Figure, ...] = ()

    def is_faded(self, day: date) -> bool:
        """Whether it is old on ``day``."""
        return day.toordinal() - self.day > FADES


FIELDS = [name for name in Stand.__dataclass_fields__ if name != "also"]


class Timeline:
    """Everything that stands at some time, newest first: a frame with ``FIELDS`` as columns.

    ``also`` maps the id of a figure to others that rest on the same source.
    """

    def __init__(self, frame: pd.DataFrame, also: Mapping[str, tuple[Figure, ...]]) -> None:
        self._frame, self._also = frame, also
        self._from = frame["day"].to_numpy(np.int64)
        self._until = frame["until"].to_numpy(np.int64)
        self._columns = [frame[name].tolist() for name in FIELDS]
        self._made: dict[int, Stand] = {}

    def __len__(self) -> int:
        return len(self._frame)

    def on_day(self, day: date) -> list[Stand]:
        """What stands on ``day``, newest first; people who are away from home before others."""
        shown = day.toordinal()
        return [self._at(int(n)) for n in
                np.flatnonzero((self._from <= shown) & (shown < self._until))]  # fmt: skip

    def newest(self, most: int) -> list[Stand]:
        """The newest of all, at most so many."""
        return [self._at(n) for n in range(min(most, len(self)))]

    def changes(self) -> list[date]:
        """The days on which something new stands, earliest first."""
        return [date.fromordinal(int(day)) for day in np.unique(self._from)]

    def only(self, sorts: Collection[What]) -> Timeline:
        """The same with some sorts of standing only."""
        kept = self._frame[self._frame["what"].isin(list(sorts))]
        return Timeline(kept.reset_index(drop=True), self._also)

    def places(self, *sorts: What) -> list[str]:
        """The places at which something stands, or something of these ``sorts``."""
        kept = self._frame["what"].isin(list(sorts or What))
        return [str(place) for place in self._frame.loc[kept, "place"].unique()]

    def _at(self, n: int) -> Stand:
        if n not in self._made:
            also = self._also.get(self._columns[0][n].id, ()) if self._also else ()
            self._made[n] = Stand(*[*(column[n] for column in self._columns), also])
        return self._made[n]


def sorts_on(layers: Collection[str]) -> list[What]:
    """What stands on a map with these ``layers``: numbers are figures, people are movements."""
    figures = [What.COUNT, What.SENT] if "figures" in layers else []
    people = [What.MOVE, What.VISIT] if "movements" in layers else []
    return [*figures, *people]


def first_shown(days: Sequence[date], snapshot: Snapshot) -> int:
    """Where among ``days`` (not empty) a map begins: at the last one up to the as-of day, or up to
    the newest report's; at the last of all where there is none up to then.
    """
    published = max((report.published for report in snapshot.reports), default=date.max)
    upto = [n for n, day in enumerate(days) if day <= (snapshot.as_of or published)]
    return upto[-1] if upto else len(days) - 1

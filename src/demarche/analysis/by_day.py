"""What a map shows on a day: counts until newer ones, what is on the move, and visits.

Each fact stands from the day that it is about until another takes its place or it is too old
(``analysis.standing`` says when). Days are ordinals (``date.toordinal``), so that one of many
facts' days needs no loop.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

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


class Timeline:
    """Everything that stands at some time, newest first."""

    def __init__(self, stands: Sequence[Stand]) -> None:
        self.stands = tuple(stands)
        self._from: NDArray[np.int64] = np.array([s.day for s in stands], np.int64)
        self._until: NDArray[np.int64] = np.array([s.until for s in stands], np.int64)

    def on_day(self, day: date) -> list[Stand]:
        """What stands on ``day``, newest first; people who are away from home before others."""
        shown = day.toordinal()
        found = np.flatnonzero((self._from <= shown) & (shown < self._until))
        return [self.stands[n] for n in found]

    def changes(self) -> list[date]:
        """The days on which something new stands, earliest first."""
        return [date.fromordinal(int(day)) for day in np.unique(self._from)]

    def only(self, sorts: Collection[What]) -> Timeline:
        """The same with some sorts of standing only."""
        return Timeline([stand for stand in self.stands if stand.what in sorts])


def first_shown(days: Sequence[date], snapshot: Snapshot) -> int:
    """Where among ``days`` (not empty) a map begins: at the last one up to the as-of day, or up to
    the newest report's; at the last of all where there is none up to then.
    """
    published = max((report.published for report in snapshot.reports), default=date.max)
    upto = [n for n, day in enumerate(days) if day <= (snapshot.as_of or published)]
    return upto[-1] if upto else len(days) - 1


def step_of(days: Sequence[date], asked: date | None) -> int | None:
    """Where among ``days`` the state of the day ``asked`` is: at the last change up to it, at the
    first for an earlier day; None where no day is asked for, or nothing ever changes.
    """
    if asked is None or not days:
        return None
    return max(sum(day <= asked for day in days) - 1, 0)

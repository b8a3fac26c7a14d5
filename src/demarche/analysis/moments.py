"""What a timeline shows of a view: its statements and events, those of some days, its lanes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd

from demarche.analysis import timeline
from demarche.analysis.display import LANES
from demarche.analysis.filters import Filters, in_context
from demarche.analysis.loaded import Loaded
from demarche.analysis.scope import Scope
from demarche.analysis.timeline_range import Range, chosen_range, extent, within
from demarche.model.dossier import Snapshot


@dataclass(frozen=True)
class Moments:
    """Statements and events of a view, frames of ``analysis.timeline.one_each``.

    ``found`` are all that the filters leave, ``undated`` those without a day; ``days`` go from
    the first to the last before the filters. ``numbers`` count the statements of each topic and
    of each actor, most first.
    """

    found: pd.DataFrame
    undated: pd.DataFrame
    days: Range | None
    numbers: Mapping[str, Mapping[str, int]]


def moments_of(loaded: Loaded, shown: pd.DataFrame, filters: Filters) -> Moments:
    """The moments of ``shown``, the rows of the fact frame that ``filters`` leave."""
    every = loaded.occurrences
    known = in_context(every, with_context=filters.with_context)
    places = every.index.get_indexer(shown.index)
    found = timeline.one_each(every.iloc[places[places >= 0]])
    said = found[found["kind"] == "statement"]
    numbers = {name: {str(key): int(n) for key, n in said[name].value_counts().items()}
               for name in ("topic", "actor")}  # fmt: skip
    return Moments(found, timeline.undated(found), extent(known), numbers)


@dataclass(frozen=True)
class Spanned:
    """What a timeline shows: ``found`` on ``days`` in its order, in lanes ``by`` side or topic,
    and how many have no day.
    """

    found: pd.DataFrame
    days: Range | None
    by: str
    newest_first: bool
    undated: int

    @property
    def ids(self) -> list[str]:
        """The facts of the chart, every account of each utterance, in the order of the days."""
        return list(dict.fromkeys(key for held in self.found["accounts"] for key in held))

    @property
    def listed(self) -> pd.DataFrame:
        """The same in the order in which the reader lists it."""
        if not self.newest_first:
            return self.found
        return self.found.sort_values("first", ascending=False, kind="stable")

    @property
    def told(self) -> str:
        """How many are not shown for want of a day; "" where all have one."""
        return f"{self.undated:,} without a day are not on it." if self.undated else ""

    @property
    def words(self) -> str:
        """The days, the lanes, and the order of the list."""
        said = [timeline.period(*map(pd.Timestamp, self.days))] if self.days else []
        said.append(f"lanes by {LANES[self.by]}")
        said += ["newest first"] if self.newest_first else []
        return "; ".join(said)


def spanned(scope: Scope) -> Spanned:
    """The timeline that the settings of ``scope`` ask for."""
    moments = moments_of(scope.loaded, scope.shown, scope.filters)
    display = scope.display
    days = chosen_range(moments.days, display.first, display.last)
    return Spanned(within(moments.found, days), days, display.lanes, display.newest_first,
                   len(moments.undated))  # fmt: skip


def report_days(snapshot: Snapshot) -> tuple[date, ...]:
    """The days on which the reports were published, where they are known to the day."""
    return tuple(sorted({r.published for r in snapshot.reports
                         if r.published_precision == "day"}))  # fmt: skip

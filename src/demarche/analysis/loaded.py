"""A snapshot with all that pages and exports derive from it, made once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache, partial

import pandas as pd

from demarche.analysis.filters import SETS, Filters, apply, counts, in_context, options
from demarche.analysis.frames import fact_frame, seen_earlier
from demarche.analysis.names import Names
from demarche.analysis.places import states_named
from demarche.analysis.remarks import Related, relations_by_fact
from demarche.analysis.series import figure_frame
from demarche.analysis.timeline import occurrences
from demarche.model.dossier import Snapshot
from demarche.store.as_of import seen_on


@dataclass(frozen=True, eq=False)
class Found:
    """What filters leave of a fact frame: ``shown``, how many of each kind, and how many pages
    they cite.
    """

    shown: pd.DataFrame
    kinds: Mapping[str, int]
    pages: int


@dataclass(frozen=True, eq=False)
class Loaded:
    """A snapshot with the frame, the names and each filter's choices. Treat as read-only.

    ``labels`` maps each filter to the ids that occur in the dossier and their names on screen;
    ``numbers`` to the facts that have each, most first, and ``totals`` each kind to its facts:
    under False those of reports alone, under True with the cited ones.
    """

    snapshot: Snapshot
    frame: pd.DataFrame
    names: Names
    labels: Mapping[str, Mapping[str, str]]
    numbers: Mapping[bool, Mapping[str, Mapping[str, int]]]
    totals: Mapping[bool, Mapping[str, int]]

    @property
    def has_context(self) -> bool:
        """Whether any fact rests on a citation."""
        return bool(self.frame["cited"].any())

    @cached_property
    def states(self) -> Mapping[bool, frozenset[str]]:
        """The countries (ISO 3166-1 alpha-3) that the facts bear on: under False those of the
        reports alone, under True with the cited ones.
        """
        return {context: states_named(self.snapshot, with_context=context)
                for context in (False, True)}  # fmt: skip

    def found(self, filters: Filters) -> Found:
        """What ``filters`` leave, kept for the next who asks. Treat as read-only."""
        return self._found(filters)

    @cached_property
    def _found(self) -> Callable[[Filters], Found]:
        # Of the frame alone: a cache that held this object would keep it past its time.
        return lru_cache(maxsize=16)(partial(_found, self.frame))

    @cached_property
    def related(self) -> Mapping[str, list[Related]]:
        """The relations of every fact that has any, by its id (``analysis.remarks``)."""
        return relations_by_fact(self.snapshot)

    @cached_property
    def figures(self) -> pd.DataFrame:
        """Everything known that is of a kind of count (``analysis.series``). Never write."""
        return figure_frame(self.snapshot)

    @cached_property
    def occurrences(self) -> pd.DataFrame:
        """Every statement and event known (``analysis.timeline``). Never write."""
        return occurrences(self.frame, self.snapshot)


def _found(frame: pd.DataFrame, filters: Filters) -> Found:
    shown = apply(frame, filters)
    return Found(shown, counts(shown), shown.loc[shown["cited"].astype(bool), "page"].nunique())


def prepared(snapshot: Snapshot) -> Loaded:
    """Everything that pages derive from a snapshot, made once."""
    return _loaded(snapshot, fact_frame(snapshot))


def as_of(whole: Loaded, day: date) -> Loaded:
    """``whole``, which is limited to no day, with only what was known on ``day``.

    Reads nothing anew: with 100,000 facts that would take half a minute for each day.
    """
    before = whole.snapshot
    seen = seen_on(before, before.revision, day)
    seen = seen.model_copy(
        update={"rejected": before.rejected, "unapplied": before.unapplied}
    )
    return _loaded(seen, seen_earlier(whole.frame, seen))


def _loaded(snapshot: Snapshot, frame: pd.DataFrame) -> Loaded:
    names = Names(snapshot)
    parts = {context: in_context(frame, with_context=context) for context in (False, True)}
    numbers = {
        context: {name: {str(key): int(n) for key, n in options(part, name).items()}
                  for name in SETS}
        for context, part in parts.items()
    }  # fmt: skip
    totals = {context: counts(part) for context, part in parts.items()}
    return Loaded(snapshot, frame, names, filter_labels(names, frame), numbers, totals)


def filter_labels(names: Names, frame: pd.DataFrame) -> dict[str, dict[str, str]]:
    """For each filter, the ids that occur in a fact frame with their names, sorted by name."""
    naming: dict[str, Callable[[str], str]] = {
        "side": names.side, "actor": names.actor, "place": names.place, "topic": names.topic,
        "act": str, "quoted": str,
    }  # fmt: skip
    found = {}
    for name, of in naming.items():
        ids = frame[SETS[name]].explode().dropna().unique()
        found[name] = {key: of(key) for key in sorted(ids, key=of)}
    return found

"""A snapshot with all that pages and exports derive from it, made once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pandas as pd

from demarche.analysis.filters import SETS, options
from demarche.analysis.frames import fact_frame
from demarche.analysis.names import Names
from demarche.model.dossier import Snapshot


@dataclass(frozen=True)
class Loaded:
    """A snapshot with the frame, the names and each filter's choices. Treat as read-only.

    ``labels`` maps each filter to the ids that occur in the dossier and their names on screen,
    ``numbers`` to the facts that have each, most first.
    """

    snapshot: Snapshot
    frame: pd.DataFrame
    names: Names
    labels: Mapping[str, Mapping[str, str]]
    numbers: Mapping[str, Mapping[str, int]]


def prepared(snapshot: Snapshot) -> Loaded:
    """Everything that pages derive from a snapshot, made once."""
    frame, names = fact_frame(snapshot), Names(snapshot)
    numbers = {
        name: {str(key): int(n) for key, n in options(frame, name).items()} for name in SETS
    }
    return Loaded(snapshot, frame, names, filter_labels(names, frame), numbers)


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

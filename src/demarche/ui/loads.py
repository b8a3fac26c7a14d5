"""Cached loads: what is read once and shared, read-only, by every session."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd
import streamlit as st

from demarche.analysis.bundled import open_with_bundled
from demarche.analysis.filters import SETS, options
from demarche.analysis.frames import fact_frame
from demarche.analysis.names import Names
from demarche.geo.borders import Borders
from demarche.model.dossier import Snapshot
from demarche.model.settings import settings
from demarche.store.store import Store


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


@st.cache_resource(show_spinner="Opening the store …")
def store() -> Store:
    """The store, opened once a process, with the bundled dossiers imported."""
    return open_with_bundled(settings())


@st.cache_resource(show_spinner="Reading the dossier …", max_entries=16)
def load(dossier: str, revision: int, as_of: date | None) -> Loaded:
    """A dossier at a revision as of a day. Frames are shared between sessions: never write."""
    return prepared(store().snapshot(dossier, revision, as_of))


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


@st.cache_resource(show_spinner=False)
def borders() -> Borders:
    """The shapes under data/borders."""
    return Borders(settings().data_dir / "borders")

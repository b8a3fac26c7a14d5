"""Cached loads: what is read once and shared, read-only, by every session."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd
import streamlit as st

from demarche.analysis.bundled import open_with_bundled
from demarche.analysis.frames import fact_frame
from demarche.analysis.names import Names
from demarche.geo.borders import Borders
from demarche.model.dossier import Snapshot
from demarche.model.settings import settings
from demarche.store.store import Store


@dataclass(frozen=True)
class Loaded:
    """A snapshot with the frame and the names made from it. Treat as read-only."""

    snapshot: Snapshot
    frame: pd.DataFrame
    names: Names


@st.cache_resource(show_spinner="Opening the store …")
def store() -> Store:
    """The store, opened once a process, with the bundled dossiers imported."""
    return open_with_bundled(settings())


@st.cache_resource(show_spinner="Reading the dossier …", max_entries=16)
def load(dossier: str, revision: int, as_of: date | None) -> Loaded:
    """A dossier at a revision as of a day. Frames are shared between sessions: never write."""
    snapshot = store().snapshot(dossier, revision, as_of)
    return Loaded(snapshot, fact_frame(snapshot), Names(snapshot))


@st.cache_resource(show_spinner=False)
def borders() -> Borders:
    """The shapes under data/borders."""
    return Borders(settings().data_dir / "borders")

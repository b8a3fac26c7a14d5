"""Cached loads: what is read once and shared, read-only, by every session."""

from __future__ import annotations

import gc
from datetime import date

import streamlit as st

from demarche.analysis.bundled import open_with_bundled
from demarche.analysis.loaded import Loaded, prepared
from demarche.analysis.loaded import as_of as seen_as_of
from demarche.geo.borders import Borders
from demarche.model.settings import settings
from demarche.store.store import Store


@st.cache_resource(show_spinner="Opening the store …")
def store() -> Store:
    """The store, opened once a process, with the bundled dossiers imported."""
    return open_with_bundled(settings())


@st.cache_resource(show_spinner="Reading the dossier …", max_entries=16)
def load(dossier: str, revision: int, as_of: date | None) -> Loaded:
    """A dossier at a revision as of a day. Frames are shared between sessions: never write."""
    if as_of is not None:
        loaded = seen_as_of(load(dossier, revision, None), as_of)
    else:
        loaded = prepared(store().snapshot(dossier, revision))
    _spare_collector()
    return loaded


@st.cache_resource(show_spinner=False)
def borders() -> Borders:
    """The shapes under data/borders."""
    return Borders(settings().data_dir / "borders")


def _spare_collector() -> None:
    """Take all that is loaded now out of the garbage collector's rounds.

    To look at every object of the process for garbage takes a second with 100,000 facts, which are
    here to stay. What was taken out before and is not used any more goes first.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()

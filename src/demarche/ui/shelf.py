"""Where this reader's briefings lie: the store, or a store of the session's own in memory.

Where readers may not write (see ``access``), a session works on copies of what the store holds;
they last as long as its browser tab.
"""

from __future__ import annotations

import secrets
from datetime import UTC, datetime

import streamlit as st

from demarche.model.briefing import Briefing, Slide
from demarche.model.settings import settings
from demarche.model.slides import added, new_id
from demarche.store import briefings
from demarche.store.store import Store, open_store
from demarche.ui import access, loads

_PRIVATE = "demarche_shelf"
_CURRENT = "demarche_briefing"


def shelf() -> Store:
    """The store that holds the briefings of this session."""
    if access.writable():
        return loads.store()
    if _PRIVATE not in st.session_state:
        st.session_state[_PRIVATE] = _copies()
    private: Store = st.session_state[_PRIVATE]
    return private


def _copies() -> Store:
    private, shared = open_store("sqlite://", is_default=False), loads.store()
    for info in reversed(briefings.listed(shared, settings().dossier)):
        briefings.save(private, briefings.load(shared, info.id), info.who)
    return private


def who() -> str:
    """Who changes a briefing, for its history."""
    return access.author() or "a reader"


def new(title: str) -> Briefing:
    """An empty briefing under ``title``, not saved yet, which "Add to briefing" then adds to."""
    made = Briefing(id=f"b-{secrets.token_hex(5)}", title=title, dossier=settings().dossier,
                    author=access.author())  # fmt: skip
    take(made.id)
    return made


def take(briefing: str) -> None:
    """Make a briefing the one that "Add to briefing" adds to."""
    st.session_state[_CURRENT] = briefing


def current() -> Briefing:
    """The briefing that slides are added to: the one last opened or made in this session, or a
    new one.
    """
    wanted = st.session_state.get(_CURRENT)
    held = {info.id for info in briefings.listed(shelf(), settings().dossier)}
    if wanted in held:
        return briefings.load(shelf(), str(wanted))
    return new(f"Briefing of {datetime.now(UTC):%-d %B %Y}")


def add(slide: Slide) -> Briefing:
    """Add a slide to the current briefing and save it. Raises as ``briefings.save`` does."""
    briefing = added(current(), slide)
    briefings.save(shelf(), briefing, who())
    return briefing


def slide(kind: str, params: dict[str, tuple[str, ...]], headline: str = "") -> Slide:
    """A new slide of a view."""
    return Slide.model_validate(
        {"id": new_id(), "kind": kind, "headline": headline, "params": params}
    )

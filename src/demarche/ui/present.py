"""Presenting a briefing: the deck player over the whole screen, its slide in the URL."""

from __future__ import annotations

import streamlit as st

from demarche.store import briefings
from demarche.ui import components, shelf, slide_charts
from demarche.ui.briefing_deck import deck_of
from demarche.ui.url import clean

_KEY = "player"
_LEFT = "demarche_left"


def present() -> None:
    """Show the briefing that the URL names, from the slide that it names.

    Raises UnknownBriefingError, and UnknownRevisionError where a slide is pinned to a state that
    the store does not hold.
    """
    if st.session_state.pop(_LEFT, False):
        st.switch_page("pages/briefings.py")
    asked = clean({n: st.query_params.get_all(n) for n in ("briefing", "slide")}, {}).params
    identifier = "".join(asked.get("briefing", ()))
    if not identifier:
        st.header("No briefing is chosen", anchor=False)
        st.page_link("pages/briefings.py", label="Choose a briefing", icon=":material/slideshow:")
        return
    briefing = briefings.load(shelf.shelf(), identifier)
    shelf.take(briefing.id)
    if not briefing.slides:
        st.header("This briefing has no slides", anchor=False)
        st.page_link("pages/briefings.py", label="Back to the briefings",
                     query_params={"briefing": identifier})  # fmt: skip
        return
    start = min(int("".join(asked.get("slide", ("1",)))), len(briefing.slides))
    data = slide_charts.prepared(deck_of(briefing))
    components.deck(data, key=_KEY, start=start, on_slide=_keep_slide, on_close=_close)


def _keep_slide(number: int) -> None:
    st.query_params["slide"] = str(number)


def _close() -> None:
    st.session_state[_LEFT] = True

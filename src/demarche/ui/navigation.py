"""The pages in the order of the navigation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

if TYPE_CHECKING:
    from streamlit.navigation.page import StreamlitPage

# File under pages/ (and its path in URLs, the first page's apart, which is the root) and title.
PAGES = {
    "situation": "Situation",
    "map": "Map",
    "figures": "Figures",
    "actors": "Actors & positions",
    "report": "Report",
    "about": "About",
}


def navigation() -> StreamlitPage:
    """Draw the navigation at the top and return the page that the URL asks for."""
    pages = [
        st.Page(f"pages/{name}.py", title=title, default=number == 0)
        for number, (name, title) in enumerate(PAGES.items())
    ]
    return st.navigation(pages, position="top")

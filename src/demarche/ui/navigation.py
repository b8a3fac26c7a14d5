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
    "timeline": "Timeline",
    "actors": "Actors & positions",
    "report": "Report",
    "briefings": "Briefings",
    "tables": "Tables",
    "about": "About",
    "present": "Present",
    "shares": "Short links",
}
# Reached from other pages, so not in the navigation.
HIDDEN = frozenset({"present", "shares"})
# Pages that show facts and obey the filter bar; the others draw none.
VIEWS = frozenset({"situation", "map", "figures", "timeline", "actors", "report", "about"})
# Pages that show cited facts beside the report's unless the reader says otherwise; the others
# answer what the report says.
WITH_CONTEXT = frozenset({"figures", "timeline"})


def navigation() -> StreamlitPage:
    """Draw the navigation at the top and return the page that the URL asks for."""
    pages = [
        st.Page(f"pages/{name}.py", title=title, default=number == 0,
                visibility="hidden" if name in HIDDEN else "visible")
        for number, (name, title) in enumerate(PAGES.items())
    ]  # fmt: skip
    # Within a page of somebody else there is no navigation of ours.
    return st.navigation(pages, position="hidden" if st.context.is_embedded else "top")

"""What a reader can do with a part of a page: add it to a briefing, or save it as a file."""

from __future__ import annotations

import streamlit as st

from demarche.export.deck import key_figures
from demarche.model.briefing import SlideKind
from demarche.ui import shelf
from demarche.ui.export_menu import part_menu
from demarche.ui.markdown import literal
from demarche.ui.parts import PART_NAMES, PARTS, parts_of, settings_of
from demarche.ui.problems import told
from demarche.ui.view import View

_SAID = "demarche_added"


def actions(view: View, kind: SlideKind) -> None:
    """The row under a part of a page; none where the page is embedded in another."""
    if st.context.is_embedded:
        return
    key = f"part_{kind.value}"
    with st.container(horizontal=True, gap="small", key=f"{key}_actions"):
        add_button(view, kind, key=key)
        part_menu(view, kind, key=key)


def add_menu(view: View) -> None:
    """The control of a page that adds any of its parts, or one key figure, to a briefing."""
    if view.page not in PARTS or view.shown.empty:
        return
    menu = st.popover("Add to briefing", icon=":material/playlist_add:", key="add_menu",
                      on_change="rerun")  # fmt: skip
    if not menu.open:
        return
    with menu:
        for kind in parts_of(view):
            add_button(view, kind, key="menu", label=PART_NAMES[kind])
        if SlideKind.KEY_FIGURES in PARTS[view.page]:
            for figure in key_figures(view.scope):
                says = view.names.fact(figure)
                add_button(view, SlideKind.KEY_FIGURE, figure.id, says, key="menu",
                           label=f"Only: {says}")  # fmt: skip


def add_button(
    view: View, kind: SlideKind, figure: str = "", headline: str = "", *, key: str,
    label: str = "Add to briefing",
) -> None:  # fmt: skip
    """The button that adds a part, or one figure, to the current briefing; ``key`` is its place."""
    st.button(
        literal(label), key=f"{key}_add_{kind.value}_{figure}", type="tertiary",
        icon=":material/playlist_add:", on_click=_add, args=(view, kind, figure, headline),
        help="A slide that shows just this, with the filters and settings of now.",
    )  # fmt: skip


def _add(view: View, kind: SlideKind, figure: str, headline: str) -> None:
    # On its page, this part shows what the reports give themselves.
    own = kind is SlideKind.FIGURES and view.page == "figures"
    params = (view.report_only if own else view).slide_params(settings_of(view, kind), figure)
    with told("Not added."):
        briefing = shelf.add(shelf.slide(kind.value, params, headline))
        # A callback of the evidence drawer, which runs by itself, must not draw anything.
        said = f"Slide {len(briefing.slides)} of “{briefing.title}”, on the page Briefings."
        st.session_state[_SAID] = said


def tell_added() -> None:
    """Say what the last "Add to briefing" did, once."""
    if said := st.session_state.pop(_SAID, ""):
        st.toast(literal(said), icon=":material/playlist_add_check:")

"""All briefings of the dossier: open one, make one, load one from a file."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from demarche.dossiers.briefings import MAX_BYTES, from_file
from demarche.model.briefing import MAX_HEADLINE
from demarche.model.settings import settings
from demarche.store import briefings
from demarche.store.briefing_rows import BriefingInfo
from demarche.ui import access, shelf
from demarche.ui.markdown import literal, quiet
from demarche.ui.problems import keep, told


def listing() -> None:
    """The page on which no briefing is open."""
    st.header("Briefings", anchor=False)
    st.markdown(quiet(
        "Slides made from the pages of this dashboard: “Add to briefing” stands under every part."
    ))  # fmt: skip
    tell_where_kept()
    every = briefings.listed(shelf.shelf(), settings().dossier, include_removed=True)
    for info in every:
        if not info.removed:
            _row(info)
    if all(info.removed for info in every):
        st.write("There is none yet.")
    _removed([info for info in every if info.removed])
    left, right = st.columns(2, gap="large")
    with left:
        _new()
    with right:
        _load()


def tell_where_kept() -> None:
    """Say where a briefing's changes go where they do not go into a lasting store."""
    if not access.writable():
        st.info("This server keeps nothing that its readers write. Your briefings last as long as "
                "this browser tab and end at a reload: download what you want to keep.",
                icon=":material/info:")  # fmt: skip
    elif not access.lasting():
        st.info("This server works from memory: briefings are lost when it stops. Download what "
                "you want to keep.", icon=":material/info:")  # fmt: skip


def open_briefing(briefing: str) -> None:
    """Show a briefing on its page."""
    shelf.take(briefing)
    st.query_params["briefing"] = briefing


def _row(info: BriefingInfo) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key=f"row_{info.id}"):
        st.button(literal(info.title), key=f"open_{info.id}", type="tertiary",
                  icon=":material/slideshow:", on_click=open_briefing, args=(info.id,))  # fmt: skip
        slides = f"{info.slides} slide{'s' if info.slides != 1 else ''}"
        by = f"by {info.author}, " if info.author else ""
        st.markdown(quiet(f"{slides} · {by}saved {info.saved_at:%-d %B %Y %H:%M} UTC"))
        st.page_link("pages/present.py", label="Present", icon=":material/play_arrow:",
                     query_params={"briefing": info.id})  # fmt: skip


def _removed(infos: Sequence[BriefingInfo]) -> None:
    if not infos:
        return
    with st.expander(f"Deleted: {len(infos)}"):
        for info in infos:
            with st.container(horizontal=True, vertical_alignment="center"):
                st.markdown(literal(info.title))
                st.button("Bring back", key=f"back_{info.id}", icon=":material/undo:",
                          type="tertiary", on_click=_bring_back, args=(info.id,))  # fmt: skip


def _bring_back(identifier: str) -> None:
    with told("Not brought back."):
        briefings.undo(shelf.shelf(), identifier, shelf.who())


def _new() -> None:
    with st.form("new_briefing", clear_on_submit=True, border=False):
        st.subheader("A new one", anchor=False)
        st.text_input("Title", max_chars=MAX_HEADLINE, key="new_title")
        st.form_submit_button("Make it", icon=":material/add:", on_click=_save_new)


def _save_new() -> None:
    title = str(st.session_state["new_title"])
    if not title.strip():
        keep("A briefing needs a title.")
        return
    with told(typed=title):
        made = shelf.new(title)
        briefings.save(shelf.shelf(), made, shelf.who())
        open_briefing(made.id)


def _load() -> None:
    with st.form("load_briefing", clear_on_submit=True, border=False):
        st.subheader("From a file", anchor=False)
        st.file_uploader("A briefing that was downloaded here", type=["json"],
                         key="briefing_file", max_upload_size=MAX_BYTES // 1_000_000)  # fmt: skip
        st.form_submit_button("Load it", icon=":material/upload:", on_click=_save_loaded)


def _save_loaded() -> None:
    file = st.session_state["briefing_file"]
    if file is None:
        keep("Choose a file first.")
        return
    with told(f"{file.name} was not loaded."):
        loaded = from_file(file.getvalue())
        briefings.save(shelf.shelf(), loaded, shelf.who())
        open_briefing(loaded.id)

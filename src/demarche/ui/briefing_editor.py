"""One briefing on its page: its slides in order, with headline and notes, and what to do with it.

Each change is a version in the store. It is saved only if nobody else has saved since this page
was drawn; what was typed is told, never dropped.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from demarche.dossiers.briefings import to_file
from demarche.export.deck import TITLES
from demarche.model import slides
from demarche.model.briefing import MAX_HEADLINE, MAX_NOTES, Briefing, Slide
from demarche.store import briefings
from demarche.store.briefing_rows import BriefingInfo
from demarche.ui import loads, shelf
from demarche.ui.briefing_deck import deck_of
from demarche.ui.briefing_list import tell_where_kept
from demarche.ui.export_menu import file_choice
from demarche.ui.files import BRIEFING_FORMS
from demarche.ui.markdown import literal, quiet
from demarche.ui.parts import address
from demarche.ui.problems import told
from demarche.ui.share_menu import link_box

_VERSION = "demarche_briefing_version"
Change = Callable[[Briefing], Briefing]


def editor(identifier: str) -> None:
    """The page of one briefing. Raises UnknownBriefingError."""
    newest = briefings.versions(shelf.shelf(), identifier)[0]
    briefing = briefings.load(shelf.shelf(), identifier)
    st.session_state[_VERSION] = newest.version
    shelf.take(identifier)
    st.button("All briefings", icon=":material/arrow_back:", type="tertiary", on_click=_close)
    tell_where_kept()
    st.header(literal(briefing.title), anchor=False)
    _head(briefing)
    _tools(briefing, newest)
    for number, slide in enumerate(briefing.slides, start=1):
        _slide(briefing, slide, number)
    if not briefing.slides:
        st.write("No slides yet. Go to a page and choose “Add to briefing” under what you want "
                 "to show.")  # fmt: skip


def _close() -> None:
    st.query_params.pop("briefing", None)


def save(identifier: str, change: Change, typed: str = "") -> None:
    """Save the change of a briefing, in a callback; what fails is told with what was ``typed``."""
    store = shelf.shelf()
    with told(typed=typed):
        wanted = change(briefings.load(store, identifier))
        briefings.save(store, wanted, shelf.who(), based_on=st.session_state[_VERSION])


def _typed(identifier: str, key: str, change: Callable[[Briefing, Any], Briefing]) -> None:
    value = st.session_state[key]
    save(identifier, lambda briefing: change(briefing, value), typed=value)


def _field(kind: Callable[..., Any], label: str, value: str, key: str, briefing: str,
           change: Callable[[Briefing, Any], Briefing], **options: Any) -> None:  # fmt: skip
    """A text field that saves itself; it shows what is saved, whoever saved it."""
    st.session_state[key] = value
    kind(label, key=key, on_change=_typed, args=(briefing, key, change), **options)


def _head(briefing: Briefing) -> None:
    title, author, mode = st.columns([5, 3, 3], vertical_alignment="bottom")
    with title:
        _field(st.text_input, "Title", briefing.title, "briefing_title", briefing.id,
               lambda b, v: slides.changed(b, title=v), max_chars=MAX_HEADLINE)  # fmt: skip
    with author:
        _field(st.text_input, "Author, as readers will see it", briefing.author,
               "briefing_author", briefing.id, lambda b, v: slides.changed(b, author=v),
               max_chars=80, placeholder="optional, not verified")  # fmt: skip
    with mode:
        st.session_state["briefing_mode"] = "pinned" if briefing.pin else "live"
        st.segmented_control(
            "The slides", ["live", "pinned"], key="briefing_mode", required=True,
            format_func={"live": "Follow the data", "pinned": "Pinned"}.__getitem__,
            on_change=_pin, args=(briefing.id,),
            help="Pinned slides show for ever what they show now.",
        )  # fmt: skip
    if briefing.pin:
        st.markdown(quiet(f"Every slide shows revision {briefing.pin}."))


def _pin(identifier: str) -> None:
    def changed(briefing: Briefing) -> Briefing:
        newest = loads.store().revisions(briefing.dossier)[-1].name
        return slides.changed(briefing, pin=newest if pinned else None)

    pinned = st.session_state["briefing_mode"] == "pinned"
    save(identifier, changed)


def _tools(briefing: Briefing, newest: BriefingInfo) -> None:
    with st.container(horizontal=True, gap="small", key="briefing_tools"):
        if st.button("Present", key="briefing_present",
                     icon=":material/play_arrow:", disabled=not briefing.slides):  # fmt: skip
            st.switch_page("pages/present.py", query_params={"briefing": briefing.id})
        for name, to in (("undo", newest.parent), ("redo", newest.redo)):
            st.button(name.title(), key=f"briefing_{name}", icon=f":material/{name}:",
                      on_click=_step, args=(briefing.id, name), disabled=to is None)  # fmt: skip
        st.download_button(
            "Briefing file", to_file(briefing), f"{briefing.id}.json", "application/json",
            on_click="ignore", icon=":material/save:", key="briefing_download",
            help="To load again here or on another server.",
        )  # fmt: skip
        _share(briefing)
        _export(briefing)
        _history(briefing)
        st.button("Delete", key="briefing_delete", icon=":material/delete:",
                  on_click=_delete, args=(briefing.id,))  # fmt: skip


def _share(briefing: Briefing) -> None:
    menu = st.popover("Share", icon=":material/link:", key="briefing_share", on_change="rerun")
    if menu.open:
        with menu:
            st.markdown(quiet("Opens the presentation, in the newest version of this briefing."))
            link_box(address("present", {"briefing": briefing.id}))


def _export(briefing: Briefing) -> None:
    menu = st.popover("Export", icon=":material/download:", key="briefing_export",
                      on_change="rerun", disabled=not briefing.slides)  # fmt: skip
    if menu.open:
        with menu:
            version = st.session_state[_VERSION]
            file_choice(deck_of(briefing), BRIEFING_FORMS, key="briefing", of=(briefing, version))


def _history(briefing: Briefing) -> None:
    menu = st.popover("History", icon=":material/history:", key="briefing_history",
                      on_change="rerun")  # fmt: skip
    if not menu.open:
        return
    with menu:
        for info in briefings.versions(shelf.shelf(), briefing.id):
            with st.container(horizontal=True, vertical_alignment="center"):
                removed = ", removed" if info.removed else ""
                st.markdown(quiet(
                    f"Version {info.version}, {info.saved_at:%-d %B %Y %H:%M} UTC, {info.who}: "
                    f"{info.slides} slide(s){removed}"
                ))  # fmt: skip
                st.button("Restore", key=f"restore_{info.version}", type="tertiary",
                          on_click=_restore, args=(briefing.id, info.version))  # fmt: skip


def _restore(identifier: str, version: int) -> None:
    save(identifier, lambda _: briefings.load(shelf.shelf(), identifier, version))


def _step(identifier: str, name: str) -> None:
    step = briefings.undo if name == "undo" else briefings.redo
    with told(f"No {name}."):
        step(shelf.shelf(), identifier, shelf.who())


def _delete(identifier: str) -> None:
    with told("Not deleted."):
        briefings.remove(shelf.shelf(), identifier, shelf.who())
        _close()


def _slide(briefing: Briefing, slide: Slide, number: int) -> None:
    words, buttons = st.columns([9, 3], gap="medium")
    with words:
        st.markdown(quiet(f"{number} · {TITLES[slide.kind]}"))
        _field(st.text_input, "Headline", slide.headline, f"headline_{slide.id}", briefing.id,
               lambda b, v: slides.rewritten(b, slide.id, headline=v), max_chars=MAX_HEADLINE,
               placeholder=TITLES[slide.kind])  # fmt: skip
        _field(st.text_area, "Speaker’s notes", slide.notes, f"notes_{slide.id}", briefing.id,
               lambda b, v: slides.rewritten(b, slide.id, notes=v), max_chars=MAX_NOTES,
               height=80)  # fmt: skip
    with buttons, st.container(horizontal=True, gap="small", vertical_alignment="center",
                               key=f"slide_{slide.id}"):  # fmt: skip
        _slide_buttons(briefing, slide, number)


def _slide_buttons(briefing: Briefing, slide: Slide, number: int) -> None:
    changes: dict[str, tuple[str, str, Change, bool]] = {
        "up": ("Move up", "arrow_upward", lambda b: slides.moved(b, slide.id, -1), number == 1),
        "down": ("Move down", "arrow_downward", lambda b: slides.moved(b, slide.id, 1),
                 number == len(briefing.slides)),
        "copy": ("Duplicate", "content_copy", lambda b: slides.duplicated(b, slide.id), False),
        "drop": ("Delete", "delete", lambda b: slides.without(b, slide.id), False),
    }  # fmt: skip
    for name, (label, icon, change, off) in changes.items():
        st.button(label, key=f"{name}_{slide.id}", icon=f":material/{icon}:", type="tertiary",
                  disabled=off, on_click=save, args=(briefing.id, change))  # fmt: skip
    st.page_link("pages/present.py", label="Present from here", icon=":material/play_arrow:",
                 query_params={"briefing": briefing.id, "slide": str(number)})  # fmt: skip

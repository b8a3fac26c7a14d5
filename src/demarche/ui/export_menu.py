"""Saving what is shown: choose a form, make the file with progress, take it."""

from __future__ import annotations

import logging
from collections.abc import Hashable, Mapping
from dataclasses import dataclass

import streamlit as st

from demarche.export.deck import Deck, stamps
from demarche.model.briefing import SlideKind
from demarche.model.errors import DemarcheError
from demarche.ui.files import PAGE_FORMS, FileForm, part_forms
from demarche.ui.markdown import literal, quiet
from demarche.ui.parts import PART_NAMES, PARTS, page_deck, part_deck, parts_of
from demarche.ui.view import View

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Made:
    """A file that was made, and what it was made of: it is offered only while that is shown."""

    of: Hashable
    form: str
    name: str
    data: bytes


def export_menu(view: View) -> None:
    """The Export control of a page; what is in it is made only while it is open."""
    if view.page not in PARTS:
        return
    menu = st.popover("Export", icon=":material/download:", key="export_menu", on_change="rerun")
    if menu.open:
        with menu:
            _page_files(view)


def _page_files(view: View) -> None:
    """The whole page or one part of it, in a form that suits."""
    parts = {kind.value: PART_NAMES[kind] for kind in parts_of(view)}
    chosen = str(st.selectbox(
        "What", ["page", *parts], format_func={"page": "The whole page", **parts}.__getitem__,
        key="export_what",
    ))  # fmt: skip
    if chosen == "page":
        deck, forms = page_deck(view), PAGE_FORMS
    else:
        kind = SlideKind(chosen)
        deck, forms = part_deck(view, kind), part_forms(kind)
    file_choice(deck, forms, key="export", of=(view.scope.key, chosen))
    st.markdown(quiet(" · ".join(f"{term}: {words}" for term, words in stamps(deck)[1:5])))


def part_menu(view: View, kind: SlideKind, *, key: str) -> None:
    """Saving one part of a page; what is in it is made only while it is open."""
    menu = st.popover("Save", icon=":material/download:", key=f"{key}_save", type="tertiary",
                      on_change="rerun")  # fmt: skip
    if menu.open:
        with menu:
            file_choice(part_deck(view, kind), part_forms(kind), key=key, of=view.scope.key)


def file_choice(
    deck: Deck, forms: Mapping[str, FileForm], *, key: str, of: Hashable
) -> None:
    """A form to choose, a button that makes the file, and the file to take."""
    form = str(st.selectbox(
        "Form", list(forms), format_func=lambda name: forms[name].label, key=f"{key}_form",
    ))  # fmt: skip
    if st.button("Make the file", key=f"{key}_make"):
        st.session_state[f"{key}_made"] = _made(deck, form, forms[form], of)
    made = st.session_state.get(f"{key}_made")
    if made and (made.of, made.form) == (of, form):
        size = f"{len(made.data) / 1000:,.0f} kB"
        st.download_button(
            f"Download {made.name} ({size})", made.data, made.name, forms[form].mime,
            key=f"{key}_take", on_click="ignore", icon=":material/download:",
        )  # fmt: skip


def _made(deck: Deck, form: str, chosen: FileForm, of: Hashable) -> _Made | None:
    """Make the file, told as it goes. A failure is told too, and leaves nothing behind."""
    bar = st.progress(0.0, "Making the file …")

    def tell(done: int, all_: int, words: str) -> None:
        bar.progress(min(done / max(all_, 1), 1.0), literal(words))

    try:
        data = chosen.make(deck, tell)
    except DemarcheError as error:
        _LOG.exception("A file could not be made")
        bar.empty()
        st.error(literal(f"No file was made. {error}"), icon=":material/error:")
        return None
    bar.empty()
    return _Made(of, form, deck.file_name(chosen.ending), data)

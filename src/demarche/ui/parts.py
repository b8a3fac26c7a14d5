"""The parts of each page, as contents for slides and exports."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import streamlit as st

from demarche.analysis.counts import counts_of
from demarche.export.deck import COUNTED, Content, Deck
from demarche.model.briefing import SlideKind
from demarche.ui.url import query
from demarche.ui.view import PAGE, View

# What each page shows, by its path ("" is the first page).
PARTS: dict[str, tuple[SlideKind, ...]] = {
    "": (SlideKind.KEY_FIGURES, SlideKind.MAP, SlideKind.POSITIONS, SlideKind.EVENTS),
    "map": (SlideKind.MAP,),
    "figures": (SlideKind.SERIES, SlideKind.CLAIMS, SlideKind.SENT, SlideKind.FIGURES),
    "timeline": (SlideKind.TIMELINE,),
    "actors": (SlideKind.MATRIX, SlideKind.STATEMENTS, SlideKind.FLOWS),
}
# What a part is called where it is chosen.
PART_NAMES = {
    SlideKind.KEY_FIGURES: "The key figures", SlideKind.KEY_FIGURE: "One figure",
    SlideKind.MAP: "The map", SlideKind.FIGURES: "The chart of figures",
    SlideKind.POSITIONS: "Who wants what", SlideKind.EVENTS: "What happened when",
    SlideKind.MATRIX: "The matrix", SlideKind.STATEMENTS: "The statements, by topic",
    SlideKind.FLOWS: "Who addresses whom", SlideKind.SERIES: "The counts over time",
    SlideKind.CLAIMS: "What is stated side by side", SlideKind.SENT: "Who sends how many to where",
    SlideKind.TIMELINE: "The timeline",
}  # fmt: skip
# The page on which each kind is at home: where a slide's link leads.
HOMES = {kind: page for page, kinds in reversed(PARTS.items()) for kind in kinds} | {
    SlideKind.KEY_FIGURE: "figures",
    SlideKind.MAP: "map",
}
# The settings of a page that a kind's drawing depends on.
SETTINGS: dict[SlideKind, tuple[str, ...]] = {
    SlideKind.MAP: ("layers", "borders", "at", "on"),
    SlideKind.FIGURES: ("scale",),
    SlideKind.SERIES: ("count", "scopes", "stated", "core", "scale"),
    SlideKind.CLAIMS: ("count", "scopes", "stated", "from", "to"),
    SlideKind.SENT: ("count", "scopes", "stated", "core"),
    SlideKind.TIMELINE: ("from", "to", "lanes", "order"),
}


def parts_of(view: View) -> tuple[SlideKind, ...]:
    """What the page of ``view`` shows: figures are compared only with context, and sent only where
    the kind of count is one of what is sent.
    """
    kinds = PARTS.get(view.page, ())
    if view.page != "figures":
        return kinds
    counts = counts_of(view.scope) if view.filters.with_context else None
    left_out = {SlideKind.SENT} if counts and not counts.measure.flow else set()
    return tuple(kind for kind in kinds if kind not in (left_out if counts else COUNTED))


def settings_of(view: View, kind: SlideKind) -> Sequence[str]:
    """The settings that a slide of this kind takes over from the page: those that it obeys."""
    wanted = SETTINGS.get(kind, ())
    # The first page always draws the default layers.
    return [name for name in wanted if view.page or name != "layers"]


def content(view: View, kind: SlideKind) -> Content:
    """A part of the page that ``view`` shows."""
    # On its page, this part shows what the reports give themselves.
    shown = view.report_only if kind is SlideKind.FIGURES and view.page == "figures" else view
    link = address(view.page, shown.slide_params(settings_of(view, kind)))
    return Content(kind, shown.scope, "", link=link)


def page_deck(view: View) -> Deck:
    """The page as a deck: what is not on it is not in it."""
    return _deck(view, parts_of(view))


def part_deck(view: View, kind: SlideKind) -> Deck:
    """One part of the page as a deck."""
    return _deck(view, (kind,))


def _deck(view: View, kinds: Sequence[SlideKind]) -> Deck:
    slides = tuple(content(view, kind) for kind in kinds)
    mode = "pinned" if view.is_pinned else "live: the newest when the file was made"
    dossier = view.snapshot.dossier
    return Deck(dossier.title, "", mode, datetime.now(UTC), slides, dossier.id)


def root() -> str:
    """The address of the app as the reader reaches it, with a slash at its end; empty unknown."""
    here = st.context.url or ""
    page = st.session_state.get(PAGE, "")
    return f"{here.rstrip('/').removesuffix(page).rstrip('/')}/" if here else ""


def address(page: str, params: object) -> str:
    """The whole address of a page with ``params``."""
    asked = query(params)  # type: ignore[arg-type]
    return f"{root()}{page}{asked if len(asked) > 1 else ''}" if root() else ""

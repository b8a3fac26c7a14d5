"""Positions over time on the page Timeline: a topic or an actor is chosen by the filters."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from demarche.analysis import sequence, timeline
from demarche.analysis.filters import in_context
from demarche.analysis.sequence import Change
from demarche.analysis.timeline_range import Range, within
from demarche.ui.components import linked_text
from demarche.ui.markdown import quiet
from demarche.ui.nodes import el
from demarche.ui.sequence_entries import in_order
from demarche.ui.timeline_data import moments
from demarche.ui.timeline_sections import paged
from demarche.ui.view import View

_CHOSEN = "demarche_position_chosen"
_PICKS = {"topic": "On a topic", "actor": "Of an actor"}


@dataclass(frozen=True)
class _Sequence:
    found: pd.DataFrame
    told: dict[str, Change]
    same: dict[str, str]


@st.cache_resource(show_spinner=False, max_entries=64)
def _sequence(_view: View, key: Hashable, days: Range | None) -> _Sequence:
    del key
    every = moments(_view).found
    said = every[every["kind"] == "statement"]
    ends = {end for link in _view.snapshot.relations for end in (link.source, link.target)}
    known = in_context(_view.frame, with_context=_view.filters.with_context).index
    same = sequence.shown_as(every, known.intersection(list(ends)))
    found = pd.concat([within(said, days), timeline.undated(said)])
    return _Sequence(found, sequence.changes(said), same)


def positions(view: View, days: Range | None) -> None:
    """The section: a choice where neither topic nor actor is chosen, else what was said in order.
    """
    st.subheader("Positions over time", anchor=False)
    if not view.filters.topic and not view.filters.actor:
        _picker(view)
        return
    part = _sequence(view, view.key, days)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        shown = paged(part.found, "positions")
        st.button("All topics and actors", on_click=_all, type="tertiary", key="all_positions",
                  icon=":material/close:")  # fmt: skip
    # Chosen further down than it now stands, the list is scrolled to, once.
    chosen = bool(st.session_state.pop(_CHOSEN, False))
    head = el("p", _title(view, part.found), cls="in-order", current=chosen)
    linked_text([head, in_order(view, shown, part.told, part.same)], key="positions_in_order",
                reveal=chosen)  # fmt: skip


def _picker(view: View) -> None:
    st.markdown(quiet(
        "What was demanded, refused, offered, threatened and denied, in order, and what answered "
        "what. Choose a topic or an actor; it becomes a filter."
    ))  # fmt: skip
    for column, name in zip(st.columns(2), _PICKS, strict=True):
        options = _options(view, name)
        column.selectbox(
            _PICKS[name], list(options), index=None, format_func=options.__getitem__,
            key=f"only_{name}", on_change=_only, args=(name,), placeholder="choose",
        )  # fmt: skip


def _options(view: View, name: str) -> dict[str, str]:
    """Topics, or speakers, of the statements shown with how many there are, most first."""
    naming = view.names.topic if name == "topic" else view.names.actor
    labels = view.loaded.labels[name]
    counted = moments(view).numbers[name]
    return {key: f"{naming(key)} ({n})" for key, n in counted.items() if key in labels}


def _only(name: str) -> None:
    if chosen := st.session_state[f"only_{name}"]:
        st.session_state[name] = [chosen]
        st.session_state[f"only_{name}"] = None
        st.session_state[_CHOSEN] = True


def _all() -> None:
    st.session_state["topic"], st.session_state["actor"] = [], []


def _title(view: View, found: pd.DataFrame) -> str:
    n, undated = len(found), int(found["first"].isna().sum())
    topics = " or ".join(f"“{view.names.topic(topic)}”" for topic in view.filters.topic)
    actors = " or ".join(map(view.names.actor, view.filters.actor))
    said = " ".join(filter(None, [f"by or to {actors}" if actors else "",
                                  f"on {topics}" if topics else ""]))  # fmt: skip
    if not n:
        return f"No statement {said} on these days"
    many = f"{n:,} statements {said}, in order" if n > 1 else f"1 statement {said}"
    return f"{many}; {undated:,} without a day" if undated else many

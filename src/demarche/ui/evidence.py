"""The evidence drawer: opens beside the page for whatever the URL selects."""

from __future__ import annotations

import streamlit as st

from demarche.model.briefing import SlideKind
from demarche.model.facts import Figure
from demarche.ui.cards import card
from demarche.ui.components import linked_text
from demarche.ui.markdown import literal
from demarche.ui.nodes import Node, el
from demarche.ui.part_actions import add_button, tell_added
from demarche.ui.problems import tell_problem
from demarche.ui.selected import Selected, selected
from demarche.ui.url import EVIDENCE
from demarche.ui.view import View

MAX_CARDS = 60


def drawer(view: View) -> None:
    """Open the drawer if the URL selects something; closing it takes it out of the URL."""
    if view.selection is None:
        return
    found = selected(view, view.selection)
    opened = st.dialog(_short(found.title), position="right", on_dismiss=_close)(_cards)
    opened(view, found)


def _short(title: str) -> str:
    return literal(title if len(title) <= 90 else title[:89] + "…")


def _close() -> None:
    st.query_params.pop(EVIDENCE, None)


def _cards(view: View, found: Selected) -> None:
    tell_added()
    tell_problem()
    nodes: list[Node] = []
    if found.remark:
        nodes.append(el("p", found.remark, cls="remark"))
    number, listed = len(found.facts), found.facts[:MAX_CARDS]
    if number > 1:
        nodes.append(el("p", f"{number:,} facts; choose one for all that qualifies it.",
                        cls="quiet"))  # fmt: skip
    if number > len(listed):
        nodes.append(el("p", f"The first {len(listed)} are shown. Exports have all.", cls="quiet"))
    nodes += [card(view, fact, whole=number == 1) for fact in listed]
    if not found.facts and not found.remark:
        nodes.append(el("p", "The report holds no sentence on this.", cls="quiet"))
    linked_text(nodes, key="evidence_cards")
    figures = [fact for fact in found.facts if isinstance(fact, Figure)]
    if len(found.facts) == 1 and figures and not st.context.is_embedded:
        add_button(view, SlideKind.KEY_FIGURE, figures[0].id, view.names.fact(figures[0]),
                   key="card")  # fmt: skip

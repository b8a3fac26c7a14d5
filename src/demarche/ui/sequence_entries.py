"""Positions over time as text: entries with what they answer, what answers them, and changes of
stance. Nodes only, no streamlit.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from demarche.analysis import sequence
from demarche.analysis.sequence import Bearing, Change
from demarche.analysis.timeline import day_of, when
from demarche.model.facts import AnyFact, last_day
from demarche.ui.nodes import Element, Node, el
from demarche.ui.timeline_entries import Entries, days, heading
from demarche.ui.view import View


def in_order(
    view: View, found: pd.DataFrame, told: Mapping[str, Change], same: Mapping[str, str]
) -> Element:
    """Statements one below the other under their days.

    ``told`` has the changes of stance (``sequence.changes``); ``same`` the facts that may be
    shown (``sequence.shown_as``).
    """
    make, index = Entries(view), sequence.relations_of(view.snapshot)
    one_topic = found["topic"].nunique() < 2

    def entry(row: Any, links: list[Bearing]) -> Element:
        change = _change(view, row, told[row.id]) if row.id in told else None
        reply = "reply" if any(link.reply for link in links) else ""
        return make.entry(row, change, _bearings(view, make, links), cls=reply,
                          stance=_stance(view, row, one_topic))  # fmt: skip

    blocks: list[Node] = []
    for group in days(found):
        links = {row.id: sequence.bearings(row.accounts, index, same) for row in group}
        ordered = sequence.replies_last(group, links)
        blocks.append(el("div", el("h3", *heading(group), cls="day"),
                         el("ol", *[entry(row, links[row.id]) for row in ordered],
                            cls="timeline")))  # fmt: skip
    return el("div", *blocks)


def _stance(view: View, row: Any, one_topic: bool) -> str:
    if not row.topic:
        return ""
    on = "" if one_topic else f" on “{view.names.topic_short(row.topic)}”"
    return f"stance{on}: {row.stance}"


def _change(view: View, row: Any, change: Change) -> Element:
    fact = row.fact
    before = " and ".join(f"“{stance}”" for stance in change.before)
    earlier = day_of(change.before_first, change.before_last)
    now = day_of(row.first, row.last)
    of = f"{view.names.speaker(fact)} on “{view.names.topic_short(fact.topic)}”"
    words = f"Stance of {of}: {before} ({earlier}), “{change.now}” ({now})."
    return el("p", words, cls="change")


def _bearings(view: View, make: Entries, links: list[Bearing]) -> Element | None:
    items = [_bearing(view, make, link) for link in links]
    return el("ul", *items, cls="bearings") if items else None


def _bearing(view: View, make: Entries, link: Bearing) -> Element:
    other = make.fact(link.other)
    day = _day(other)
    note = f" ({link.note})" if link.note else ""
    return el("li", el("span", f"{'↑' if link.reply else '↳'} {link.words}: ", cls="act"),
              view.link(view.names.fact(other), evidence=other.id),
              el("span", f"{f', {day}' if day else ''}{note}", cls="quiet"))  # fmt: skip


def _day(fact: AnyFact) -> str:
    day, precision = when(fact)
    if day is None:
        return ""
    return day_of(pd.Timestamp(day), pd.Timestamp(last_day(day, precision) or day), short=True)

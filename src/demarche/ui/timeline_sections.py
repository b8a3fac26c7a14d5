"""The parts of the page Timeline below its chart: what has no day, the list, the table."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from demarche.analysis.chronicle import chronicle
from demarche.analysis.timeline import period
from demarche.analysis.timeline_range import Range
from demarche.analysis.timeline_table import table
from demarche.model.facts import Statement
from demarche.ui import lists
from demarche.ui.components import linked_text
from demarche.ui.markdown import quiet
from demarche.ui.nodes import Element, el
from demarche.ui.timeline_controls import newest_first, pick
from demarche.ui.timeline_data import dated, moments
from demarche.ui.timeline_entries import by_day
from demarche.ui.view import View

PAGE = 60
MOST_ROWS = 2_000


def source_line(view: View, days: Range | None) -> None:
    """How many there are on which days, and on what they rest."""
    found = dated(view, days)
    cited = int(found["cited"].sum())
    own = len(found) - cited
    over = f" from {days[0]:%-d %B %Y} to {days[1]:%-d %B %Y}" if days else ""
    parts = [f"{own:,} of the report"] * bool(own)
    parts += [f"{cited:,} of cited pages alone, in our words"] * bool(cited)
    if parts:
        st.markdown(quiet(f"{len(found):,} statements and events{over}: {', '.join(parts)}. "
                          "Every mark opens its evidence."))  # fmt: skip


def nothing_in_range(view: View, days: Range | None) -> None:
    """Say that the days chosen hold nothing, and how to see the others."""
    found = moments(view).found
    n = len(found) - len(moments(view).undated)
    with st.container(border=True, key="nothing_in_range"):
        if days and n:
            st.markdown(f"**Nothing on the days chosen: {period(*map(pd.Timestamp, days))}.**")
            st.write(f"On other days there are {n:,} statements and events.")
            st.button("Show all days", on_click=pick, args=(None, None), key="all_from_nothing")
        else:
            st.markdown("**None of these statements and events has a day.** They are listed below.")


def without_day(view: View) -> None:
    """What cannot be drawn for want of a day, counted and listed."""
    found = moments(view).undated
    if found.empty:
        return
    with st.expander(f"Not on the chart, for want of a day: {counts(found)}"):
        shown = paged(found, "undated")
        linked_text(_undated(view, shown), key="undated_list")


def counts(found: pd.DataFrame) -> str:
    """How many statements and how many events rows hold, in words."""
    numbers = {kind: int((found["kind"] == kind).sum()) for kind in ("statement", "event")}
    return " and ".join(f"{n:,} {kind}{'s' if n > 1 else ''}" for kind, n in numbers.items() if n)


def _undated(view: View, found: pd.DataFrame) -> list[Element]:
    said = [f for f in found["fact"] if isinstance(f, Statement)]
    items = [lists.position(view, statement, mode=True) for statement in said]
    statements = el("ul", *items, cls="positions")
    return [el("div", lists.events(view, chronicle(found)), statements, cls="stack")]


def paged(found: pd.DataFrame, key: str) -> pd.DataFrame:
    """The part of many rows that the reader pages to."""
    pages = -(-len(found) // PAGE)
    if pages < 2:
        return found
    if st.session_state.get(f"page_{key}", 1) > pages:
        st.session_state[f"page_{key}"] = 1
    page = int(st.pagination(pages, key=f"page_{key}", width=320))
    start = (page - 1) * PAGE
    st.markdown(quiet(f"{start + 1:,} to {min(start + PAGE, len(found)):,} of {len(found):,}"))
    return found.iloc[start : start + PAGE]


def day_by_day(view: View, days: Range) -> None:
    """The list of what the chart shows, by day."""
    st.subheader("Day by day", anchor=False)
    with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
        part = paged(dated(view, days, newest_first=newest_first()), "days")
    linked_text([by_day(view, part)], key="day_by_day")


def as_table(view: View, days: Range | None) -> None:
    """The table behind chart and list, made only while it is open."""
    box = st.expander("The statements and events as a table", key="timeline_table",
                      on_change="rerun")  # fmt: skip
    if not box.open:
        return
    found = pd.concat([dated(view, days), moments(view).undated])
    reports = {report.id: report for report in view.snapshot.reports}
    with box:
        if len(found) > MOST_ROWS:
            st.markdown(quiet(f"The first {MOST_ROWS:,} of {len(found):,}; fewer days or a filter "
                              "show the others."))  # fmt: skip
        st.dataframe(table(found.head(MOST_ROWS), view.names, reports), hide_index=True)

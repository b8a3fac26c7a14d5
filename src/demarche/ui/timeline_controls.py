"""The reader's choices on the timeline, in the URL: days, lanes, and the order of the list."""

from __future__ import annotations

from datetime import date

import streamlit as st

from demarche.analysis.display import LANES, ORDERS
from demarche.analysis.timeline_range import Range, around, chosen_range
from demarche.ui import url
from demarche.ui.timeline_data import moments, report_days
from demarche.ui.view import View

_TITLES = {"month": "The month before the report", "week": "The week of the report"}


def controls(view: View) -> tuple[Range | None, str]:
    """Draw the choices; the days to show (None where nothing has a day) and the lanes' sort."""
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small", key="range"):
        lanes = str(st.segmented_control(
            "Lanes by", list(LANES), key="lanes", format_func=LANES.__getitem__, default="side",
            required=True, bind="query-params",
        ) or "side")  # fmt: skip
        first, last = _day("First day", "from"), _day("Last day", "to")
        st.button("All days", on_click=pick, args=(None, None), disabled=not (first or last))
        for name, days in around(report_days(view)).items():
            st.button(_TITLES[name], on_click=pick, args=days, key=f"pick_{name}",
                      help=f"{days[0]:%-d %B %Y} to {days[1]:%-d %B %Y}",
                      disabled=days == (first, last))  # fmt: skip
    _tell_swapped(first, last)
    return chosen_range(moments(view).days, first, last), lanes


def _day(label: str, key: str) -> date | None:
    chosen: date | None = st.date_input(
        label, value=None, key=key, bind="query-params", format="YYYY-MM-DD", width=150,
        min_value=url.FIRST_DAY, max_value=url.LAST_DAY,
    )  # fmt: skip
    return chosen


def pick(first: date | None, last: date | None) -> None:
    """Set the days to show; None: from the first, to the last."""
    st.session_state["from"], st.session_state["to"] = first, last


def _tell_swapped(first: date | None, last: date | None) -> None:
    if first and last and first > last:
        st.info("The first day lies after the last: shown from the earlier to the later one.",
                icon=":material/info:")  # fmt: skip


def newest_first() -> bool:
    """The reader's choice of the list's order, in the URL."""
    chosen = st.segmented_control(
        "Order", list(ORDERS), key="order", format_func=ORDERS.__getitem__, default="oldest",
        required=True, bind="query-params", label_visibility="collapsed",
    )  # fmt: skip
    return chosen == "newest"

"""The page Figures: what others counted, over time and side by side."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import streamlit as st

from demarche.analysis.comparison import Comparison, own_claim
from demarche.analysis.series import Choice, measures_in
from demarche.analysis.series_table import MOST_ROWS
from demarche.analysis.windows import Window, default_window, windows
from demarche.model.dossier import Measure
from demarche.ui import figures_choices as choices
from demarche.ui import pieces, series_charts, series_notes, series_tables, url
from demarche.ui.components import chart, linked_text
from demarche.ui.markdown import literal, quiet
from demarche.ui.view import View


def in_context(view: View) -> None:
    """The chosen kind of count over time, beside what was stated of it within some days; or why
    there is none to show.
    """
    if not view.filters.with_context:
        _switched_off(view)
    elif not view.snapshot.dossier.measures:
        st.header("How many", anchor=False)
        st.info("This dossier names no kind of count, so that its figures cannot be compared.",
                icon=":material/info:")  # fmt: skip
    else:
        _compare(view)


def _switched_off(view: View) -> None:
    st.header("How many: the figures reported", anchor=False)
    if view.loaded.has_context:
        with st.container(horizontal=True, vertical_alignment="center", key="context_off"):
            st.markdown(quiet("Context is switched off: only figures of the report are shown, not "
                              "what others counted."))  # fmt: skip
            st.button("Show what others counted", on_click=_switch_on, type="tertiary",
                      icon=":material/compare_arrows:")  # fmt: skip


def _switch_on() -> None:
    st.session_state[url.CONTEXT] = "context"


def _compare(view: View) -> None:
    frame = series_charts.frame(view)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small", key="series_row"):
        title = st.container(width="content")
        measure = choices.count(view, frame)
        every = series_charts.chosen(view, Choice(measure.id))
        choice, log = choices.choice(view, measure, every)
    title.header(literal(measure.question), anchor=False, width="content")
    if every.empty:
        _none(view, frame, measure)
        return
    top = st.container()
    left, right = st.columns([3, 2], gap="medium")
    with right:
        found, days = _side_by_side(view, measure, choice)
        _arithmetic(view, every)
    with left:
        _over_time(view, measure, choice, every, log=log)
    with top:
        own = own_claim(series_charts.chosen(view, replace(choice, core=False)))
        said = days and series_notes.answer(view, measure, own, found, choices.day_range(days))
        if said:
            linked_text([said], key="answer")
    _below(view, measure, choice, every)


def _none(view: View, frame: pd.DataFrame, measure: Measure) -> None:
    """Say that no figure of this kind is left, and which kinds have some."""
    measures = view.snapshot.dossier.measures
    numbers = measures_in(frame, view.shown.index, measures)
    others = ", ".join(f"{each.name} ({numbers[each.id]})" for each in measures
                       if numbers[each.id])  # fmt: skip
    pieces.nothing(view, "figure")
    st.markdown(literal(f"No figure of “{measure.name}” is left. Kinds that have some: "
                        f"{others or 'none'}."))  # fmt: skip


def _over_time(
    view: View, measure: Measure, choice: Choice, every: pd.DataFrame, *, log: bool
) -> None:
    drawn = series_charts.over_time(view, choice, log=log)
    if drawn is None:
        st.markdown(quiet("None of the figures chosen has a day and a number; all are in the table "
                          "below."))  # fmt: skip
        return
    chart(drawn, key="series")
    said = series_charts.told(view, measure, choice, len(every))
    st.markdown(quiet(f"{said} Drag across days to look closer; every mark opens its evidence."))


def _side_by_side(view: View, measure: Measure, choice: Choice) -> tuple[Comparison, Window | None]:
    """Everything stated within some days, whatever the short list."""
    wide = Choice(choice.measure, choice.scopes, choice.stated)
    rows = series_charts.chosen(view, wide)
    usual = default_window(rows)
    with st.container(horizontal=True, vertical_alignment="center", key="side_by_side"):
        st.subheader("Stated side by side", anchor=False, width="content")
        if usual is None:
            st.write("No figure chosen has a known day.")
            return Comparison(()), None
        days = choices.days(windows(rows, view.snapshot.relations), usual)
    found, nodes = series_charts.comparison(view, measure, wide, days)
    linked_text([nodes], key="claims")
    return found, days


def _arithmetic(view: View, every: pd.DataFrame) -> None:
    derived = every[every["derived"].astype(bool)].sort_values("first")
    note = series_notes.arithmetic(view, list(derived["fact"].head(series_notes.MOST_LINES)))
    if note:
        linked_text([note], key="arithmetic")


def _below(view: View, measure: Measure, choice: Choice, every: pd.DataFrame) -> None:
    """What is sent as a list, and everything as a table."""
    shown = series_charts.chosen(view, choice)
    if measure.flow:
        with st.expander("Who sends how many to where, as a list", expanded=True):
            linked_text([series_notes.sent_table(view, shown)], key="sent")
    with st.expander(f"All {len(every):,} figures of this kind as a table"):
        if len(every) > MOST_ROWS:
            st.write(f"The first {MOST_ROWS:,} are shown; the filters narrow them, an export has "
                     "all.")  # fmt: skip
        st.dataframe(series_tables.table(view, Choice(measure.id)), hide_index=True)

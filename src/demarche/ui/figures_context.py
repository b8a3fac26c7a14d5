"""The page Figures: what others counted, over time and side by side."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from demarche.analysis.filters import counts
from demarche.analysis.series import Choice
from demarche.analysis.series_table import MOST_ROWS
from demarche.analysis.windows import day_range
from demarche.model.briefing import SlideKind
from demarche.model.dossier import Measure
from demarche.ui import figures_choices as choices
from demarche.ui import pieces, series_charts, series_data, series_notes, series_tables, url
from demarche.ui.components import chart, linked_text
from demarche.ui.markdown import literal, quiet
from demarche.ui.nodes import Element
from demarche.ui.part_actions import actions
from demarche.ui.view import View

_TITLE = "How many: the figures reported"


def in_context(view: View) -> None:
    """The chosen kind of count over time, beside what was stated of it within some days; or why
    there is none to show.
    """
    if not counts(view.shown)["figure"]:
        st.header(_TITLE, anchor=False)
        pieces.nothing(view, "figure")
        st.stop()
    if view.filters.with_context and view.snapshot.dossier.measures:
        _compare(view)
        return
    st.header(_TITLE, anchor=False)
    if view.filters.with_context:
        st.markdown(quiet("This dossier names no kind of count by which figures could be "
                          "compared."))  # fmt: skip
    elif view.loaded.has_context:
        _switched_off()


def _switched_off() -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="context_off"):
        st.markdown(quiet("Context is switched off: only figures of the report are shown, not what "
                          "others counted."))  # fmt: skip
        st.button("Show what others counted", on_click=_switch_on, type="tertiary",
                  icon=":material/compare_arrows:")  # fmt: skip


def _switch_on() -> None:
    st.session_state[url.CONTEXT] = "context"


def _compare(view: View) -> None:
    measures = view.snapshot.dossier.measures
    numbers = series_data.numbers(view)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small", key="series_row"):
        title = st.container(width="content")
        measure = choices.count(view, measures, numbers)
        every = series_data.chosen(view, Choice(measure.id))
        if len(every):
            choice, log = choices.choice(view, measure, every)
    title.header(literal(measure.question), anchor=False, width="content")
    if every.empty:
        _none(measures, numbers, measure)
        return
    top = st.container()
    left, right = st.columns([3, 2], gap="medium")
    with right:
        answer = _side_by_side(view, choice)
        _arithmetic(view, every)
    with left:
        _over_time(view, choice, log=log)
    if answer:
        with top:
            linked_text([answer], key="answer")
    _below(view, choice, len(every))


def _none(
    measures: tuple[Measure, ...], numbers: Mapping[str, int], measure: Measure
) -> None:
    """Say that no figure of this kind is left, and which kinds have some."""
    others = ", ".join(f"{each.name} ({numbers[each.id]})" for each in measures if numbers[each.id])
    with st.container(border=True, key="none_of_kind"):
        st.markdown(literal(f"No figure of “{measure.name}” matches these filters. Kinds that have "
                            f"some: {others or 'none'}."))  # fmt: skip


def _over_time(view: View, choice: Choice, *, log: bool) -> None:
    found = series_charts.over_time(view, choice, log=log)
    if found is None:
        st.markdown(quiet("No figure chosen has both a day and a number; all are in the table "
                          "below."))  # fmt: skip
        return
    chart(found.drawn, key="series")
    actions(view, SlideKind.SERIES)
    st.markdown(quiet(f"{found.told} Drag across days to look closer; every mark opens its "
                      "evidence."))  # fmt: skip


def _side_by_side(view: View, choice: Choice) -> Element | None:
    """Everything stated within some days, whatever the short list; returns the same in a line."""
    wide = Choice(choice.measure, choice.scopes, choice.stated)
    usual, offered = series_data.days(view, wide)
    with st.container(horizontal=True, vertical_alignment="center", key="side_by_side"):
        st.subheader("Stated side by side", anchor=False, width="content")
        if usual is None:
            st.markdown(quiet("No figure chosen has a known day."))
            return None
        days = choices.days(view, offered, usual)
    answer, claims = series_data.listed(view, wide, days, day_range(days))
    linked_text([claims], key="claims")
    actions(view, SlideKind.CLAIMS)
    return answer


def _arithmetic(view: View, every: pd.DataFrame) -> None:
    derived = every[every["derived"]].sort_values("first")
    note = series_notes.arithmetic(view, list(derived["fact"].head(series_notes.MOST_LINES)))
    if note:
        linked_text([note], key="arithmetic")


def _below(view: View, choice: Choice, total: int) -> None:
    """What is sent as a list, and everything as a table."""
    if series_data.measure_of(view, choice).flow:
        with st.expander("Who sends how many to where, as a list", expanded=True):
            linked_text([series_data.sent_table(view, choice)], key="sent")
            actions(view, SlideKind.SENT)
    # Sent to the browser only once it is asked for: it may be long.
    table = st.expander(f"All {total:,} figures of this kind as a table", key="series_table",
                        on_change="rerun")  # fmt: skip
    if not table.open:
        return
    with table:
        if total > MOST_ROWS:
            st.write(f"The first {MOST_ROWS:,} are shown; the filters narrow them, an export has "
                     "all.")  # fmt: skip
        st.dataframe(series_tables.table(view, Choice(choice.measure)), hide_index=True)

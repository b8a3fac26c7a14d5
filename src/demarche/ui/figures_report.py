"""The page Figures: what the dossier's reports give themselves."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from demarche.model.briefing import SlideKind
from demarche.ui import charts, pieces
from demarche.ui.components import chart, linked_text
from demarche.ui.markdown import quiet
from demarche.ui.part_actions import actions
from demarche.ui.view import View, make_view


def of_the_reports(view: View) -> None:
    """The chart of the reports' own figures, their cards and their table."""
    own = report_only(view)
    if view.filters.with_context:
        st.subheader("What the report gives", anchor=False)
    st.markdown(quiet(pieces.source_line(own)))
    log = pieces.scale() if not view.filters.with_context else st.session_state.get("scale")
    drawn = charts.quantities_chart(own, log=log != "linear")
    if drawn is None:
        pieces.nothing(own, "figure")
        st.stop()
    chart(drawn, key="quantities")
    actions(own, SlideKind.FIGURES)
    linked_text([pieces.figure_cards(own)], key="figure_cards")
    with st.expander("The report’s figures as a table"):
        st.dataframe(charts.figures_table(own), hide_index=True)


def report_only(view: View) -> View:
    """``view`` without cited facts."""
    filters = replace(view.filters, with_context=False)
    return replace(view, filters=filters, shown=make_view(view.loaded, filters, selection=None,
                   as_of=view.as_of, revision=view.revision, page=view.page).shown)  # fmt: skip

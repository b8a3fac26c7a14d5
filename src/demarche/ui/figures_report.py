"""The page Figures: what the dossier's reports give themselves."""

from __future__ import annotations

import streamlit as st

from demarche.analysis.display import SCALES
from demarche.model.briefing import SlideKind
from demarche.ui import charts, pieces, url
from demarche.ui.components import chart, linked_text
from demarche.ui.markdown import quiet
from demarche.ui.part_actions import actions
from demarche.ui.view import View


def of_the_reports(view: View) -> None:
    """The chart of the reports' own figures, their cards and their table."""
    own = view.report_only
    if view.filters.with_context:
        st.subheader("What the report gives", anchor=False)
    st.markdown(quiet(pieces.source_line(own)))
    drawn = charts.quantities_chart(own, log=_scale(view) != "linear")
    if drawn is None:
        st.markdown(quiet("The report gives no figure that matches these filters."))
        return
    chart(drawn, key="quantities")
    actions(own, SlideKind.FIGURES)
    linked_text([pieces.figure_cards(own)], key="figure_cards")
    with st.expander("The report’s figures as a table"):
        st.dataframe(charts.figures_table(own), hide_index=True)


def _scale(view: View) -> str:
    """The choice of scale; in context it stands among those of the charts above."""
    if st.context.is_embedded:
        return "".join(url.choose(view.settings.get("scale", ()), SCALES)[0])
    return str(st.session_state.get("scale")) if view.filters.with_context else pieces.scale()

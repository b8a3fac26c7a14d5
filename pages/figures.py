"""Figures: every count with its qualifier, who states it, and what it includes."""

import streamlit as st

from demarche.model.briefing import SlideKind
from demarche.ui import charts, pieces
from demarche.ui.components import chart, linked_text
from demarche.ui.markdown import quiet
from demarche.ui.part_actions import actions
from demarche.ui.view import current_view

view = current_view()
st.header("How many: the figures reported", anchor=False)
st.markdown(quiet(pieces.source_line(view)))
drawn = charts.quantities_chart(view, log=pieces.scale() == "log")
if drawn is None:
    pieces.nothing(view, "figure")
    st.stop()

chart(drawn, key="quantities")
actions(view, SlideKind.FIGURES)

st.subheader("What each figure says, and does not", anchor=False)
linked_text([pieces.figure_cards(view)], key="figure_cards")
with st.expander("The figures as a table"):
    st.dataframe(charts.figures_table(view), hide_index=True)

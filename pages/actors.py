"""Actors & positions: who says what, to whom, on which topic."""

import streamlit as st

from demarche.analysis import positions
from demarche.model.briefing import SlideKind
from demarche.ui import actor_lists, charts, pieces
from demarche.ui.components import chart, linked_text
from demarche.ui.markdown import quiet
from demarche.ui.part_actions import actions
from demarche.ui.view import current_view

view = current_view()
st.header("Who says what", anchor=False)
st.markdown(quiet(pieces.source_line(view)))
found = positions.statements(view.shown)
if not found:
    pieces.nothing(view, "statement")
    st.stop()

if matrix := charts.matrix_chart(view):
    st.subheader("Who takes which position", anchor=False)
    chart(matrix, key="matrix")
    actions(view, SlideKind.MATRIX)

st.subheader("The statements, by topic", anchor=False)
linked_text([charts.statements_by_topic(view)], key="by_topic")
actions(view, SlideKind.STATEMENTS)

if flows := charts.flows_chart(view):
    st.subheader("Who addresses whom", anchor=False)
    st.markdown(quiet(actor_lists.flow_caption(found)))
    chart(flows, key="flows")
    actions(view, SlideKind.FLOWS)

st.subheader("The actors", anchor=False)
linked_text([charts.actors(view)], key="actors")
with st.expander("The statements as a table"):
    st.dataframe(charts.statements_table(view), hide_index=True)

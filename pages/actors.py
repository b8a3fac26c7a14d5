"""Actors & positions: who says what, to whom, on which topic."""

import streamlit as st

from demarche.analysis import positions
from demarche.figures import flows, matrix
from demarche.ui import actor_lists, charts, pieces
from demarche.ui.components import chart, linked_text
from demarche.ui.markdown import quiet
from demarche.ui.view import current_view

view = current_view()
st.header("Who says what", anchor=False)
st.markdown(quiet(pieces.source_line(view)))
found = positions.statements(view.shown)
if not found:
    pieces.nothing(view, "statement")
    st.stop()

cells = positions.matrix(found)
if not cells.empty:
    st.subheader("Who takes which position", anchor=False)
    chart(charts.matrix_json(view), key="matrix", alt=actor_lists.matrix_alt(view, cells),
          height=matrix.height(cells), min_width=matrix.min_width(cells))  # fmt: skip
    linked_text([actor_lists.stance_legend()], key="stance_legend")

st.subheader("The statements, by topic", anchor=False)
linked_text([actor_lists.by_topic(view, positions.by_topic(found, view.snapshot))], key="by_topic")

pairs = positions.flows(found)
if not pairs.empty:
    st.subheader("Who addresses whom", anchor=False)
    st.markdown(quiet(actor_lists.flow_caption(found)))
    chart(charts.flows_json(view), key="flows",
          alt=actor_lists.flow_alt(view, pairs), height=flows.height(pairs))  # fmt: skip

st.subheader("The actors", anchor=False)
linked_text([actor_lists.actors(view)], key="actors")
with st.expander("The statements as a table"):
    st.dataframe(positions.table(found, view.names), hide_index=True)

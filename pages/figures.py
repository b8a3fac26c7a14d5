"""Figures: every count with its qualifier, who states it, and what it includes."""

import streamlit as st

from demarche.analysis import quantities
from demarche.figures import quantities as drawing
from demarche.ui import charts, pieces
from demarche.ui.components import chart, linked_text
from demarche.ui.markdown import quiet
from demarche.ui.view import current_view

view = current_view()
st.header("How many: the figures reported", anchor=False)
st.markdown(quiet(pieces.source_line(view)))
frame = quantities.quantities(view.shown, view.names)
if frame.empty:
    pieces.nothing(view, "figure")
    st.stop()

log = pieces.scale() == "log"
chart(charts.quantities_json(view, log=log), key="quantities",
      alt=pieces.figures_alt(frame), height=drawing.height(frame))  # fmt: skip
linked_text([pieces.figures_legend(drawing.legend_rows(frame))], key="figures_legend")

st.subheader("What each figure says, and does not", anchor=False)
linked_text([pieces.figure_cards(view)], key="figure_cards")
with st.expander("The figures as a table"):
    st.dataframe(quantities.table(view.shown, view.snapshot, view.names), hide_index=True)

"""Map: the places mentioned, figures and movements, and borders as a choice."""

import streamlit as st

from demarche.analysis.places import mentioned
from demarche.model.vocabulary import Use
from demarche.ui import charts, map_view, pieces
from demarche.ui.components import chart, linked_text
from demarche.ui.markdown import quiet
from demarche.ui.view import current_view

view = current_view()
left, right = st.columns([3, 2], vertical_alignment="bottom")
with left:
    layers = pieces.layers()
with right:
    borders = pieces.borders(view)
if view.shown.empty:
    pieces.nothing(view)
    st.stop()

drawn = charts.map_parts(view, layers, borders, 1280, 620)
chart(drawn.figure, key="map",
      alt=pieces.map_alt(view), height=620, zoomable=True)  # fmt: skip
linked_text([drawn.legend], key="legend")
st.markdown(quiet(map_view.caption(borders)))

with st.expander("The places as a table"):
    for use, title in ((Use.LITERAL, "Named as locations"), (Use.ASSOCIATIVE, "Named for others")):
        st.markdown(f"**{title}**")
        linked_text([pieces.places_table(view, mentioned(view.shown, view.snapshot, use))],
                    key=f"places_{use}")  # fmt: skip

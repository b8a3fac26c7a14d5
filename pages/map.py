"""Map: the places mentioned, figures and movements, through time, and borders as a choice."""

import streamlit as st

from demarche.analysis.places import mentioned
from demarche.model.briefing import SlideKind
from demarche.model.vocabulary import Use
from demarche.ui import charts, map_days, map_view, pieces
from demarche.ui.components import chart, linked_text
from demarche.ui.markdown import quiet
from demarche.ui.part_actions import actions
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

days = map_days.through_time(view, layers, borders, (1280, 620), 620)
on = map_days.asked(view)
drawn = (days.drawn(on, map_days.wanted(days, "map")) if days
         else charts.map_chart(view, layers, borders, (1280, 620), 620))  # fmt: skip
chart(drawn, key="map", zoomable=True, at=view.scope.display.at, on=on)
st.markdown(quiet(map_view.caption(borders)))
actions(view, SlideKind.MAP)

if days:
    map_days.table(view, days)
with st.expander("The places as a table"):
    for use, title in ((Use.LITERAL, "Named as locations"), (Use.ASSOCIATIVE, "Named for others")):
        st.markdown(f"**{title}**")
        linked_text([pieces.places_table(view, mentioned(view.shown, view.snapshot, use))],
                    key=f"places_{use}")  # fmt: skip

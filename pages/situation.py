"""Situation: where, how many and who wants what, at a glance."""

import streamlit as st

from demarche.analysis import chronicle, display, positions
from demarche.export.deck import key_figures
from demarche.ui import charts, lists, map_view, pieces
from demarche.ui.components import chart, linked_text
from demarche.ui.markdown import quiet
from demarche.ui.view import current_view

view = current_view()
linked_text([pieces.headline(view)], key="headline")
if view.shown.empty:
    pieces.nothing(view)
    st.stop()
linked_text([lists.key_figures(view, key_figures(view.scope))], key="key_figures")

where, who = st.columns([6, 5], gap="medium")
with where:
    borders = pieces.borders_in_url(view)
    drawn = charts.map_chart(view, display.DEFAULT_LAYERS, borders, (690, 400), 520)
    chart(drawn, key="situation_map", zoomable=True, legend=False, at=view.scope.display.at)
    st.markdown(quiet(map_view.caption(borders)))
    st.subheader("What happened when", anchor=False)
    linked_text([lists.events(view, chronicle.chronicle(view.shown))], key="events")
with who:
    st.subheader("Who wants what", anchor=False)
    found = positions.by_side(positions.statements(view.shown), view.snapshot)
    linked_text([lists.positions(view, found)], key="positions")

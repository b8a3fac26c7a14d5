"""Timeline: what was stated and done, day by day; positions on a topic or of an actor in order."""

import streamlit as st

from demarche.model.briefing import SlideKind
from demarche.ui import pieces, timeline_chart, timeline_sections
from demarche.ui.components import chart
from demarche.ui.part_actions import actions
from demarche.ui.timeline_controls import controls
from demarche.ui.timeline_data import moments
from demarche.ui.timeline_positions import positions
from demarche.ui.view import current_view

view = current_view()
st.header("What was stated and done, day by day", anchor=False)
if moments(view).found.empty:
    pieces.nothing(view, "statement")
    st.stop()

days, lanes = controls(view)
timeline_sections.source_line(view, days)
drawn = timeline_chart.chart_of(view, days, lanes) if days else None
if drawn:
    chart(drawn, key="timeline")
    actions(view, SlideKind.TIMELINE)
else:
    timeline_sections.nothing_in_range(view, days)
timeline_sections.without_day(view)
positions(view, days)
if drawn and days:
    timeline_sections.day_by_day(view, days)
timeline_sections.as_table(view, days)

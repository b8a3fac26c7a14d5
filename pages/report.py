"""Report: the full text, every fact marked in it."""

import streamlit as st

from demarche.ui import charts, pieces, report_text
from demarche.ui.components import linked_text
from demarche.ui.view import current_view

view = current_view()
text, beside = st.columns([8, 5], gap="large")
with text:
    silent = pieces.show_silent()
    for report in view.snapshot.reports:
        linked_text([charts.report_nodes(view, report.id, silent=silent)],
                    key=f"report_{report.id}", reveal=True)  # fmt: skip
with beside:
    for report in view.snapshot.reports:
        linked_text(report_text.beside(view, report), key=f"beside_{report.id}")
if view.shown.empty:
    with beside:
        pieces.nothing(view)

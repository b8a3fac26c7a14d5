"""About: method, limits, border policy, licences, versions, data dictionary."""

import streamlit as st

from demarche.ui import about
from demarche.ui.view import current_view

view = current_view()
st.header("About this dashboard", anchor=False)
sections = about.sections(view)
for column, part in zip(st.columns(2, gap="large"), (sections[:3], sections[3:]), strict=True):
    with column:
        for title, body in part:
            st.subheader(title, anchor=False)
            st.markdown(body)

st.subheader("Data dictionary", anchor=False)
for group in about.GROUPS:
    box = st.expander(group, key=f"dictionary_{group}", on_change="rerun")
    if box.open:
        with box:
            for title, frame in about.dictionary(group, view.snapshot):
                st.markdown(f"**{title}**")
                st.table(frame, border="horizontal", hide_index=True, width="content")

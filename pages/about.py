"""About: method, data dictionary, border policy, limits, versions, licences."""

import streamlit as st

from demarche.ui import about

st.header("About this dashboard", anchor=False)
for title, body in about.sections():
    st.subheader(title, anchor=False)
    st.markdown(body)
st.subheader("Data dictionary", anchor=False)
for title, frame in about.dictionaries():
    st.markdown(f"**{title}**")
    st.table(frame)

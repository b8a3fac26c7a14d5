"""The dashboard's frame: page config, navigation, the filter bar; nothing else."""

import streamlit as st

from demarche.ui.frame import guarded, open_page

st.set_page_config(
    page_title="Demarche", page_icon="static/icon.png", layout="wide",
    initial_sidebar_state="collapsed",
)  # fmt: skip

page = st.navigation(
    [
        st.Page("pages/situation.py", title="Situation", default=True),
        st.Page("pages/map.py", title="Map"),
        st.Page("pages/figures.py", title="Figures"),
        st.Page("pages/actors.py", title="Actors & positions"),
        st.Page("pages/report.py", title="Report"),
        st.Page("pages/about.py", title="About"),
    ],
    position="top",
)
with guarded():
    open_page(page)

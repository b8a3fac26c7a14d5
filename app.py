"""The dashboard's frame: page config, navigation, the filter bar; nothing else."""

import streamlit as st

from demarche.ui.frame import guarded, open_page
from demarche.ui.navigation import navigation

st.set_page_config(
    page_title="Demarche", page_icon="static/icon.png", layout="wide",
    initial_sidebar_state="collapsed",
)  # fmt: skip

page = navigation()
with guarded():
    open_page(page)

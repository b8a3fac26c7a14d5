"""Briefings: make, order and word slides; present them; take them as files."""

import streamlit as st

from demarche.ui.briefing_editor import editor
from demarche.ui.briefing_list import listing
from demarche.ui.view import need_app

need_app()
briefing = st.query_params.get("briefing", "")
if briefing:
    editor(briefing)
else:
    listing()

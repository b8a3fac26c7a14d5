"""The table behind the charts of counts in context, made once for each view."""

from __future__ import annotations

from collections.abc import Hashable

import pandas as pd
import streamlit as st

from demarche.analysis.series import Choice
from demarche.analysis.series_table import MOST_ROWS, series_table
from demarche.ui import series_data
from demarche.ui.view import View


@st.cache_data(show_spinner=False, max_entries=32)
def _table(_view: View, key: Hashable, choice: Choice) -> pd.DataFrame:
    del key
    measure = series_data.measure_of(_view, choice)
    shown = series_data.chosen(_view, choice).sort_values(["first", "scope", "most"])
    listed = list(shown["fact"].head(MOST_ROWS))
    return series_table(listed, measure, _view.snapshot, _view.names)


def table(view: View, choice: Choice) -> pd.DataFrame:
    """Everything recorded of the figures chosen, by the day counted."""
    return _table(view, view.key, choice)

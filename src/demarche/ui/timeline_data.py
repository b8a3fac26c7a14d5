"""What the timeline shows of a view, made once for each view and shared by all sessions."""

from __future__ import annotations

from collections.abc import Hashable
from datetime import date

import pandas as pd
import streamlit as st

from demarche.analysis import moments as analysis
from demarche.analysis.moments import Moments
from demarche.analysis.timeline_range import Range, within
from demarche.ui.view import View


@st.cache_resource(show_spinner=False, max_entries=64)
def _moments(_view: View, key: Hashable) -> Moments:
    del key
    return analysis.moments_of(_view.loaded, _view.shown, _view.filters)


def moments(view: View) -> Moments:
    """The statements and events of a view. Shared: never write."""
    return _moments(view, view.key)


@st.cache_resource(show_spinner=False, max_entries=64)
def _dated(_view: View, key: Hashable, days: Range | None, newest_first: bool) -> pd.DataFrame:
    del key
    found = within(moments(_view).found, days)
    return found.sort_values("first", ascending=False, kind="stable") if newest_first else found


def dated(view: View, days: Range | None, *, newest_first: bool = False) -> pd.DataFrame:
    """The statements and events of some days, in their order. Shared: never write."""
    return _dated(view, view.key, days, newest_first)


def report_days(view: View) -> tuple[date, ...]:
    """The days on which the view's reports were published, where they are known to the day."""
    return analysis.report_days(view.snapshot)

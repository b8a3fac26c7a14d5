"""What the timeline shows of a view, made once for each view and shared by all sessions."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd
import streamlit as st

from demarche.analysis import timeline
from demarche.analysis.filters import in_context
from demarche.analysis.timeline_range import Range, extent, within
from demarche.ui.view import View


@dataclass(frozen=True)
class Moments:
    """Statements and events of a view, frames of ``analysis.timeline.one_each``.

    ``found`` are all that the filters leave, ``undated`` those without a day; ``days`` go from
    the first to the last before the filters. ``numbers`` count the statements of each topic and
    of each actor, most first.
    """

    found: pd.DataFrame
    undated: pd.DataFrame
    days: Range | None
    numbers: Mapping[str, Mapping[str, int]]


@st.cache_resource(show_spinner=False, max_entries=16)
def _every(_view: View, key: Hashable) -> pd.DataFrame:
    del key
    return timeline.occurrences(_view.frame, _view.snapshot)


@st.cache_resource(show_spinner=False, max_entries=64)
def _moments(_view: View, key: Hashable) -> Moments:
    del key
    every = _every(_view, (_view.snapshot.dossier.id, _view.snapshot.revision, _view.as_of))
    known = in_context(every, with_context=_view.filters.with_context)
    places = every.index.get_indexer(_view.shown.index)
    found = timeline.one_each(every.iloc[places[places >= 0]])
    said = found[found["kind"] == "statement"]
    numbers = {name: {str(key): int(n) for key, n in said[name].value_counts().items()}
               for name in ("topic", "actor")}  # fmt: skip
    return Moments(found, timeline.undated(found), extent(known), numbers)


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
    return tuple(sorted({r.published for r in view.snapshot.reports
                         if r.published_precision == "day"}))  # fmt: skip

"""The map through time: where facts of several days show, a day is chosen in the browser.

With context the map always shows the state of one day, since what was counted on many cannot be
written on one map: at first that of the as-of day, or else of the newest report's.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd
import streamlit as st

from demarche.analysis import by_day_table, standing
from demarche.analysis.by_day import Timeline, first_shown
from demarche.figures import map_days
from demarche.figures.map_days_packed import packed
from demarche.ui import charts, map_view
from demarche.ui.drawn import Drawn
from demarche.ui.markdown import quiet
from demarche.ui.url import parse_day
from demarche.ui.view import View

# Days that a map offers and rows that its table has at most, the newest: a browser holds them all.
MOST_DAYS, MOST_ROWS = 120, 1_000


@dataclass(frozen=True)
class ThroughTime:
    """A map with its days; the newest of what stands on it, as a table; and how many ``rows`` the
    whole table has and how many earlier ``days`` the map leaves out.
    """

    drawn: Drawn
    table: pd.DataFrame
    rows: int
    days: int


def through_time(
    view: View, layers: tuple[str, ...], borders: str, size: tuple[int, int], tallest: int
) -> ThroughTime | None:
    """The map with a choice of days, sized as ``charts.map_chart`` has it; None where all that it
    shows stands on one day and the reader has not asked for context: there is nothing to choose.
    """
    return _through_time(view, view.key, layers, borders, size, tallest)


def asked(view: View) -> date | None:
    """The day that the URL asks the map for."""
    return parse_day("".join(view.settings.get("on", ())[-1:]))


def table(shown: ThroughTime) -> None:
    """What stands on the map on all days, as a table, and what is left out of it."""
    with st.expander("What stands on the map, and from when to when, as a table"):
        st.dataframe(shown.table, hide_index=True, width="stretch")
        st.markdown(quiet(_left_out(shown)))


def _left_out(shown: ThroughTime) -> str:
    told = ["Our own arithmetic is left out."]
    if shown.rows > len(shown.table):
        told.append(f"These are the newest {len(shown.table):,} of {shown.rows:,} rows.")
    if shown.days:
        told.append(f"The map has the newest {MOST_DAYS} days on which something changes; "
                    f"{shown.days:,} earlier ones are left out.")  # fmt: skip
    return " ".join(told)


@st.cache_resource(show_spinner=False, max_entries=64)
def _timeline(_view: View, key: Hashable) -> Timeline:
    del key
    return standing.timeline(_view.shown, _view.snapshot)


@st.cache_resource(show_spinner="Placing what stands on each day …", max_entries=64)
def _through_time(
    _view: View, key: Hashable, layers: tuple[str, ...], borders: str, size: tuple[int, int],
    tallest: int,
) -> ThroughTime | None:  # fmt: skip
    timeline = map_days.on_layers(_timeline(_view, key), layers)
    days, context = timeline.changes(), _view.filters.with_context
    if not days or (len(days) == 1 and not context):
        return None
    content = map_view.content(_view, layers, borders)
    stage = map_days.Stage(replace(content, figures=[], movements=[]), timeline, _view.names,
                           _view.snapshot.dossier, "movements" in layers, size)  # fmt: skip
    offered = days[-MOST_DAYS:]
    # Without context all facts may show at once, as on any map.
    figure = charts.as_json(stage.bare()) if context else charts.map_chart(
        _view, layers, borders, size, tallest).figure  # fmt: skip
    start = first_shown(offered, _view.snapshot) if context else -1
    read = {place.id: place.interpretation or "" for place in _view.snapshot.places}
    names = {place.id: place.name for place in _view.snapshot.places}
    drawn = Drawn(figure, map_view.days_alt(_view), tallest,
                  legend=map_view.days_legend(content, timeline, read),
                  days=packed(stage.frames(offered), len(stage.ground()), start, names))
    listed = by_day_table.table(timeline.stands[:MOST_ROWS], _view.names, _view.snapshot)
    return ThroughTime(drawn, listed, len(timeline.stands), len(days) - len(offered))

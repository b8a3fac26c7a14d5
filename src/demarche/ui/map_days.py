"""The map through time: where facts of several days show, a day is chosen in the browser.

With context the map always shows the state of one day, since what was counted on many cannot be
written on one map: at first that of the as-of day, or else of the newest report's. To letter a day
takes time, so the first day is sent alone and the browser asks for those around it.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field, replace
from datetime import date

import pandas as pd
import streamlit as st

from demarche.analysis import by_day_table, standing, standing_rows
from demarche.analysis.by_day import Timeline, first_shown, sorts_on
from demarche.analysis.plural import plural
from demarche.figures.map_days import Stage
from demarche.figures.map_days_ground import bare, ground
from demarche.figures.map_days_packed import Offered, packed
from demarche.ui import charts, map_view
from demarche.ui.drawn import Drawn
from demarche.ui.markdown import quiet
from demarche.ui.url import parse_day
from demarche.ui.view import View

# Days that a map offers and rows that its table has at most, the newest: a browser holds them all.
MOST_DAYS, MOST_ROWS = 120, 1_000
PORTION = 10  # days that are lettered together once a browser asks for one of them


@dataclass(frozen=True, eq=False)
class ThroughTime:
    """A map with its days, and in words what is left out. ``bare`` is the map without a day."""

    bare: Drawn
    stage: Stage
    offered: Offered
    left_out: str
    _portions: dict[int, str] = field(default_factory=dict)
    _alone: dict[int, str] = field(default_factory=dict)

    def drawn(self, on: date | None, wanted: int | None = None) -> Drawn:
        """The map with the days that the browser wants, by the number of one of them; else with
        the one to begin with, ``on`` a day where one is asked for.
        """
        return replace(self.bare, days=self._around(wanted) if wanted is not None
                       else self._first(self._number(on)))  # fmt: skip

    def _number(self, on: date | None) -> int:
        """Which day to begin with: the last one up to ``on``."""
        if on is None:
            return max(self.offered.start, 0)
        return max(sum(day <= on for day in self.offered.days) - 1, 0)

    def _first(self, number: int) -> str:
        """A day alone, or with those around it where they have been lettered before."""
        kept = self._portions.get(number // PORTION)
        if kept is None and number not in self._alone:
            self._alone[number] = self._packed(number, number + 1)
        return kept or self._alone[number]

    def _around(self, number: int) -> str:
        portion = number // PORTION
        if portion not in self._portions:
            start = portion * PORTION
            self._portions[portion] = self._packed(start, start + PORTION)
        return self._portions[portion]

    def _packed(self, start: int, end: int) -> str:
        frames = self.stage.frames(self.offered.days[start:end])
        return packed(frames, self.offered, start)


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


def wanted(shown: ThroughTime, key: str) -> int | None:
    """The number of the day that the browser asks the map drawn under ``key`` for in this run."""
    number = st.session_state.get(key, {}).get("wanted")
    known = isinstance(number, int | float) and 0 <= number < len(shown.offered.days)
    return int(number) if known else None


def table(view: View, shown: ThroughTime) -> None:
    """What stands on the map on all days, as a table, and what is left out of it; made only while
    it is open.
    """
    box = st.expander("What stands on the map, and from when to when, as a table",
                      key="days_table", on_change="rerun")  # fmt: skip
    if not box.open:
        return
    with box:
        newest = shown.stage.timeline.newest(MOST_ROWS)
        st.dataframe(by_day_table.table(newest, view.names, view.snapshot), hide_index=True,
                     width="stretch")  # fmt: skip
        if shown.left_out:
            st.markdown(quiet(shown.left_out))


@st.cache_resource(show_spinner=False, max_entries=16)
def _rows(_view: View, key: Hashable) -> pd.DataFrame:
    del key
    return standing_rows.rows_of(_view.snapshot)


def _rows_of(view: View) -> pd.DataFrame:
    snapshot = view.snapshot
    state = snapshot.dossier.id, snapshot.revision, snapshot.as_of, len(snapshot.facts)
    return _rows(view, state)


@st.cache_resource(show_spinner=False, max_entries=64)
def _timeline(_view: View, key: Hashable) -> Timeline:
    del key
    return standing.timeline(_rows_of(_view), _view.shown.index, _view.snapshot)


@st.cache_resource(show_spinner="Placing what stands on the map …", max_entries=64)
def _through_time(
    _view: View, key: Hashable, layers: tuple[str, ...], borders: str, size: tuple[int, int],
    tallest: int,
) -> ThroughTime | None:  # fmt: skip
    timeline = _timeline(_view, key).only(sorts_on(layers))
    days, context = timeline.changes(), _view.filters.with_context
    if not days or (len(days) == 1 and not context):
        return None
    content = map_view.content(_view, layers, borders)
    stage = Stage(replace(content, figures=[], movements=[]), timeline, _view.names,
                  _view.snapshot.dossier, "movements" in layers, size)  # fmt: skip
    offered = days[-MOST_DAYS:]
    # Without context all facts may show at once, as on any map.
    figure = charts.as_json(bare(stage)) if context else charts.map_chart(
        _view, layers, borders, size, tallest).figure  # fmt: skip
    start = first_shown(offered, _view.snapshot) if context else -1
    places = _view.snapshot.places
    names = {place.id: place.name for place in places}
    read = {p.id: f"{p.name}. {p.interpretation or ''}".strip() for p in places}
    drawn = Drawn(figure, map_view.days_alt(_view), tallest,
                  legend=map_view.days_legend(content, timeline, read))  # fmt: skip
    about = Offered(offered, len(ground(stage)), start, names, (key, layers, borders))
    return ThroughTime(drawn, stage, about, _left_out(_view, len(timeline), len(days)))


def _left_out(view: View, rows: int, days: int) -> str:
    own, undated = standing.left_out(_rows_of(view), view.shown.index)
    told = {
        f"Left out: {plural(own, 'count')} of our own arithmetic.": own,
        f"Left out: {plural(undated, 'fact')} whose day is not known.": undated,
        f"These are the newest {MOST_ROWS:,} of {rows:,} rows.": rows > MOST_ROWS,
        f"The map has the newest {MOST_DAYS} of the {days:,} days on which something changes.":
            days > MOST_DAYS,
    }  # fmt: skip
    return " ".join(words for words, is_so in told.items() if is_so)

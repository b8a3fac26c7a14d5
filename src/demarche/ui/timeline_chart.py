"""The chart of the timeline for a view, made once for each view, range and sort of lanes."""

from __future__ import annotations

from collections.abc import Hashable, Mapping

import pandas as pd
import streamlit as st

from demarche.analysis import timeline, timeline_bins, timeline_marks
from demarche.analysis.timeline_range import Range
from demarche.figures import timeline as drawing
from demarche.figures import timeline_bars
from demarche.figures.timeline_axis import Days
from demarche.figures.timeline_frame import Looks, height
from demarche.model.dossier import Report
from demarche.ui import timeline_legend
from demarche.ui.charts import as_json
from demarche.ui.drawn import Drawn
from demarche.ui.timeline_data import dated, report_days
from demarche.ui.view import View


def chart_of(view: View, days: Range, by: str) -> Drawn | None:
    """The timeline of a view over ``days`` in lanes ``by`` side or topic; None where empty."""
    return _chart(view, view.key, days, by)


@st.cache_resource(show_spinner=False, max_entries=128)
def _chart(_view: View, key: Hashable, days: Range, by: str) -> Drawn | None:
    del key
    found = dated(_view, days)
    if found.empty:
        return None
    laned = timeline.in_lanes(found, by)
    looks = Looks(_lanes(_view, laned, by), _colours(_view))
    marked = Days(report_days(_view), _view.as_of)
    alt = timeline_marks.alt(laned, looks.lanes)
    if step := timeline_bins.step_for(laned, by):
        bins = timeline_bins.bins(laned, by, step)
        figure = timeline_bars.bars_chart(bins, days, marked, looks)
        legend = timeline_legend.of_bars(bins, step, _sides(_view) if by == "side" else {})
    else:
        marks = timeline_marks.marks(laned, by, _view.names, _reports(_view))
        labelled = len(marks) <= timeline_bins.MOST_LABELLED
        figure = drawing.timeline_chart(marks, days, marked, looks, labelled=labelled)
        legend = timeline_legend.of_marks(marks, _sides(_view))
    return Drawn(as_json(figure), f"Timeline, {days[0]:%-d %B %Y} to {days[1]:%-d %B %Y}: {alt}",
                 height(figure), legend=legend)  # fmt: skip


def _lanes(view: View, laned: pd.DataFrame, by: str) -> dict[str, str]:
    order = timeline.lane_order(laned["lane"], view.snapshot)
    return {lane: timeline_marks.lane_name(lane, by, view.names) for lane in order}


def _colours(view: View) -> Mapping[str, str | None]:
    return {side.id: side.colour for side in view.snapshot.dossier.sides}


def _sides(view: View) -> dict[str, str]:
    return {side.name: side.colour for side in view.snapshot.dossier.sides}


def _reports(view: View) -> dict[str, Report]:
    return {report.id: report for report in view.snapshot.reports}

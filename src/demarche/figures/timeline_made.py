"""A timeline's content from a view's statements and events: marks, or bins of very many."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from demarche.analysis import timeline, timeline_bins, timeline_marks
from demarche.analysis.moments import report_days
from demarche.analysis.names import Names
from demarche.analysis.timeline_range import Range
from demarche.figures.timeline_axis import Days
from demarche.figures.timeline_content import Content
from demarche.figures.timeline_frame import Looks
from demarche.model.dossier import Snapshot


def content_of(
    found: pd.DataFrame, days: Range, by: str, snapshot: Snapshot, names: Names
) -> tuple[Content, pd.DataFrame]:
    """The timeline of rows of ``analysis.timeline.one_each`` over ``days`` in lanes ``by`` side or
    topic; and the rows in their lanes.
    """
    laned = timeline.in_lanes(found, by)
    order = timeline.lane_order(laned["lane"], snapshot)
    colours: Mapping[str, str | None] = {s.id: s.colour for s in snapshot.dossier.sides}
    looks = Looks({lane: timeline_marks.lane_name(lane, by, names) for lane in order}, colours)
    marked = Days(report_days(snapshot), snapshot.as_of)
    if step := timeline_bins.step_for(laned, by):
        return Content(timeline_bins.bins(laned, by, step), days, marked, looks, step), laned
    reports = {report.id: report for report in snapshot.reports}
    marks = timeline_marks.marks(laned, by, names, reports)
    labelled = len(marks) <= timeline_bins.MOST_LABELLED
    return Content(marks, days, marked, looks, labelled=labelled), laned

"""What opens from one mark of the timeline that stands for many."""

from __future__ import annotations

import pandas as pd

from demarche.analysis import timeline
from demarche.analysis.display import LANES
from demarche.analysis.timeline import day_of, period
from demarche.analysis.timeline_marks import held, lane_name
from demarche.model.facts import AnyFact
from demarche.ui import url
from demarche.ui.timeline_data import moments
from demarche.ui.view import View

MOST = 60


def opened(view: View, key: str) -> tuple[str, tuple[AnyFact, ...], str] | None:
    """Title, facts and remark for a selection that ``timeline_marks.address`` made.

    Unlike other selections it goes by the filters: it opens what its mark stands for. None where
    it stands for nothing.
    """
    first, last, by, lane, vague = (*key.split("~"), "", "", "", "", "")[:5]
    start_day, end_day = url.parse_day(first), url.parse_day(last)
    if start_day is None or end_day is None or by not in LANES:
        return None
    start, end = pd.Timestamp(start_day), pd.Timestamp(end_day)
    found = held(timeline.in_lanes(moments(view).found, by), start, end, lane, exact=not vague)
    if found.empty:
        return None
    facts = tuple(view.frame["fact"].loc[list(dict.fromkeys(found["accounts"].explode()))])
    when = day_of(start, end) if vague else period(start, end)
    return f"{lane_name(lane, by, view.names)}, {when}", facts[:MOST], _remark(len(facts))


def _remark(n: int) -> str:
    if n <= MOST:
        return ""
    return (f"The first {MOST} of {n:,}: choose this day on the page Timeline, as first and last, "
            "to page through them all.")  # fmt: skip

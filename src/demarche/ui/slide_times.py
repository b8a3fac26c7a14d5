"""The charts of slides of what is in time: as on their pages, in parts of whole lanes, one for each
screen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from demarche.analysis.counts import Counts
from demarche.export.deck import Content
from demarche.figures import sent as sent_drawing
from demarche.figures import series as drawing
from demarche.figures.raw import as_json
from demarche.figures.sent import arranged
from demarche.figures.series_content import Sent, counted, sending
from demarche.figures.series_window import runs, windows
from demarche.figures.still.series import LEFT
from demarche.figures.timeline_axis import TICKS_ROOM
from demarche.figures.timeline_made import content_of
from demarche.ui import series_charts, series_legend, timeline_chart
from demarche.ui.deck_data import view_of
from demarche.ui.drawn import Drawn
from demarche.ui.nodes import Element, el

# Pixels of a chart on a slide under a headline of one line, legend and remark aside; and how much
# charts of counts are magnified, so that their smallest type has 12.
_WIDE, _TALL, _ZOOM = 888.0, 290.0, 1.1
_FIRST = 205.0  # Pixels of the lane to look at first.


def over_time(content: Content) -> list[Drawn]:
    """Counts by the day counted, or of a flow what is sent; none where nothing has a place."""
    counts = content.counts
    if counts is None or counts.drawn.empty:
        return []
    return _sent(content, counts) if counts.measure.flow else _counts(content, counts)


def _counts(content: Content, counts: Counts) -> list[Drawn]:
    view, log = view_of(content.scope), content.scope.display.counting.log
    found = counted(counts.drawn, counts.measure, view.snapshot.dossier, view.names)
    hovers = series_charts.hovers(view, counts.measure, counts.chosen, found.single)
    whole = replace(found.content, hovers=hovers, first=_FIRST,
                    width=int(_WIDE / _ZOOM))  # fmt: skip
    plan = whole.plan(int(_WIDE / _ZOOM), LEFT, log=log)
    return [_lanes(replace(whole, window=each), counts, log, content)
            for each in windows(plan, _TALL / _ZOOM)]  # fmt: skip


def _lanes(part: drawing.Content, counts: Counts, log: bool, content: Content) -> Drawn:
    figure = drawing.series_chart(part, log=log)
    shown = pd.concat([lane.rows for lane in part.shown])
    return Drawn(
        as_json(figure), series_legend.counts_alt(counts.measure, part.shown),
        figure["layout"]["height"], zoom=_ZOOM, rigid=True,
        legend=_told(series_legend.counts(view_of(content.scope), shown, part.length, 0), content),
    )  # fmt: skip


def _sent(content: Content, counts: Counts) -> list[Drawn]:
    view = view_of(content.scope)
    found = sending(counts.drawn, counts.measure, view.snapshot.dossier, view.names)
    hovers = series_charts.sent_hovers(view, counts.measure, counts.chosen, found)
    whole, senders = replace(found.content, hovers=hovers), found.content.senders

    def height(start: int, stop: int) -> float:
        part = replace(whole, senders=senders[start:stop])
        return arranged(part, int(_WIDE / _ZOOM))[0].height

    cut = runs(len(senders), _TALL / _ZOOM, height)
    return [_senders(replace(whole, senders=senders[a:b]), counts, found, content)
            for a, b in cut]  # fmt: skip


def _senders(part: sent_drawing.Content, counts: Counts, found: Sent, content: Content) -> Drawn:
    figure = sent_drawing.sent_chart(part)
    shown = pd.concat([each.rows for each in part.senders])
    return Drawn(
        as_json(figure), series_legend.sent_alt(counts.measure, part.senders),
        figure["layout"]["height"], zoom=_ZOOM, rigid=True,
        legend=_told(series_legend.sent(view_of(content.scope), shown, found.length), content),
    )  # fmt: skip


def timelines(content: Content) -> Sequence[Drawn]:
    """Statements and events by day; none where none has one."""
    found, view = content.timeline, view_of(content.scope)
    if found.days is None or found.found.empty:
        return []
    made, laned = content_of(found.found, found.days, found.by, view.snapshot, view.names)
    notes = 17 * len(made.marked.shown(*made.days))
    drawn = [
        timeline_chart.drawn_of(part, laned[laned["lane"].isin(list(part.looks.lanes))], view,
                                _WIDE)
        for part in made.cut(_WIDE, _TALL - TICKS_ROOM - notes - 8)
    ]  # fmt: skip
    return [replace(each, legend=_told(each.legend, content)) for each in drawn]


def _told(legend: Element | None, content: Content) -> Element | None:
    """A legend with what the chart leaves out."""
    if legend is None or not content.told:
        return legend
    return {**legend, "children": [*legend["children"], el("li", content.told)]}

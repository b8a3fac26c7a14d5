"""The chart of the timeline for a view, made once for each view, range and sort of lanes."""

from __future__ import annotations

from collections.abc import Hashable

import pandas as pd
import streamlit as st

from demarche.analysis import timeline_marks
from demarche.analysis.timeline_range import Range
from demarche.figures import timeline as drawing
from demarche.figures import timeline_bars
from demarche.figures.timeline_content import Content
from demarche.figures.timeline_frame import WIDE, height, without_foot
from demarche.figures.timeline_made import content_of
from demarche.ui import timeline_legend
from demarche.ui.charts import as_json
from demarche.ui.drawn import Drawn
from demarche.ui.timeline_data import dated
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
    content, laned = content_of(found, days, by, _view.snapshot, _view.names)
    return drawn_of(content, laned, _view)


def drawn_of(content: Content, laned: pd.DataFrame, view: View, width: float = WIDE) -> Drawn:
    """A timeline as the browser gets it, laid out for a width in pixels: for one that is not a
    page's, without the days below. ``laned`` are all rows of its lanes.
    """
    start, end = content.days
    alt = timeline_marks.alt(laned, content.looks.lanes)
    sides = {side.name: side.colour for side in view.snapshot.dossier.sides}
    if content.step:
        figure = timeline_bars.bars_chart(content.shown, content.days, content.marked,
                                          content.looks, width=width)  # fmt: skip
        by_side = set(content.looks.lanes) & set(content.looks.colours)
        legend = timeline_legend.of_bars(content.shown, content.step, sides if by_side else {})
    else:
        figure = drawing.timeline_chart(content.shown, content.days, content.marked,
                                        content.looks, labelled=content.labelled,
                                        width=width, pitch=content.pitch)  # fmt: skip
        legend = timeline_legend.of_marks(content.shown, sides)
    figure = figure if width == WIDE else without_foot(figure)
    return Drawn(as_json(figure), f"Timeline, {start:%-d %B %Y} to {end:%-d %B %Y}: {alt}",
                 height(figure), legend=legend)  # fmt: skip

"""What a timeline draws, and where: the same for the browser and for still pictures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pandas as pd

from demarche.analysis.timeline_bins import MOST_LABELLED
from demarche.analysis.timeline_range import Range
from demarche.figures.series_window import runs
from demarche.figures.timeline_axis import Days, walls
from demarche.figures.timeline_bars import bar_lanes
from demarche.figures.timeline_frame import Looks, wide_axis
from demarche.figures.timeline_rows import CLOSE, PITCH, Axis, Lanes, lanes_of, packed


@dataclass(frozen=True)
class Content:
    """Marks of ``analysis.timeline_marks``, or where they are too many bins of
    ``analysis.timeline_bins`` by ``step``; the days, what is marked on their axis, and the lanes.

    ``labelled``: each mark has the name of who speaks or acts; ``close``: its rows lie closer.
    """

    shown: pd.DataFrame
    days: Range
    marked: Days
    looks: Looks
    step: str = ""
    labelled: bool = True
    close: bool = False

    @property
    def pitch(self) -> float:
        """The pixels from one row to the next."""
        return CLOSE if self.close else PITCH

    def cut(self, width: float, tall: float) -> list[Content]:
        """All of it with names, or else without, where it then is not taller than ``tall`` pixels
        (its lanes alone); else parts of whole lanes. A lane that is taller alone goes without
        names, and may still be taller.
        """
        bare = replace(self, labelled=False, close=True)
        named = self if self.labelled and len(self.shown) <= MOST_LABELLED else bare
        for whole in (named, bare):
            if not self.step and whole.lanes(width).height <= tall:
                return [whole]
        return self._parts(named, bare, width, tall)

    def _parts(self, named: Content, bare: Content, width: float, tall: float) -> list[Content]:
        full, close = (bar_lanes(self.shown, self.looks).heights if self.step
                       else each.lanes(width).heights for each in (named, bare))  # fmt: skip
        names = list(self.looks.lanes)
        heights = [full[n] if full[n] <= tall else close[n] for n in names]
        found = runs(len(names), tall, lambda start, stop: sum(heights[start:stop]))
        parts = [names[start:stop] for start, stop in found]
        return [(named if all(full[n] <= tall for n in part) else bare).only(part)
                for part in parts]  # fmt: skip

    def axis(self, width: float) -> Axis:
        """The days on a chart that is so many pixels wide, names of lanes included."""
        return wide_axis(self.days, self.looks, width)

    def placed(self, width: float) -> pd.DataFrame:
        """The marks in their rows."""
        axis = self.axis(width)
        return packed(self.shown, axis, labelled=self.labelled, walls=walls(self.marked, axis))

    def lanes(self, width: float) -> Lanes:
        """Where the lanes of marks lie."""
        return lanes_of(self.placed(width), list(self.looks.lanes), pitch=self.pitch)

    def only(self, names: Sequence[str]) -> Content:
        """The same with these lanes alone."""
        looks = replace(self.looks, lanes={n: self.looks.lanes[n] for n in names})
        return replace(self, shown=self.shown[self.shown["lane"].isin(names)], looks=looks)

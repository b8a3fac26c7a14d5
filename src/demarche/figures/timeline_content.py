"""What a timeline draws, and where: the same for the browser and for still pictures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import pandas as pd

from demarche.analysis.timeline_bins import MOST_LABELLED
from demarche.analysis.timeline_range import Range
from demarche.figures.series_window import runs
from demarche.figures.timeline_axis import Days, walls
from demarche.figures.timeline_frame import Looks, wide_axis
from demarche.figures.timeline_rows import Axis, Lanes, lanes_of, packed


@dataclass(frozen=True)
class Content:
    """Marks of ``analysis.timeline_marks``, or where they are too many bins of
    ``analysis.timeline_bins`` by ``step``; the days, what is marked on their axis, and the lanes.

    ``labelled``: each mark has the name of who speaks or acts.
    """

    shown: pd.DataFrame
    days: Range
    marked: Days
    looks: Looks
    step: str = ""
    labelled: bool = True

    @cached_property
    def _few(self) -> bool:
        return not self.step and len(self.shown) <= MOST_LABELLED

    def named(self, width: float, tall: float) -> Content:
        """The same, its marks named where all of it then is not taller than ``tall`` pixels, or
        where it does not fit without the names either.
        """
        if self.step:
            return self
        full, bare = (replace(self, labelled=each) for each in (self._few, False))
        fits = full.lanes(width).height <= tall
        return full if fits or bare.lanes(width).height > tall else bare

    def axis(self, width: float) -> Axis:
        """The days on a chart that is so many pixels wide, names of lanes included."""
        return wide_axis(self.days, self.looks, width)

    def placed(self, width: float) -> pd.DataFrame:
        """The marks in their rows."""
        axis = self.axis(width)
        return packed(self.shown, axis, labelled=self.labelled, walls=walls(self.marked, axis))

    def lanes(self, width: float) -> Lanes:
        """Where the lanes of marks lie."""
        return lanes_of(self.placed(width), list(self.looks.lanes))

    def only(self, names: Sequence[str]) -> Content:
        """The same with these lanes alone."""
        looks = replace(self.looks, lanes={n: self.looks.lanes[n] for n in names})
        return replace(self, shown=self.shown[self.shown["lane"].isin(names)], looks=looks)

    def split(self, heights: Sequence[float], tall: float) -> list[Content]:
        """Parts of whole lanes, each not taller than ``tall`` where a lane alone is not;
        ``heights`` are those of the lanes.
        """
        names = list(self.looks.lanes)
        found = runs(len(names), tall, lambda start, stop: sum(heights[start:stop]))
        return [self.only(names[start:stop]) for start, stop in found]

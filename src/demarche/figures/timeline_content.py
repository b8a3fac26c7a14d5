"""What a timeline draws, and where: the same for the browser and for still pictures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
        """All of it where it is not taller than ``tall`` pixels (its lanes alone): with names, in
        closer rows, or without names; else parts of whole lanes. A lane that is taller alone in
        every form stays so.
        """
        names = self.labelled and len(self.shown) <= MOST_LABELLED
        bare = replace(self, labelled=False, close=True)
        forms = [self, replace(self, close=True), bare] if names else [bare]
        for whole in forms if not self.step else ():
            if whole.lanes(width).height <= tall:
                return [whole]
        return _parts(forms, width, tall)

    def heights(self, width: float) -> Mapping[str, float]:
        """The height of each lane in pixels."""
        lanes = bar_lanes(self.shown, self.looks) if self.step else self.lanes(width)
        return lanes.heights

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


def _parts(forms: Sequence[Content], width: float, tall: float) -> list[Content]:
    """Runs of lanes, each in the first form in which all of its lanes fit alone, or the last."""
    heights = [form.heights(width) for form in forms]
    names = list(forms[0].looks.lanes)
    best = {n: next((f for f, held in enumerate(heights) if held[n] <= tall), len(forms) - 1)
            for n in names}  # fmt: skip

    def height(start: int, stop: int) -> float:
        form = max(best[n] for n in names[start:stop])
        return sum(heights[form][n] for n in names[start:stop])

    parts = [names[start:stop] for start, stop in runs(len(names), tall, height)]
    return [forms[max(best[n] for n in part)].only(part) for part in parts]

"""The still timeline: a mark a statement or event on its day, or bars where they are too many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from demarche.analysis.rows import rows
from demarche.analysis.timeline_marks import STACK
from demarche.figures.acts import symbol
from demarche.figures.still.faces import clean, cut
from demarche.figures.still.legend import Key
from demarche.figures.still.sheet import Box, Sheet
from demarche.figures.still.symbols import draw_symbol
from demarche.figures.still.timeline_days import TICKS, draw_days, draw_marked
from demarche.figures.still.timeline_keys import bar_keys, mark_keys
from demarche.figures.theme import LIGHT
from demarche.figures.timeline_bars import Scale, bar_colour, bar_lanes
from demarche.figures.timeline_content import Content
from demarche.figures.timeline_rows import MARK, Axis, Lanes
from demarche.model.dossier import Side

_NAME, _LABEL = 13.0, 12.0
_LEAST_NAMES = 60.0  # pixels for the names of lanes


@dataclass(frozen=True)
class StillTimeline:
    """The chart of ``content``; ``sides`` are the dossier's, ``remarks`` stand below the legend."""

    content: Content
    sides: Sequence[Side] = ()
    remarks: Sequence[str] = ()
    aspect: None = None

    @property
    def keys(self) -> list[Key]:
        """The shape of each act and deed that is drawn, and whose colour is whose."""
        make = bar_keys if self.content.step else mark_keys
        return [*make(self.content, self.sides), *map(Key, self.remarks)]

    def height(self, width: float) -> float:
        """The height in pixels that the chart needs."""
        return self._lanes(width).height + self.margins

    @property
    def margins(self) -> float:
        """The pixels above and below the lanes."""
        return 2 * TICKS + self._notes

    @property
    def _notes(self) -> float:
        return 17.0 * len(self.content.marked.shown(*self.content.days))

    def crammed(self, box: Box) -> int:
        """Never: what has no room goes one row down."""
        del box
        return 0

    def _lanes(self, wide: float) -> Lanes:
        if self.content.step:
            return bar_lanes(self.content.shown, self.content.looks)
        return self.content.lanes(wide)

    def draw(self, sheet: Sheet, box: Box) -> Sequence[Key]:
        """Draw the days, the names of the lanes, and what stands in them."""
        left, top, right, _ = box
        axis = self.content.axis(right - left)
        lanes = self._lanes(right - left)
        at = right - axis.width
        on = _On(sheet, self.content, axis, lanes, at, top + TICKS + self._notes)
        foot = on.top + lanes.height
        draw_days(sheet, axis, at, (on.top, foot))
        draw_marked(sheet, self.content.marked, axis, at, (on.top, foot))
        on.names(left)
        on.bars() if self.content.step else on.marks(self.content.placed(right - left))
        return []


@dataclass(frozen=True)
class _On:
    """Lanes on a sheet, their corner at (``left``, ``top``)."""

    sheet: Sheet
    content: Content
    axis: Axis
    lanes: Lanes
    left: float
    top: float

    def names(self, edge: float) -> None:
        """The lanes' names beside them, and a line between two."""
        looks, room = self.content.looks, max(self.left - edge - 12, _LEAST_NAMES)
        for lane, name in looks.lanes.items():
            top = self.top + self.lanes.tops[lane]
            words = cut(clean(name, "strong"), "strong", _NAME, room)
            self.sheet.text(self.left - 12, self.top + self.lanes.y(lane, 0) + _NAME * 0.35, words,
                            face="strong", size=_NAME, colour=looks.lane_colour(lane),
                            align="right")  # fmt: skip
            self.sheet.line([edge, self.left + self.axis.width], [top, top], LIGHT.rule, 1, z=0.6)

    def _x(self, moment: pd.Timestamp) -> float:
        return self.left + self.axis.at(moment)

    def marks(self, placed: pd.DataFrame) -> None:
        """Every mark with its name."""
        for mark in rows(placed):
            y = self.top + self.lanes.y(mark.lane, mark.row)
            if not mark.exact:
                self._span(mark, y)
            self._mark(mark, self._x(mark.x), y)

    def _span(self, mark: Any, y: float) -> None:
        """A thin line over a month or year."""
        ends = [self._x(self.axis.clipped(day)) for day in (mark.first, mark.last)]
        self.sheet.line(ends, [y, y], LIGHT.quiet, 1.5)
        for x in ends:
            self.sheet.line([x, x], [y - 3.5, y + 3.5], LIGHT.quiet, 1.5)

    def _mark(self, mark: Any, x: float, y: float) -> None:
        colour = self.content.looks.colour(mark.side)
        if mark.sign == STACK:
            draw_symbol(self.sheet, x, y, symbol(mark.sign), MARK + 2, colour)
            self.sheet.text(x, y + 3.6, mark.label, face="strong", size=10, colour=colour,
                            align="center")  # fmt: skip
            return
        draw_symbol(self.sheet, x, y, symbol(mark.sign), MARK - 3, colour)
        if mark.label_at:
            left = mark.label_at.endswith("left")
            gap = MARK / 2 + 3
            self.sheet.text(x - gap if left else x + gap, y + _LABEL * 0.34, clean(mark.label),
                            size=_LABEL, colour=colour, align="right" if left else "left",
                            halo=True)  # fmt: skip

    def bars(self) -> None:
        """A bar a lane and period; what has no day is a thin line with its number."""
        shown = self.content.shown
        scale = Scale(self.lanes, int(shown["n"].max()))
        exact = shown[shown["exact"]]
        tallest = set(exact.loc[exact.groupby("lane")["n"].idxmax()].index)
        half = pd.Timedelta(hours=12)
        for bar in rows(exact):
            ends = self._x(bar.first - half), self._x(bar.last + half)
            foot, tall = self.top + scale.floor(bar.lane), scale.height(bar)
            air = (ends[1] - ends[0]) * 0.07
            self.sheet.rectangle((ends[0] + air, foot - tall, ends[1] - air, foot),
                                 bar_colour(bar.lane, self.content.looks), z=2)  # fmt: skip
            if bar.Index in tallest:
                self.sheet.text(sum(ends) / 2, foot - tall - 3, f"{bar.n:,}", size=11,
                                align="center", back=True)  # fmt: skip
        for bar in rows(shown[~shown["exact"]]):
            y = self.top + self.lanes.tops[bar.lane] + 7
            self._span(bar, y)
            middle = self._x(self.axis.clipped(bar.first + (bar.last - bar.first) / 2))
            self.sheet.text(middle, y + 13, f"{bar.n:,}", size=11, colour=LIGHT.quiet,
                            align="center")  # fmt: skip

"""Where everything on a chart over time lies, in pixels: lanes down, stretches of time across."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

import numpy as np
import pandas as pd

from demarche.analysis.lanes import ASIDE, COUNTS, OTHER_UNITS, Lane
from demarche.analysis.stretches import Stretch
from demarche.figures.quantity_signs import MARKS

DOWNWARD = [qualifier for qualifier, (_, direction) in MARKS.items() if direction < 0]
UPWARD = [qualifier for qualifier, (_, direction) in MARKS.items() if direction > 0]
HEADINGS = {
    OTHER_UNITS: "Counts in other units",
    ASIDE: "Apart from the counts, not joined",
}
TOP, BOTTOM, RIGHT = 40, 8, 8
# Pixels between two stretches of time, and the part of one from its edge to its first mark.
GAP, EDGE = 10, 0.035
# Height of a lane's name, of the heading of a part, and between two lanes.
NAME, _HEADING, _BETWEEN = 15, 34, 7
# A lane's height by how many figures it has, and that of the one to look at first.
_HEIGHTS = ((1, 40), (3, 48), (6, 66), (math.inf, 100))
FIRST = 250
# How far an open bound reaches beyond its mark, in a tall lane and in a low one.
_REACH = (17, 11)


@dataclass(frozen=True)
class Panel:
    """A lane with its plot's upper edge and height in pixels, and its range of numbers: in
    logarithms where ``log``. ``heading`` is that of the part that it begins.
    """

    lane: Lane
    top: float
    height: float
    low: float
    high: float
    log: bool
    heading: str = ""

    @property
    def bottom(self) -> float:
        return self.top + self.height

    @property
    def tall(self) -> bool:
        """Whether there is room for numbers along its axis."""
        return self.height >= _HEIGHTS[-1][1]

    @property
    def reach(self) -> float:
        """Pixels that an open bound is drawn beyond its mark."""
        return reach(self.height)

    @property
    def foot(self) -> float:
        """The pixel from the top of the line that a lane stands on: zero, where it shows zero."""
        return self.bottom if self.log or self.low > 0 else self.y(0.0)

    def y(self, number: Any) -> Any:
        """The pixel from the top at which a number lies, or each of a column of numbers."""
        part = (_at(number, self.log) - self.low) / (self.high - self.low)
        return self.bottom - part * self.height

    @property
    def ticks(self) -> list[float]:
        """Round numbers along the axis of a tall lane, powers of ten on a logarithmic one; none in
        a low lane.
        """
        if not self.tall:
            return []
        if self.log:
            powers = range(math.ceil(self.low), math.floor(self.high) + 1)
            return [10.0**power for power in powers]
        step = _round_step((self.high - self.low) / 4)
        first = math.ceil(max(self.low, 0.0) / step)
        return [step * n for n in range(first, math.floor(self.high / step) + 1)]


def _round_step(least: float) -> float:
    """The first of 1, 2, 5, 10, 20, 50 … that is not below ``least``."""
    power = 10.0 ** math.floor(math.log10(least))
    return next(power * n for n in (1, 2, 5, 10) if power * n >= least)


def reach(height: float) -> float:
    """Pixels that an open bound is drawn beyond its mark in a lane of some height."""
    return _REACH[0] if height >= _HEIGHTS[-1][1] else _REACH[1]


def _at(number: Any, log: bool) -> Any:
    return np.log10(number) if log else number


@dataclass(frozen=True)
class Column:
    """A stretch of time with its pixels from the left."""

    stretch: Stretch
    left: float
    right: float

    @property
    def begin(self) -> datetime:
        """The moment at its left edge: before the first day, so that no mark is cut."""
        return _noon(self.stretch.first) - self._edge

    @property
    def end(self) -> datetime:
        return _noon(self.stretch.last) + self._edge

    @property
    def _edge(self) -> timedelta:
        # The same at any width: a zoom is only kept where the range that it is of stays the same.
        return timedelta(days=max((self.stretch.days - 1) * EDGE, 0.7))

    def x(self, moment: datetime) -> float:
        """The pixel from the left at which a moment lies."""
        part = (moment - self.begin) / (self.end - self.begin)
        return self.left + part * (self.right - self.left)


@dataclass(frozen=True)
class Plan:
    """The whole chart in pixels; ``left`` is where its plots begin, ``own`` the number of the
    report's own figures where they give one.
    """

    width: int
    height: int
    left: int
    panels: tuple[Panel, ...]
    columns: tuple[Column, ...]
    own: float | None = None

    def column_of(self, day: date) -> int:
        """The number of the stretch that a day lies in, or the nearest one."""
        away = [max((c.stretch.first - day).days, (day - c.stretch.last).days, 0)
                for c in self.columns]  # fmt: skip
        return away.index(min(away))


def axis(letter: str, number: int) -> str:
    """plotly's name of an axis: the first has no number."""
    return f"{letter}{number + 1 if number else ''}"


def middle(first: pd.Timestamp, last: pd.Timestamp) -> datetime:
    """Noon of a day, or the middle of a month or year."""
    moment: datetime = (first + (last - first) / 2).to_pydatetime()
    return moment + timedelta(hours=12)


def _noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12)


def plan(
    lanes: Sequence[Lane], stretches: Sequence[Stretch], width: int, left: int, *, log: bool,
    first: float = FIRST,
) -> Plan:  # fmt: skip
    """The chart of ``lanes`` at a width in pixels, with ``left`` of them for the numbers; the lane
    to look at first is ``first`` pixels high.
    """
    columns = tuple(columns_of(stretches, left, width - RIGHT))
    plan = Plan(width, 0, left, (), columns)
    panels = _panels(lanes, plan, log, first)
    height = panels[-1].bottom + BOTTOM if panels else TOP + BOTTOM
    own = {float(n) for lane in lanes for n in lane.rows.loc[lane.rows["own"], "value"].dropna()}
    return replace(plan, height=math.ceil(height), panels=tuple(panels),
                   own=own.pop() if len(own) == 1 else None)  # fmt: skip


def stretched(plan: Plan, width: int) -> Plan:
    """The same chart at another width."""
    stretches = [column.stretch for column in plan.columns]
    columns = tuple(columns_of(stretches, plan.left, width - RIGHT))
    return replace(plan, width=width, columns=columns)


def _panels(lanes: Sequence[Lane], plan: Plan, log: bool, first: float) -> list[Panel]:
    common = [lane.rows for lane in lanes if lane.part == COUNTS]
    shared = _scale(pd.concat(common), log) if common else (0.0, 1.0, False)
    panels: list[Panel] = []
    top, part = float(TOP), COUNTS
    for lane in lanes:
        heading = HEADINGS[lane.part] if lane.part != part else ""
        part = lane.part
        top += _HEADING if heading else 0
        height = _height(lane, first=0 if panels else first)
        scale = shared if lane.part == COUNTS else _scale(lane.rows, log)
        if height == first and not scale[2]:
            scale = (_base(lane.rows), float(lane.rows["most"].max()), False)
        panel = _panel(lane, top, height, scale)
        if _under_name(panel, plan):
            panel = _panel(lane, top, panel.height + NAME, scale, above=NAME)
        panels.append(replace(panel, heading=heading))
        top = panel.bottom + _BETWEEN
    return panels


def _height(lane: Lane, *, first: float) -> float:
    if first and len(lane.rows) > _HEIGHTS[1][0]:
        return first
    ranged = lane.rows["low"].lt(lane.rows["high"]).any()  # a bar needs some height to be one
    number = max(len(lane.rows), _HEIGHTS[2][0] if ranged else 1)
    return next(height for most, height in _HEIGHTS if number <= most)


def _panel(
    lane: Lane, top: float, height: float, scale: tuple[float, float, bool], above: float = 0
) -> Panel:
    """A lane whose marks and open bounds are not cut at its edges."""
    least, most, log = scale
    room = reach(height) + 6
    down = lane.rows["qualifier"].isin(DOWNWARD).any()
    over, under = room + above, room if down else 6.0
    unit = (_at(most, log) - _at(least, log)) / (height - over - under)
    low, high = _at(least, log) - under * unit, _at(most, log) + over * unit
    return Panel(lane, top, height, low, high, log)


def _under_name(panel: Panel, plan: Plan) -> bool:
    """Whether the name of a lane would lie on a mark, with what reaches up from it."""
    shown = panel.lane.rows
    end = plan.left + len(panel.lane.title) * 6.4 + 8
    upward = shown["qualifier"].isin(UPWARD)
    high = panel.y(shown["most"]) - upward.map({True: panel.reach + 4, False: 7.0})
    near = shown[high < panel.top + NAME]
    moments = [middle(*span) for span in {*zip(near["first"], near["last"], strict=True)}]
    return any(plan.columns[plan.column_of(each.date())].x(each) < end for each in moments)


def _scale(shown: pd.DataFrame, log: bool) -> tuple[float, float, bool]:
    """The numbers at both ends of an axis: from zero, or where ``log`` is wanted from a power of
    ten; and which of the two it is.
    """
    least, most = float(shown["least"].min()), float(shown["most"].max())
    if log and least > 0:
        return 10.0 ** math.floor(math.log10(least)), most, True
    return 0.0, most or 1.0, False


def _base(shown: pd.DataFrame) -> float:
    """Where the axis of the lane to look at first begins: at zero, or at a round number where all
    of its figures lie far above.
    """
    least, most = float(shown["least"].min()), float(shown["most"].max())
    if least <= most / 3:
        return 0.0
    step = 10.0 ** math.floor(math.log10(most)) / 2
    return math.floor((least - (most - least) / 8) / step) * step


def columns_of(stretches: Sequence[Stretch], left: float, right: float) -> list[Column]:
    """The stretches side by side from one pixel to another."""
    room = right - left - GAP * (len(stretches) - 1)
    columns, at = [], left
    for stretch in stretches:
        columns.append(Column(stretch, at, at + room * stretch.share))
        at = columns[-1].right + GAP
    return columns

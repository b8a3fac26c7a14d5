"""Where a timeline's marks stand: rows within lanes, so that no mark or label covers another.

In pixels of a chart ``width`` wide; on a wider one, marks only move further apart. A mark is
never moved from its day: what has no room goes one row down.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pandas as pd

from demarche.analysis.rows import rows
from demarche.figures.labels import Label, box

MARK = 13
PITCH = 16
# Rows of marks without names may lie closer.
CLOSE = 13.5
PAD = 8
LABEL_SIZE = 12
_GAP = 3
HALF_DAY = pd.Timedelta(hours=12)


Reach = tuple[float, float]


@dataclass(frozen=True)
class Axis:
    """The days from ``start`` to ``end``, with air on both sides, on ``width`` pixels with at most
    ``most`` ticks.
    """

    start: date
    end: date
    width: float
    most: int = 12

    @property
    def bounds(self) -> tuple[pd.Timestamp, pd.Timestamp]:
        """From where to where the axis is drawn."""
        days = (self.end - self.start).days
        air = timedelta(days=max(0.6, days * 0.012))
        return pd.Timestamp(self.start) - air, pd.Timestamp(self.end) + air

    def at(self, moment: pd.Timestamp) -> float:
        """The pixel of a moment."""
        left, right = self.bounds
        return float((moment - left) / (right - left)) * self.width

    def clipped(self, moment: pd.Timestamp) -> pd.Timestamp:
        """The moment, or the end of the axis that it lies beyond."""
        return min(max(moment, pd.Timestamp(self.start)), pd.Timestamp(self.end))


def packed(
    marks: pd.DataFrame, axis: Axis, *, labelled: bool, walls: Sequence[float] = ()
) -> pd.DataFrame:
    """``marks`` with ``x``, the ``row`` of each in its lane from 0, and ``label_at``.

    ``x`` is the day, or the middle of the part of a month or year that is on the axis. No label
    crosses ``walls``, pixels of the axis.
    """
    taken: dict[str, list[list[Reach]]] = {}
    ends = (0.0, *sorted(walls), axis.width) if labelled else ()
    placed = [_place(mark, axis, taken.setdefault(mark.lane, []), ends) for mark in rows(marks)]
    found = pd.DataFrame(placed, columns=["x", "row", "label_at"], index=marks.index)
    return pd.concat([marks, found], axis=1)


def _place(
    mark: Any, axis: Axis, lane: list[list[Reach]], ends: Sequence[float]
) -> tuple[pd.Timestamp, int, str]:
    first, last = axis.clipped(mark.first), axis.clipped(mark.last)
    middle = first + (last - first) / 2
    reach = axis.at(first) - MARK / 2, axis.at(last) + MARK / 2
    side = ""
    if ends and mark.label:
        reach, side = _with_label(reach, mark.label, ends)
    number = next((i for i, row in enumerate(lane) if _is_free(row, reach)), len(lane))
    if number == len(lane):
        lane.append([])
    lane[number].append(reach)
    return middle, number, side


def _is_free(row: Sequence[Reach], reach: Reach) -> bool:
    return all(reach[1] + _GAP <= left or right + _GAP <= reach[0] for left, right in row)


def _with_label(reach: Reach, label: str, ends: Sequence[float]) -> tuple[Reach, str]:
    """The reach of a mark with its label: to the right, or left where the next end is too near."""
    left, _, right, _ = box(Label("", 0, 0, (f" {label} ",), LABEL_SIZE, gap=0), "middle right")
    end = next((each for each in ends if each >= reach[1]), reach[1])
    if reach[1] + right - left <= end:
        return (reach[0], reach[1] + right - left), "middle right"
    return (reach[0] - (right - left), reach[1]), "middle left"


@dataclass(frozen=True)
class Lanes:
    """The top of each lane and the height of all, in pixels; ``head`` is room for its name,
    ``pitch`` from one row to the next.
    """

    tops: Mapping[str, float]
    heights: Mapping[str, float]
    head: float
    pitch: float = PITCH

    @property
    def height(self) -> float:
        return sum(self.heights.values())

    def y(self, lane: str, row: int) -> float:
        """The middle of a row."""
        return self.tops[lane] + self.head + PAD + (row + 0.5) * self.pitch


def lanes_of(
    placed: pd.DataFrame, order: Sequence[str], head: float = 0, pitch: float = PITCH
) -> Lanes:
    """Lanes one below the other, each as high as its rows need."""
    deepest = placed.groupby("lane")["row"].max()
    heights = {lane: head + 2 * PAD + (int(deepest[lane]) + 1) * pitch for lane in order}
    tops, top = {}, 0.0
    for lane in order:
        tops[lane] = top
        top += heights[lane]
    return Lanes(tops, heights, head, pitch)

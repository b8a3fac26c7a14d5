"""Places labels so that none covers another: greedy, by priority, over fixed positions.

Plotly has no collision handling. Boxes are estimated from the number of characters, in pixels
of the first view; at a closer zoom labels only move further apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import hypot

import numpy as np
from numpy.typing import NDArray

POSITIONS = ("middle right", "middle left", "top center", "bottom center", "top right",
             "top left", "bottom right", "bottom left")  # fmt: skip
_WIDE = 0.52  # mean width of a character of the sans face, in units of its size
_TALL = 1.25
# What a pixel away from its point costs a label, in square pixels of overlap.
_AWAY = 16
_NOWHERE = (0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True)
class Label:
    """A text at a point: ``x``, ``y`` in pixels, ``lines`` without markup, ``size`` in pixels.

    ``gap`` keeps the text clear of its mark; ``tries`` are the positions in order of preference,
    first at the point, then at points ``shifts`` away from it in pixels. ``keen`` is the overlap in
    square pixels that a label rather bears than take its next position; a label that is not
    ``needed`` is dropped where no position is free.
    """

    key: str
    x: float
    y: float
    lines: tuple[str, ...]
    size: float
    gap: float = 6
    tries: tuple[str, ...] = POSITIONS
    needed: bool = True
    position: str = ""
    shifts: tuple[tuple[float, float], ...] = ((0.0, 0.0),)
    keen: float = 0.0

    def shifted(self, shift: tuple[float, float]) -> Label:
        """The same label at a point ``shift`` pixels away."""
        return replace(self, x=self.x + shift[0], y=self.y + shift[1], shifts=(shift,))


Box = tuple[float, float, float, float]


def box(label: Label, position: str) -> Box:
    """The rectangle (left, top, right, bottom) that the label fills at ``position``."""
    width = max(map(len, label.lines)) * label.size * _WIDE
    height = len(label.lines) * label.size * _TALL
    vertical, horizontal = position.split(" ")
    left = {"left": label.x - label.gap - width, "center": label.x - width / 2,
            "right": label.x + label.gap}[horizontal]  # fmt: skip
    top = {"top": label.y - label.gap - height, "middle": label.y - height / 2,
           "bottom": label.y + label.gap}[vertical]  # fmt: skip
    return left, top, left + width, top + height


def place(
    labels: Sequence[Label], taken: Sequence[Box] = (), frame: Box | None = None, *,
    apart: float = 1.0, rounds: int = 0,
) -> list[Label]:  # fmt: skip
    """The labels that found room, each with its ``position`` and where it was shifted to, in their
    order.

    ``taken`` are boxes to keep clear of, such as marks; outside ``frame`` there is no room. A
    needed label that finds no free position takes the one that overlaps least; overlap with another
    label counts ``apart`` times. In each of the ``rounds`` labels that overlap try again.
    """
    boxes = _Boxes(taken, len(labels), apart)
    placed: dict[int, Label] = {}
    for n, label in enumerate(labels):
        best, cost = _best(label, boxes, frame)
        if cost == 0 or label.needed:
            boxes.put(n, box(best, best.position))
            placed[n] = best
    for _ in range(rounds):
        if not _again(labels, placed, boxes, frame):
            break
    return list(placed.values())


def _again(
    labels: Sequence[Label], placed: dict[int, Label], boxes: _Boxes, frame: Box | None
) -> bool:
    """Let each label that overlaps look for a better position; whether any moved."""
    moved = False
    for n, held in placed.items():
        boxes.put(n, _NOWHERE)
        one = box(held, held.position)
        if boxes.overlap(one) + _outside(one, frame) > 0:
            placed[n], _ = _best(labels[n], boxes, frame)
            moved |= placed[n] != held
        boxes.put(n, box(placed[n], placed[n].position))
    return moved


class _Boxes:
    """Boxes that are taken, and one for each label."""

    def __init__(self, taken: Sequence[Box], labels: int, apart: float) -> None:
        first = np.array(taken, float).reshape(-1, 4)
        self._array: NDArray[np.float64] = np.vstack([first, np.zeros((labels, 4))])
        self._weights = np.repeat([1.0, apart], [len(first), labels])
        self._taken = len(first)

    def put(self, label: int, one: Box) -> None:
        self._array[self._taken + label] = one

    def overlap(self, one: Box) -> float:
        """The area that ``one`` shares with each box, summed by their weight."""
        left, top, right, bottom = self._array.T
        wide = np.minimum(right, one[2]) - np.maximum(left, one[0])
        tall = np.minimum(bottom, one[3]) - np.maximum(top, one[1])
        return float((wide.clip(0) * tall.clip(0) * self._weights).sum())


def _best(label: Label, boxes: _Boxes, frame: Box | None) -> tuple[Label, float]:
    """The label at its first free position, or at the one that costs least, with the cost."""
    best, least = label, float("inf")
    for shift in label.shifts:
        there, away = label.shifted(shift), _AWAY * hypot(*shift)
        for rank, position in enumerate(label.tries):
            extra = away + label.keen * rank
            if extra >= least:
                break
            one = box(there, position)
            cost = boxes.overlap(one) + _outside(one, frame) + extra
            if cost < least:
                best, least = replace(there, position=position), cost
    return best, least


def _outside(one: Box, frame: Box | None) -> float:
    """The area that is cut off, many times over: words that lie on others can still be read."""
    if frame is None:
        return 0.0
    whole = (one[2] - one[0]) * (one[3] - one[1])
    inside = max(0.0, min(one[2], frame[2]) - max(one[0], frame[0])) * max(
        0.0, min(one[3], frame[3]) - max(one[1], frame[1]))  # fmt: skip
    return 20 * max(0.0, whole - inside)

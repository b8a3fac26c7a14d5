"""Places labels so that none covers another: greedy, by priority, over fixed positions.

Plotly has no collision handling. Boxes are estimated from the number of characters, in pixels
of the first view; at a closer zoom labels only move further apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

POSITIONS = ("middle right", "middle left", "top center", "bottom center", "top right",
             "top left", "bottom right", "bottom left")  # fmt: skip
_WIDE = 0.52  # mean width of a character of the sans face, in units of its size
_TALL = 1.25
_NOWHERE = (0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True)
class Label:
    """A text at a point: ``x``, ``y`` in pixels, ``lines`` without markup, ``size`` in pixels.

    ``gap`` keeps the text clear of its mark; ``tries`` are the positions in order of preference,
    and the first of them also ``shifts`` pixels away from the point. ``keen`` is the overlap in
    square pixels that a label rather bears than be moved by a pixel; ``wide`` the mean width of its
    characters in units of its size. A label that is not ``needed`` is dropped where no position is
    free.
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
    shifts: tuple[tuple[float, float], ...] = ()
    keen: float = 0.0
    wide: float = _WIDE

    def shifted(self, shift: tuple[float, float]) -> Label:
        """The same label at a point ``shift`` pixels away."""
        return replace(self, x=self.x + shift[0], y=self.y + shift[1], shifts=(shift,))

    @property
    def is_shifted(self) -> bool:
        """Whether a placed label is not at its own point."""
        return bool(self.position and self.shifts)


Box = tuple[float, float, float, float]
Array = NDArray[np.float64]


def box(label: Label, position: str) -> Box:
    """The rectangle (left, top, right, bottom) that the label fills at ``position``."""
    width = max(map(len, label.lines)) * label.size * label.wide
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


def crowded(labels: Sequence[Label]) -> list[str]:
    """The keys of placed ``labels`` that cover another one."""
    boxes = np.array([box(each, each.position) for each in labels]).reshape(-1, 4)
    covered = shared(boxes, boxes)
    np.fill_diagonal(covered, 0)
    return [each.key for each, area in zip(labels, covered.sum(axis=1), strict=True) if area > 0]


def _again(
    labels: Sequence[Label], placed: dict[int, Label], boxes: _Boxes, frame: Box | None
) -> bool:
    """Let each label that overlaps try again, the last first; whether any moved."""
    moved = False
    for n, held in reversed(list(placed.items())):
        boxes.put(n, _NOWHERE)
        one = np.array([box(held, held.position)])
        if boxes.overlap(one)[0] + _outside(one, frame)[0] > 0:
            placed[n], _ = _best(labels[n], boxes, frame)
            moved |= placed[n] != held
        boxes.put(n, box(placed[n], placed[n].position))
    return moved


class _Boxes:
    """Boxes that are taken, and one for each label."""

    def __init__(self, taken: Sequence[Box], labels: int, apart: float) -> None:
        first = np.array(taken, float).reshape(-1, 4)
        self._array: Array = np.vstack([first, np.zeros((labels, 4))])
        self._weights = np.repeat([1.0, apart], [len(first), labels])
        self._taken = len(first)

    def put(self, label: int, one: Box) -> None:
        self._array[self._taken + label] = one

    def overlap(self, ones: Array) -> Array:
        """For each of ``ones``, the area that it shares with each box, summed by their weight."""
        area: Array = shared(ones, self._array) @ self._weights
        return area


def shared(ones: Array, others: Array) -> Array:
    """The area that each of ``ones`` shares with each of ``others``."""
    left, top, right, bottom = (ones[:, n, None] for n in range(4))
    wide = np.minimum(right, others[:, 2]) - np.maximum(left, others[:, 0])
    tall = np.minimum(bottom, others[:, 3]) - np.maximum(top, others[:, 1])
    area: Array = wide.clip(0) * tall.clip(0)
    return area


def _best(label: Label, boxes: _Boxes, frame: Box | None) -> tuple[Label, float]:
    """The label at its first free position, or at the one that costs least, with the cost."""
    at_point = np.array([box(label, position) for position in label.tries])
    shifts = np.array(label.shifts, float).reshape(-1, 2)
    ones = np.vstack([at_point, at_point[0] + np.tile(shifts, 2)])
    moved = np.hypot(*((ones[:, :2] + ones[:, 2:]) / 2 - (ones[0, :2] + ones[0, 2:]) / 2).T)
    costs = boxes.overlap(ones) + _outside(ones, frame) + label.keen * moved
    best = int(costs.argmin())
    if best < len(at_point):
        there = replace(label, position=label.tries[best], shifts=())
    else:
        there = replace(label.shifted(label.shifts[best - len(at_point)]), position=label.tries[0])
    return there, float(costs[best])


def _outside(ones: Array, frame: Box | None) -> Array:
    """The area that is cut off, many times over: words that lie on others can still be read."""
    whole: Array = (ones[:, 2] - ones[:, 0]) * (ones[:, 3] - ones[:, 1])
    if frame is None:
        return 0 * whole
    return 20 * (whole - shared(ones, np.array([frame]))[:, 0]).clip(0)

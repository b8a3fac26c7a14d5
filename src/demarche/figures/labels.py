"""Places labels so that none covers another: greedy, by priority, over fixed positions.

Plotly has no collision handling. Boxes are estimated from the number of characters, in pixels
of the first view; at a closer zoom labels only move further apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

POSITIONS = ("middle right", "middle left", "top center", "bottom center", "top right",
             "top left", "bottom right", "bottom left")  # fmt: skip
_WIDE = 0.52  # mean width of a character of the sans face, in units of its size
_TALL = 1.25


@dataclass(frozen=True)
class Label:
    """A text at a point: ``x``, ``y`` in pixels, ``lines`` without markup, ``size`` in pixels.

    ``gap`` keeps the text clear of its mark; ``tries`` are the positions in order of preference;
    a label that is not ``needed`` is dropped where no position is free.
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
    labels: Sequence[Label], taken: Sequence[Box] = (), frame: Box | None = None
) -> list[Label]:
    """The labels that found room, each with its ``position``, in their order.

    ``taken`` are boxes to keep clear of, such as marks; outside ``frame`` there is no room. A
    needed label that finds no free position takes the one that overlaps least.
    """
    boxes = list(taken)
    placed = []
    for label in labels:
        costs = {p: _overlap(box(label, p), boxes) + _outside(box(label, p), frame)
                 for p in label.tries}  # fmt: skip
        best = min(costs, key=costs.__getitem__)
        if costs[best] > 0 and not label.needed:
            continue
        boxes.append(box(label, best))
        placed.append(replace(label, position=best))
    return placed


def _outside(one: Box, frame: Box | None) -> float:
    """The area that is cut off, many times over: words that lie on others can still be read."""
    whole = (one[2] - one[0]) * (one[3] - one[1])
    return 0.0 if frame is None else 20 * max(0.0, whole - _overlap(one, [frame]))


def _overlap(one: Box, boxes: Sequence[Box]) -> float:
    return sum(
        max(0.0, min(one[2], b[2]) - max(one[0], b[0]))
        * max(0.0, min(one[3], b[3]) - max(one[1], b[1]))
        for b in boxes
    )

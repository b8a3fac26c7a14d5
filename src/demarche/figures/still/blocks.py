"""A map's labels as blocks of lines: the room that their words truly take, and where it is free."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from demarche.figures.labels import POSITIONS, Box, Label, box
from demarche.figures.projection import Screen
from demarche.figures.still.faces import Face, clean, cut, width
from demarche.figures.still.sheet import Sheet
from demarche.figures.theme import LIGHT

_STEP = 1.2  # between two lines, in sizes of the type
_EDGE = 3.0  # pixels between a label and the edge of the map
# A label that stands to the left of its mark ends there.
_ALIGN = {"left": "right", "center": "center", "right": "left"}
# Pixels by which a label is led away from its mark where there is no room beside it; from the
# second on, a line leads back to the mark.
_AWAY = (0.0, 16.0, 34.0, 56.0, 84.0)
_LEADER = 12.0


@dataclass(frozen=True)
class Line:
    """A line of a label in its style."""

    words: str
    face: Face
    size: float
    colour: str


@dataclass(frozen=True)
class Block:
    """A label's lines with the box that their words fill, how they are aligned in it, and, where
    it is led away from its mark, the pixel of the mark.
    """

    lines: Sequence[Line]
    box: Box
    align: str
    size: float
    mark: tuple[float, float] | None = None

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        """Write the lines on a map whose top left corner is at (``left``, ``top``)."""
        if self.mark:
            end = self._nearest(self.mark)
            xs, ys = [left + self.mark[0], left + end[0]], [top + self.mark[1], top + end[1]]
            sheet.line(xs, ys, LIGHT.halo, 2.6, z=4.5)
            sheet.line(xs, ys, LIGHT.ink, 0.8, z=4.6)
        x = {"left": self.box[0], "center": (self.box[0] + self.box[2]) / 2,
             "right": self.box[2]}[self.align]  # fmt: skip
        for i, line in enumerate(self.lines):
            y = self.box[1] + self.size * (_STEP * i + 0.92)
            sheet.text(left + x, top + y, line.words, face=line.face, size=line.size,
                       colour=line.colour, align=self.align, halo=True)  # fmt: skip

    def _nearest(self, to: tuple[float, float]) -> tuple[float, float]:
        """The point of the box that is nearest to another."""
        left, top, right, bottom = self.box
        return min(max(to[0], left), right), min(max(to[1], top), bottom)

    def distance(self, to: tuple[float, float]) -> float:
        """Pixels from the box to a point."""
        return math.dist(to, self._nearest(to))


def block_of(screen: Screen, label: Label, lines: Sequence[Line]) -> Block:
    """A label where it was placed, by the true width of its words, and within the map."""
    room = screen.width * 0.6
    fitted = [replace(n, words=cut(clean(n.words, n.face), n.face, n.size, room)) for n in lines]
    wide = max(width(n.words, n.face, n.size) for n in fitted)
    tall = label.size * _STEP * len(lines)
    align = _ALIGN[label.position.split(" ")[1]]
    placed = box(label, label.position)
    x = {"right": placed[2] - wide, "left": placed[0], "center": label.x - wide / 2}[align]
    y = (placed[1] + placed[3] - tall) / 2
    x = max(min(x, screen.width - _EDGE - wide), _EDGE)
    y = max(min(y, screen.height - _EDGE - tall), _EDGE)
    return Block(fitted, (x, y, x + wide, y + tall), align, label.size)


def led_away(
    screen: Screen, label: Label, lines: Sequence[Line], held: Sequence[Box]
) -> Block | None:
    """The label at the nearest place around its mark that is free of all boxes ``held``."""
    mark = label.x, label.y
    for away in _AWAY:
        for position in dict.fromkeys([*label.tries, *POSITIONS]):
            moved = replace(label, gap=label.gap + away, position=position)
            block = block_of(screen, moved, lines)
            if is_free(block, held):
                far = block.distance(mark) > label.gap + _LEADER
                return replace(block, mark=mark) if far else block
    return None


def is_free(block: Block, held: Iterable[Box]) -> bool:
    """Whether a block meets none of some boxes; their edges may touch."""
    return not any(meet(block.box, other) for other in held)


def meet(a: Box, b: Box) -> bool:
    """Whether two boxes overlap by more than a pixel."""
    return a[0] < b[2] - 1 and b[0] < a[2] - 1 and a[1] < b[3] - 1 and b[1] < a[3] - 1

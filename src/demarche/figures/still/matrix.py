"""The still actor × topic matrix: a mark where an actor said something on a topic."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

import pandas as pd

from demarche.analysis.names import Names
from demarche.analysis.rows import rows
from demarche.figures.matrix import stance_of
from demarche.figures.still.faces import clean, cut, width, wrap
from demarche.figures.still.legend import SMALL, Key
from demarche.figures.still.sheet import Box, Sheet, Symbol
from demarche.figures.theme import LIGHT, side_colour

# Symbol, size for the same weight to the eye, and whether it is hollow.
_SHAPES: Mapping[str, tuple[Symbol, float, bool]] = {
    "for": ("^", 10, False), "against": ("v", 10, False), "conditional": ("D", 8, False),
    "unclear": ("o", 9, True), "several": ((4, 1, 0), 13, True),
}  # fmt: skip
_WORDS = {"for": "for the proposition", "against": "against it", "conditional": "on a condition",
          "unclear": "unclear", "several": "statements differ"}  # fmt: skip
_SIZE = 12.0
_TURN = 48.0  # degrees by which the actors' names rise
_ROW = 17.0  # the least height of a row in pixels
_COLUMN = 21.0  # the least width of a column, below which marks and counts meet
_NAME = 120.0  # the most pixels of an actor's name


@dataclass(frozen=True)
class StillMatrix:
    """Topics down, actors across, from a frame of ``analysis.positions.matrix``; ``colours``
    maps an actor to the theme's name for its side's colour, None for neutrals.
    """

    cells: pd.DataFrame
    actors: Sequence[str]
    topics: Sequence[str]
    names: Names
    colours: Mapping[str, str | None]
    aspect: None = None

    @property
    def keys(self) -> list[Key]:
        """The shapes in the matrix."""
        used = {stance_of(stances) for stances in self.cells["stances"]}
        keys = [Key(_WORDS[s], partial(_sign, s), SMALL) for s in _SHAPES if s in used]
        if (self.cells["n"] > 1).any():
            keys.append(Key("more than one statement", _count_sign, SMALL))
        return keys

    def height(self, width: float) -> float:
        """The height in pixels that it needs; endless where its columns do not fit."""
        if self._columns(width)[1] < _COLUMN:
            return math.inf
        return self._head + _ROW * len(self.topics)

    @cached_property
    def _heads(self) -> list[str]:
        return [cut(clean(self.names.short(a)), "text", _SIZE, _NAME) for a in self.actors]

    @property
    def _head(self) -> float:
        rise = math.sin(math.radians(_TURN))
        return max(width(h, "text", _SIZE) for h in self._heads) * rise + 16

    def _columns(self, wide: float) -> tuple[float, float]:
        """Where the first column begins, and how wide each is."""
        longest = max(width(clean(self.names.topic_short(t)), "text", _SIZE) for t in self.topics)
        start = min(longest, wide * 0.32) + 14
        run = math.cos(math.radians(_TURN))
        reaches = [width(head, "text", _SIZE) * run + 12 for head in self._heads]
        last = len(reaches) - 1
        column = min((wide - start - reach) / (i + 0.5) for i, reach in enumerate(reaches))
        return start, min(column, (wide - start - 26) / (last + 0.5))

    def crammed(self, box: Box) -> int:
        """Never: the chart has the height that it needs."""
        del box
        return 0

    def draw(self, sheet: Sheet, box: Box) -> Sequence[Key]:
        """Draw grid, names and marks."""
        left, top, right, bottom = box
        start, column = self._columns(right - left)
        row = min(40.0, (bottom - top - self._head) / len(self.topics))
        xs = {a: left + start + column * (i + 0.5) for i, a in enumerate(self.actors)}
        ys = {t: top + self._head + row * (i + 0.5) for i, t in enumerate(self.topics)}
        self._grid(sheet, xs, ys, left + start, row)
        self._topics(sheet, ys, left + start - 10, start - 14, row)
        for cell in rows(self.cells):
            colour = side_colour(self.colours.get(cell.actor))
            x, y = xs[cell.actor], ys[cell.topic]
            draw_stance(sheet, stance_of(cell.stances), x, y, colour)
            if cell.n > 1:
                sheet.text(x + 8, y + 4, str(cell.n), size=11, colour=LIGHT.ink, halo=True)
        return []

    def _grid(
        self, sheet: Sheet, xs: Mapping[str, float], ys: Mapping[str, float], left: float,
        row: float,
    ) -> None:  # fmt: skip
        top, foot = min(ys.values()) - row / 2, max(ys.values()) + row / 2
        for y in ys.values():
            sheet.line([left, max(xs.values()) + 14], [y, y], LIGHT.rule, 0.8, z=0.5)
        for actor, head in zip(self.actors, self._heads, strict=True):
            x = xs[actor]
            sheet.line([x, x], [top, foot], LIGHT.rule, 0.8, z=0.5)
            sheet.text(x + 2, top - 5, head, size=_SIZE, turn=_TURN,
                       colour=side_colour(self.colours.get(actor)))  # fmt: skip

    def _topics(
        self, sheet: Sheet, ys: Mapping[str, float], right: float, room: float, row: float
    ) -> None:
        for topic, y in ys.items():
            words = clean(self.names.topic_short(topic))
            lines = wrap(words, "text", _SIZE, room, 2 if row >= 2 * _SIZE * 1.1 else 1)
            for i, line in enumerate(lines):
                at = y + _SIZE * 0.33 + (i - (len(lines) - 1) / 2) * _SIZE * 1.1
                sheet.text(right, at, line, size=_SIZE, align="right")


def draw_stance(sheet: Sheet, stance: str, x: float, y: float, colour: str) -> None:
    """The shape of a stance: colour only repeats the side."""
    symbol, size, hollow = _SHAPES[stance]
    sheet.mark(x, y, symbol, size, LIGHT.paper if hollow else colour, edge=colour, edge_width=1.6)


def _sign(stance: str, sheet: Sheet, x: float, y: float) -> None:
    draw_stance(sheet, stance, x, y, LIGHT.ink)


def _count_sign(sheet: Sheet, x: float, y: float) -> None:
    sheet.text(x, y + 4, "2", size=11, colour=LIGHT.ink, align="center")

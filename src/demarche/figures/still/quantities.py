"""The still chart of reported figures: one panel a unit, each bound drawn as it was reported."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

import pandas as pd

from demarche.analysis.rows import rows
from demarche.figures.quantity_signs import (
    MARKS,
    SIGNS,
    WORDS,
    has_both,
    is_marked,
    is_range,
    legend_keys,
    middle,
)
from demarche.figures.still.axis import Axis, axis_of
from demarche.figures.still.faces import Face, clean, width, wrap
from demarche.figures.still.legend import SIGN, SMALL, Key
from demarche.figures.still.sheet import Box, Sheet
from demarche.figures.theme import LIGHT, side_colour

_NUMBER, _LABEL, _SAID = 18.0, 13.5, 12.0  # sizes of type in pixels
_GAP = 7.0  # between number, label and who says so on one line
_MARK = 34.0  # the height of a row below its words
_AXIS = 44.0  # the height of a panel's axis with its title
_MOST = 46.0  # pixels by which a row grows where there is room
_EDGE = 27.0  # left and right of an axis, for its outermost numbers
_SYMBOLS = {"circle": ("o", False), "circle-open": ("o", True), "triangle-left-open": ("<", True)}

Styled = tuple[str, Face, float, str]


@dataclass(frozen=True)
class StillQuantities:
    """The chart of a frame of ``analysis.quantities``; ``colours`` maps a side to the theme's
    name for its colour. ``log`` asks for a log scale, which a panel has where it helps.
    """

    frame: pd.DataFrame
    colours: Mapping[str, str]
    log: bool
    aspect: None = None

    @cached_property
    def _panels(self) -> list[pd.DataFrame]:
        units = dict.fromkeys(self.frame["unit"])
        return [self.frame[self.frame["unit"] == unit] for unit in units]

    @cached_property
    def _mixed(self) -> bool:
        return has_both(self.frame)

    @property
    def keys(self) -> list[Key]:
        """How bounds are drawn, only those in the chart."""
        return [Key(WORDS[key], *_KEYS[key]) for key in legend_keys(self.frame)]

    def height(self, width: float) -> float:
        """The height in pixels that the chart needs."""
        room = width - 2 * _EDGE
        return sum(self._row(item, room) for item in rows(self.frame)) + _AXIS * len(self._panels)

    def _row(self, item: Any, room: float) -> float:
        return sum(_step(line) for line in self._lines(item, room)) + _MARK

    def crammed(self, box: Box) -> int:
        """Never: the chart has the height that it needs."""
        del box
        return 0

    def draw(self, sheet: Sheet, box: Box) -> Sequence[Key]:
        """Draw the panels one below the other."""
        left, top, right, bottom = box
        spare = bottom - top - self.height(right - left)
        extra = min(_MOST, spare / max(1, len(self.frame)))
        y = top
        for panel in self._panels:
            y = self._panel(sheet, panel, (left + _EDGE, y, right - _EDGE, bottom), extra)
        return []

    def _panel(self, sheet: Sheet, panel: pd.DataFrame, box: Box, extra: float) -> float:
        left, top, right, _ = box
        axis = axis_of(panel, self.log, left, right)
        heights = [self._row(item, right - left) + extra for item in rows(panel)]
        foot = top + sum(heights)
        axis.draw(sheet, top, foot, str(panel["unit"].iloc[0]))
        y = top
        for item, height in zip(rows(panel), heights, strict=True):
            below = self._words(sheet, item, left, y, right - left)
            at = below + (_MARK + extra) * 0.42
            draw_mark(sheet, item, axis, at, side_colour(self.colours.get(item.side)))
            if self._mixed and not item.cited and is_marked(item):
                _ring(sheet, axis.at(middle(item)), at)
            y += height
        return foot + _AXIS

    def _words(self, sheet: Sheet, item: Any, left: float, top: float, room: float) -> float:
        """Number, label and who says so; comes back with where the words end."""
        y = top
        for line in self._lines(item, room):
            x = left
            for words, face, size, colour in line:
                sheet.text(x, y + _step(line) * 0.76, words, face=face, size=size, colour=colour,
                           back=True)  # fmt: skip
                x += width(words, face, size) + _GAP
            y += _step(line)
        return y

    def _lines(self, item: Any, room: float) -> list[list[Styled]]:
        """The words of a row, each part on the line before where it fits there as a whole."""
        colour = side_colour(self.colours.get(item.side))
        status = "" if item.status == "counted" else f", {item.status}"
        ours = ", our arithmetic" if item.derived else ""
        cited = " · cited page" if getattr(item, "cited", False) else ""
        said = f"{item.stated_by}{status}{ours} · {item.day}{cited}"
        parts: list[Styled] = [
            (clean(item.text, "strong"), "strong", _NUMBER, colour),
            (clean(item.label), "text", _LABEL, colour), (clean(said), "text", _SAID, LIGHT.quiet),
        ]  # fmt: skip
        lines: list[list[Styled]] = []
        free = 0.0
        for words, face, size, paint in parts:
            wide = width(words, face, size) + _GAP
            if wide <= free:
                lines[-1].append((words, face, size, paint))
                free -= wide
                continue
            lines += [[(line, face, size, paint)] for line in wrap(words, face, size, room, 3)]
            free = room - width(lines[-1][0][0], face, size) - _GAP
        return lines


def _step(line: Sequence[Styled]) -> float:
    return max(size for _, _, size, _ in line) * 1.25


def draw_mark(sheet: Sheet, item: Any, axis: Axis, y: float, colour: str) -> None:
    """A figure on its axis: a range as a bar, an open end as an arrow, then its dot; nothing where
    the source gives words alone.
    """
    if is_range(item):
        sheet.line([axis.at(item.low), axis.at(item.high)], [y, y], colour, 7, alpha=0.5)
    if pd.isna(item.value):
        return
    x = axis.at(item.value)
    symbol, direction = MARKS[item.qualifier]
    if direction:
        end = axis.right if direction > 0 else axis.left
        _open(sheet, x, x + (end - x) * 0.82, y, colour)
    _dot(sheet, symbol, x, y, 12, colour)


def _open(sheet: Sheet, start: float, end: float, y: float, colour: str) -> None:
    way = 1 if end > start else -1
    sheet.line([start + way * 7, end - way * 8], [y, y], colour, 2.2, (2, 3.4))
    sheet.head(end, y, (way, 0), 11, colour)


def _dot(sheet: Sheet, symbol: str, x: float, y: float, size: float, colour: str) -> None:
    shape, hollow = _SYMBOLS[symbol]
    sheet.mark(x, y, shape, size, colour, hollow=hollow, edge_width=2.2)


def _sign(qualifier: str, sheet: Sheet, x: float, y: float) -> None:
    symbol, direction = MARKS[qualifier]
    _dot(sheet, symbol, x - 7 * direction, y, 7, LIGHT.ink)
    if direction:
        sheet.line([x - 2 * direction, x + 4 * direction], [y, y], LIGHT.ink, 1.6, (1.5, 2))
        sheet.head(x + 11 * direction, y, (direction, 0), 8, LIGHT.ink)


def _range_sign(sheet: Sheet, x: float, y: float) -> None:
    sheet.line([x - 8, x + 8], [y, y], LIGHT.ink, 6, alpha=0.5)


def _words_sign(sheet: Sheet, x: float, y: float) -> None:
    sheet.text(x, y + 4, SIGNS["words"], face="strong", size=11, align="center")


def _ring(sheet: Sheet, x: float, y: float, size: float = 22) -> None:
    """Around what stands in a report of the dossier."""
    sheet.mark(x, y, "o", size, LIGHT.ink, hollow=True, edge_width=1.6)


def _own_sign(sheet: Sheet, x: float, y: float) -> None:
    _dot(sheet, "circle", x, y, 5, LIGHT.ink)
    _ring(sheet, x, y, 11)


# What draws each sign of the legend, and its width in pixels.
_KEYS: Mapping[str, tuple[Callable[[Sheet, float, float], None], float]] = {
    **{q: (partial(_sign, q), SIGN if open_ else SMALL) for q, (_, open_) in MARKS.items()},
    "range": (_range_sign, SIGN), "words": (_words_sign, SMALL), "own": (_own_sign, SMALL),
}  # fmt: skip

"""The signs of a map's legend, drawn as the map draws them, around a point of the sheet."""

from __future__ import annotations

from collections.abc import Callable

from matplotlib.path import Path

from demarche.figures.still.sheet import Sheet
from demarche.figures.theme import LIGHT, side_colour, side_fill

_REACH = 10  # pixels from the middle of a sign to its ends
Sign = Callable[[Sheet, float, float], None]


def pin(sheet: Sheet, x: float, y: float) -> None:
    """A place."""
    sheet.mark(x, y, "o", 9, LIGHT.ink, edge=LIGHT.halo, edge_width=1)


def diamond(sheet: Sheet, x: float, y: float) -> None:
    """A capital that stands for a government."""
    sheet.mark(x, y, "D", 7, LIGHT.ink, hollow=True, edge_width=1.6)


def border(colour: str) -> Sign:
    """A border line, dashed at its end."""

    def draw(sheet: Sheet, x: float, y: float) -> None:
        sheet.line([x - _REACH, x], [y, y], colour, 3)
        sheet.line([x + 2, x + _REACH + 3], [y, y], colour, 3, (4, 3))

    return draw


def region(sheet: Sheet, x: float, y: float) -> None:
    """The outline of a region."""
    sheet.line([x - _REACH, x + _REACH], [y, y], LIGHT.west, 1.2, (1.4, 2.2))


def movement(sheet: Sheet, x: float, y: float) -> None:
    """A movement."""
    sheet.line([x - _REACH - 2, x + _REACH - 6], [y, y], LIGHT.ink, 1.5, (5, 3.5))
    sheet.head(x + _REACH + 2, y, (1, 0), 9, LIGHT.ink)


def fill(colour: str) -> Sign:
    """The states of a side, by the theme's name for its colour."""

    def draw(sheet: Sheet, x: float, y: float) -> None:
        sheet.area(_box(x, y), side_fill(colour), side_colour(colour), 0.8)

    return draw


def hatch(sheet: Sheet, x: float, y: float) -> None:
    """A disputed area."""
    sheet.area(_box(x, y), LIGHT.paper, LIGHT.disputed, 0.8)
    for start in range(-8, 9, 4):
        left, right = max(start - 4, -8), min(start + 4, 8)
        sheet.line([x + left, x + right], [y + 4 - (left - start + 4), y + 4 - (right - start + 4)],
                   LIGHT.disputed, 0.7)  # fmt: skip


def _box(x: float, y: float) -> Path:
    corners = [(x - 8, y - 4), (x + 8, y - 4), (x + 8, y + 4), (x - 8, y + 4)]
    return Path([*corners, corners[0]], closed=True)

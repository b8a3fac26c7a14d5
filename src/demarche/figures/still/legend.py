"""The legend of a still picture: signs with their words, beside or below the drawing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from demarche.figures.still.faces import clean, width, wrap
from demarche.figures.still.sheet import Sheet
from demarche.figures.theme import LIGHT

SIZE = 10.5
LINE = 13.0
SIGN = 30.0  # pixels from the left edge of a long sign to its words
SMALL = 18.0  # … and of a sign that is a single mark
_GAP = 4.0  # between two keys
_APART = 18.0  # between two columns, or two keys on one line


@dataclass(frozen=True)
class Key:
    """A sign's words, and what draws it around the middle of its place, ``sign`` pixels wide;
    None for a remark."""

    words: str
    draw: Callable[[Sheet, float, float], None] | None = None
    sign: float = SIGN

    @property
    def indent(self) -> float:
        return self.sign if self.draw else 0.0

    @property
    def width(self) -> float:
        """The width in pixels of the key on a line of its own."""
        return self.indent + width(clean(self.words), "text", SIZE)

    def lines(self, room: float) -> Sequence[str]:
        """The words in lines that leave room for the sign."""
        return wrap(clean(self.words), "text", SIZE, room - self.indent)


Placed = tuple[float, float, Key, Sequence[str]]


@dataclass(frozen=True)
class Legend:
    """Keys with their places from the legend's top left corner, its type ``scale`` times as large
    as usual; places, width and height are in pixels of the usual type.
    """

    placed: Sequence[Placed]
    width: float
    height: float
    scale: float = 1.0

    @property
    def tall(self) -> float:
        """The height in pixels on the sheet."""
        return self.height * self.scale

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        for x, y, key, lines in self.placed:
            at = left + x * self.scale
            if key.draw:
                middle = top + (y + LINE / 2) * self.scale
                key.draw(sheet, at + (key.sign - 8) / 2 * self.scale, middle)
            for i, line in enumerate(lines):
                base = top + (y + LINE * i + LINE * 0.74) * self.scale
                sheet.text(at + key.indent * self.scale, base, line, size=SIZE * self.scale,
                           colour=LIGHT.quiet)  # fmt: skip


def column(keys: Sequence[Key], room: float, scale: float = 1.0) -> Legend:
    """The keys one below the other; short ones that follow each other share a line."""
    return replace(_column(keys, room / scale), scale=scale)


def _column(keys: Sequence[Key], room: float) -> Legend:
    placed: list[Placed] = []
    y = x = 0.0
    for key in keys:
        lines = key.lines(room)
        if x and (len(lines) > 1 or x + key.width > room):
            x, y = 0.0, y + LINE + _GAP
        placed.append((x, y, key, lines))
        if len(lines) == 1 and key.draw:
            x += key.width + _APART
        else:
            x, y = 0.0, y + len(lines) * LINE + _GAP
    y += LINE + _GAP if x else 0.0
    return Legend(placed, room, max(0.0, y - _GAP))


def below(keys: Sequence[Key], room: float, scale: float = 1.0) -> Legend:
    """The keys under a drawing: in a run where all are short, else in columns."""
    return replace(_below(keys, room / scale), scale=scale)


def _below(keys: Sequence[Key], room: float) -> Legend:
    if all(key.width <= room * 0.42 for key in keys):
        return _run(keys, room)
    return min((_columns(keys, room, n) for n in (1, 2, 3) if room / n > 190 or n == 1),
               key=lambda legend: legend.height)  # fmt: skip


def _run(keys: Sequence[Key], room: float) -> Legend:
    placed: list[Placed] = []
    x = y = 0.0
    for key in keys:
        if x and x + key.width > room:
            x, y = 0.0, y + LINE + _GAP
        placed.append((x, y, key, [clean(key.words)]))
        x += key.width + _APART
    return Legend(placed, room, y + LINE if keys else 0.0)


def _columns(keys: Sequence[Key], room: float, n: int) -> Legend:
    """One long column, broken between its lines into n."""
    each = (room - _APART * (n - 1)) / n
    long = _column(keys, each)
    tops = sorted({y for _, y, _, _ in long.placed})
    ends = [*tops[1:], long.height + _GAP]
    heights = [end - top for top, end in zip(tops, ends, strict=True)]
    limit = max([long.height / n, *heights], default=0.0)
    while max(breaks := _breaks(heights, limit), default=0) >= n:
        limit += 2
    starts = {at: tops[breaks.index(at)] for at in breaks}
    number = dict(zip(tops, breaks, strict=True))
    placed = [(x + number[y] * (each + _APART), y - starts[number[y]], key, lines)
              for x, y, key, lines in long.placed]  # fmt: skip
    used = [sum(h for h, at in zip(heights, breaks, strict=True) if at == i) for i in range(n)]
    return Legend(placed, room, max(0.0, max(used) - _GAP))


def _breaks(heights: Sequence[float], limit: float) -> list[int]:
    """The number of the column in which each line stands."""
    found, at, y = [], 0, 0.0
    for height in heights:
        if y and y + height > limit + _GAP:
            at, y = at + 1, 0.0
        found.append(at)
        y += height
    return found

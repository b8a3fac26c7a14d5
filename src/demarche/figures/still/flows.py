"""The still chart of who addresses whom: speakers on the left, addressees on the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from demarche.analysis.names import Names
from demarche.analysis.rows import rows
from demarche.figures.still.faces import clean, cut, width
from demarche.figures.still.legend import Key
from demarche.figures.still.sheet import Box, Sheet
from demarche.figures.theme import LIGHT, side_colour

_SIZE = 14.0
_ROW = 20.0  # the least height of a row in pixels
_TALLEST = 80.0
_HEAD = 26.0  # the height of the columns' titles
_SPEAKERS, _ADDRESSEES = "Who speaks", "To whom"


@dataclass(frozen=True)
class StillFlows:
    """Curves from speakers to addressees, from a frame of ``analysis.positions.flows``;
    ``colours`` maps an actor to the theme's name for its side's colour.
    """

    pairs: pd.DataFrame
    speakers: Sequence[str]
    addressees: Sequence[str]
    names: Names
    colours: Mapping[str, str | None]
    aspect: None = None

    @property
    def keys(self) -> list[Key]:
        """What a line says."""
        keys = [Key("from speaker to addressee; colour: the speaker’s side", _line_sign)]
        if (self.pairs["n"] > 1).any():
            keys.append(Key("wider: more statements, as many as the number says", _count_sign))
        return keys

    @property
    def _rows(self) -> int:
        return max(len(self.speakers), len(self.addressees))

    def height(self, width: float) -> float:
        """The height in pixels that it needs."""
        del width
        return self._rows * _ROW + _HEAD

    def crammed(self, box: Box) -> int:
        """Never: the chart has the height that it needs."""
        del box
        return 0

    def draw(self, sheet: Sheet, box: Box) -> Sequence[Key]:
        """Draw names and curves."""
        left, top, right, bottom = box
        most = (right - left) * 0.36
        widest = [max(width(self._name(a, most), "text", _SIZE) for a in ends)
                  for ends in (self.speakers, self.addressees)]  # fmt: skip
        x0, x1 = left + max(widest[0], 70) + 14, right - max(widest[1], 60) - 14
        tall = min(bottom - top - _HEAD, self._rows * _TALLEST)
        starts = _spread(self.speakers, top + _HEAD, tall)
        ends = _spread(self.addressees, top + _HEAD, tall)
        for pair in rows(self.pairs):
            self._curve(sheet, pair, (x0, starts[pair.source]), (x1, ends[pair.target]))
        self._column(sheet, _SPEAKERS, starts, x0, top, -1, most)
        self._column(sheet, _ADDRESSEES, ends, x1, top, 1, most)
        return []

    def _name(self, actor: str, most: float) -> str:
        return cut(clean(self.names.short(actor)), "text", _SIZE, most)

    def _column(
        self, sheet: Sheet, title: str, at: Mapping[str, float], x: float, top: float, way: int,
        most: float,
    ) -> None:  # fmt: skip
        align = "right" if way < 0 else "left"
        sheet.text(x + way * 10, top + 14, title, face="strong", size=11.5, colour=LIGHT.quiet,
                   align=align)  # fmt: skip
        for actor, y in at.items():
            colour = side_colour(self.colours.get(actor))
            sheet.mark(x, y, "o", 6.5, colour, edge=LIGHT.halo, edge_width=1)
            sheet.text(x + way * 10, y + _SIZE * 0.33, self._name(actor, most), size=_SIZE,
                       colour=colour, align=align)  # fmt: skip

    def _curve(
        self, sheet: Sheet, pair: object, start: tuple[float, float], end: tuple[float, float]
    ) -> None:
        source, n = pair.source, pair.n  # type: ignore[attr-defined]
        colour, wide = side_colour(self.colours.get(source)), 1.4 + 1.6 * n
        t = np.linspace(0, 1, 41)
        xs = start[0] + 5 + (end[0] - start[0] - 19) * t
        ys = start[1] + (end[1] - start[1]) * (3 * t**2 - 2 * t**3)
        sheet.line(xs, ys, colour, wide, alpha=0.62, z=1.5)
        sheet.head(end[0] - 5, end[1], (1, 0), 9 + 1.5 * n, colour, z=1.6)
        if n > 1:
            sheet.text(float(xs[4]), float(ys[4]) - wide / 2 - 3, str(n), face="strong", size=11,
                       colour=colour, align="center", halo=True)  # fmt: skip


def _spread(actors: Sequence[str], top: float, tall: float) -> dict[str, float]:
    return {a: top + tall * (i + 0.5) / len(actors) for i, a in enumerate(actors)}


def _line_sign(sheet: Sheet, x: float, y: float) -> None:
    sheet.line([x - 9, x + 5], [y, y], LIGHT.ink, 2, alpha=0.62)
    sheet.head(x + 11, y, (1, 0), 8, LIGHT.ink)


def _count_sign(sheet: Sheet, x: float, y: float) -> None:
    sheet.line([x - 9, x + 5], [y, y], LIGHT.ink, 4.6, alpha=0.62)
    sheet.head(x + 13, y, (1, 0), 10, LIGHT.ink)

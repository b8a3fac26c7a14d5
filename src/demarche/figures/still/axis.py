"""The axis of a panel of figures: from zero, or in powers of ten where values lie far apart."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
from matplotlib.ticker import MaxNLocator

from demarche.analysis.names import spelled
from demarche.figures.quantity_axis import WIDE, least_and_most, scale_words, spread, wordless
from demarche.figures.quantity_signs import MARKS
from demarche.figures.still.faces import clean, cut, width
from demarche.figures.still.sheet import Sheet
from demarche.figures.theme import LIGHT

_ROOM = 1.8  # the share of a value that an arrow beyond it needs on a log scale


@dataclass(frozen=True)
class Axis:
    """Values between ``low`` and ``high`` on the pixels from ``left`` to ``right``; ``scale`` says
    in words how they grow.
    """

    low: float
    high: float
    left: float
    right: float
    log: bool
    ticks: Sequence[float]
    scale: str

    def at(self, value: float) -> float:
        """The pixel of a value."""
        low, high, at = self.low, self.high, value
        if self.log:
            low, high, at = math.log10(low), math.log10(high), math.log10(max(value, low))
        return self.left + (self.right - self.left) * (at - low) / (high - low)

    def draw(self, sheet: Sheet, top: float, foot: float, unit: str) -> None:
        """Gridlines, their numbers, and the unit with the kind of scale."""
        for tick in self.ticks:
            x = self.at(tick)
            zero = not self.log and tick == 0
            sheet.line([x, x], [top, foot], LIGHT.quiet if zero else LIGHT.rule, 0.8, z=0.5)
            sheet.text(x, foot + 13, spelled(tick), size=11, colour=LIGHT.quiet, align="center")
        room = self.right - self.left - width(self.scale, "text", 11.5) - 12
        title = f"{cut(clean(unit), 'text', 11.5, room)} ({self.scale})"
        sheet.text((self.left + self.right) / 2, foot + 29, title, size=11.5, colour=LIGHT.quiet,
                   align="center")  # fmt: skip


def axis_of(panel: pd.DataFrame, log: bool, left: float, right: float) -> Axis:
    """The axis for the figures of one unit, with room for arrows at open ends; without a number
    among them it has no ticks.
    """
    log = log and spread(panel) >= WIDE
    scale = scale_words(panel, log=log)
    if wordless(panel):
        return Axis(0.0, 1.0, left, right, False, [], scale)
    _, most = least_and_most(panel)
    if log:
        low, high = _powers(panel, most)
        ticks = [10.0**n for n in range(round(math.log10(low)), round(math.log10(high)) + 1)]
        return Axis(low, high, left, right, True, ticks, scale)
    high = most * 1.35 or 1.0
    ticks = [float(t) for t in MaxNLocator(6).tick_values(0, high) if 0 <= t <= high]
    return Axis(0.0, high, left, right, False, ticks, scale)


def _powers(panel: pd.DataFrame, most: float) -> tuple[float, float]:
    least, _ = least_and_most(panel)
    downward = [q for q, (_, direction) in MARKS.items() if direction < 0]
    if panel.loc[panel["value"] <= least, "qualifier"].isin(downward).any():
        least /= _ROOM
    return 10.0 ** math.floor(math.log10(least)), 10.0 ** math.ceil(math.log10(most * _ROOM))

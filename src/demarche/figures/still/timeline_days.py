"""The axis of a still timeline: days above and below, the report's day, and the day of the view."""

from __future__ import annotations

import pandas as pd

from demarche.figures.still.faces import clean, width
from demarche.figures.still.sheet import Sheet
from demarche.figures.theme import LIGHT
from demarche.figures.timeline_axis import Days, ticks, told
from demarche.figures.timeline_rows import HALF_DAY, Axis

TICKS = 36.0  # pixels for the days above, and below
_SIZE, _NOTE = 11.5, 11.5

Span = tuple[float, float]


def draw_days(sheet: Sheet, axis: Axis, left: float, span: Span) -> None:
    """Lines with their days above and below ``span`` (top and foot in pixels)."""
    top, foot = span
    for above in (True, False):
        for day, label in zip(*ticks(axis, above=above), strict=True):
            x = left + axis.at(pd.Timestamp(day))
            if above:
                sheet.line([x, x], [top, foot], LIGHT.rule, 0.8, z=0.4)
            lines = label.split("<br>")
            for number, words in enumerate(lines):
                y = (top - 6 - 13 * (len(lines) - 1 - number)) if above else foot + 14 + 13 * number
                sheet.text(x, y, words, size=_SIZE, colour=LIGHT.quiet, align="center")


def draw_marked(sheet: Sheet, days: Days, axis: Axis, left: float, span: Span) -> None:
    """A band on each report's day; a line at the end of the view's day and a veil beyond it; and
    above, what they are.
    """
    top, foot = span
    edge = left + axis.width
    for number, (day, words, more, veiled) in enumerate(told(days, axis)):
        moment = pd.Timestamp(day)
        x, end = (left + axis.at(moment + shift) for shift in (-HALF_DAY, HALF_DAY))
        if veiled:
            sheet.rectangle((end, top, edge, foot), LIGHT.sea, z=0.2, alpha=0.6)
            sheet.line([end, end], [top, foot], LIGHT.ink, 2, z=1)
        else:
            sheet.rectangle((x, top, end, foot), LIGHT.rule, z=0.3, alpha=0.5)
        at = left + axis.at(moment)
        right = at - left >= axis.width / 2
        room = at - left if right else edge - at
        said = words + more if width(clean(words + more), "text", _NOTE) <= room else words
        sheet.text(at, top - TICKS - 4 - 17 * number, said, size=_NOTE,
                   align="right" if right else "left")  # fmt: skip

"""The days above a still chart over time: each stretch with its name, ticks and dotted lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from demarche.analysis.stretches import words
from demarche.figures.series_plan import TOP, Column, Plan
from demarche.figures.still.faces import clean, width
from demarche.figures.still.sheet import Sheet
from demarche.figures.theme import LIGHT
from demarche.figures.timeline_axis import stepped

_NAME, _TICK = 12.0, 11.0
_APART = 40.0  # pixels of a tick with its label


def draw_days(sheet: Sheet, plan: Plan, left: float, top: float, foot: float) -> None:
    """Names and ticks of all stretches of ``plan``, whose left top corner is (``left``, ``top``);
    dotted lines run down to ``foot``.
    """
    for column in plan.columns:
        middle = left + (column.left + column.right) / 2
        room = column.right - column.left + 8
        sheet.text(middle, top + 14, _fitting(words(column.stretch), room), face="strong",
                   size=_NAME, align="center")  # fmt: skip
        for moment, label in _ticks(column):
            x = left + column.x(moment)
            sheet.line([x, x], [top + TOP - 4, foot], LIGHT.rule, 0.8, (1, 3), z=0.5)
            sheet.text(x, top + TOP - 8, label, size=_TICK, colour=LIGHT.quiet, align="center")


def _fitting(names: Sequence[str], room: float) -> str:
    fits = (name for name in names if width(clean(name, "strong"), "strong", _NAME) <= room)
    return next(fits, names[-1])


def _ticks(column: Column) -> Iterator[tuple[datetime, str]]:
    """Some noons of a stretch with their days, months or years."""
    first, last = column.stretch.first, column.stretch.last
    step, days = stepped(first, last, max(1, int((column.right - column.left) / _APART)))
    month = first.replace(day=1) != last.replace(day=1)
    form = "%Y" if step.endswith("YS") else "%b" if step in {"MS", "QS"} else (
        "%-d %b" if month else "%-d")  # fmt: skip
    for day in days:
        yield day.to_pydatetime() + timedelta(hours=12), day.strftime(form)

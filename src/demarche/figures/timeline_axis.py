"""The axis of days of a timeline: its ticks, the report's day, and the day of the view."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from demarche.figures.theme import LIGHT
from demarche.figures.timeline_rows import HALF_DAY, Axis

# Pixels of the days above or below a chart.
TICKS_ROOM = 40
# Pixels of a letter of a note.
_LETTER = 6.3
_STEPS = ("1D", "2D", "W-MON", "2W-MON", "MS", "QS", "YS", "5YS", "10YS", "25YS", "50YS")


@dataclass(frozen=True)
class Days:
    """What a timeline marks on its axis: reports' days, and the day that the view stops at."""

    reports: tuple[date, ...] = ()
    as_of: date | None = None

    def shown(self, start: date, end: date) -> list[date]:
        """Those that lie between two days."""
        days = [*self.reports, *([self.as_of] if self.as_of else [])]
        return [day for day in days if start <= day <= end]


def ticks(axis: Axis, *, above: bool) -> tuple[list[str], list[str]]:
    """Some days and their labels; the year stands where it begins, and once at least.

    It is on the far side from the chart, which lies under the labels that are ``above``.
    """
    step, found = stepped(axis.start, axis.end, axis.most)
    whole_years, whole_months = step.endswith("YS"), step in {"MS", "QS"}
    labels, year = [], 0
    for day in found:
        form = "%Y" if whole_years else "%b" if whole_months else "%-d %b"
        parts = [day.strftime(form)] + [str(day.year)] * (not whole_years and day.year != year)
        labels.append("<br>".join(reversed(parts) if above else parts))
        year = day.year
    return [f"{day:%Y-%m-%d}" for day in found], labels


def stepped(start: date, end: date, most: int) -> tuple[str, pd.DatetimeIndex]:
    """The finest step (of pandas) that leaves at most so many ticks between two days, and those."""
    for step in _STEPS:
        found = pd.date_range(start, end, freq=step)
        if 1 <= len(found) <= most:
            return step, found
    return "1D", pd.DatetimeIndex([pd.Timestamp(start)])


def x_axis(axis: Axis, *, above: bool = False) -> dict[str, Any]:
    """The layout of the axis below the chart, or of that above it."""
    values, labels = ticks(axis, above=above)
    left, right = axis.bounds
    return {
        "type": "date", "range": [left.isoformat(), right.isoformat()], "tickvals": values,
        "ticktext": labels, "fixedrange": True, "gridcolor": LIGHT.rule, "zeroline": False,
        "tickfont": {"size": 12, "color": LIGHT.quiet},
        **({"side": "top", "overlaying": "x", "showgrid": False} if above else {}),
    }  # fmt: skip


def _box(start: pd.Timestamp, end: pd.Timestamp, **looks: Any) -> dict[str, Any]:
    return {"type": "rect", "xref": "x", "yref": "paper", "x0": start.isoformat(),
            "x1": end.isoformat(), "y0": 0, "y1": 1, "layer": "below", **looks}  # fmt: skip


def shapes(days: Days, axis: Axis) -> Iterator[dict[str, Any]]:
    """A band on each report's day; a line at the end of the view's day, and a veil beyond it."""
    for day in _inside(days.reports, axis):
        middle = pd.Timestamp(day)
        yield _box(middle - HALF_DAY, middle + HALF_DAY, fillcolor=LIGHT.rule, opacity=0.55,
                   line={"width": 1, "color": LIGHT.coast})  # fmt: skip
    for day in _inside([days.as_of], axis):
        end = pd.Timestamp(day) + HALF_DAY
        yield _box(end, axis.bounds[1], fillcolor=LIGHT.sea, opacity=0.6, line={"width": 0})
        yield {**_box(end, end), "type": "line", "line": {"width": 2, "color": LIGHT.ink}}


def notes(days: Days, axis: Axis, above: float) -> Iterator[dict[str, Any]]:
    """What band and line are, one above the other, from ``above`` pixels over the chart."""
    for number, (day, short, more, _) in enumerate(told(days, axis)):
        words, anchor = _fitting(short, more, axis.at(pd.Timestamp(day)), axis.width)
        yield {
            "xref": "x", "yref": "paper", "x": day.isoformat(), "y": 1, "text": words,
            "yshift": above + 16 * number, "showarrow": False, "xanchor": anchor,
            "yanchor": "bottom", "font": {"size": 12, "color": LIGHT.ink},
        }  # fmt: skip


def told(days: Days, axis: Axis) -> list[tuple[date, str, str, bool]]:
    """Each day marked with its words, what may be added to them, and whether it is the view's."""
    found = [(day, f"report, {day:%-d %b}", "", False) for day in _inside(days.reports, axis)]
    found += [(day, f"as of {day:%-d %b}", ": what is known later is hidden", True)
              for day in _inside([days.as_of], axis)]  # fmt: skip
    return found


def _fitting(short: str, more: str, x: float, width: float) -> tuple[str, str]:
    """The words that have room on one side of ``x``, and on which side ``x`` is of them."""
    long = len(short + more) * _LETTER
    words = short + more if long <= max(x, width - x) else short
    return words, "right" if x >= width / 2 else "left"


def walls(days: Days, axis: Axis) -> list[float]:
    """The pixels of lines that no label crosses."""
    return [axis.at(pd.Timestamp(day) + HALF_DAY) for day in _inside([days.as_of], axis)]


def _inside(days: Sequence[date | None], axis: Axis) -> list[date]:
    return [day for day in days if day is not None and axis.start <= day <= axis.end]

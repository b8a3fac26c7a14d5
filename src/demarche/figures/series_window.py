"""A chart over time in parts: some of its lanes, at the heights and on the scale of the whole."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from demarche.analysis.lanes import COUNTS
from demarche.figures.series_plan import BOTTOM, HEADINGS, TOP, Plan

# Room for the heading of a part that goes on from the window before.
_HEADING = 34


def window(plan: Plan, start: int, stop: int) -> Plan:
    """The lanes ``start`` to ``stop`` (exclusive) of a chart, moved up to its top."""
    panels = plan.panels[start:stop]
    if not panels:
        return plan
    part = panels[0].lane.part
    heading = "" if part == COUNTS else HEADINGS[part]
    rise = panels[0].top - TOP - (_HEADING if heading else 0)
    moved = tuple(replace(each, top=each.top - rise) for each in panels)
    first = replace(moved[0], heading=heading)
    return replace(plan, panels=(first, *moved[1:]), height=math.ceil(moved[-1].bottom + BOTTOM))


def windows(plan: Plan, tall: float) -> list[tuple[int, int]]:
    """Runs of lanes (first, and the one after the last) of charts not taller than ``tall`` pixels;
    a lane that is taller alone has one of its own.
    """
    return runs(len(plan.panels), tall, lambda start, stop: window(plan, start, stop).height)


def runs(
    number: int, tall: float, height: Callable[[int, int], float]
) -> list[tuple[int, int]]:
    """``number`` things in runs, each as long as its ``height`` allows, and of one at least."""
    found, start = [], 0
    for stop in range(1, number + 1):
        if stop - start > 1 and height(start, stop) > tall:
            found.append((start, stop - 1))
            start = stop - 1
    return [*found, (start, number)] if number else found

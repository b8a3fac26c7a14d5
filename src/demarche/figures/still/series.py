"""The still chart of counts over time: a lane a scope, each figure as its source bounds it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from demarche.analysis.lanes import gathered
from demarche.analysis.rows import rows
from demarche.figures import series_labels
from demarche.figures.labels import Label
from demarche.figures.quantity_signs import MARKS
from demarche.figures.series import Content, number_words, single_figures
from demarche.figures.series_marks import RING, SIZE, Mark, joined, marks_of
from demarche.figures.series_plan import NAME, RIGHT, Panel, Plan
from demarche.figures.still.faces import Face, clean
from demarche.figures.still.legend import Key
from demarche.figures.still.series_keys import keys_of
from demarche.figures.still.sheet import Box, Sheet
from demarche.figures.still.stretch_axis import draw_days
from demarche.figures.still.symbols import draw_symbol
from demarche.figures.theme import LIGHT
from demarche.model.dossier import Side

LEFT = 58  # pixels for the numbers beside the lanes
_SIZE = 12.0


@dataclass(frozen=True)
class StillSeries:
    """The chart of ``figures.series`` (``content``), ``log`` on a logarithmic scale; ``sides``
    are the dossier's, ``remarks`` stand below the legend.
    """

    content: Content
    log: bool
    sides: Sequence[Side] = ()
    remarks: Sequence[str] = ()
    aspect: None = None

    @property
    def keys(self) -> list[Key]:
        """How bounds are drawn, only those in the chart; lines, rings, and whose colour is whose.
        """
        shown = pd.concat([lane.rows for lane in self.content.shown])
        return [*keys_of(shown, self.content.length, self.sides), *map(Key, self.remarks)]

    def height(self, width: float) -> float:
        """The height in pixels that the chart needs."""
        return self._plan(width).height

    def crammed(self, box: Box) -> int:
        """Never: a text that has no room is left out, as in the browser."""
        del box
        return 0

    def _plan(self, width: float) -> Plan:
        return self.content.plan(int(width), LEFT, log=self.log)

    def draw(self, sheet: Sheet, box: Box) -> Sequence[Key]:
        """Draw days, lanes, marks and their texts."""
        left, top, right, _ = box
        plan = self._plan(right - left)
        on = _On(sheet, plan, left, top)
        draw_days(sheet, plan, left, top, top + plan.height)
        for panel in plan.panels:
            on.panel(panel)
        on.guides()
        if self.content.length:
            on.stacks(gathered(self.content.shown, self.content.length))
        marks = marks_of(plan, single_figures(self.content), self.content.colours)
        on.marks(marks)
        order = {key: n for n, key in enumerate(self.content.labels)}
        listed = sorted(marks, key=lambda mark: order.get(mark.row.id, len(order)))
        for label, mark in series_labels.placed([plan], listed, self.content.labels):
            on.label(label, mark)
        return []


@dataclass(frozen=True)
class _On:
    """A plan on a sheet, its corner at (``left``, ``top``)."""

    sheet: Sheet
    plan: Plan
    left: float
    top: float

    @property
    def _right(self) -> float:
        return self.left + self.plan.width - RIGHT

    def panel(self, panel: Panel) -> None:
        """A lane's lines with their numbers, its name, and the heading of its part."""
        start = self.left + self.plan.left
        for number in panel.ticks:
            y = self.top + panel.y(number)
            self.sheet.line([start, self._right], [y, y], LIGHT.rule, 0.7, z=0.4)
            self.sheet.text(start - 5, y + 4, number_words(number, short=False), size=11,
                            colour=LIGHT.quiet, align="right")  # fmt: skip
        foot = self.top + panel.foot
        self.sheet.line([start, self._right], [foot, foot], LIGHT.rule, 1.0, z=0.6)
        self.sheet.text(start, self.top + panel.top + NAME - 3, panel.lane.title, size=_SIZE,
                        colour=LIGHT.quiet, back=True)  # fmt: skip
        if panel.heading:
            self.sheet.text(start, self.top + panel.top - 9, panel.heading, face="strong",
                            size=_SIZE, back=True)  # fmt: skip

    def guides(self) -> None:
        """The report's own number across the lanes of its scale."""
        for line in series_labels.guides(self.plan):
            y = self.top + line["y0"]
            self.sheet.line([self.left + self.plan.left, self._right], [y, y], LIGHT.ink, 1, (1, 4),
                            z=1)  # fmt: skip

    def stacks(self, found: pd.DataFrame) -> None:
        """Many figures as one, from the lowest to the highest number stated."""
        for row in rows(found):
            panel = self.plan.panels[row.lane]
            x = self.left + self.plan.columns[self.plan.column_of(row.first.date())].x(row.day)
            ends = [self.top + float(panel.y(number)) for number in (row.least, row.most)]
            self.sheet.line([x, x], ends, LIGHT.quiet, 2.5)
            for y in ends:
                self.sheet.line([x - 3.5, x + 3.5], [y, y], LIGHT.quiet, 2)

    def marks(self, marks: Sequence[Mark]) -> None:
        """Lines that join, then every mark with what it leaves open."""
        for alike in joined(marks):
            self.sheet.line([self.left + m.x for m in alike], [self.top + m.y for m in alike],
                            alike[0].colour, 1.3, z=2)  # fmt: skip
        for mark in marks:
            self._mark(mark)

    def _mark(self, mark: Mark) -> None:
        x, y, colour = self.left + mark.x, self.top + mark.y, mark.colour
        if not mark.row.exact_day:
            column = self.plan.columns[mark.column]
            ends = [self.left + min(max(column.x(day), column.left), column.right)
                    for day in (mark.row.first, mark.row.last)]  # fmt: skip
            self.sheet.line(ends, [y, y], colour, 1.6)
        if mark.direction:
            end = y - mark.direction * mark.panel.reach
            self.sheet.line([x, x], [y, end], colour, 2, z=3)
            self.sheet.head(x, end - mark.direction * 4, (0, -mark.direction), 8, colour)
        if mark.row.own:
            self.sheet.mark(x, y, "o", RING, LIGHT.ink, hollow=True, edge_width=2)
        if mark.ranged:
            self.sheet.line([x, x], [self.top + mark.low, self.top + mark.high], colour, 7, z=3)
        else:
            draw_symbol(self.sheet, x, y, MARKS[mark.row.qualifier][0], SIZE - 1, colour)

    def label(self, label: Label, mark: Mark) -> None:
        """The words beside a mark, where they were placed."""
        vertical, horizontal = label.position.split(" ")
        side = {"left": -1, "center": 0, "right": 1}[horizontal]
        x = self.left + mark.x + series_labels.shift(mark) + side * label.gap
        step, n = label.size * 1.2, len(label.lines)
        y = self.top + mark.y
        first = {"top": y - label.gap - step * (n - 1), "bottom": y + label.gap + label.size * 0.7,
                 "middle": y - step * (n - 1) / 2 + label.size * 0.34}[vertical]  # fmt: skip
        face: Face = "strong" if mark.row.own else "text"
        align = {"left": "right", "center": "center", "right": "left"}[horizontal]
        for i, line in enumerate(label.lines):
            self.sheet.text(x, first + i * step, clean(line, face), face=face, size=label.size,
                            colour=mark.colour, align=align, back=True)  # fmt: skip

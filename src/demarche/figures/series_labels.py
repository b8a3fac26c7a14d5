"""What a chart over time writes beside its marks, where there is room."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from demarche.analysis.lanes import COUNTS
from demarche.analysis.stretches import words
from demarche.figures.labels import Box, Label, box
from demarche.figures.series_marks import RING, SIZE, Mark
from demarche.figures.series_plan import NAME, RIGHT, Plan, axis
from demarche.figures.theme import LIGHT, plain

# Marks that are labelled at most: those most wanted.
MOST = 120
# Square pixels that corners of the estimated boxes may share: marks are round.
TOUCHING = 8.0
_GROUND = 1.0
_SIZE = 12
_WIDE = 0.54  # mean width of a bold character, in units of its size
_BESIDE = ("middle right", "middle left", "top right", "bottom right", "top left", "bottom left",
           "top center", "bottom center")  # fmt: skip
_OWN = ("top left", "bottom left", "top center", "bottom center", "top right", "middle right",
        "bottom right", "middle left")  # fmt: skip
# Pixels by which a text that must be there stands nearer to its mark or further away.
_NEARER = (0, -8, 10)
_ANCHORS = {"left": "right", "right": "left", "center": "center"}
_VERTICAL = {"top": "bottom", "middle": "middle", "bottom": "top"}


def labels(
    plans: Sequence[Plan], marks: Sequence[Mark], texts: Mapping[str, tuple[str, ...]]
) -> list[dict[str, Any]]:
    """The texts of ``placed`` as annotations."""
    return [_annotation(label, mark) for label, mark in placed(plans, marks, texts)]


def placed(
    plans: Sequence[Plan], marks: Sequence[Mark], texts: Mapping[str, tuple[str, ...]]
) -> list[tuple[Label, Mark]]:
    """The texts of those marks for which there is room, never over a mark or another text: at the
    widths of all ``plans`` alike.

    ``marks`` are those to label first leading; ``texts`` has what to write for each id that may be
    labelled, a line each.
    """
    rooms = [_Room(plan, marks) for plan in plans]
    found = []
    for mark in [mark for mark in marks if mark.row.id in texts][:MOST]:
        label = _label(mark, texts[mark.row.id])
        tries = [replace(label, position=each, gap=label.gap + more)
                 for more in (_NEARER if label.needed else (0,)) for each in label.tries]
        free = (each for each in tries
                if all(room.cost(each, mark) <= TOUCHING for room in rooms))  # fmt: skip
        placed = next(free, _least(tries, mark, rooms) if label.needed else None)
        if placed is not None:
            for room in rooms:
                room.fill(placed, mark)
            found.append((placed, mark))
    return found


class _Room:
    """What is taken on the chart at one width."""

    def __init__(self, plan: Plan, marks: Sequence[Mark]) -> None:
        self._plan = plan
        self._x = {mark.row.id: plan.columns[mark.column].x(mark.moment) for mark in marks}
        boxes = [*_names(plan)]
        for mark in marks:
            boxes += _filled(mark, self._x[mark.row.id])
        self._taken = np.array(boxes, float).reshape(-1, 4)

    def _box(self, label: Label, mark: Mark) -> Box:
        return box(replace(label, x=self._x[mark.row.id] + shift(mark)), label.position)

    def cost(self, label: Label, mark: Mark) -> float:
        """The area that the label shares with what is taken, or that lies outside the chart."""
        left, top, right, bottom = self._box(label, mark)
        # The ground of a text, which keeps lines off it, reaches a little beyond it.
        more = 0.0 if label.needed else _GROUND
        wide = np.minimum(self._taken[:, 2], right) - np.maximum(self._taken[:, 0], left)
        tall = (np.minimum(self._taken[:, 3], bottom + more)
                - np.maximum(self._taken[:, 1], top - more))  # fmt: skip
        outside = max(self._plan.left - left, 0) + max(right - self._plan.width + RIGHT, 0)
        below = max(bottom - self._plan.height, 0)
        return float((wide.clip(0) * tall.clip(0)).sum()) + 1000 * (outside + below)

    def fill(self, label: Label, mark: Mark) -> None:
        """Take the room of a label that has found its place."""
        self._taken = np.vstack([self._taken, self._box(label, mark)])


def _least(tries: Sequence[Label], mark: Mark, rooms: Sequence[_Room]) -> Label:
    """The place that hides least, for a text that must be there."""
    return min(tries, key=lambda each: sum(room.cost(each, mark) for room in rooms))


def _label(mark: Mark, text: tuple[str, ...]) -> Label:
    """In a tall lane the number and who says it on a line each, in a low one on one."""
    lines = text if mark.panel.tall else (" · ".join(text),)
    if mark.row.own:
        gap = RING / 2 + shift(mark)
        return Label(mark.row.id, 0, mark.y, lines, _SIZE + 1, gap, _OWN)
    return Label(mark.row.id, 0, mark.y, lines, _SIZE, SIZE / 2 + 4, _BESIDE, needed=False)


def shift(mark: Mark) -> float:
    """Pixels by which the words of a report's own figure lie beside its mark, to begin with: its
    arrow keeps them well above it, but they need not be as far beside it.
    """
    if not mark.row.own:
        return 0.0
    return mark.panel.reach + 5 if mark.panel.tall and mark.direction > 0 else 4.0


def _filled(mark: Mark, x: float) -> Iterator[Box]:
    half = (RING if mark.row.own else SIZE + 3) / 2
    yield x - half, mark.y - half, x + half, mark.y + half
    if mark.direction:
        end = mark.y - mark.direction * (mark.panel.reach + 4)
        yield x - 4, min(mark.y, end), x + 4, max(mark.y, end)


def _names(plan: Plan) -> Iterator[Box]:
    """The names of lanes, the headings of parts and the days at the top."""
    for panel in plan.panels:
        width = len(panel.lane.title) * _SIZE * 0.52
        yield plan.left, panel.top, plan.left + width, panel.top + NAME
        if panel.heading:
            yield 0.0, panel.top - 26, float(plan.width), panel.top
    yield 0.0, 0.0, float(plan.width), plan.panels[0].top


def _annotation(label: Label, mark: Mark) -> dict[str, Any]:
    vertical, horizontal = label.position.split(" ")
    text = "<br>".join(map(plain, label.lines))
    side = {"left": -1, "center": 0, "right": 1}[horizontal]
    rises = {"top": label.gap - 3, "middle": 0.0, "bottom": 3 - label.gap}
    return {
        "x": mark.moment, "y": round(float(mark.y), 1), "xref": axis("x", mark.column), "yref": "y",
        "text": f"<b>{text}</b>" if mark.row.own else text,
        "xanchor": _ANCHORS[horizontal], "yanchor": _VERTICAL[vertical],
        "xshift": shift(mark) + side * label.gap, "yshift": rises[vertical],
        "bgcolor": LIGHT.paper, "align": _ANCHORS[horizontal],
        "font": {"size": label.size, "color": mark.colour},
    }  # fmt: skip


def titles(plan: Plan) -> Iterator[dict[str, Any]]:
    """The name of each lane above it, and the heading of each part of the chart."""
    for panel in plan.panels:
        yield written(panel.top + NAME, panel.lane.title, LIGHT.quiet)
        if panel.heading:
            yield written(panel.top - 7, panel.heading, LIGHT.ink, bold=True)


def written(y: float, text: str, colour: str, *, bold: bool = False) -> dict[str, Any]:
    """A text at the left edge whose foot is at a pixel from the top, whatever the axes show."""
    said = f"<b>{plain(text)}</b>" if bold else plain(text)
    return {
        "x": 0, "y": 1, "xref": "paper", "yref": "paper", "text": said,
        "xanchor": "left", "yanchor": "bottom", "yshift": -y, "align": "left",
        "font": {"size": _SIZE, "color": colour}, "bgcolor": LIGHT.paper,
    }  # fmt: skip


def columns(plan: Plan) -> Iterator[dict[str, Any]]:
    """The name of each stretch of time over its column, as long as there is room for."""
    for column in plan.columns:
        room = column.right - column.left + 8
        names = words(column.stretch)
        name = next((each for each in names if len(each) * _SIZE * _WIDE <= room), names[-1])
        middle = (column.left + column.right) / 2 - plan.left
        yield {**written(17, name, LIGHT.ink, bold=True), "xanchor": "center",
               "x": middle / (plan.width - plan.left - RIGHT)}  # fmt: skip


def guides(plan: Plan) -> list[dict[str, Any]]:
    """The number of the report's own figure across all lanes of its scale, for the eye only."""
    if plan.own is None:
        return []
    lines = [panel.y(plan.own) for panel in plan.panels if panel.lane.part == COUNTS]
    return [
        {"type": "line", "xref": "paper", "yref": "y", "x0": 0, "x1": 1, "y0": y, "y1": y,
         "layer": "below", "line": {"color": LIGHT.ink, "width": 1, "dash": "1px,4px"}}
        for y in lines
    ]  # fmt: skip

"""The figures reported: native charts first, then the table behind them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pptx.slide import Slide

from demarche.analysis.names import number_with_qualifier
from demarche.export.deck import facts
from demarche.export.slides import charts
from demarche.export.slides.measure import cut, width
from demarche.export.slides.paging import Block, shared
from demarche.export.slides.part import Page, Part, day, status
from demarche.export.slides.statements import paged
from demarche.export.slides.style import BODY, QUIET
from demarche.export.slides.tables import Column, Row
from demarche.export.slides.words import Box, Para, Run, para, put
from demarche.model.facts import Figure

_TABLE = (Column("No.", 0.55), Column("As reported", 1.9), Column("What is counted", 2.75),
          Column("Status", 1.7), Column("Scope", 2.75), Column("Stated by", 1.28),
          Column("Day", 1.3))  # fmt: skip
_LEGEND = 0.78  # Inches below the charts.
_ROW, _TALLEST = 0.5, 0.75  # Inches that a bar with its label has, at least and at most.
_AXIS, _GAP = 0.4, 0.1  # Inches of the axis, and between panels.
_MOST = 6  # Bars in one panel.


@dataclass(frozen=True)
class Panel:
    """Figures that may share an axis: of one unit, one status and one scope.

    ``top`` is the largest value of all that share them, on whichever slide.
    """

    figures: Sequence[Figure]
    title: Para
    top: float


def pages(part: Part) -> list[Page]:
    """The charts, up to three or so a slide, and then every figure in a table."""
    figures = [fact for fact in facts(part.content) if isinstance(fact, Figure)]
    room = part.area.tall - _LEGEND * 72
    blocks = [Block(panel, _tall(part, panel) * 72) for panel in _panels(part, figures)]
    charted = [_chart_page(part, panels) for panels in shared(blocks, room)]
    return [*charted, *paged(part, _TABLE, [_row(part, f) for f in figures], "Figures")]


def _panels(part: Part, figures: Sequence[Figure]) -> list[Panel]:
    groups: dict[tuple[str, str, str], list[Figure]] = {}
    for figure in figures:
        groups.setdefault((figure.unit, figure.status.value, figure.scope), []).append(figure)
    ordered = sorted(groups.values(), key=lambda g: -max(f.value for f in g))
    panels = []
    for group in ordered:
        group.sort(key=lambda f: -f.value)
        top = max(max(f.value, f.low or 0, f.high or 0) for f in group)
        panels += [Panel(group[i : i + _MOST], _title(part, group[0]), top)
                   for i in range(0, len(group), _MOST)]  # fmt: skip
    return panels


def _title(part: Part, figure: Figure) -> Para:
    head = cut(f"{figure.unit}, {figure.status.value}", BODY, part.area.room / 3, 1)
    left = part.area.room - width(f"{head}   ", BODY, bold=True)
    rest = cut(f"Scope: {figure.scope}", BODY, left, 1)
    return Para((Run(head, bold=True), Run(f"   {rest}", colour=QUIET)), after=0)


def _tall(part: Part, panel: Panel, row: float = _ROW) -> float:
    title = panel.title.height(part.area.room) / 72
    return title + len(panel.figures) * row + _AXIS + _GAP


def _chart_page(part: Part, panels: Sequence[Panel]) -> Page:
    shown = [figure for panel in panels for figure in panel.figures]
    spare = part.area.h - _LEGEND - sum(_tall(part, panel) for panel in panels)
    row = min(_ROW + max(spare, 0) / len(shown), _TALLEST)

    def draw(slide: Slide) -> None:
        top = part.area.y
        for panel in panels:
            tall = _tall(part, panel, row)
            title = panel.title.height(part.area.room) / 72
            put(slide, "What the bars count", Box(part.area.x, top, part.area.w, title),
                [panel.title])  # fmt: skip
            box = Box(part.area.x, top + title, part.area.w, tall - title - _GAP)
            charts.draw(slide, box, panel.figures, part, panel.top)
            top += tall
        put(slide, "How the bars are drawn",
            Box(part.area.x, top, part.area.w, _LEGEND), _legend(shown, len(panels)))  # fmt: skip

    return Page(draw, tuple(figure.id for figure in shown))


def _legend(shown: Sequence[Figure], panels: int) -> list[Para]:
    used = dict.fromkeys(charts.drawing(figure) for figure in shown)
    words = "; ".join(charts.DRAWN[each] for each in used)
    apart = " Each chart has an axis of its own: unit, status or scope differ." * (panels > 1)
    return [para(f"{words[:1].upper()}{words[1:]}.{apart}", colour=QUIET)]


def _row(part: Part, figure: Figure) -> Row:
    side, colour = part.side_named(figure.side)
    reported = Run(f"{number_with_qualifier(figure)} {figure.unit}", bold=True, colour=colour)
    cells = (
        (Run(str(part.notes[figure.id].number)),), (reported, Run(f" ({side})", colour=QUIET)),
        (Run(figure.counted),), (Run(status(figure)),), (Run(figure.scope),),
        (Run(part.names.stated_by(figure, inline=True)),), (Run(day(figure)),),
    )  # fmt: skip
    return Row(cells, (figure.id,))

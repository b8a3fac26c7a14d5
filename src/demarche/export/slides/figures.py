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
from demarche.export.slides.part import Page, Part, status
from demarche.export.slides.statements import paged
from demarche.export.slides.style import BODY, QUIET
from demarche.export.slides.tables import Column, Row
from demarche.export.slides.words import Box, Para, Run, para, put
from demarche.export.wording import day_counted, scope_group
from demarche.model.facts import Figure

_TABLE = (Column("No.", 0.55), Column("As reported", 1.9), Column("What is counted", 2.75),
          Column("Status", 1.7), Column("Scope", 2.75), Column("Stated by", 1.28),
          Column("Day", 1.3))  # fmt: skip
_ROW, _TALLEST = 0.5, 0.75  # Inches that a bar with its label has, at least and at most.
_AXIS, _GAP = 0.4, 0.1  # Inches of the axis, and between panels.
_MOST = 6  # Bars in one panel.
_PANELS = 12  # With more, a figure that shares its axis with no other has no chart.


@dataclass(frozen=True)
class Panel:
    """Figures that may share an axis: of one unit and status, of one party, and of one scope.

    ``top`` is the largest number of all that share them, on whichever slide.
    """

    figures: Sequence[Figure]
    title: Para
    top: float

    @property
    def is_words(self) -> bool:
        """Whether none of them has a number, so that there is nothing to chart."""
        return all(charts.drawing(figure) == "words" for figure in self.figures)


def pages(part: Part) -> list[Page]:
    """The charts, up to three or so a slide, and then every figure in a table."""
    figures = [fact for fact in facts(part.content) if isinstance(fact, Figure)]
    panels, alone = _panels(part, figures)
    below = sum(p.height(part.area.room) for p in _legend(figures, len(panels), alone)) + 12
    blocks = [Block(panel, _tall(part, panel) * 72) for panel in panels]
    charted = [_chart_page(part, here, alone, below / 72)
               for here in shared(blocks, part.area.tall - below)]  # fmt: skip
    return [*charted, *paged(part, _TABLE, [_row(part, f) for f in figures], "Figures")]


def _panels(part: Part, figures: Sequence[Figure]) -> tuple[list[Panel], int]:
    """The panels, largest numbers first, and how many figures stand in the table alone."""
    groups: dict[tuple[str | None, ...], list[Figure]] = {}
    for f in figures:
        reach = (f.measure, f.scope_group) if f.scope_group else (f.place, f.scope)
        groups.setdefault((f.unit, f.status.value, f.party, *reach), []).append(f)
    ordered = sorted(groups.values(), key=lambda g: -max(map(charts.top, g)))
    drawn = [g for g in ordered if len(g) > 1 or len(ordered) <= _PANELS]
    panels = []
    for group in drawn:
        group.sort(key=charts.top, reverse=True)
        panels += [Panel(group[i : i + _MOST], _title(part, group[0]), charts.top(group[0]))
                   for i in range(0, len(group), _MOST)]  # fmt: skip
    return panels, len(figures) - sum(map(len, drawn))


def _title(part: Part, figure: Figure) -> Para:
    head = cut(f"{figure.unit}, {figure.status.value}", BODY, part.area.room / 3, 1)
    left = part.area.room - width(f"{head}   ", BODY, bold=True)
    scope = scope_group(figure, part.content.scope.snapshot.dossier) or figure.scope
    rest = cut(f"Scope: {scope}", BODY, left, 1)
    return Para((Run(head, bold=True), Run(f"   {rest}", colour=QUIET)), after=0)


def _tall(part: Part, panel: Panel, row: float = _ROW) -> float:
    title = panel.title.height(part.area.room) / 72
    return title + len(panel.figures) * row + _AXIS + _GAP


def _chart_page(part: Part, panels: Sequence[Panel], alone: int, below: float) -> Page:
    """Panels below each other; the legend takes ``below`` inches."""
    shown = [figure for panel in panels for figure in panel.figures]
    spare = part.area.h - below - sum(_tall(part, panel) for panel in panels)
    row = min(_ROW + max(spare, 0) / len(shown), _TALLEST)

    def draw(slide: Slide) -> None:
        top = part.area.y
        for panel in panels:
            tall = _tall(part, panel, row)
            title = panel.title.height(part.area.room) / 72
            put(slide, "What the bars count", Box(part.area.x, top, part.area.w, title),
                [panel.title])  # fmt: skip
            box = Box(part.area.x, top + title, part.area.w, tall - title - _GAP)
            if panel.is_words:
                _words(slide, box, panel, part)
            else:
                charts.draw(slide, box, panel.figures, part, panel.top)
            top += tall
        legend = _legend(shown, len(panels), alone)
        put(slide, "How the bars are drawn", Box(part.area.x, top, part.area.w, below), legend)

    return Page(draw, tuple(figure.id for figure in shown))


def _words(slide: Slide, box: Box, panel: Panel, part: Part) -> None:
    """Figures of which none has a number: their words, where the bars would be."""
    lines = [para(charts.label(part, figure, box.room)) for figure in panel.figures]
    put(slide, "Figures in words", box, lines)


def _legend(shown: Sequence[Figure], panels: int, alone: int) -> list[Para]:
    """How the bars of ``shown`` are drawn, and how many figures stand in the table ``alone``."""
    used = dict.fromkeys(charts.drawing(figure) for figure in shown)
    words = "; ".join(charts.DRAWN[each] for each in used)
    said = f"{words[:1].upper()}{words[1:]}."
    if panels > 1:
        said += " Each chart has an axis of its own: unit, status, party or scope differ."
    if alone:
        said += f" {alone} more, which share an axis with no other, stand in the table alone."
    return [para(said, colour=QUIET)]


def _row(part: Part, figure: Figure) -> Row:
    side, colour = part.side_named(figure.side)
    reported = Run(f"{number_with_qualifier(figure)} {figure.unit}", bold=True, colour=colour)
    cells = (
        (Run(part.number(figure.id)),), (reported, Run(f" ({side})", colour=QUIET)),
        (Run(figure.counted),), (Run(status(figure)),), (Run(figure.scope),),
        (Run(part.names.stated_by(figure, inline=True)),), (Run(day_counted(figure)),),
    )  # fmt: skip
    return Row(cells, (figure.id,))

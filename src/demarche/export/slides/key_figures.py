"""Figures large: the qualifier first, then the number, what is counted, and who states it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from pptx.enum.shapes import MSO_SHAPE
from pptx.slide import Slide
from pptx.util import Inches

from demarche.export.deck import facts
from demarche.export.slides import flow
from demarche.export.slides.measure import cut, width
from demarche.export.slides.part import Page, Part, status
from demarche.export.slides.style import BODY, QUIET, flat, rgb
from demarche.export.slides.words import Box, Para, Run, para, put
from demarche.export.wording import day_counted, large
from demarche.model.facts import Figure

ACROSS = 3
_BAR = 0.16  # Inches that the bar over a figure takes.
_WORDS, _COUNTED = 24, 18
_LARGEST, _LARGEST_ALONE, _SMALLEST = 60, 96, 28


def pages(part: Part) -> list[Page]:
    """Three figures a slide."""
    figures = [fact for fact in facts(part.content) if isinstance(fact, Figure)]
    groups = [figures[i : i + ACROSS] for i in range(0, len(figures), ACROSS)]
    return [_page(part, group, alone=len(figures) == 1) for group in groups]


def _page(part: Part, figures: Sequence[Figure], *, alone: bool) -> Page:
    columns = flow.boxes(part.short, 1 if alone else ACROSS)
    size = _size([large(f)[1] for f in figures], columns[0], alone)
    for most in (4, 2, 1):  # Lines of a text; what is cut stands whole in the notes.
        cards = [_card(part, f, columns[0], size, whole=alone, most=most) for f in figures]
        tall = max(sum(p.height(columns[0].room) for p in card) for card in cards) + _BAR * 72
        if tall <= part.area.tall:
            break
    fits = tall <= columns[0].tall

    def draw(slide: Slide) -> None:
        for box, figure, card in zip(columns, figures, cards, strict=False):
            _bar(slide, box, part.side_named(figure.side)[1])
            below = Box(box.x, box.y + _BAR, box.w, box.h - _BAR)
            put(slide, f"Figure: {figure.key}", below, card)

    return Page(draw, tuple(f.id for f in figures), sentences=fits)


def _size(numbers: Sequence[str], box: Box, alone: bool) -> float:
    """The largest size at which every number, or the words for one, stays on one line."""
    wanted = _LARGEST_ALONE if alone else _LARGEST
    widest = max(width(each, 1, face="serif", bold=True) for each in numbers)
    return max(min(wanted, box.room / widest), _SMALLEST)


def _card(
    part: Part, figure: Figure, box: Box, size: float, *, whole: bool, most: int
) -> list[Para]:
    side, colour = part.side_named(figure.side)
    words, shown = large(figure)
    said = cut(figure.label, _COUNTED, box.room * 0.86, most)
    counted = (Run(said, bold=True), part.ref([figure.id]))
    # A no-break space keeps the numbers of a row on one line where one has no qualifier.
    leading = Run(cut(words, _WORDS, box.room, min(most, 3), face="serif") or "\xa0", italic=True,
                  serif=True, colour=colour)  # fmt: skip
    lines = [f"{status(figure)}; stated by {part.names.stated_by(figure, inline=True)}",
             *([f"Scope: {figure.scope}", f"Day counted: {day_counted(figure)}"] if whole else []),
             f"Side: {side}"]  # fmt: skip
    return [
        Para((leading,), _WORDS, 0),
        Para((Run(shown, bold=True, serif=True, colour=colour),), size, 4),
        Para(counted, _COUNTED, 6),
        *(para(cut(line, BODY, box.room, most), colour=QUIET, after=3) for line in lines),
    ]


def _bar(slide: Slide, box: Box, colour: str) -> None:
    """A bar in the side's colour over the figure."""
    bar = slide.shapes.add_shape(
        MSO_SHAPE.RECTANGLE, Inches(box.x), Inches(box.y), Inches(box.w), Inches(0.05)
    )
    bar.name = "Colour of the side"
    cast(Any, bar.fill).solid()
    bar.fill.fore_color.rgb = rgb(colour)
    cast(Any, bar.line.fill).background()
    flat(bar)

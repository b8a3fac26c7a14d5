"""Native tables over as many slides as they need."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any, cast

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.slide import Slide
from pptx.table import Table, _Cell
from pptx.util import Inches, Pt

from demarche.export.slides.measure import LINE, height
from demarche.export.slides.paging import Block, shared
from demarche.export.slides.style import BODY, INK, QUIET, RULE, rgb
from demarche.export.slides.words import (
    Box,
    Run,
    Runs,
    described,
    mostly_bold,
    pieces,
    shortened,
    write,
)

_SIDE, _ABOVE = 4.0, 2.5  # Margins of a cell in points.
_PLAIN_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # "No Style, No Grid" in PowerPoint.
_CONTINUED = " (continued)"


@dataclass(frozen=True)
class Column:
    """A column's heading and its width in inches."""

    title: str
    width: float


@dataclass(frozen=True)
class Row:
    """One run of text a cell, and the facts that it shows; a ``heading`` spans all columns."""

    cells: tuple[Runs, ...]
    facts: tuple[str, ...] = ()
    heading: bool = False


def paged(columns: Sequence[Column], rows: Sequence[Row], tall: float) -> list[list[Row]]:
    """``rows`` over tables ``tall`` points high, each with the columns' headings above.

    A row taller than that is divided; a heading is repeated where its rows go on.
    """
    room = tall - head_height(columns)
    divided = [part for row in rows for part in _divided(columns, row, room)]
    return shared([_block(columns, row) for row in divided], room)


def head_height(columns: Sequence[Column]) -> float:
    """The height in points of the row of headings."""
    return row_height(columns, Row(tuple((Run(column.title, bold=True),) for column in columns)))


def row_height(columns: Sequence[Column], row: Row) -> float:
    """The height in points that a row needs."""
    widths = [sum(c.width for c in columns)] if row.heading else [c.width for c in columns]
    needed = [
        height(_text(cell), BODY, inches * 72 - 2 * _SIDE, bold=mostly_bold(cell))
        for cell, inches in zip(row.cells, widths, strict=True)
    ]
    return max(needed) + 2 * _ABOVE


def draw(
    slide: Slide, box: Box, columns: Sequence[Column], rows: Sequence[Row], *, name: str, alt: str
) -> None:
    """A table at the top of ``box`` with its headings; ``alt`` says in words what it holds."""
    heights = [head_height(columns), *(row_height(columns, row) for row in rows)]
    frame = slide.shapes.add_table(
        len(rows) + 1, len(columns), Inches(box.x), Inches(box.y), Inches(box.w),
        Pt(sum(heights)),
    )  # fmt: skip
    frame.name = name
    described(frame, alt)
    table = frame.table
    style(table)
    for column, wanted in zip(list(cast(Any, table.columns)), columns, strict=True):
        column.width = Inches(wanted.width)
    for line, tall in zip(table.rows, heights, strict=True):
        line.height = Pt(tall)
    for at, column in enumerate(columns):
        cell(table.cell(0, at), (Run(column.title, bold=True, colour=QUIET),), rule=INK)
    for at, row in enumerate(rows, start=1):
        _row(table, at, row)


def _row(table: Table, at: int, row: Row) -> None:
    if row.heading:
        table.cell(at, 0).merge(table.cell(at, len(table.columns) - 1))
    for number, runs in enumerate(row.cells):
        cell(table.cell(at, number), runs, rule=INK if row.heading else RULE)


def style(table: Table) -> None:
    """No fills and no grid of the program's own; the first row is told to be the headings."""
    properties = table._tbl.tblPr
    cast(Any, properties).find(qn("a:tableStyleId")).text = _PLAIN_STYLE
    table.horz_banding = False


def cell(
    target: _Cell, runs: Runs, *, rule: str, side: float = _SIDE, before: bool = False
) -> None:
    """Write ``runs`` into a cell and draw a line under it in the colour ``rule``; ``before`` draws
    one on its left as well.
    """
    target.margin_left = target.margin_right = Pt(side)
    target.margin_top = target.margin_bottom = Pt(_ABOVE)
    cast(Any, target.fill).background()
    properties = target._tc.get_or_add_tcPr()
    properties.insert(0, _line("lnB", rule))
    if before:
        # LibreOffice draws the line on the right as well where none is ruled out.
        properties.insert(0, parse_xml(f'<a:lnR {nsdecls("a")} w="0"><a:noFill/></a:lnR>'))
        properties.insert(0, _line("lnL", RULE))
    write(target.text_frame.paragraphs[0], runs, BODY)
    if not runs:  # An empty cell is as tall as its type, which is 18 points where none is named.
        target.text_frame.paragraphs[0].font.size = Pt(BODY)


def _line(name: str, colour: str) -> Any:
    return parse_xml(f'<a:{name} {nsdecls("a")} w="9525"><a:solidFill><a:srgbClr '
                     f'val="{rgb(colour)}"/></a:solidFill></a:{name}>')  # fmt: skip


def _text(runs: Runs) -> str:
    return "".join(run.text for run in runs)


def _block(columns: Sequence[Column], row: Row) -> Block[Row]:
    tall = row_height(columns, row)
    if not row.heading:
        return Block(row, tall)
    room = sum(column.width for column in columns) * 72 - 2 * _SIDE
    again = Row((shortened(row.cells[0], BODY, room, _CONTINUED),), heading=True)
    return Block(row, tall, True, again, row_height(columns, again))


def _divided(columns: Sequence[Column], row: Row, room: float) -> list[Row]:
    """The row, or its parts where it is taller than three quarters of ``room``."""
    most = int(room * 0.75 / (BODY * LINE))
    if row_height(columns, row) <= room * 0.75:
        return [row]
    widths = [sum(c.width for c in columns)] if row.heading else [c.width for c in columns]
    parts = [
        pieces(cell, BODY, (inches * 72 - 2 * _SIDE) * 0.94, most)
        for cell, inches in zip(row.cells, widths, strict=True)
    ]
    filled = zip_longest(*parts, fillvalue=())
    return [Row(tuple(cells), row.facts, row.heading) for cells in filled]

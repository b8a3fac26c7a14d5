"""Figures compared, as native tables: every claim with its words, its sources and its number."""

from __future__ import annotations

from collections.abc import Sequence

from demarche.export.compared_rows import CountRow, compared_rows
from demarche.export.slides.part import Page, Part
from demarche.export.slides.statements import paged
from demarche.export.slides.style import QUIET, WIDE
from demarche.export.slides.tables import Column, Row
from demarche.export.slides.words import Run, Runs

_NUMBERS = 0.75  # Inches for the numbers of the notes.


def pages(part: Part) -> list[Page]:
    """The rows of the part over as many slides as they need; what is left out is counted."""
    found = compared_rows(part.content)
    listed = [_row(part, row) for row in found.rows]
    return paged(part, _columns(found.heads), [*listed, *more(found.left)], part.content.title)


def _columns(heads: Sequence[tuple[str, float]]) -> Sequence[Column]:
    """The numbers of notes, and the columns of the kind."""
    share = (WIDE - _NUMBERS) / sum(each for _, each in heads)
    return [Column("No.", _NUMBERS), *(Column(name, wide * share) for name, wide in heads)]


def more(left: int) -> list[Row]:
    """That so many rows are left out, and where they are."""
    said = f"{left:,} more: in the dashboard and in the files of its data."
    return [Row(((Run(said, colour=QUIET),),), heading=True)] if left > 0 else []


def _row(part: Part, row: CountRow) -> Row:
    if row.heading:
        note = Run(f"   {row.note}" if row.note else "", colour=QUIET)
        return Row(((Run(row.cells[0], bold=True, serif=True), note),), heading=True)
    colour = part.side_named(row.side)[1]
    first: Runs = (Run(row.cells[0], bold=True, colour=colour),)
    numbers = " ".join(f"[{part.number(fact)}]" for fact in row.facts)
    return Row(((Run(numbers, colour=QUIET),), first, *((Run(each),) for each in row.cells[1:])),
               row.facts)  # fmt: skip

"""Running text in columns over as many slides as it needs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from pptx.slide import Slide

from demarche.export.slides.measure import LINE
from demarche.export.slides.paging import Block, shared
from demarche.export.slides.words import Box, Para, pieces, put, shortened

_GAP = 0.45  # Inches between columns.


@dataclass(frozen=True)
class Item:
    """A paragraph of the flow with the facts that it shows."""

    para: Para
    facts: tuple[str, ...] = ()
    heading: bool = False


Columns = list[list[Item]]


def paged(items: Iterable[Item], box: Box, columns: int, *, whole: bool = True) -> list[Columns]:
    """``items`` in columns, ``columns`` a slide; ``whole`` keeps groups together if it can."""
    inner = boxes(box, columns)[0]
    blocks = [
        _block(part, inner.room) for item in items for part in _divided(item, inner)
    ]
    filled = shared(blocks, inner.tall, whole=whole)
    return [filled[i : i + columns] for i in range(0, len(filled), columns)]


def boxes(box: Box, columns: int) -> list[Box]:
    """``box`` in columns of one width."""
    wide = (box.w - _GAP * (columns - 1)) / columns
    return [Box(box.x + i * (wide + _GAP), box.y, wide, box.h) for i in range(columns)]


def draw(slide: Slide, box: Box, columns: int, filled: Columns, name: str) -> None:
    """One text box a column."""
    for number, (area, items) in enumerate(zip(boxes(box, columns), filled, strict=False), start=1):
        put(slide, f"{name}, column {number}", area, [item.para for item in items])


def facts(filled: Columns) -> tuple[str, ...]:
    """The facts that a slide's columns show, each once."""
    return tuple(dict.fromkeys(f for column in filled for item in column for f in item.facts))


def _block(item: Item, room: float) -> Block[Item]:
    tall = item.para.height(room)
    if not item.heading:
        return Block(item, tall)
    runs = shortened(item.para.runs, item.para.size, room, " (continued)")
    again = replace(item, para=replace(item.para, runs=runs))
    return Block(item, tall, True, again, again.para.height(room))


def _divided(item: Item, box: Box) -> Sequence[Item]:
    """The item, or its parts where it is taller than three quarters of a column."""
    para = item.para
    if para.height(box.room) <= box.tall * 0.75:
        return [item]
    most = max(int(box.tall * 0.75 / (para.size * LINE)), 1)
    parts = pieces(para.runs, para.size, box.room * 0.94, most)
    return [replace(item, para=replace(para, runs=runs)) for runs in parts]

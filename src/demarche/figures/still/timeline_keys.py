"""The legend of a still timeline: the shapes that it draws, and whose colour is whose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from demarche.analysis.timeline_marks import SEVERAL, STACK
from demarche.figures.acts import FAMILIES, symbol
from demarche.figures.still.legend import SMALL, Key
from demarche.figures.still.series_keys import square
from demarche.figures.still.sheet import Sheet
from demarche.figures.still.symbols import draw_symbol
from demarche.figures.theme import LIGHT, side_colour
from demarche.figures.timeline_content import Content
from demarche.model.dossier import Side
from demarche.model.vocabulary import EventStatus

_DEEDS = {EventStatus.HAPPENED: "deed, happened", EventStatus.ONGOING: "deed, goes on",
          EventStatus.PLANNED: "deed, planned"}  # fmt: skip


def mark_keys(content: Content, sides: Sequence[Side]) -> Iterator[Key]:
    """The shapes of the acts and deeds drawn, in families; lines, stacks and colours."""
    used = set(content.shown["sign"])
    for acts in FAMILIES.values():
        for act in acts:
            if act.value in used:
                yield Key(act.value, partial(_sign, act.value), SMALL)
    for status, words in _DEEDS.items():
        if status.value in used:
            yield Key(words, partial(_sign, status.value), SMALL)
    if not content.shown["exact"].all():
        yield Key("some day in that month or year", _span)
    if STACK in used:
        yield Key("so many on that day: the number says how many", partial(_sign, STACK), SMALL)
    yield from _colours(content, sides, set(content.shown["side"]))


def bar_keys(content: Content, sides: Sequence[Side]) -> Iterator[Key]:
    """What a bar is, and why there are bars."""
    yield Key(f"statements and events of one {content.step}, counted since they are too many to "
              "draw each; the tallest of each lane has its number", _bar, SMALL)  # fmt: skip
    if not content.shown["exact"].all():
        yield Key("some day in that month or year: counted apart", _span)
    yield from _colours(content, sides, set(content.looks.lanes))


def _colours(content: Content, sides: Sequence[Side], used: set[str]) -> Iterator[Key]:
    """Colours that the names of lanes do not tell already."""
    named = set(content.looks.lanes)
    for side in sides:
        if side.id in used - named:
            yield Key(side.name, partial(square, side_colour(side.colour)), SMALL)
    if used - {side.id for side in sides} - {SEVERAL} - named:
        yield Key("neutrals, and the report itself", partial(square, LIGHT.neutral), SMALL)
    if SEVERAL in used:
        yield Key("several sides", partial(square, LIGHT.ink), SMALL)


def _sign(sign: str, sheet: Sheet, x: float, y: float) -> None:
    draw_symbol(sheet, x, y, symbol(sign), 8.5, LIGHT.ink)


def _span(sheet: Sheet, x: float, y: float) -> None:
    sheet.line([x - 10, x + 10], [y, y], LIGHT.quiet, 1.5)
    for at in (x - 10, x + 10):
        sheet.line([at, at], [y - 3.5, y + 3.5], LIGHT.quiet, 1.5)


def _bar(sheet: Sheet, x: float, y: float) -> None:
    sheet.rectangle((x - 3, y - 5, x + 3, y + 5), LIGHT.ink, z=2)

"""The still chart of what is sent: a lane a party, a line a figure, its words beside its mark."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

import pandas as pd

from demarche.figures.sent import ANY_SHAPE, LINE, SHAPES, Content, Item, arranged, status_words
from demarche.figures.still.faces import Face, clean, cut
from demarche.figures.still.legend import SMALL, Key
from demarche.figures.still.series_keys import PERIODS, own_sign, side_keys
from demarche.figures.still.sheet import Box, Sheet
from demarche.figures.still.stretch_axis import draw_days
from demarche.figures.still.symbols import draw_symbol
from demarche.figures.theme import LIGHT
from demarche.model.dossier import Side

_SIZE, _MARK, _RING = 12.0, 10.0, 20.0


@dataclass(frozen=True)
class StillSent:
    """The chart of ``figures.sent`` (``content``); ``length`` is the period by which figures are
    gathered, ``sides`` and ``remarks`` as for ``StillSeries``.
    """

    content: Content
    length: str | None = None
    sides: Sequence[Side] = ()
    remarks: Sequence[str] = ()
    aspect: None = None

    @property
    def keys(self) -> list[Key]:
        """The sign of each status, rings, spans, and whose colour is whose."""
        return [*self._keys(pd.concat([each.rows for each in self.content.senders])),
                *map(Key, self.remarks)]  # fmt: skip

    def _keys(self, shown: pd.DataFrame) -> Iterator[Key]:
        for words, symbol in status_words([str(each) for each in shown["status"].unique()]):
            yield Key(words, partial(_sign, symbol), SMALL)
        if shown["own"].any():
            yield Key("the report’s own figure; all others are cited pages", own_sign, SMALL)
        if not shown["exact_day"].all():
            yield Key("only the month or year is known", _span)
        if self.length is not None:
            yield Key(f"too many to draw singly: one mark a {PERIODS[self.length]} and party")
        yield from side_keys(shown, self.sides)

    def height(self, width: float) -> float:
        """The height in pixels that the chart needs."""
        return float(arranged(self.content, int(width))[0].height)

    def crammed(self, box: Box) -> int:
        """Never: every figure has a line on which its words are free."""
        del box
        return 0

    def draw(self, sheet: Sheet, box: Box) -> Sequence[Key]:
        """Draw days, the names of parties, marks and words."""
        left, top, right, _ = box
        plan, items = arranged(self.content, int(right - left))
        draw_days(sheet, plan, left, top, top + plan.height)
        for sender in self.content.senders:
            ids = set(sender.rows["id"])
            first = min(item.y for item in items if item.row.id in ids)
            sheet.text(left, top + first - LINE / 2 - 4, clean(sender.title, "strong"),
                       face="strong", size=_SIZE, back=True)  # fmt: skip
        for item in items:
            column = plan.columns[item.column]
            ends = [left + min(max(column.x(day), column.left), column.right)
                    for day in (item.row.first, item.row.last)]  # fmt: skip
            _item(sheet, replace(item, y=top + item.y), left + column.x(item.moment), ends,
                  (left, right))  # fmt: skip
        return []


def _item(
    sheet: Sheet, item: Item, x: float, ends: Sequence[float], edges: tuple[float, float]
) -> None:
    if not item.row.exact_day:
        sheet.line(ends, [item.y, item.y], item.colour, 1.6)
    if item.row.own:
        sheet.mark(x, item.y, "o", _RING, LIGHT.ink, hollow=True, edge_width=2)
    draw_symbol(sheet, x, item.y, SHAPES.get(item.row.status, ANY_SHAPE), _MARK, item.colour)
    gap = (_RING if item.row.own else _MARK) / 2 + 4
    face: Face = "strong" if item.row.own else "text"
    room = x - edges[0] - gap if item.left else edges[1] - x - gap
    words = cut(clean(item.text, face), face, _SIZE, max(room, 20.0))
    sheet.text(x - gap if item.left else x + gap, item.y + _SIZE * 0.34, words, face=face,
               size=_SIZE, colour=item.colour, align="right" if item.left else "left",
               back=True)  # fmt: skip


def _sign(symbol: str, sheet: Sheet, x: float, y: float) -> None:
    draw_symbol(sheet, x, y, symbol, 8, LIGHT.ink)


def _span(sheet: Sheet, x: float, y: float) -> None:
    sheet.line([x - 10, x + 10], [y, y], LIGHT.ink, 1.5)
    draw_symbol(sheet, x, y, "diamond-open", 6, LIGHT.ink)

"""The legend of a still chart over time: only what is drawn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

import pandas as pd

from demarche.figures.quantity_signs import MARKS, WORDS, legend_keys
from demarche.figures.still.legend import SMALL, Key
from demarche.figures.still.sheet import Sheet
from demarche.figures.still.symbols import draw_symbol
from demarche.figures.theme import LIGHT, side_colour
from demarche.model.dossier import Side
from demarche.model.vocabulary import REPORT_VOICE

PERIODS: Mapping[str, str] = {"D": "day", "W": "week", "M": "month", "Y": "year"}


def keys_of(
    shown: pd.DataFrame, length: str | None, sides: Sequence[Side]
) -> Iterator[Key]:
    """The keys of rows of ``analysis.series``; ``length`` is the period by which they are gathered;
    ``sides`` are the dossier's.
    """
    single = shown if length is None else shown[shown["own"]]
    for key in legend_keys(single):
        yield Key(WORDS[key], _range if key == "range" else partial(_bound, key), SMALL)
    if _joins(single):
        yield Key("one named party in one scope; nothing else is joined", _join)
    if shown["own"].any():
        yield Key("the report’s number, for the eye: other lanes count other things", _guide)
        yield Key("the report’s own figure; all others are cited pages", own_sign, SMALL)
    if not shown["exact_day"].all():
        yield Key("only the month or year is known", _span)
    if length is not None:
        yield Key(f"too many to draw singly: one mark a {PERIODS[length]} and scope, from the "
                  "lowest to the highest number stated", _range, SMALL)  # fmt: skip
    yield from side_keys(shown, sides)


def side_keys(shown: pd.DataFrame, sides: Sequence[Side]) -> Iterator[Key]:
    """Whose colour is whose: of those who state the figures."""
    used = set(shown["side"].dropna())
    for side in sides:
        if side.id in used:
            yield Key(f"stated by {side.name}", partial(square, side_colour(side.colour)), SMALL)
    if (shown["side"].isna() & shown["stated_by"].ne(REPORT_VOICE)).any():
        yield Key("stated by others", partial(square, LIGHT.neutral), SMALL)


def _joins(shown: pd.DataFrame) -> bool:
    alike = shown[shown["joined"]].groupby(
        ["scope", "scale", "status", "stated_by", "unit"])["first"].nunique()  # fmt: skip
    return bool(alike.gt(1).any())


def square(colour: str, sheet: Sheet, x: float, y: float) -> None:
    """The sign of a colour."""
    sheet.mark(x, y, "s", 8, colour, edge_width=0.5)


def own_sign(sheet: Sheet, x: float, y: float) -> None:
    """The ring around what stands in a report of the dossier."""
    sheet.mark(x, y, "o", 5, LIGHT.ink, edge_width=0.5)
    sheet.mark(x, y, "o", 12, LIGHT.ink, hollow=True, edge_width=1.5)


def _bound(qualifier: str, sheet: Sheet, x: float, y: float) -> None:
    """A mark as it stands on an upright scale."""
    symbol, direction = MARKS[qualifier]
    at = y + 3 * direction
    if direction:
        sheet.line([x, x], [at, at - 6 * direction], LIGHT.ink, 1.5)
        sheet.head(x, at - 9.5 * direction, (0, -direction), 5.5, LIGHT.ink)
    draw_symbol(sheet, x, at, symbol, 6, LIGHT.ink)


def _range(sheet: Sheet, x: float, y: float) -> None:
    sheet.line([x, x], [y - 6, y + 6], LIGHT.ink, 4)


def _join(sheet: Sheet, x: float, y: float) -> None:
    sheet.line([x - 8, x + 8], [y, y], LIGHT.ink, 1.3)
    for at in (x - 8, x + 8):
        draw_symbol(sheet, at, y, "circle-open", 6, LIGHT.ink)


def _guide(sheet: Sheet, x: float, y: float) -> None:
    sheet.line([x - 11, x + 11], [y, y], LIGHT.ink, 1.2, (1, 3))


def _span(sheet: Sheet, x: float, y: float) -> None:
    sheet.line([x - 10, x + 10], [y, y], LIGHT.ink, 1.5)
    draw_symbol(sheet, x, y, "circle-open", 6, LIGHT.ink)

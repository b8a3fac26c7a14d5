"""The markers of charts in the browser, by plotly's names, as still pictures draw them."""

from __future__ import annotations

from collections.abc import Mapping

from demarche.figures.still.sheet import Sheet, Symbol
from demarche.figures.theme import LIGHT

# Of each form matplotlib's marker, and its size beside that of a circle: areas look alike.
_FORMS: Mapping[str, tuple[Symbol, float]] = {
    "circle": ("o", 1.0), "square": ("s", 0.92), "diamond": ("D", 0.82), "cross": ("P", 1.08),
    "x": ("X", 1.08), "triangle-right": (">", 1.05), "triangle-left": ("<", 1.05),
    "hexagon2": ("H", 1.12), "circle-x": ("o", 1.0),
}  # fmt: skip
_BAR = "line-ew"
_LINE = 1.8


def draw_symbol(sheet: Sheet, x: float, y: float, name: str, size: float, colour: str) -> None:
    """The marker that plotly calls ``name`` ("diamond-open-dot"), ``size`` pixels wide.

    What is open has the ground of paper, so that gridlines do not run through it.
    """
    if name == _BAR:
        sheet.line([x - size / 2, x + size / 2], [y, y], colour, size * 0.32, z=4)
        return
    form = name.removesuffix("-dot").removesuffix("-open")
    symbol, scale = _FORMS[form]
    fill = LIGHT.paper if "-open" in name else colour
    sheet.mark(x, y, symbol, size * scale, fill, edge=colour, edge_width=_LINE)
    if name.endswith("-dot"):
        sheet.mark(x, y, "o", size * 0.26, colour, edge_width=0.5)
    if form == "circle-x":
        sheet.mark(x, y, "x", size * 0.55, colour, edge_width=_LINE)

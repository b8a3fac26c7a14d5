"""How a workbook's sheets are laid out: formats, widths of columns, heights of rows, the footer."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from typing import Any

import xlsxwriter

from demarche.analysis.scope import Scope, stamp
from demarche.export import cells
from demarche.figures.theme import LIGHT

# Widths in characters, heights in points; Excel takes no taller row.
_WIDEST, _NARROWEST = 42, 8
_LONG = {"Sentence": 84, "Paraphrase (ours)": 64, "Note (ours)": 64, "Resolved by us": 64,
         "Known later": 64, "Cautions (ours)": 64}  # fmt: skip
_LINE, _TALLEST = 15.0, 409.0
# Excel takes no longer footer, and "&" begins a code in it.
_FOOTER = 230


class Formats:
    """The formats of one workbook's cells."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        ink, rule = {"font_color": LIGHT.ink}, {"bottom": 1, "bottom_color": LIGHT.ink}
        wrapped = {"text_wrap": True, "valign": "top"}
        ruled = wrapped | ink | {"bottom": 1, "bottom_color": LIGHT.rule}
        self.text = book.add_format(wrapped | ink)
        self.ruled = book.add_format(ruled)
        self.line = book.add_format(ink)
        self.count = book.add_format(ruled | {"num_format": "#,##0", "align": "right", "indent": 1})
        self.day = book.add_format(ruled | {"num_format": "yyyy-mm-dd", "align": "left"})
        self.head = book.add_format(wrapped | ink | rule | {"bold": True, "valign": "bottom"})
        self.term = book.add_format(wrapped | {"font_color": LIGHT.quiet})
        self.section = book.add_format(ink | rule | {"bold": True})
        # A workbook cannot bring its fonts: a serif that most computers have.
        self.title = book.add_format(wrapped | ink | {"font_name": "Georgia", "font_size": 18})


def width(name: str, values: Sequence[Any]) -> int:
    """The width of a column in characters: of its longest text, within bounds."""
    longest = max((len(_written(value)) for value in values), default=0)
    # The button of the filter stands beside a name; a name of two words may take two lines.
    named = max(map(len, re.split("[ _]", name))) + 4
    return min(max(longest + 2, named, _NARROWEST), _LONG.get(name, _WIDEST))


def height(texts: Iterable[tuple[Any, int]]) -> float:
    """The height of a row in points, for texts and the widths that they have in characters.

    Programmes differ in fonts, and some do not fit rows to wrapped text: so a little is added.
    """
    lines = [
        sum(max(1, math.ceil(1.15 * len(line) / room)) for line in _written(text).split("\n"))
        for text, room in texts
    ]
    return min(_LINE * max(lines, default=1), _TALLEST)


def _written(value: Any) -> str:
    return "" if value is None else cells.joined(value)


def footer(scope: Scope) -> str:
    """The stamp of a view; the number of a page and the sheet's name have to fit too."""
    said = dict(stamp(scope))
    words = " · ".join(said[term] for term in ("Dossier", "Borders", "As of", "Revision"))
    escaped = cells.legal(words)[0].replace("&", "&&")
    return escaped if len(escaped) <= _FOOTER else escaped[:_FOOTER].rstrip("&") + "…"

"""Numbers as analysts write them: 130000, 130,000, 130 000, 1.3E+05."""

from __future__ import annotations

import math
import re

from demarche.dossiers.tables.cells.cell_error import CellError
from demarche.dossiers.tables.limits import MAX_COUNT

_WHOLE = r"[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,3}(?: [0-9]{3})+"
_NUMBER = re.compile(rf"[+-]?(?:{_WHOLE})(?:\.[0-9]+)?(?:[eE][+-]?[0-9]{{1,3}})?")
_POINTS = re.compile(r"[+-]?[1-9][0-9]{0,2}(?:\.[0-9]{3})+")
_MARKS = re.compile("[, ]")
_PLAIN = "Write digits alone, with a point for decimals: 130000 or 1.5."


def count(text: str) -> float:
    """``text``, whose white space is folded, as a count.

    Raises CellError for what is no number, for one that can be read in two ways, and for one that
    counts nothing: negative, infinite, or beyond all counts.
    """
    if _POINTS.fullmatch(text):
        whole = text.replace(".", "")
        remedy = f"Write {whole}; for a decimal, add a 0 to the end."
        raise CellError(f"this may mean {whole}, or a decimal", remedy)
    if not _NUMBER.fullmatch(text):
        raise CellError(_why(text), _PLAIN)
    number = float(_MARKS.sub("", text))
    if number < 0:
        raise CellError("a count cannot be negative", "Write the number without a sign.")
    if number > MAX_COUNT:
        remedy = f"Write a number up to {MAX_COUNT:.0e}."
        raise CellError("this is more than can be counted", remedy)
    return abs(number)  # -0 is 0


def number_text(number: float) -> str:
    """A number of a spreadsheet as a text that ``count`` reads as the same number."""
    if number.is_integer() and abs(number) < 2**53:
        return str(int(number))
    text = repr(number)
    # A cell with the number 1.125 is no 1125 with a point between the thousands.
    return f"{text}0" if _POINTS.fullmatch(text) else text


def _why(text: str) -> str:
    try:
        finite = math.isfinite(float(text))
    except ValueError:
        finite = True
    return "this is no number" if finite else "this is no finite number"

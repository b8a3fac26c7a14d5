"""Cells of a workbook as the texts that the same table would have in a CSV."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import Any

from demarche.dossiers.tables.cells.numbers import number_text

# What in a number format is no code for a part of a day.
_LITERAL = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')


def cell_text(cell: Any) -> str:
    """The text of an openpyxl cell with a value. A formula keeps its '=', to be told as one.

    A day is written as exactly as its format shows it: "Feb 2022" is a month.
    """
    value = cell.value
    if cell.data_type == "f":
        return value if isinstance(value, str) else "="
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return number_text(float(value))
    if isinstance(value, datetime | date):
        return _day_text(value, str(cell.number_format or ""))
    return str(value)


def _day_text(value: date, number_format: str) -> str:
    if isinstance(value, datetime) and value.time() != time():
        return value.isoformat(" ")
    day = f"{value:%Y-%m-%d}".rjust(10, "0")
    codes = _LITERAL.sub("", number_format).casefold()
    if "d" in codes or "y" not in codes:
        return day
    return day[:7] if "m" in codes else day[:4]

"""Text for cells: harmless as a formula, legal in XML, and no longer than a cell can hold."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

# What Excel can hold in a cell, in UTF-16 units.
LONGEST = 32_767
_FORMULA_STARTS = frozenset("=+-@")
_BREAKS = ("\t", "\r", "\n")
# What XML 1.0 cannot hold; CR too, which XML readers turn into LF.
_ILLEGAL = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")


def cell(value: Any) -> str | int | float | None:
    """``value`` as a CSV cell: harmless as a formula, lists joined, truth as true or false."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None or isinstance(value, int | float):
        return value
    return guarded(joined(value))


def joined(value: Any) -> str:
    """A list as one text, its parts told apart by "; "; anything else as its own text."""
    return "; ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


def guarded(text: str) -> str:
    """``text`` with an apostrophe in front where a spreadsheet could take it for a formula.

    White space, quotation marks and invisible characters before the sign do not hide it, nor
    does a full-width or small form of the sign.
    """
    first = next((c for c in text if not _is_passed_over(c)), "")
    starts_one = unicodedata.normalize("NFKC", first)[:1] in _FORMULA_STARTS
    return f"'{text}" if starts_one or text.startswith(_BREAKS) else text


def legal(text: str) -> tuple[str, int]:
    """``text`` without the characters that XML cannot hold, and how many those were."""
    return _ILLEGAL.subn("", text)


def cut(text: str, longest: int = LONGEST) -> tuple[str, bool]:
    """``text`` as it fits into a cell of ``longest`` UTF-16 units, and whether its end is lost.

    A cut text says at its end how many characters are missing.
    """
    if len(text) * 2 <= longest or _units(text) <= longest:
        return text, False
    room = longest - len(f" […{len(text)} characters cut]")
    kept = text.encode("utf-16-le")[: room * 2].decode("utf-16-le", errors="ignore")
    return f"{kept} […{len(text) - len(kept)} characters cut]", True


def utf8(text: str) -> bytes:
    """``text`` in UTF-8; half a surrogate pair, which UTF-8 cannot hold, becomes "?"."""
    return text.encode("utf-8", errors="replace")


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", errors="replace")) // 2


def _is_passed_over(character: str) -> bool:
    return (
        character in "\"'" or character.isspace() or unicodedata.category(character)[0] == "C"
    )

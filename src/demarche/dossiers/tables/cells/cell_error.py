"""What is wrong with a cell, before it is known where the cell stands."""

from __future__ import annotations

import unicodedata

_SHOWN = 60


class CellError(Exception):
    """A text that a cell may not hold: ``what`` says why, ``remedy`` what to do."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what)
        self.what = what
        self.remedy = remedy


def shown(text: str) -> str:
    """``text`` in quotation marks, shortened, with what cannot be seen written as its code."""
    cut = f"{text[:_SHOWN]}…" if len(text) > _SHOWN else text
    return f"'{''.join(map(_visible, cut))}'"


def _visible(character: str) -> str:
    if character == " " or unicodedata.category(character)[0] not in "CZ":
        return character
    return f"[U+{ord(character):04X}]"

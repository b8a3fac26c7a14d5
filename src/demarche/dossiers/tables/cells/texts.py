"""The text of a cell: what it may not hold, and the form in which it is read."""

from __future__ import annotations

import re
import unicodedata

from demarche.dossiers.tables.cells.cell_error import CellError

_SIGNS = frozenset("=+-@")
_BREAKS = ("\t", "\r", "\n")
# A cell that begins so may be a formula; what has no such start is none.
MAY_BE_FORMULA = "^[^0-9A-Za-z]*[=+\\-@＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋⩵⩶﬩]|^[\t\r\n]"
_RANGES = (
    (0x01, 0x08), (0x0B, 0x0C), (0x0E, 0x1F), (0x7F, 0x9F), (0xAD, 0xAD), (0x200B, 0x200B),
    (0x202A, 0x202E), (0x2060, 0x206F), (0xFEFF, 0xFEFF), (0xFFF0, 0xFFFB), (0xFFFE, 0xFFFF),
    (0xE0000, 0xE007F),
)  # fmt: skip
# Controls, and marks that nobody sees and that hide or turn round what stands beside them.
# Joiners and left-to-right marks, which some scripts need, are not among them.
HIDDEN = "[" + "".join(f"{chr(low)}-{chr(high)}" for low, high in _RANGES) + "]"
_LOST = "\ufffd"
# What stands where a character was lost, and what a spreadsheet shows for a value it has not got.
DAMAGED = f"{_LOST}|^#(?:N/A|REF!|VALUE!|DIV/0!|NAME\\?|NULL!|NUM!|SPILL!|CALC!)$"
_NUMBER = re.compile(r" *[+-]?[0-9][0-9,. \u00a0\u2009\u202f]*(?:[eE][+-]?[0-9]+)?")
_HIDDEN = re.compile(HIDDEN)


def clean(text: str) -> str:
    """The text as it is kept: NFC, white space folded, the apostrophe of a marked text taken off.

    Exports put an apostrophe before a text that a spreadsheet could take for a formula.
    """
    if _is_marked(text):
        text = text[1:]
    return " ".join(unicodedata.normalize("NFC", text).split())


def is_formula(text: str) -> bool:
    """Whether a spreadsheet could take ``text`` for a formula; a number is none.

    White space, quotation marks and invisible characters before the sign do not hide it; one
    apostrophe more than the text has marks it as text.
    """
    return _is_signed(text) and not _is_marked(text) and not _NUMBER.fullmatch(text)


def _is_marked(text: str) -> bool:
    return text.startswith("'") and _is_signed(text[1:])


def _is_signed(text: str) -> bool:
    first = next((each for each in text if not _is_passed_over(each)), "")
    return unicodedata.normalize("NFKC", first)[:1] in _SIGNS or text.startswith(_BREAKS)


def _is_passed_over(character: str) -> bool:
    return (
        character in "\"'" or character.isspace() or unicodedata.category(character)[0] == "C"
    )


def formula(_text: str) -> CellError:
    """Why a cell that begins like a formula is not read."""
    return CellError(
        "a cell that begins like a formula is not read",
        "Put the value itself there; put an apostrophe before a text that begins so.",
    )


def hidden(text: str) -> CellError:
    """Why a cell with invisible characters is not read."""
    found = _HIDDEN.search(text)
    code = f"U+{ord(found[0]):04X}" if found else "a control character"
    return CellError(
        f"an invisible character, {code}, stands in it", "Type the text anew without it."
    )


def damaged(text: str) -> CellError:
    """Why a cell is not read that another programme could not make out."""
    if _LOST in text:
        what = "a character was lost when the file was saved (U+FFFD stands for it)"
        return CellError(what, "Type the text anew, and save the file as UTF-8.")
    return CellError(
        "the spreadsheet has an error here", "Put the value itself there, or empty the cell."
    )

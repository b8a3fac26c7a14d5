"""How much room text takes, so that nothing is cut and nothing has to shrink.

PowerPoint lays text out itself and a file cannot ask it for the result. Widths are therefore
taken from the DejaVu fonts that come with matplotlib, which are at least as wide as the fonts that
the slides name; what fits here fits there. Lengths are in points (1/72 inch).
"""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path

import matplotlib
from matplotlib.ft2font import FT2Font

LINE = 1.2  # Height of a line in sizes of its type.
_EM = 100
# Measured over English text: Arial is 0.89 (bold: 0.84) as wide as DejaVu Sans. Georgia is 0.86
# as wide as DejaVu Serif, which stands in for it on many Linux machines and so is kept whole.
_FACES = {
    ("sans", False): ("DejaVuSans", 0.92),
    ("sans", True): ("DejaVuSans-Bold", 0.88),
    ("serif", False): ("DejaVuSerif", 1.0),
    ("serif", True): ("DejaVuSerif-Bold", 1.0),
}


@cache
def _font(name: str) -> FT2Font:
    font = FT2Font(str(Path(matplotlib.get_data_path(), "fonts", "ttf", f"{name}.ttf")))
    font.set_size(_EM, 72)
    return font


@cache
def _advance(character: str, face: str, bold: bool) -> float:
    """The width of a character in sizes of its type; one whole size where the font lacks it."""
    name, scale = _FACES[face, bold]
    if unicodedata.combining(character):
        return 0.0
    index = _font(name).get_char_index(ord(character))
    if not index:
        return 1.1
    return float(_font(name).load_glyph(index).linearHoriAdvance) / 65536 / _EM * scale


def width(text: str, size: float, *, face: str = "sans", bold: bool = False) -> float:
    """The width in points of one line of ``text`` at ``size`` points."""
    return size * sum(_advance(character, face, bold) for character in text)


def lines(
    text: str, size: float, room: float, *, face: str = "sans", bold: bool = False
) -> list[tuple[int, int]]:
    """The ranges of ``text`` that its lines hold in a box ``room`` points wide.

    Breaks at spaces and, where a word alone is too wide, within it; the ranges join up to the
    whole text.
    """
    found, start, space, used = [], 0, 0, 0.0
    for at, character in enumerate(text):
        step = size * _advance(character, face, bold)
        if character == "\n":
            found.append((start, at + 1))
            start, space, used = at + 1, 0, 0.0
            continue
        # Twice where the word that a space parts off is too wide as well.
        while used + step > room and character != " " and at > start:
            end = space if space > start else at
            found.append((start, end))
            start, space = end, 0
            used = width(text[start:at], size, face=face, bold=bold)
        used += step
        if character == " ":
            space = at + 1
    return [*found, (start, len(text))]


def height(text: str, size: float, room: float, *, face: str = "sans", bold: bool = False) -> float:
    """The height in points of ``text`` in a box ``room`` points wide."""
    return len(lines(text, size, room, face=face, bold=bold)) * size * LINE


def cut(text: str, size: float, room: float, most: int, *, face: str = "sans") -> str:
    """``text`` in at most ``most`` lines; what is cut ends in " …"."""
    found = lines(text, size, room, face=face)
    if len(found) <= most:
        return text
    # Room for the dots at the end of the last line.
    dots = width(" …", size, face=face)
    start = found[most - 1][0]
    last = lines(text[start:], size, max(room - dots, size), face=face)[0][1]
    return text[: start + last].rstrip() + " …"

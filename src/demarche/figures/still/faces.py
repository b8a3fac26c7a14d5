"""The typefaces of still pictures, and how wide and how clean a text is in them.

Source Sans and Source Serif ship with the package (OFL, ``figures/fonts``); what they lack is
taken from matplotlib's own DejaVu Sans, so that a picture looks the same on every machine.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal

import matplotlib
from matplotlib.font_manager import FontEntry, FontProperties, fontManager, get_font
from matplotlib.textpath import text_to_path

Face = Literal["text", "strong", "italic", "heading"]

_FONTS = Path(__file__).resolve().parents[1] / "fonts"
_FILES: dict[str, Path] = {
    "text": _FONTS / "SourceSansPro-Regular.ttf",
    "strong": _FONTS / "SourceSansPro-Semibold.ttf",
    "italic": _FONTS / "SourceSansPro-It.ttf",
    "heading": _FONTS / "SourceSerifPro-Semibold.ttf",
    "fallback": Path(matplotlib.get_data_path()) / "fonts/ttf/DejaVuSans.ttf",
}
#: Stands for a character that no face has; the picture says so.
LACKING = "□"
_SPACE = 0.3  # between two words with the sides of their letters, in sizes of the type
_LONGEST = 300  # characters of a word that are measured at once
# Kept although they draw nothing: they join and part letters of some scripts.
_JOINERS = {"\u200c", "\u200d"}


@cache
def _registered() -> None:
    """Make the faces known to matplotlib under names that no other font of the machine has."""
    for face, path in _FILES.items():
        fontManager.ttflist.append(FontEntry(fname=str(path), name=f"Demarche {face}", weight=400))


@cache
def font(face: Face, points: float) -> FontProperties:
    """A face at a size in points, with its fallback."""
    _registered()
    return FontProperties(family=[f"Demarche {face}", "Demarche fallback"], size=points)


@cache
def _has(face: str) -> frozenset[int]:
    return frozenset(get_font(str(_FILES[face])).get_charmap())


@lru_cache(maxsize=20_000)
def clean(text: str, face: Face = "text") -> str:
    """``text`` as it can be drawn on one line and stand in an XML file.

    White space becomes a single space; control and direction marks go; a character that neither
    the face nor its fallback has becomes ``LACKING``.
    """
    own, other = _has(face), _has("fallback")
    told = "".join(" " if char.isspace() else char for char in text if not _is_silent(char))
    composed = unicodedata.normalize("NFC", " ".join(told.split()))
    return "".join(char if ord(char) in own or ord(char) in other else LACKING for char in composed)


def _is_silent(char: str) -> bool:
    """Whether a character controls others and shows nothing itself."""
    silent = unicodedata.category(char) in ("Cc", "Cf")
    return silent and not char.isspace() and char not in _JOINERS


@lru_cache(maxsize=20_000)
def width(text: str, face: Face, size: float) -> float:
    """How wide a clean text is, in the unit of ``size``."""
    if not text:
        return 0.0
    return float(text_to_path.get_text_width_height_descent(text, font(face, 100.0), False)[0]
                 * size / 100)  # fmt: skip


def cut(text: str, face: Face, size: float, room: float) -> str:
    """The text, or as much of its beginning as fits, with an ellipsis."""
    if width(text, face, size) <= room:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        fits = width(text[:middle].rstrip() + "…", face, size) <= room
        low, high = (middle, high) if fits else (low, middle - 1)
    return text[:low].rstrip() + "…"


@lru_cache(maxsize=4_000)
def wrap(text: str, face: Face, size: float, room: float, most: int = 1000) -> tuple[str, ...]:
    """Lines no wider than ``room``, at most ``most``; a word wider than a line is broken."""
    lines: list[str] = []
    line, wide = "", 0.0
    for word in _pieces(text, face, size, room):
        # Words are measured, not lines: they come again, and so do their widths.
        more = width(word, face, size) + (_SPACE * size if line else 0.0)
        if not line or wide + more <= room:
            line, wide = f"{line} {word}" if line else word, wide + more
        elif len(lines) == most - 1:
            return (*lines, cut(f"{line} {word}", face, size, room))
        else:
            lines.append(line)
            line, wide = word, width(word, face, size)
    return (*lines, line)


def _pieces(text: str, face: Face, size: float, room: float) -> Iterator[str]:
    """The words, those wider than ``room`` in pieces that fit."""
    for word in text.split(" "):
        rest = word
        while len(rest) > _LONGEST or (len(rest) > 1 and width(rest, face, size) > room):
            n = max(1, len(cut(rest[:_LONGEST], face, size, room)) - 1)
            yield rest[:n]
            rest = rest[n:]
        yield rest

"""The typefaces of still pictures, and how wide and how clean a text is in them.

Source Sans and Source Serif ship with the package (OFL, ``figures/fonts``); what they lack is
taken from matplotlib's own DejaVu Sans, so that a picture looks the same on every machine.
"""

from __future__ import annotations

import unicodedata
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
    kept = []
    for char in " ".join(unicodedata.normalize("NFC", text).split()):
        category = unicodedata.category(char)
        if category in ("Cc", "Cf") and char not in _JOINERS:
            continue
        kept.append(char if ord(char) in own or ord(char) in other else LACKING)
    return "".join(kept)


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


def wrap(text: str, face: Face, size: float, room: float, most: int = 1000) -> list[str]:
    """Lines no wider than ``room``, at most ``most``; a word wider than a line is broken."""
    lines: list[str] = []
    line = ""
    for word in _pieces(text, face, size, room):
        longer = f"{line} {word}" if line else word
        if line and width(longer, face, size) > room:
            lines.append(line)
            longer = word
        line = longer
    lines.append(line)
    if len(lines) > most:
        rest = " ".join(lines[most - 1 :])
        lines = [*lines[: most - 1], cut(rest, face, size, room)]
    return lines


def _pieces(text: str, face: Face, size: float, room: float) -> list[str]:
    """The words, those wider than ``room`` in pieces that fit."""
    pieces = []
    for word in text.split(" "):
        rest = word
        while width(rest, face, size) > room and len(rest) > 1:
            n = max(1, len(cut(rest, face, size, room)) - 1)
            pieces.append(rest[:n])
            rest = rest[n:]
        pieces.append(rest)
    return pieces

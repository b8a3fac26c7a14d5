"""A report cut into pieces that names are made of, each at its characters of the text.

spaCy keeps "U.S.-led" in one token and "Iran-backed" in three; here hyphens and slashes always
part, so that a name can begin or end there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from spacy.tokens import Token

from demarche.extract.places.words import ARABIC_ARTICLES, CONNECTORS
from demarche.extract.reading import Reading
from demarche.geo.gazetteer import fold

_PARTS = re.compile(r"[-–—/]|[^-–—/]+")
_MOSTLY = 0.6
_NEARLY_ALL = 0.75
_FEWEST_WORDS = 3


class Style(Enum):
    """How a line is set; headlines give no sign of what is a name."""

    PLAIN = "plain"
    TITLE = "title"
    CAPITALS = "capitals"


@dataclass(slots=True)
class Piece:
    """A word or mark: ``[start, end)`` of the text, the token that it is of, and its ``key``."""

    text: str
    key: str
    start: int
    end: int
    token: int
    capital: bool
    style: Style = Style.PLAIN

    @property
    def is_word(self) -> bool:
        """Whether it begins with a letter."""
        return self.text[0].isalpha()


def pieces(reading: Reading) -> list[Piece]:
    """The pieces of a report in order, white space left out, each with its line's style."""
    found: list[Piece] = []
    text, begin = reading.source.text, 0
    for token in reading.doc:
        if token.is_space:
            continue
        if found and "\n" in text[found[-1].end : token.idx]:
            _set_style(found, begin)
            begin = len(found)
        found.extend(_parts(token))
    _set_style(found, begin)
    return found


def _parts(token: Token) -> Iterator[Piece]:
    text = token.text
    if len(text) == 1 or not any(mark in text for mark in "-–—/"):
        yield _piece(text, token.idx, token.i)
        return
    for part in _PARTS.finditer(text):
        yield _piece(part[0], token.idx + part.start(), token.i)


def _piece(text: str, start: int, token: int) -> Piece:
    capital = text[0].isupper() or (text[:2] in {"d'", "l'"} and text[2:3].isupper())
    key = text.lower() if text.isascii() else fold(text)
    return Piece(text, key.rstrip("."), start, start + len(text), token, capital)


def _set_style(found: list[Piece], begin: int) -> None:
    words = [piece for piece in found[begin:] if piece.is_word]
    # A line that ends in a full stop is a sentence, however many names it has.
    style = _style(words, stopped=found[-1].text.endswith(".") if found else False)
    if style is not Style.PLAIN:
        for piece in found[begin:]:
            piece.style = style


def _style(words: list[Piece], *, stopped: bool) -> Style:
    full = [piece for piece in words if piece.key not in CONNECTORS]
    if len(full) < _FEWEST_WORDS:
        return Style.PLAIN
    loud = sum(piece.text.isupper() and len(piece.text) > 1 for piece in full)
    if loud >= _MOSTLY * len(full):
        return Style.CAPITALS
    raised = sum(piece.capital for piece in full)
    return Style.TITLE if raised >= _NEARLY_ALL * len(full) and not stopped else Style.PLAIN


def runs(found: list[Piece], text: str) -> Iterator[tuple[int, int]]:
    """Half-open ranges of pieces that may hold names: capitalised words and what joins them."""
    first = last = -1
    for index, piece in enumerate(found):
        if piece.capital and piece.is_word:
            if first < 0:
                first = _with_article(found, index)
            last = index
        elif first >= 0 and not _joins(piece):
            yield first, last + 1
            first = -1
        if first >= 0 and index + 1 < len(found) and _parted(text, piece, found[index + 1]):
            yield first, last + 1
            first = -1
    if first >= 0:
        yield first, last + 1


def _joins(piece: Piece) -> bool:
    return piece.text in {"-", "–", "'", "'s"} or piece.key in CONNECTORS


def _with_article(found: list[Piece], index: int) -> int:
    hyphened = index >= 2 and found[index - 1].text == "-"
    return index - 2 if hyphened and found[index - 2].key in ARABIC_ARTICLES else index


def _parted(text: str, piece: Piece, following: Piece) -> bool:
    """Whether a line or more stands empty between two pieces."""
    gap = text[piece.end : following.start]
    return gap.count("\n") > 1

"""Blocks and sentences of a text as half-open ranges ``[start, end)``.

The rules are for English news prose in any quotation marks; a block always ends a sentence, so
a headline or a caption without a full stop does not run into what follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from demarche.model.errors import SpanError
from demarche.text.abbreviations import stop_ends_sentence

Range = tuple[int, int]

# The end marks of a sentence with whatever closes after them, before white space.
_END = re.compile(r"(?P<marks>[.!?…]+)[”’\"')\]»]*(?=\s)")
_NEXT_WORD = re.compile(r"[\s“‘\"'(\[«—–]*(\w*)")
_LAST_WORD = re.compile(r"[^\s“”‘\"'(\[«—–/-]*$")
_LONGEST = 24  # No abbreviation is longer; a window keeps a text without spaces cheap.


def paragraphs(text: str) -> list[Range]:
    """The blocks of ``text`` that blank lines part, without the white space around them."""
    blocks: list[Range] = []
    below_words = False
    position = 0
    for line in text.split("\n"):
        words = line.strip()
        if words:
            start = position + line.index(words)
            first = blocks.pop()[0] if below_words else start
            blocks.append((first, start + len(words)))
        below_words = bool(words)
        position += len(line) + 1
    return blocks


def sentences(text: str) -> list[Range]:
    """The sentences of ``text`` in order: disjoint, and all but white space lies in one."""
    return [found for start, end in paragraphs(text) for found in _split(text, start, end)]


def sentence_at(text: str, start: int, end: int) -> Range:
    """The range from the first to the last sentence that ``[start, end)`` touches.

    Raises SpanError for an empty or outlying range and for one of white space only.
    """
    if not 0 <= start < end <= len(text):
        raise SpanError(f"[{start}, {end}) is no range of a text of {len(text)} characters.")
    touched = [(s, e) for s, e in sentences(text) if s < end and start < e]
    if not touched:
        raise SpanError(f"[{start}, {end}) holds white space only, which no sentence contains.")
    return touched[0][0], touched[-1][1]


def _split(text: str, start: int, end: int) -> Iterator[Range]:
    for mark in _END.finditer(text, start, end):
        if not _ends_sentence(text, start, mark, end):
            continue
        yield start, mark.end()
        start = mark.end()
        while text[start].isspace():
            start += 1
    yield start, end


def _ends_sentence(text: str, start: int, mark: re.Match[str], end: int) -> bool:
    following = _NEXT_WORD.match(text, mark.end(), end)
    next_word = following[1] if following else ""
    if next_word[:1].islower():
        return False
    if mark["marks"] != ".":
        return not _leaves_out(text, start, mark)
    window = text[max(start, mark.start() - _LONGEST) : mark.start()]
    found = _LAST_WORD.search(window)
    return stop_ends_sentence(found[0] if found else "", next_word)


def _leaves_out(text: str, start: int, mark: re.Match[str]) -> bool:
    """Whether dots that stand apart mark words left out, as in "offered … Washington"."""
    apart = mark.start() == start or text[mark.start() - 1].isspace()
    return apart and set(mark["marks"]) <= {".", "…"}

"""Quotations of a text: where quotation marks open and close, over paragraphs and when damaged.

Typographic marks say themselves whether they open or close; straight ones are told by what stands
beside them. A paragraph that begins with an opening mark while the last one did not close goes on
with the same quotation. A mark that never closes ends with its sentence, or with its paragraph
where it opened it. One pass, whatever the number of marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from demarche.text.sentences import paragraphs, sentences

# A half-open range of characters.
Range = tuple[int, int]

_DOUBLE = re.compile(r"[“”„‟«»\"]")
_SINGLE = re.compile(r"['‘’]")
_OPENS = frozenset("“„‟«")
_CLOSES = frozenset("”»")
_BEFORE_OPENING = frozenset("([{-–—/:,'‘\"“")
_ENDS = frozenset(".,?!…—–-;:")
# What an apostrophe leaves out at the beginning of a word opens no quotation.
_ELISION = re.compile(r"['‘’](?:em|til|cause|bout|round|tis|twas|n|s|re|ll|ve|d|t|\d\ds?)\b", re.I)


@dataclass(frozen=True)
class Quotation:
    """``[start, end)`` with its marks and ``[inner, outer)`` without. ``continued``: goes on with
    the quotation before it; ``closed``: has its closing mark.
    """

    start: int
    end: int
    inner: int
    outer: int
    closed: bool = True
    continued: bool = False


def quotations(text: str) -> list[Quotation]:
    """The quotations of ``text`` in order, disjoint; those within another are not given."""
    found: list[Quotation] = []
    pending = False
    for start, end in paragraphs(text):
        here = list(_in_paragraph(text, start, end, pending))
        found.extend(here)
        pending = bool(here) and not here[-1].closed and (here[-1].start == start or pending)
    return found


def _in_paragraph(text: str, start: int, end: int, pending: bool) -> Iterator[Quotation]:
    places = [mark.start() for mark in _DOUBLE.finditer(text, start, end)]
    marks = [(place, _role(text, place)) for place in places]
    if not marks:
        marks = list(_single_marks(text, start, end))
    for number, quotation in enumerate(_paired(text, marks, start, end)):
        first = number == 0 and pending and quotation.start == start
        yield replace(quotation, continued=True) if first else quotation


def _paired(
    text: str, marks: list[tuple[int, str]], start: int, end: int
) -> Iterator[Quotation]:
    opened: int | None = None
    for at, role in marks:
        if opened is None:
            opened = at if role != "closes" else None
        elif role == "opens" and text[at] not in "'‘’":
            # A second opening mark: the first was never closed, or encloses this one.
            yield _unclosed(text, opened, at)
            opened = at
        else:
            yield Quotation(opened, at + 1, *_inside(text, opened + 1, at))
            opened = None
    if opened is not None and text[opened] not in "'‘’":
        yield _unclosed(text, opened, end) if opened != start else _open_end(text, opened, end)


def _open_end(text: str, opened: int, end: int) -> Quotation:
    return Quotation(opened, end, *_inside(text, opened + 1, end), closed=False)


def _unclosed(text: str, opened: int, end: int) -> Quotation:
    first = next(iter(sentences(text[opened + 1 : end])), (0, end - opened - 1))
    return _open_end(text, opened, opened + 1 + first[1])


def _inside(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _role(text: str, at: int) -> str:
    if text[at] in _OPENS:
        return "opens"
    if text[at] in _CLOSES:
        return "closes"
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    if after.isspace() or after in ".,;:?!)]}":
        return "closes" if not before.isspace() else "either"
    if before.isspace() or before in _BEFORE_OPENING:
        return "opens"
    return "closes" if before.isalnum() else "either"


def _single_marks(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Single marks that quote, apostrophes left out: an opening one and then a closing one."""
    opened = False
    for mark in _SINGLE.finditer(text, start, end):
        at = mark.start()
        before = text[at - 1] if at > start else " "
        after = text[at + 1] if at + 1 < end else " "
        if not opened and (before.isspace() or before in "(—–:") and after.isalnum():
            if not _ELISION.match(text, at):
                opened = True
                yield at, "opens"
        elif opened and not after.isalnum() and _closes(text[at], before, after):
            opened = False
            yield at, "closes"


def _closes(mark: str, before: str, after: str) -> bool:
    if before in _ENDS or not after.isspace():
        return True
    # "the sources' claims": a plural that owns something, not the end of a quotation.
    return mark != "‘" and before.isalnum() and before != "s"


def looks_spoken(text: str, quotation: Quotation) -> bool:
    """Whether the words in the marks are likely speech, not a single word held at a distance or
    the title of a work.
    """
    words = text[quotation.inner : quotation.outer].split()
    if not words:
        return False
    if len(words) < 4:
        return text[quotation.outer - 1] in ",?!" or text[quotation.outer - 1] == "."
    small = [word for word in words if word[:1].islower() and len(word) > 3]
    return bool(small) or text[quotation.outer - 1] in ",.?!"

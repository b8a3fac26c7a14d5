"""Reads marked sentences: "[Kyiv]" is a place to be found, and nothing else is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from demarche.extract.known import Known
from demarche.extract.places import Options, propose
from demarche.extract.reading import Source, read
from demarche.model.proposals import PlaceProposal

PUBLISHED = date(2024, 3, 5)
_MARKED = re.compile(r"\[([^\]]+)\]")


@dataclass(frozen=True)
class Marked:
    """A text and the ``[start, end)`` of the names that were marked in it."""

    text: str
    spans: tuple[tuple[int, int], ...]


def unmark(marked: str) -> Marked:
    """``marked`` without its brackets."""
    spans, text, last = [], "", 0
    for found in _MARKED.finditer(marked):
        text += marked[last : found.start()]
        spans.append((len(text), len(text) + len(found[1])))
        text += found[1]
        last = found.end()
    return Marked(text + marked[last:], tuple(spans))


def places(
    text: str, known: Known | None = None, options: Options | None = None
) -> list[PlaceProposal]:
    """The proposals for ``text``."""
    reading = read(Source("r", text, PUBLISHED))
    return propose(reading, known or Known(), options or Options())


def named(text: str, name: str) -> PlaceProposal:
    """The first proposal whose words are ``name``."""
    return next(each for each in places(text) if each.span.exact == name)

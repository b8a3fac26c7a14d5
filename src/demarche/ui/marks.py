"""Cuts a text into runs at the ends of spans, so that overlapping facts can all be marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from demarche.model.facts import Span


@dataclass(frozen=True)
class Mark:
    """A span with the fact that it leads to and the class that styles it."""

    span: Span
    fact: str
    cls: str


@dataclass(frozen=True)
class Run:
    """A stretch ``[start, end)`` of text with the marks that cover all of it, shortest first."""

    start: int
    end: int
    marks: tuple[Mark, ...]


def runs(start: int, end: int, marks: Sequence[Mark]) -> list[Run]:
    """``[start, end)`` cut at every boundary of ``marks``; the runs cover it without a gap."""
    inside = [m for m in marks if m.span.start < end and m.span.end > start]
    cuts = {start, end}
    for mark in inside:
        cuts |= {max(start, mark.span.start), min(end, mark.span.end)}
    edges = sorted(cuts)
    return [Run(a, b, _covering(a, b, inside)) for a, b in pairwise(edges)]


def _covering(start: int, end: int, marks: Sequence[Mark]) -> tuple[Mark, ...]:
    covering = [m for m in marks if m.span.start <= start and end <= m.span.end]
    return tuple(sorted(covering, key=lambda m: m.span.end - m.span.start))

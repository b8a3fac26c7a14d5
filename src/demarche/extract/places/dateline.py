"""Datelines: "KYIV, Ukraine, Feb 14 (Reuters) -", "DALLAS —" at the head of a line."""

from __future__ import annotations

import re

from demarche.extract.places.candidate import Candidate

_DATELINE = re.compile(
    r"(?P<name>[^\W\d_][^\n(—–]{1,60}?)\s?(?:\((?P<agency>[^)\n]{2,40})\)\s{0,2})?(?:—|–|--|-(?=\s))"
)
_REACH = 120
_LONGEST = 9
_LONGEST_NAME = 4


def mark_datelines(candidates: list[Candidate], text: str) -> None:
    """Tells which candidates stand in a dateline."""
    starts = {each.start: each for each in candidates}
    position = 0
    for line in text.split("\n"):
        opening = line[:_REACH]
        bare = opening.lstrip(" \t“\"'")
        begin = position + len(opening) - len(bare)
        position += len(line) + 1
        found = _DATELINE.match(bare)
        first = starts.get(begin)
        if found is None or first is None or not _is_dateline(found, held=first.parent is not None):
            continue
        if first.end <= begin + found.end("name"):
            first.dateline = True
            if first.parent is not None:
                first.parent.dateline = True


def _is_dateline(found: re.Match[str], *, held: bool) -> bool:
    name = found["name"]
    head = name.split(",")[0]
    if len(head.split()) > _LONGEST_NAME or len(name.split()) > _LONGEST:
        return False
    return held or head.isupper() or found["agency"] is not None

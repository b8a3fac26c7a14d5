"""Names in a list: what is sure of one holds for the others."""

from __future__ import annotations

import re
from itertools import pairwise

from demarche.extract.places.candidate import Candidate
from demarche.extract.places.sheet import Sheet
from demarche.extract.places.words import KINDS_AFTER_LIST

_IN_LIST = 1.8
_SURE = 0.1
_LOWEST = -1.3
_BETWEEN = re.compile(r",? and |, |,? or |/| & |-|–")
_LONGEST_LINK = 9


def raise_lists(candidates: list[Candidate], text: str, accepted: float) -> None:
    """Raises the score of a name that stands in a list with one that is surely a place."""
    pairs = [
        (one, other)
        for one, other in pairwise(candidates)
        if _in_list(text[one.end : other.start])
    ]
    backward = [(other, one) for one, other in reversed(pairs)]
    for sure, unsure in [*pairs, *backward]:
        if sure.score < accepted + _SURE or not _LOWEST < unsure.score < accepted:
            continue
        if unsure.matches and not unsure.within:
            unsure.score += _IN_LIST


def share_kinds(candidates: list[Candidate], sheet: Sheet) -> None:
    """A generic word in the plural is meant for all: "Santa Fe and Entre Rios provinces"."""
    for other, one in pairwise(reversed(candidates)):
        after = sheet.pieces[other.last].key if other.last < len(sheet.pieces) else ""
        shared = other.kind and (after in KINDS_AFTER_LIST or other.kind_shared)
        if shared and not one.kind and _in_list(sheet.text[one.end : other.start]):
            one.kind, one.kind_shared = other.kind, True


def _in_list(gap: str) -> bool:
    return len(gap) <= _LONGEST_LINK and _BETWEEN.fullmatch(gap.replace("the ", "")) is not None

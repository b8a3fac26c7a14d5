"""Which words of a report name places."""

from __future__ import annotations

from collections import defaultdict

from demarche.extract.places import doubtful, words
from demarche.extract.places.candidate import Candidate
from demarche.extract.places.dateline import mark_datelines
from demarche.extract.places.finder import candidates
from demarche.extract.places.judge import ACCEPTED, Judge
from demarche.extract.places.lists import raise_lists, share_kinds
from demarche.extract.places.neighbours import raise_neighbours
from demarche.extract.places.parents import areas, parents
from demarche.extract.places.pieces import Style
from demarche.extract.places.sheet import Sheet

# What a sure mention elsewhere in the report adds to one that is not sure.
_SAME_NAME = 1.0
_SURE = 0.5
_LOWEST = -1.0
_IN_CAPITALS = 0.5
_HOLDER = 2.0


def recognise(sheet: Sheet) -> list[Candidate]:
    """All candidates of the report, scored; those of ``ACCEPTED`` and above name places."""
    found = parents(candidates(sheet), sheet)
    mark_datelines(found, sheet.text)
    areas(found, sheet.pieces)
    judge = Judge(sheet)
    for each in found:
        _ask_kind(each, sheet)
        each.score = judge.score(each)
        if sheet.pieces[each.first].style is Style.CAPITALS and not each.dateline:
            each.score -= _IN_CAPITALS
    share_kinds(found, sheet)
    _lift_parents(found)
    raise_neighbours(found, ACCEPTED)
    _agree(found)
    raise_lists(found, sheet.text, ACCEPTED)
    return found


def _ask_kind(candidate: Candidate, sheet: Sheet) -> None:
    """Sets the kind by the lower-case words around: "the city of", "region"."""
    pieces, first, after = sheet.pieces, candidate.first, candidate.last
    if candidate.key in doubtful.THE_WEST:
        candidate.matches = ()
    if candidate.kind:
        return
    if after < len(pieces) and not pieces[after].capital:
        word = pieces[after].key
        candidate.kind = words.KIND_AFTER.get(word) or words.KINDS_AFTER_LIST.get(word, "")
    if not candidate.kind and first >= 2 and pieces[first - 1].key == "of":
        candidate.kind = words.KIND_BEFORE.get(pieces[first - 2].key, "")


def _lift_parents(found: list[Candidate]) -> None:
    for each in found:
        if each.parent is not None and each.score >= ACCEPTED:
            each.parent.score = max(each.parent.score + _HOLDER, ACCEPTED + 0.5)


def _agree(found: list[Candidate]) -> None:
    """One sense a name: a sure mention speaks for the unsure ones of the same name."""
    by_name: dict[str, list[Candidate]] = defaultdict(list)
    for each in found:
        if not each.embedded:
            by_name[each.key].append(each)
    for same in by_name.values():
        if max(each.score for each in same) < ACCEPTED + _SURE:
            continue
        for each in same:
            if _LOWEST < each.score < ACCEPTED:
                each.score += _SAME_NAME

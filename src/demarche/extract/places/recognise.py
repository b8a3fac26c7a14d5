"""Which words of a report name places."""

from __future__ import annotations

from collections import defaultdict

from demarche.extract.places.candidates import Candidate, Finder
from demarche.extract.places.judge import ACCEPTED, Judge
from demarche.extract.places.links import areas, mark_datelines, parents, raise_lists, share_kinds
from demarche.extract.places.neighbours import raise_neighbours
from demarche.extract.places.pieces import Piece, Style
from demarche.extract.places.words import KIND_AFTER, KIND_BEFORE, KINDS_AFTER_LIST, THE_WEST
from demarche.extract.reading import Reading
from demarche.geo.gazetteer import Gazetteer

# What a sure mention elsewhere in the report adds to one that is not sure, and the reverse.
_SAME_NAME = 1.0
_SURE = 1.5
_IN_CAPITALS = 0.9


def recognise(
    reading: Reading, pieces: list[Piece], gazetteer: Gazetteer
) -> list[Candidate]:
    """All candidates of the report, scored; those of ``ACCEPTED`` and above name places."""
    found = Finder(reading, pieces, gazetteer).candidates()
    found = parents(found, pieces, reading, gazetteer)
    mark_datelines(found, reading)
    areas(found, pieces)
    judge = Judge(reading, pieces, gazetteer)
    for each in found:
        if each.key in THE_WEST:
            each.matches = ()
        _ask_kind(each, pieces)
        each.score = judge.score(each)
        if pieces[each.first].style is Style.CAPITALS and not each.dateline:
            each.score -= _IN_CAPITALS
    share_kinds(found, pieces, reading)
    _lift_parents(found)
    raise_neighbours(found, ACCEPTED)
    _agree(found)
    raise_lists(found, reading, ACCEPTED)
    return found


def _ask_kind(candidate: Candidate, pieces: list[Piece]) -> None:
    """Sets the kind by the lower-case words around: "the city of", "region"."""
    if candidate.kind:
        return
    after = candidate.last
    if after < len(pieces) and not pieces[after].capital:
        word = pieces[after].key
        candidate.kind = KIND_AFTER.get(word) or KINDS_AFTER_LIST.get(word, "")
    first = candidate.first
    if not candidate.kind and first >= 2 and pieces[first - 1].key == "of":
        candidate.kind = KIND_BEFORE.get(pieces[first - 2].key, "")


def _lift_parents(found: list[Candidate]) -> None:
    for each in found:
        if each.parent is not None and each.score >= ACCEPTED:
            each.parent.score = max(each.parent.score + 2.0, ACCEPTED + 0.5)


def _agree(found: list[Candidate]) -> None:
    """One sense a name: a sure mention speaks for the unsure ones of the same name."""
    by_name: dict[str, list[Candidate]] = defaultdict(list)
    for each in found:
        if not each.embedded:
            by_name[each.key].append(each)
    for same in by_name.values():
        best = max(each.score for each in same)
        if best < ACCEPTED + _SURE:
            continue
        for each in same:
            if -1.0 < each.score < ACCEPTED:
                each.score += _SAME_NAME

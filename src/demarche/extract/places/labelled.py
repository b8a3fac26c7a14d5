"""Names of places by spaCy: where it sees a longer one than the gazetteer, or one more."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span as Words

from demarche.extract.places import doubtful
from demarche.extract.places.candidate import Candidate
from demarche.extract.places.pieces import Style
from demarche.extract.places.sheet import Sheet

PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})


def widened(sheet: Sheet, candidate: Candidate) -> Candidate:
    """``candidate`` with the capitalised words that spaCy counts to the same name of a place."""
    entity = sheet.entity_of[candidate.first]
    if entity is None or not candidate.within or entity.label_ not in {"GPE", "LOC"}:
        return candidate
    first, last = candidate.first, candidate.last
    while _belongs(sheet, first - 1, entity):
        first -= 1
    while last < len(sheet.pieces) and sheet.entity_of[last] is entity and sheet.is_maker(last):
        last += 1
    if (first, last) == (candidate.first, candidate.last):
        return candidate
    wide = sheet.made(first, last, kind=candidate.kind, core=candidate.key)
    wide.within = False
    return wide


def labelled(sheet: Sheet, others: list[Candidate]) -> Iterator[Candidate]:
    """spaCy's names of places that hold none of ``others``."""
    taken = {index for each in others for index in range(each.first, each.last)}
    for begin, end in _entities(sheet):
        first, last = _trimmed(sheet, begin, end)
        if first >= last or not taken.isdisjoint(range(first, last)):
            continue
        key = sheet.key(first, last)
        if key not in doubtful.NOT_PLACES:
            yield sheet.made(first, last, sheet.gazetteer.find_folded(key))


def _entities(sheet: Sheet) -> Iterator[tuple[int, int]]:
    """The pieces of each of spaCy's names of places."""
    begin = 0
    for index in range(1, len(sheet.pieces) + 1):
        entity = sheet.entity_of[begin]
        if index < len(sheet.pieces) and sheet.entity_of[index] is entity:
            continue
        if entity is not None and entity.label_ in PLACE_LABELS:
            yield begin, index
        begin = index


def _belongs(sheet: Sheet, index: int, entity: Words) -> bool:
    if not 0 <= index < len(sheet.pieces) or sheet.entity_of[index] is not entity:
        return False
    piece = sheet.pieces[index]
    if not (piece.capital and piece.is_word) or piece.style is not Style.PLAIN:
        return False
    if piece.key == "the" or sheet.is_stopper(index) or sheet.gazetteer.find(piece.text):
        return False
    return not sheet.opens_sentence(index)


def _trimmed(sheet: Sheet, first: int, last: int) -> tuple[int, int]:
    """The range from its first to its last capitalised word, the article left out."""
    pieces = sheet.pieces
    while first < last and not (pieces[first].capital and pieces[first].key not in {"the", "a"}):
        first += 1
    while first < last and not (pieces[last - 1].capital and pieces[last - 1].is_word):
        last -= 1
    return first, last

"""Whether a place's name is part of that of a body, a club, a treaty: "Bank of England"."""

from __future__ import annotations

from demarche.extract.places import bodies, words
from demarche.extract.places.candidate import Candidate
from demarche.extract.places.pieces import Style
from demarche.extract.places.sheet import Sheet

_LOOK_AHEAD = 5
_OFFICE_AHEAD = 4
_NAMED_THINGS = frozenset({"EVENT", "LAW", "WORK_OF_ART"})


def is_embedded(sheet: Sheet, candidate: Candidate) -> bool:
    """Whether words around ``candidate`` make one name of a body or event with it."""
    if candidate.label in _NAMED_THINGS and candidate.within:
        return True
    return _body_follows(sheet, candidate) or _body_precedes(sheet, candidate.first)


def office_follows(sheet: Sheet, index: int) -> bool:
    """Whether an office begins at ``index``: "Foreign Minister", "Gov."."""
    for piece in sheet.pieces[index : index + _OFFICE_AHEAD]:
        if piece.key in words.OFFICES:
            return True
        if piece.key not in words.OFFICE_ADJECTIVES and piece.text not in {".", "'s", "-"}:
            return False
    return False


def _body_follows(sheet: Sheet, candidate: Candidate) -> bool:
    pieces, after = sheet.pieces, candidate.last
    # In a headline every word is capitalised, so only the next one tells.
    plain = pieces[candidate.first].style is Style.PLAIN
    for index in range(after, min(after + (_LOOK_AHEAD if plain else 1), len(pieces))):
        piece = pieces[index]
        if piece.key in {"'s", "of", "and"} and index > after:
            continue
        if not piece.capital or (index > after and not sheet.adjacent(index - 1, index)):
            return False
        if piece.key in words.OFFICES and piece.key != "chief":
            return _office_to_go_to(sheet, index)
        if piece.key in bodies.ORGANISATION_WORDS:
            return not office_follows(sheet, index + 1)
        if piece.key not in words.OFFICE_ADJECTIVES and sheet.gazetteer.find(piece.text):
            return False
    return False


def _office_to_go_to(sheet: Sheet, index: int) -> bool:
    """Whether it is no person but "the Harris County Sheriff's Office"."""
    after = sheet.pieces[index + 1 : index + 3]
    if len(after) < 2 or after[0].key != "'s":
        return False
    return after[1].capital and after[1].key in bodies.ORGANISATION_WORDS


def _body_precedes(sheet: Sheet, first: int) -> bool:
    pieces, index = sheet.pieces, first - 1
    if index >= 0 and pieces[index].key in bodies.ORGANISATION_OPENERS and pieces[index].capital:
        return pieces[index].style is Style.PLAIN and sheet.adjacent(index, first)
    if index >= 0 and pieces[index].key == "the":
        index -= 1
    if index < 1 or pieces[index].key != "of":
        return False
    head = pieces[index - 1]
    return head.capital and head.style is Style.PLAIN and head.key in bodies.ORGANISATION_HEADS

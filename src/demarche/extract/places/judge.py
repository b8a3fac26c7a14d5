"""How likely words are the name of a place, weighed from the gazetteer, spaCy and their context.

A score adds up small weights, in the manner of log odds; at ``ACCEPTED`` a name is as likely that
of a place as not. The weights were set by hand on sentences of our own.
"""

from __future__ import annotations

import math

from demarche.extract.places import doubtful, words
from demarche.extract.places.candidate import Candidate
from demarche.extract.places.embedded import is_embedded, office_follows
from demarche.extract.places.pieces import Piece, Style
from demarche.extract.places.prior import by_gazetteer
from demarche.extract.places.sheet import Sheet

ACCEPTED = 1.0
_NEVER = -9.0
_DATELINE = 4.0
_THE_WEST = 2.2
_PERSON = -2.8
_NEXT_TO_A_NAME = -2.2
# spaCy's label of exactly these words.
_LABELS = {"GPE": 2.0, "LOC": 1.9, "FAC": 1.0, "NORP": -0.8, "PERSON": -0.8, "ORG": -0.7, "": -0.3}
_OTHER_LABEL = -1.2
_COMMON_WORD = -1.2
_IN_HEADLINES = 0.7
_LONGER_NAMES = frozenset({"PERSON", "ORG", "EVENT", "WORK_OF_ART", "LAW", "PRODUCT"})


def confidence(score: float) -> float:
    """The share of names with this ``score`` that are expected to be of places."""
    return round(1 / (1 + math.exp(-1.1 * (score - ACCEPTED) - 0.2)), 2)


class Judge:
    """Scores the candidates of one report."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._pieces = sheet.pieces
        self._persons = _parts_of_persons(sheet)

    def score(self, candidate: Candidate) -> float:
        """The weight for ``candidate`` on its own, before the rest of the report is heard."""
        if candidate.never:
            return _NEVER
        if candidate.dateline:
            return _DATELINE
        if candidate.key in doubtful.THE_WEST:
            return self._the_west(candidate)
        if is_embedded(self._sheet, candidate):
            candidate.embedded = True
            return _NEVER
        person = _PERSON if candidate.key in self._persons else 0.0
        return (
            by_gazetteer(candidate)
            + person
            + self._by_label(candidate)
            + self._by_words_before(candidate)
            + self._by_words_after(candidate)
        )

    def _the_west(self, candidate: Candidate) -> float:
        """"The West" as the states that are called so, not a direction or part of a name."""
        before, after = candidate.first - 1, candidate.last
        if before < 0 or self._pieces[before].key != "the":
            return _NEVER
        goes_on = after < len(self._pieces) and self._pieces[after].capital
        return _NEVER if goes_on and self._sheet.adjacent(before, after) else _THE_WEST

    def _by_label(self, candidate: Candidate) -> float:
        if candidate.label in _LONGER_NAMES and candidate.within:
            return self._within_longer_name(candidate)
        weight = _LABELS.get(candidate.label, _OTHER_LABEL)
        if not self._is_plain(candidate):
            return weight * _IN_HEADLINES
        common = not candidate.label and self._is_common_word(candidate)
        return weight + (_COMMON_WORD if common else 0.0)

    def _is_common_word(self, candidate: Candidate) -> bool:
        """Whether spaCy's tagger sees no name in the one word, which may only open a sentence."""
        token = self._sheet.reading.doc[self._pieces[candidate.first].token]
        return candidate.last == candidate.first + 1 and token.pos_ not in {"PROPN", "X"}

    def _within_longer_name(self, candidate: Candidate) -> float:
        """spaCy has a longer name of a person or a body: an office after it breaks that up."""
        if office_follows(self._sheet, candidate.last) or not self._is_plain(candidate):
            return -0.4
        return -3.5 if candidate.label == "PERSON" else -1.8

    def _by_words_before(self, candidate: Candidate) -> float:
        before = candidate.first - 1
        while before >= 0 and self._pieces[before].key in {"the", "both"}:
            before -= 1
        if before < 0:
            return 0.0
        piece = self._pieces[before]
        if piece.key in words.KIND_BEFORE or self._is_kind_of(before):
            return 2.2
        if piece.key in words.PERSON_TITLES and piece.capital:
            return _PERSON if self._sheet.adjacent(before, candidate.first) else 0.0
        if piece.key in words.COMPASS and before == candidate.first - 1:
            return 1.6
        return _by_preposition(piece) or self._by_name(before, before, candidate)

    def _is_kind_of(self, before: int) -> bool:
        """Whether "city of", "province of" and the like stand before."""
        if self._pieces[before].key != "of" or before == 0:
            return False
        return self._pieces[before - 1].key in words.KIND_BEFORE

    def _by_words_after(self, candidate: Candidate) -> float:
        weight = 2.6 if candidate.parent else 1.3 if candidate.area else 0.0
        after = candidate.last
        if after >= len(self._pieces):
            return weight
        piece = self._pieces[after]
        following = self._pieces[after + 1].key if after + 1 < len(self._pieces) else ""
        if piece.key in {"'s", "'"}:
            return weight + (0.7 if following in words.CIVIC else 0.0)
        if piece.text == "-":
            return weight + (1.5 if following in words.HYPHENED else 0.0)
        if not piece.capital and (piece.key in words.KIND_AFTER or piece.key in words.CIVIC):
            return weight + 1.2
        if office_follows(self._sheet, after):
            return weight + 1.0
        doubtful_name = candidate.key in doubtful.AMBIGUOUS
        known = not doubtful_name and self._sheet.gazetteer.find(piece.text)
        return weight + (0.0 if known else self._by_name(after, candidate.last - 1, candidate))

    def _by_name(self, index: int, edge: int, candidate: Candidate) -> float:
        """A capitalised word beside it may be a first name or a surname: "Paris Hilton"."""
        piece = self._pieces[index]
        before = index < candidate.first
        sure = candidate.label in {"GPE", "LOC"} and candidate.key not in doubtful.AMBIGUOUS
        if piece.style is not Style.PLAIN or sure:
            return 0.0
        beside = self._sheet.adjacent(*((edge, candidate.first) if before else (edge, index)))
        name = piece.capital and piece.is_word and beside
        if not name or self._sheet.gazetteer.demonym(piece.text) is not None:
            return 0.0
        if before and (self._sheet.opens_sentence(index) or " " in candidate.key):
            return 0.0
        return _NEXT_TO_A_NAME

    def _is_plain(self, candidate: Candidate) -> bool:
        return self._pieces[candidate.first].style is Style.PLAIN


def _by_preposition(piece: Piece) -> float:
    if piece.key in words.HERE:
        return 2.1
    if piece.key in words.LOCATIVE:
        return 1.4
    return 0.7 if piece.key in words.WEAK_LOCATIVE else 0.0


def _parts_of_persons(sheet: Sheet) -> frozenset[str]:
    """The first and last words of persons' names that have more than one."""
    found: set[str] = set()
    for entity in sheet.reading.doc.ents:
        if entity.label_ != "PERSON":
            continue
        names = [t.lower_ for t in entity if t.text[:1].isupper()]
        names = [name for name in names if name.rstrip(".") not in words.PERSON_TITLES]
        if len(names) > 1:
            found.update((names[0], names[-1]))
    return frozenset(found)

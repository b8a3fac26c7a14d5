"""Finds the words of a report that the gazetteer, a generic word or spaCy says may be a place."""

from __future__ import annotations

from collections.abc import Iterator

from demarche.extract.places import bodies, doubtful, words
from demarche.extract.places.candidate import Candidate
from demarche.extract.places.generic import by_generic, with_generic
from demarche.extract.places.labelled import labelled, widened
from demarche.extract.places.pieces import Piece, Style, runs
from demarche.extract.places.sheet import Sheet
from demarche.geo.gazetteer import Match
from demarche.geo.gazetteer.entries import Name

LONGEST_NAME = 7
_LONGEST_LIST = 12
_SHORTEST_IN_CAPITALS = 5
_LONGEST_SHORT_STATE = 5


def candidates(sheet: Sheet) -> list[Candidate]:
    """All candidates in the order of the text; no two overlap."""
    finder = _Finder(sheet)
    stretches = runs(sheet.pieces, sheet.text)
    found = [each for first, last in stretches for each in finder.run(first, last)]
    wide = _apart(widened(sheet, each) for each in found)
    return sorted([*wide, *labelled(sheet, wide)], key=lambda each: each.first)


def _apart(found: Iterator[Candidate]) -> list[Candidate]:
    """``found`` without those that a widened one before or after took in."""
    kept: list[Candidate] = []
    for each in found:
        while kept and each.first < kept[-1].last and each.first <= kept[-1].first:
            kept.pop()
        if not kept or each.first >= kept[-1].last:
            kept.append(each)
    return kept


class _Finder:
    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._pieces = sheet.pieces
        self._counties = set(_before_counties(sheet.pieces))

    def run(self, first: int, last: int) -> Iterator[Candidate]:
        """The candidates among the pieces ``[first, last)``, the longest names first."""
        index = first
        while index < last:
            found = self.at(index, last)
            if found is not None:
                yield found
            index = found.last if found is not None else index + 1

    def at(self, index: int, last: int) -> Candidate | None:
        """The longest name that begins at piece ``index``."""
        if not self._may_begin(index):
            return None
        if index in self._counties and (county := self._county(index)):
            return county
        for end in range(min(last, index + LONGEST_NAME), index, -1):
            if not self._may_end(index, end):
                continue
            key = self._sheet.key(index, end)
            if key in doubtful.NOT_PLACES and end - index > 1:
                return self._no_place(index, end)
            if key in doubtful.NOT_PLACES or self._points_on(index, end, last):
                break
            if matches := self._matches(index, end, key):
                return with_generic(self._sheet, index, end, last, matches)
        return by_generic(self._sheet, index, last, self.at)

    def _points_on(self, index: int, end: int, last: int) -> bool:
        """Whether this is a compass word with a name after it."""
        alone = end == index + 1 < last
        return alone and self._pieces[index].key in words.COMPASS_OPENERS | words.COUNTRY_COMPASS

    def _county(self, index: int) -> Candidate | None:
        """One of "Collin and Denton counties"."""
        matches = self._sheet.gazetteer.find_folded(f"{self._pieces[index].key} county")
        return self._sheet.made(index, index + 1, matches, kind="ADM2") if matches else None

    def _no_place(self, index: int, end: int) -> Candidate:
        """What keeps the words of a longer name that is no place's from being taken for one."""
        made = self._sheet.made(index, end)
        made.embedded = made.never = True
        return made

    def _matches(self, index: int, end: int, key: str) -> tuple[Match, ...]:
        piece = self._pieces[index]
        if end - index > 1 and piece.key in bodies.ORGANISATION_WORDS and " of " in key:
            return ()
        matches = self._sheet.gazetteer.find_folded(key)
        if not matches or self._sheet.gazetteer.demonym(key) is not None:
            return ()
        if end - index > 1:
            return matches
        if not self._abbreviates(index):
            matches = tuple(match for match in matches if not _is_short_for_state(match, key))
        if piece.key in words.ABBREVIATIONS and not piece.text.isupper():
            return ()
        loud = piece.style is Style.PLAIN and len(piece.text) > 1 and piece.text.isupper()
        if loud and not self._opens_line(index):
            return _in_capitals(piece, matches)
        return matches

    def _opens_line(self, index: int) -> bool:
        """Whether a line begins here: a dateline is in capitals."""
        return index == 0 or not self._sheet.adjacent(index - 1, index)

    def _abbreviates(self, index: int) -> bool:
        """Whether a point says that the word is an abbreviation."""
        piece = self._pieces[index]
        return "." in piece.text or self._sheet.text[piece.end : piece.end + 1] == "."

    def _may_begin(self, index: int) -> bool:
        piece = self._pieces[index]
        if piece.key == "the":
            return piece.capital
        return (piece.capital and piece.is_word) or piece.key in words.ARABIC_ARTICLES

    def _may_end(self, index: int, end: int) -> bool:
        piece = self._pieces[end - 1]
        if self._pieces[index].key == "the":
            return end - index == 2 and f"the {piece.key}" in words.WITH_ARTICLE
        return piece.is_word and piece.capital


def _is_short_for_state(match: Match, key: str) -> bool:
    """"Mass" is no Massachusetts without its point."""
    state = match.entry.feature == "ADM1" and match.entry.country == "USA"
    return state and match.name is Name.VARIANT and len(key) <= _LONGEST_SHORT_STATE

def _in_capitals(piece: Piece, matches: tuple[Match, ...]) -> tuple[Match, ...]:
    """What a word in capitals among others that are not may stand for: short ones are acronyms."""
    if piece.key.replace(".", "") in words.ABBREVIATIONS or "." in piece.text:
        return tuple(match for match in matches if match.name is Name.VARIANT) or matches
    return () if len(piece.text) < _SHORTEST_IN_CAPITALS else matches


def _before_counties(found: list[Piece]) -> Iterator[int]:
    """The capitalised words of a list that ends in "counties" or "parishes"."""
    for index, piece in enumerate(found):
        if piece.key not in {"counties", "parishes"}:
            continue
        for at in range(index - 1, max(-1, index - 1 - _LONGEST_LIST), -1):
            word = found[at]
            if word.capital and word.is_word:
                yield at
            elif word.key not in {"and", ",", "or"}:
                break

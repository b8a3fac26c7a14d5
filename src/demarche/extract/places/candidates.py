"""Words that may name a place: names of the gazetteer, names with a generic word, spaCy's own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span as Words

from demarche.extract.places import words
from demarche.extract.places.pieces import Piece, Style, runs
from demarche.extract.reading import Reading
from demarche.geo.gazetteer import Gazetteer, Match, fold
from demarche.geo.gazetteer.entries import Name

LONGEST_NAME = 7
_BEFORE_MAKER = 5
_LONGEST_LIST = 12
_DIRECTIONS = frozenset({"north", "south", "east", "west"})
PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})


@dataclass(slots=True, eq=False)
class Candidate:
    """Pieces ``[first, last)`` that may name a place.

    ``matches`` are what the gazetteer has under the name, none where it has nothing; ``kind`` is
    the beginning of a GeoNames feature code that a generic word asks for; ``label`` spaCy's label
    of the words, "" for none; ``within`` whether spaCy's name is longer; ``parent`` the candidate
    that follows and holds this one ("Dallas, Texas"), ``area`` one
    that it is said to be in ("Lyman in the Donetsk region"); ``score`` and ``use`` are filled in later.
    """

    first: int
    last: int
    start: int
    end: int
    key: str
    matches: tuple[Match, ...]
    kind: str = ""
    label: str = ""
    within: bool = False
    embedded: bool = False
    never: bool = False
    kind_shared: bool = False
    demonym: bool = False
    dateline: bool = False
    core: str = ""
    parent: Candidate | None = None
    area: Candidate | None = None
    score: float = 0.0


class Finder:
    """Finds the candidates of one report."""

    def __init__(self, reading: Reading, found: list[Piece], gazetteer: Gazetteer) -> None:
        self._reading = reading
        self._text = reading.source.text
        self._pieces = found
        self._gazetteer = gazetteer
        self._entity_of = _entities(reading, found)
        self._counties = set(_before_counties(found))

    def candidates(self) -> list[Candidate]:
        """All candidates in the order of the text; no two overlap."""
        by_name = [c for first, last in runs(self._pieces, self._text) for c in self._run(first, last)]
        widened = [self._widened(each) for each in by_name]
        return sorted([*widened, *self._labelled(widened)], key=lambda each: each.first)

    def _run(self, first: int, last: int) -> Iterator[Candidate]:
        index = first
        while index < last:
            candidate = self._at(index, last)
            if candidate is None:
                index += 1
            else:
                yield candidate
                index = candidate.last

    def _at(self, index: int, last: int) -> Candidate | None:
        """The longest name that begins at piece ``index``."""
        if not self._may_begin(index):
            return None
        if index in self._counties and (county := self._county(index)):
            return county
        for end in range(min(last, index + LONGEST_NAME), index, -1):
            if not self._may_end(index, end):
                continue
            key = fold(self._text[self._pieces[index].start : self._pieces[end - 1].end])
            if key in words.NOT_PLACES:
                if end - index > 1:
                    return self._no_place(index, end, key)
                break
            if end == index + 1 < last and key in words.COMPASS_OPENERS | words.COUNTRY_COMPASS:
                break
            if matches := self._matches(index, end, key):
                return self._with_generic(index, end, last, key, matches)
        return self._by_generic(index, last)

    def _county(self, index: int) -> Candidate | None:
        """One of "Collin and Denton counties"."""
        piece = self._pieces[index]
        key = f"{piece.key} county"
        matches = self._gazetteer.find_folded(key)
        return self._made(index, index + 1, key, matches, kind="ADM2") if matches else None

    def _no_place(self, index: int, end: int, key: str) -> Candidate:
        """What keeps the words of a longer name that is no place's from being taken for one."""
        made = self._made(index, end, key, ())
        made.embedded = made.never = True
        return made

    def _matches(self, index: int, end: int, key: str) -> tuple[Match, ...]:
        matches = self._gazetteer.find_folded(key)
        if not matches or end - index > 1:
            return matches
        piece = self._pieces[index]
        if piece.key in words.ABBREVIATIONS and not piece.text.isupper():
            return ()
        if piece.style is Style.PLAIN and len(piece.text) > 1 and piece.text.isupper():
            return self._matches_in_capitals(piece, matches)
        return matches

    @staticmethod
    def _matches_in_capitals(piece: Piece, matches: tuple[Match, ...]) -> tuple[Match, ...]:
        if piece.key.replace(".", "") in words.ABBREVIATIONS or "." in piece.text:
            return tuple(match for match in matches if match.name is Name.VARIANT) or matches
        return () if len(piece.text) < 5 else matches

    def _may_begin(self, index: int) -> bool:
        piece = self._pieces[index]
        if piece.key == "the":
            return piece.capital
        return (piece.capital and piece.is_word) or piece.key in words.ARABIC_ARTICLES

    def _may_end(self, index: int, end: int) -> bool:
        piece = self._pieces[end - 1]
        opening = self._pieces[index]
        if opening.key == "the":
            name = f"the {piece.key}"
            return end - index == 2 and name in words.WITH_ARTICLE
        return piece.is_word and piece.capital

    def _with_generic(
        self, index: int, end: int, last: int, key: str, matches: tuple[Match, ...]
    ) -> Candidate:
        """The name with the capitalised generic word after it ("Shelby" and "County")."""
        country = any(match.entry.is_country for match in matches)
        if end < last and self._is_maker(end) and not (self._is_maker(end - 1) or country):
            return self._whole(index, end + 1, words.KIND_AFTER[self._pieces[end].key], end)
        return self._made(index, end, key, matches)

    def _whole(self, index: int, end: int, kind: str, core_end: int) -> Candidate:
        core = fold(self._text[self._pieces[index].start : self._pieces[core_end - 1].end])
        key = fold(self._text[self._pieces[index].start : self._pieces[end - 1].end])
        return self._made(index, end, key, (), kind=kind, core=core)

    def _by_generic(self, index: int, last: int) -> Candidate | None:
        """A name that the gazetteer lacks but whose generic word tells: "Wolf Creek"."""
        key = self._pieces[index].key
        if key in words.COMPASS_OPENERS | words.COUNTRY_COMPASS and index + 1 < last:
            return self._with_compass(index, last)
        if key in words.NAME_OPENERS and index + 1 < last:
            return self._after_opener(index, last)
        if self._is_stopper(index) or key in words.GENERAL:
            return None
        for end in range(index + 1, min(last, index + 1 + _BEFORE_MAKER)):
            if self._is_maker(end):
                return self._whole(index, end + 1, words.KIND_AFTER[self._pieces[end].key], end)
            piece = self._pieces[end]
            if self._is_stopper(end) or not (piece.capital or piece.text == "-"):
                return None
        return None

    def _with_compass(self, index: int, last: int) -> Candidate | None:
        """"South Boston" is a name, "Northern Syria" at the head of a sentence is not."""
        inner = self._at(index + 1, last)
        opener = self._pieces[index]
        if inner is None or inner.never or opener.style is not Style.PLAIN:
            return inner
        country = any(m.entry.is_country or m.entry.feature == "CONT" for m in inner.matches)
        if country or opener.key not in words.COMPASS_OPENERS or not inner.matches:
            return inner
        if self._reading.doc[opener.token].is_sent_start and opener.key not in _DIRECTIONS:
            return inner
        key = fold(self._text[opener.start : inner.end])
        return self._made(index, inner.last, key, (), core=inner.key)

    def _after_opener(self, index: int, last: int) -> Candidate | None:
        opener, name = self._pieces[index], self._pieces[index + 1]
        if opener.key in {"new", "el", "los", "las", "san", "santa", "st", "saint", "point"}:
            return None
        if not (name.capital and name.is_word) or self._is_stopper(index + 1):
            return None
        whole = fold(self._text[opener.start : name.end])
        kind = words.NAME_OPENERS[opener.key]
        return self._made(index, index + 2, whole, (), kind=kind, core=name.key)

    def _is_maker(self, index: int) -> bool:
        piece = self._pieces[index]
        if not piece.capital or piece.key not in words.NAME_MAKERS:
            return False
        after = self._pieces[index + 1].key if index + 1 < len(self._pieces) else ""
        return piece.style is Style.PLAIN and after not in words.COURTS

    def _is_stopper(self, index: int) -> bool:
        key = self._pieces[index].key
        return (
            key in words.PERSON_TITLES
            or key in words.ORGANISATION_WORDS
            or key in words.NOT_PLACES
            or self._gazetteer.demonym(key) is not None
        )

    def _made(
        self, first: int, last: int, key: str, matches: tuple[Match, ...], **more: str
    ) -> Candidate:
        start, end = self._pieces[first].start, self._pieces[last - 1].end
        made = Candidate(first, last, start, end, key, matches, **more)  # type: ignore[arg-type]
        entity = self._entity_of[first]
        if entity is not None:
            made.label = entity.label_
            made.within = self._reaches_beyond(entity, first, last)
        return made

    def _reaches_beyond(self, entity: Words, first: int, last: int) -> bool:
        """Whether spaCy's name goes on in capitalised words right before or after."""
        return self._goes_on(entity, first, -1) or self._goes_on(entity, last - 1, 1)

    def _goes_on(self, entity: Words, edge: int, step: int) -> bool:
        index = edge + step
        while 0 <= index < len(self._pieces) and self._entity_of[index] is entity:
            piece = self._pieces[index]
            if piece.capital and piece.is_word:
                return piece.key != "the"
            if piece.key not in {"of", "the", "-", "and", "for"}:
                return False
            index += step
        return False

    def _widened(self, candidate: Candidate) -> Candidate:
        """``candidate`` with the capitalised words that spaCy counts to the same name of a place."""
        entity = self._entity_of[candidate.first]
        if entity is None or not candidate.within or entity.label_ not in {"GPE", "LOC"}:
            return candidate
        first, last = candidate.first, candidate.last
        while self._belongs(first - 1, entity):
            first -= 1
        while self._is_maker_of(last, entity):
            last += 1
        if (first, last) == (candidate.first, candidate.last):
            return candidate
        whole = fold(self._text[self._pieces[first].start : self._pieces[last - 1].end])
        wide = self._made(first, last, whole, (), kind=candidate.kind, core=candidate.key)
        wide.within = False
        return wide

    def _belongs(self, index: int, entity: Words) -> bool:
        if not 0 <= index < len(self._pieces) or self._entity_of[index] is not entity:
            return False
        piece = self._pieces[index]
        if not (piece.capital and piece.is_word) or piece.style is not Style.PLAIN:
            return False
        if piece.key == "the" or self._is_stopper(index) or self._gazetteer.find(piece.text):
            return False
        return not entity.doc[piece.token].is_sent_start

    def _is_maker_of(self, index: int, entity: Words) -> bool:
        inside = index < len(self._pieces) and self._entity_of[index] is entity
        return inside and self._is_maker(index)

    def _labelled(self, others: list[Candidate]) -> Iterator[Candidate]:
        """Names of places by spaCy alone."""
        taken = {index for each in others for index in range(each.first, each.last)}
        index = 0
        while index < len(self._pieces):
            entity = self._entity_of[index]
            end = index + 1
            while end < len(self._pieces) and entity is not None and self._entity_of[end] is entity:
                end += 1
            if entity is not None and entity.label_ in PLACE_LABELS:
                first, last = self._trimmed(index, end)
                if first < last and taken.isdisjoint(range(first, last)):
                    name = fold(self._text[self._pieces[first].start : self._pieces[last - 1].end])
                    if name not in words.NOT_PLACES:
                        yield self._made(first, last, name, self._gazetteer.find_folded(name))
            index = end

    def _trimmed(self, first: int, last: int) -> tuple[int, int]:
        while first < last and not (
            self._pieces[first].capital and self._pieces[first].key not in {"the", "a"}
        ):
            first += 1
        while first < last and not (self._pieces[last - 1].capital and self._pieces[last - 1].is_word):
            last -= 1
        return first, last


def _before_counties(found: list[Piece]) -> Iterator[int]:
    """The capitalised words of a list that ends in "counties" or "parishes"."""
    for index, piece in enumerate(found):
        if piece.key not in {"counties", "parishes"}:
            continue
        at = index - 1
        while at >= max(0, index - _LONGEST_LIST):
            word = found[at]
            if word.capital and word.is_word:
                yield at
            elif word.key not in {"and", ",", "or"}:
                break
            at -= 1


def _entities(reading: Reading, found: list[Piece]) -> list[Words | None]:
    """spaCy's name, if any, that each piece is part of."""
    by_token: dict[int, Words] = {}
    for entity in reading.doc.ents:
        for token in range(entity.start, entity.end):
            by_token[token] = entity
    return [by_token.get(piece.token) for piece in found]

"""How likely words are the name of a place, weighed from the gazetteer, spaCy and their context.

A score adds up small weights, in the manner of log odds; at ``ACCEPTED`` a name is as likely that
of a place as not. The weights were set by hand on sentences of our own.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from demarche.extract.places import words
from demarche.extract.places.candidates import Candidate
from demarche.extract.places.pieces import Piece, Style
from demarche.extract.reading import Reading
from demarche.geo.gazetteer import Gazetteer, Match
from demarche.geo.gazetteer.entries import Name

ACCEPTED = 1.2
_NEVER = -9.0
_PERSON = -2.8
# spaCy's label of exactly these words.
_LABELS = {"GPE": 2.0, "LOC": 1.9, "FAC": 1.0, "NORP": -0.8, "PERSON": -1.2, "ORG": -0.9, "": -0.3}
_OTHER_LABEL = -1.2
_AMBIGUOUS = -1.9
_LOOK_AHEAD = 5
_FACILITIES = frozenset({"AIRP", "DAM", "BDG", "SQR", "CNL", "PASS", "PRK", "STM", "LK"})


def confidence(score: float) -> float:
    """The share of names with this ``score`` that are expected to be of places."""
    return round(1 / (1 + math.exp(-1.1 * (score - ACCEPTED) - 0.2)), 2)


class Judge:
    """Scores the candidates of one report."""

    def __init__(
        self, reading: Reading, pieces: Sequence[Piece], gazetteer: Gazetteer
    ) -> None:
        self._reading = reading
        self._pieces = pieces
        self._gazetteer = gazetteer
        self._persons = _surnames(reading)

    def score(self, candidate: Candidate) -> float:
        """The weight for ``candidate`` on its own, before the rest of the report is heard."""
        if candidate.dateline:
            return 4.0
        if candidate.never:
            return _NEVER
        if candidate.key in words.THE_WEST:
            return self._the_west(candidate)
        if self._is_embedded(candidate):
            candidate.embedded = True
            return _NEVER
        return (
            self._by_gazetteer(candidate)
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
        return _NEVER if goes_on and self._adjacent(before, after) else 2.2

    def _by_gazetteer(self, candidate: Candidate) -> float:
        person = _PERSON if candidate.key in self._persons else 0.0
        if not candidate.matches:
            return self._by_generic_word(candidate) + person
        weight = max(prior(match) for match in candidate.matches)
        if candidate.key in words.AMBIGUOUS:
            weight += _AMBIGUOUS
        return weight + person + (0.8 if " " in candidate.key else 0.0)

    def _by_generic_word(self, candidate: Candidate) -> float:
        if candidate.kind in _FACILITIES | {"ADM1", "ADM2", "MT", "MTS", "ISL", "ISLS", "PPL"}:
            return 1.8
        return 1.4 if candidate.kind else -1.5

    def _by_label(self, candidate: Candidate) -> float:
        style = self._pieces[candidate.first].style
        if candidate.label in {"PERSON", "ORG", "EVENT", "WORK_OF_ART", "LAW", "PRODUCT"}:
            if candidate.within:
                return self._within_longer_name(candidate)
        weight = _LABELS.get(candidate.label, _OTHER_LABEL)
        return weight if style is Style.PLAIN else weight * 0.7

    def _within_longer_name(self, candidate: Candidate) -> float:
        """spaCy has a longer name of a person or a body: an office after it breaks that up."""
        if self._office_follows(candidate) or self._pieces[candidate.first].style is not Style.PLAIN:
            return -0.4
        return -3.5 if candidate.label == "PERSON" else -1.8

    def _by_words_before(self, candidate: Candidate) -> float:
        before = self._before(candidate.first)
        if before is None:
            return 0.0
        piece = self._pieces[before]
        if piece.key in words.KIND_BEFORE or self._is_kind_of(before):
            return 2.2
        if piece.key in words.PERSON_TITLES and piece.capital:
            return _PERSON if self._adjacent(before, candidate.first) else 0.0
        if piece.key in words.COMPASS and before == candidate.first - 1:
            return 1.6
        if piece.key in words.HERE:
            return 2.1
        if piece.key in words.LOCATIVE:
            return 1.4
        if piece.key in words.WEAK_LOCATIVE:
            return 0.7
        return self._by_name_before(piece, before, candidate)

    def _is_kind_of(self, before: int) -> bool:
        """Whether "city of", "province of" and the like stand before."""
        if self._pieces[before].key != "of" or before == 0:
            return False
        return self._pieces[before - 1].key in words.KIND_BEFORE

    def _by_name_before(self, piece: Piece, before: int, candidate: Candidate) -> float:
        """A capitalised word right before it may be a first name: "Jack London"."""
        if piece.style is not Style.PLAIN or not self._adjacent(before, candidate.first):
            return 0.0
        sentence_start = self._reading.doc[piece.token].is_sent_start
        name = piece.capital and piece.is_word and not sentence_start and " " not in candidate.key
        if not name or self._gazetteer.demonym(piece.text) or candidate.label in {"GPE", "LOC"}:
            return 0.0
        return -2.2

    def _by_words_after(self, candidate: Candidate) -> float:
        weight = 0.0
        if candidate.parent is not None:
            weight += 2.6
        elif candidate.area is not None:
            weight += 1.3
        after = candidate.last
        if after >= len(self._pieces):
            return weight
        piece = self._pieces[after]
        if piece.key in {"'s", "'"} and after + 1 < len(self._pieces):
            return weight + (0.7 if self._pieces[after + 1].key in words.CIVIC else 0.0)
        if piece.text == "-" and after + 1 < len(self._pieces):
            return weight + (1.5 if self._pieces[after + 1].key in words.HYPHENED else 0.0)
        if not piece.capital and (piece.key in words.KIND_AFTER or piece.key in words.CIVIC):
            return weight + 1.2
        if self._office_follows(candidate):
            return weight + 1.0
        return weight + self._by_name_after(piece, after, candidate)

    def _by_name_after(self, piece: Piece, after: int, candidate: Candidate) -> float:
        """A capitalised word right after it may be a surname: "Paris Hilton"."""
        if piece.style is not Style.PLAIN or not self._adjacent(candidate.last - 1, after):
            return 0.0
        strange = piece.capital and piece.is_word and not self._gazetteer.find(piece.text)
        if not strange or self._gazetteer.demonym(piece.text) or candidate.label in {"GPE", "LOC"}:
            return 0.0
        return -2.2

    def _is_embedded(self, candidate: Candidate) -> bool:
        """Whether the name is part of that of an organisation, a treaty, a club, a war."""
        style = self._pieces[candidate.first].style
        return (
            self._organisation_follows(candidate.last, style)
            or self._organisation_precedes(candidate.first)
            or (candidate.label in {"EVENT", "LAW", "WORK_OF_ART"} and candidate.within)
        )

    def _organisation_follows(self, after: int, style: Style) -> bool:
        reach = _LOOK_AHEAD if style is Style.PLAIN else 1
        for index in range(after, min(after + reach, len(self._pieces))):
            piece = self._pieces[index]
            if piece.key in {"'s", "of", "and"} and index > after:
                continue
            if not piece.capital or (index > after and not self._adjacent(index - 1, index)):
                return False
            if piece.key in words.OFFICES and piece.key != "chief":
                return self._office_of(index)
            if piece.key in words.ORGANISATION_WORDS:
                return not self._office_at(index + 1)
            if self._gazetteer.find(piece.text) and piece.key not in words.OFFICE_ADJECTIVES:
                return False
        return False

    def _office_of(self, index: int) -> bool:
        """Whether an office is one to go to: "the Harris County Sheriff's Office"."""
        after = self._pieces[index + 1 : index + 3]
        if len(after) < 2 or after[0].key != "'s":
            return False
        return after[1].capital and after[1].key in words.ORGANISATION_WORDS

    def _organisation_precedes(self, first: int) -> bool:
        if first >= 1:
            piece = self._pieces[first - 1]
            opener = piece.key in words.ORGANISATION_OPENERS and piece.capital
            if opener and self._adjacent(first - 1, first) and piece.style is Style.PLAIN:
                return True
        index = first - 1
        if index >= 0 and self._pieces[index].key == "the":
            index -= 1
        if index < 1 or self._pieces[index].key != "of":
            return False
        head = self._pieces[index - 1]
        plain = head.style is Style.PLAIN
        return head.capital and plain and head.key in words.ORGANISATION_HEADS

    def _office_follows(self, candidate: Candidate) -> bool:
        return self._office_at(candidate.last)

    def _office_at(self, index: int) -> bool:
        for at in range(index, min(index + 4, len(self._pieces))):
            piece = self._pieces[at]
            if piece.key in words.OFFICES:
                return True
            if piece.key not in words.OFFICE_ADJECTIVES and piece.text not in {".", "'s", "-"}:
                return False
        return False

    def _before(self, first: int) -> int | None:
        """The piece before a name, articles passed over."""
        index = first - 1
        while index >= 0 and self._pieces[index].key in {"the", "both"}:
            index -= 1
        return index if index >= 0 else None

    def _adjacent(self, left: int, right: int) -> bool:
        """Whether only blanks, or nothing, part two pieces, and no line ends between them."""
        gap = self._reading.source.text[self._pieces[left].end : self._pieces[right].start]
        return "\n" not in gap


def prior(match: Match) -> float:
    """The weight of one entry for its name being of a place."""
    entry = match.entry
    lower = 1.0 if match.name is Name.ALTERNATE else 0.0
    if entry.is_country or entry.feature == "CONT":
        return 3.0 - lower
    if entry.feature == "PPLC":
        return 2.2 - lower
    if entry.feature == "ADM1":
        return (2.6 if entry.geonames_id else 1.4) - lower
    if entry.feature == "ADM2":
        return 2.2 if entry.country == "USA" else 0.8
    if not entry.is_city:
        return 2.6
    if entry.feature == "PPLX":
        return 1.0
    people = math.log10(max(entry.population, 100))
    return min(1.9, max(-0.4, 0.6 * (people - 4.0))) - lower


def _surnames(reading: Reading) -> frozenset[str]:
    """The words of persons' names that have more than one."""
    found: set[str] = set()
    for entity in reading.doc.ents:
        tokens = [t for t in entity if t.text[:1].isupper() and t.lower_ not in words.PERSON_TITLES]
        if entity.label_ == "PERSON" and len(tokens) > 1:
            found.update((tokens[0].lower_, tokens[-1].lower_))
    return frozenset(found)

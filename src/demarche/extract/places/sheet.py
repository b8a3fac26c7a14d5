"""A report's pieces side by side with spaCy's names and the gazetteer: what all steps look at."""

from __future__ import annotations

from spacy.tokens import Span as Words

from demarche.extract.places import bodies, doubtful, words
from demarche.extract.places.candidate import Candidate
from demarche.extract.places.pieces import Piece, Style, pieces
from demarche.extract.reading import Reading
from demarche.geo.gazetteer import Gazetteer, Match, fold

# Words between the capitalised ones of a longer name: "Bank of England".
_INSIDE = frozenset({"of", "the", "-", "and", "for"})


class Sheet:
    """One report, cut into ``pieces``; ``entity_of`` has spaCy's name, if any, of each piece."""

    def __init__(self, reading: Reading, gazetteer: Gazetteer) -> None:
        self.reading = reading
        self.text = reading.source.text
        self.pieces: list[Piece] = pieces(reading)
        self.gazetteer = gazetteer
        self.entity_of: list[Words | None] = self._entities()

    def key(self, first: int, last: int) -> str:
        """The folded words of the pieces ``[first, last)``."""
        return fold(self.text[self.pieces[first].start : self.pieces[last - 1].end])

    def made(
        self,
        first: int,
        last: int,
        matches: tuple[Match, ...] = (),
        *,
        kind: str = "",
        core: str = "",
    ) -> Candidate:
        """A candidate of the pieces ``[first, last)`` with spaCy's label of them."""
        start, end = self.pieces[first].start, self.pieces[last - 1].end
        key = fold(self.text[start:end])
        if "." in self.text[start:end] and self.text[end : end + 1] == ".":
            end += 1  # "D-W.Va." has its last point in a token of its own.
        made = Candidate(first, last, start, end, key, matches, kind=kind, core=core)
        entity = self.entity_of[first]
        if entity is not None:
            made.label = entity.label_
            made.within = self._goes_on(entity, first, -1) or self._goes_on(entity, last - 1, 1)
        return made

    def is_maker(self, index: int) -> bool:
        """Whether the piece is a generic word that makes a name: "County", "River"."""
        piece = self.pieces[index]
        if not piece.capital or piece.key not in words.NAME_MAKERS:
            return False
        after = self.pieces[index + 1].key if index + 1 < len(self.pieces) else ""
        return piece.style is Style.PLAIN and after not in bodies.COURTS

    def is_stopper(self, index: int) -> bool:
        """Whether no name of a place goes on over this piece: a title, a body, a people."""
        key = self.pieces[index].key
        listed = (
            key in words.PERSON_TITLES
            or key in bodies.ORGANISATION_WORDS
            or key in doubtful.NOT_PLACES
        )
        return listed or self.gazetteer.demonym(key) is not None

    def adjacent(self, left: int, right: int) -> bool:
        """Whether no line ends between two pieces."""
        return "\n" not in self.text[self.pieces[left].end : self.pieces[right].start]

    def opens_sentence(self, index: int) -> bool:
        """Whether spaCy begins a sentence at this piece."""
        return bool(self.reading.doc[self.pieces[index].token].is_sent_start)

    def _goes_on(self, entity: Words, edge: int, step: int) -> bool:
        """Whether spaCy's name has a further capitalised word on that side of ``edge``."""
        index = edge + step
        while 0 <= index < len(self.pieces) and self.entity_of[index] is entity:
            piece = self.pieces[index]
            if piece.capital and piece.is_word:
                return piece.key != "the"
            if piece.key not in _INSIDE:
                return False
            index += step
        return False

    def _entities(self) -> list[Words | None]:
        by_token: dict[int, Words] = {}
        for entity in self.reading.doc.ents:
            by_token.update(dict.fromkeys(range(entity.start, entity.end), entity))
        return [by_token.get(piece.token) for piece in self.pieces]

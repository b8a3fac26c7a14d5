"""Words for the people and things of a country: "Russian", "Filipinos"."""

from __future__ import annotations

from demarche.extract.places import words
from demarche.extract.places.candidates import Candidate
from demarche.extract.places.pieces import Piece
from demarche.extract.reading import Reading
from demarche.geo.gazetteer import Gazetteer, Match, fold
from demarche.geo.gazetteer.entries import Name

_SURE = 3.0
# Also cities, languages and dishes, or names of people: only where spaCy sees a people.
_DOUBTFUL = frozenset("lao swazi english scot pole".split())


def demonyms(reading: Reading, pieces: list[Piece], gazetteer: Gazetteer) -> list[Candidate]:
    """The demonyms of a report as candidates of their country; "South Korean" is one."""
    found: list[Candidate] = []
    index = 0
    while index < len(pieces):
        made = _at(index, reading, pieces, gazetteer)
        if made is None:
            index += 1
        else:
            found.append(made)
            index = made.last
    return found


def _at(
    index: int, reading: Reading, pieces: list[Piece], gazetteer: Gazetteer
) -> Candidate | None:
    if not pieces[index].capital or pieces[index].key in words.NOT_PLACES - {"south", "north"}:
        return None
    for length in (2, 1):
        last = index + length
        if last > len(pieces) or not pieces[last - 1].capital:
            continue
        start, end = pieces[index].start, pieces[last - 1].end
        key = fold(reading.source.text[start:end])
        country = gazetteer.demonym(key)
        label = reading.doc[pieces[index].token].ent_type_
        if country is None or (key in _DOUBTFUL and label != "NORP"):
            continue
        matches = (Match(country, Name.VARIANT),)
        made = Candidate(index, last, start, end, key, matches, label=label, demonym=True)
        made.score = _SURE
        return made
    return None

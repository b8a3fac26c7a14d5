"""Words for the people and things of a country: "Russian", "Filipinos"."""

from __future__ import annotations

from demarche.extract.places import doubtful
from demarche.extract.places.candidate import Candidate
from demarche.extract.places.sheet import Sheet
from demarche.geo.gazetteer import Match
from demarche.geo.gazetteer.entries import Name

_SURE = 3.0
_DIRECTIONS = frozenset({"north", "south", "central", "new"})
# Also cities, languages or surnames: only where spaCy sees a people.
_DOUBTFUL = frozenset({"lao", "swazi", "english", "scot", "pole", "turk", "kiwi"})


def demonyms(sheet: Sheet) -> list[Candidate]:
    """The demonyms of a report as candidates of their country; "South Korean" is one."""
    found: list[Candidate] = []
    index = 0
    while index < len(sheet.pieces):
        made = _at(index, sheet)
        if made is not None:
            found.append(made)
        index = made.last if made is not None else index + 1
    return found


def _at(index: int, sheet: Sheet) -> Candidate | None:
    piece = sheet.pieces[index]
    if not piece.capital or piece.key in doubtful.NOT_PLACES - _DIRECTIONS:
        return None
    for last in (index + 2, index + 1):
        if last > len(sheet.pieces) or not sheet.pieces[last - 1].capital:
            continue
        key = sheet.key(index, last)
        country = sheet.gazetteer.demonym(key)
        label = sheet.reading.doc[piece.token].ent_type_
        if country is None or (key in _DOUBTFUL and label != "NORP"):
            continue
        made = sheet.made(index, last, (Match(country, Name.VARIANT),))
        made.demonym, made.score = True, _SURE
        return made
    return None

"""Words that may name a place, and what is known of them."""

from __future__ import annotations

from dataclasses import dataclass

from demarche.geo.gazetteer import Match


@dataclass(slots=True, eq=False)
class Candidate:
    """Pieces ``[first, last)``, characters ``[start, end)``, that may name a place.

    ``key``: the folded words; ``matches``: what the gazetteer has under them.
    ``kind``: the beginning of the GeoNames feature code that a generic word asks for, if any;
    ``core``: the key without that word ("sichuan" of "Sichuan Province").
    ``label``: spaCy's label, "" for none; ``within``: whether spaCy's name is longer.
    ``embedded``: part of the name of a body; ``never``: no place at all.
    ``parent``: what follows and holds this one ("Dallas, Texas"); ``area``: what it is said to be
    in ("Lyman in the Donetsk region"). ``score``: how sure it names a place.
    """

    first: int
    last: int
    start: int
    end: int
    key: str
    matches: tuple[Match, ...]
    kind: str = ""
    core: str = ""
    label: str = ""
    within: bool = False
    embedded: bool = False
    never: bool = False
    kind_shared: bool = False
    demonym: bool = False
    dateline: bool = False
    parent: Candidate | None = None
    area: Candidate | None = None
    score: float = 0.0

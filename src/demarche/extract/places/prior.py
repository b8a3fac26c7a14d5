"""The weight that the gazetteer gives to words being the name of a place."""

from __future__ import annotations

import math

from demarche.extract.places import doubtful
from demarche.extract.places.candidate import Candidate
from demarche.geo.gazetteer import Match
from demarche.geo.gazetteer.entries import Name

_AMBIGUOUS = -1.9
_LABELLED = -1.2
_SEVERAL_WORDS = 0.8
_UNKNOWN = -1.5
# "Mary Beach", "Whitney Park".
_GENERIC_SURNAME = -1.2
_ONE_CITY = 0.5
_SOME_SIZE = 50_000
# Generic words that are seldom part of another name, and that name a thing on the map.
_TELLING = frozenset(
    {"AIRP", "DAM", "BDG", "SQR", "CNL", "PASS", "PRK", "STM", "LK", "ADM1", "ADM2", "MT", "MTS",
     "ISL", "ISLS", "PPL"}
)  # fmt: skip


def by_gazetteer(candidate: Candidate) -> float:
    """The weight of the best entry, less where the name leads a double life."""
    if not candidate.matches:
        person = _GENERIC_SURNAME if candidate.kind and candidate.label == "PERSON" else 0.0
        return _by_generic_word(candidate.kind) + person
    weight = max(prior(match) for match in candidate.matches)
    if candidate.key in doubtful.AMBIGUOUS:
        weight += _AMBIGUOUS if candidate.label not in {"GPE", "LOC"} else _LABELLED
    elif _is_one_city(candidate):
        weight += _ONE_CITY
    return weight + (_SEVERAL_WORDS if " " in candidate.key else 0.0)


def _is_one_city(candidate: Candidate) -> bool:
    """Whether the name is that of one town of some size only: hardly a person's."""
    entries = [match.entry for match in candidate.matches]
    same = len({entry.country for entry in entries}) == 1
    return same and max(entry.population for entry in entries) >= _SOME_SIZE


def _by_generic_word(kind: str) -> float:
    if kind in _TELLING:
        return 1.8
    return 1.4 if kind else _UNKNOWN


def prior(match: Match) -> float:
    """The weight of one entry: countries and large cities most, villages least."""
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

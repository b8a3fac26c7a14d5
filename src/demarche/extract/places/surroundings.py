"""What a report speaks of: countries, divisions and points, as evidence for its other names."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence

from demarche.geo.gazetteer import Entry

_PER_COUNTRY = 2.0
_PER_DIVISION = 2.6
_NEAR = 1.6
_NEAR_KM = 150.0
_ANCHORS = 24
_SPREAD = 6
_DEMONYM = 0.6
_STRONGEST = 2.0


class Surroundings:
    """Keeps, name by name, how much each country and division is spoken of."""

    def __init__(self) -> None:
        self._countries: dict[str, float] = defaultdict(float)
        self._divisions: dict[tuple[str, str], float] = defaultdict(float)
        self._given: dict[str, list[tuple[float, Entry]]] = {}
        self._anchors: list[tuple[float, str, Entry]] = []
        self._of_countries = self._of_divisions = 1.0

    def add_demonym(self, country: str, times: int) -> None:
        """Counts ``times`` mentions of a country's people."""
        self._countries[country] += _DEMONYM * _damped(times)
        self._of_countries += _DEMONYM * _damped(times)

    def add(self, name: str, scores: Sequence[tuple[float, Entry]], times: int) -> None:
        """Counts a name, shared out among its likeliest entries."""
        given = [(share * _damped(times), entry) for share, entry in _shared(scores)]
        self._given[name] = given
        self._count(given, 1.0)

    def remove(self, name: str) -> None:
        """Takes back what was counted for a name, which is no evidence for itself."""
        self._count(self._given.pop(name, []), -1.0)

    def choose_anchors(self) -> None:
        """Takes the points that are surest now to measure distances from, until called again.

        A bounded number, so that a report with many names costs no more for each of them.
        """
        firsts = ((given[0], name) for name, given in self._given.items() if given)
        points = [
            (share, name, entry)
            for (share, entry), name in firsts
            if entry.radius_km < 2 * _NEAR_KM
        ]
        self._anchors = sorted(points, key=lambda a: (-a[0], a[1]))[:_ANCHORS]

    def support(self, name: str, entry: Entry) -> float:
        """The weight that the rest of the report lends to ``entry`` as what ``name`` means."""
        weight = _PER_COUNTRY * self._countries.get(entry.country, 0.0) / self._of_countries
        within = self._divisions.get((entry.country, entry.admin1), 0.0) if entry.admin1 else 0.0
        if not entry.is_country:
            weight += _PER_DIVISION * within / self._of_divisions
            weight += self._nearness(name, entry)
        return weight

    def _nearness(self, name: str, entry: Entry) -> float:
        near = sum(
            min(1.0, share) * math.exp(-entry.distance_km(anchor) / _NEAR_KM)
            for share, other, anchor in self._anchors
            if other != name and _maybe_near(anchor, entry)
        )
        return min(_STRONGEST, _NEAR * near)

    def _count(self, given: Sequence[tuple[float, Entry]], sign: float) -> None:
        for share, entry in given:
            if entry.country:
                self._countries[entry.country] += sign * share
                self._of_countries += sign * share
                if entry.admin1:
                    self._divisions[entry.country, entry.admin1] += sign * share
                    self._of_divisions += sign * share


def _maybe_near(one: Entry, other: Entry) -> bool:
    """Whether it is worth working out the distance."""
    return abs(one.lat - other.lat) < 5.0 and abs(one.lon - other.lon) < 12.0


def _damped(times: int) -> float:
    """Many mentions count more than one, though not as many times."""
    return math.sqrt(min(times, 25))


def _shared(scores: Sequence[tuple[float, Entry]]) -> list[tuple[float, Entry]]:
    if not scores:
        return []
    weights = [(math.exp(min(0.0, score - scores[0][0])), entry) for score, entry in scores]
    total = sum(weight for weight, _ in weights)
    return [(weight / total, entry) for weight, entry in weights[:_SPREAD]]

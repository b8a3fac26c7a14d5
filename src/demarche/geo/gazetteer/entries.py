"""What the gazetteer holds: entries, and matches of a name with them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import IntEnum

from demarche.geo.gazetteer.folding import slug

EARTH_RADIUS_KM = 6371.0
COUNTRY_FEATURES = frozenset({"PCLI", "PCLD", "PCLS", "PCLF", "PCLIX", "PCL", "TERR"})


class Name(IntEnum):
    """How good a name is for an entry, the best first."""

    OWN = 0
    VARIANT = 1
    ALTERNATE = 2


@dataclass(frozen=True, slots=True)
class Entry:
    """A place. ``lat`` and ``lon`` are degrees (WGS 84), for an area one point to measure from;
    ``country`` is ISO 3166 alpha-3 or empty, ``admin1`` GeoNames' code of the first-order
    division, ``feature`` a GeoNames feature code, ``radius_km`` that of a circle as large as the
    area, 0 for a point.
    """

    key: int
    name: str
    lat: float
    lon: float
    country: str
    admin1: str
    feature: str
    population: int
    geonames_id: int | None
    radius_km: float

    @property
    def id(self) -> str:
        """A slug that no other entry has: the name, with GeoNames' id or our own code."""
        words = slug(self.name) or "place"
        if self.geonames_id and self.is_country:
            return words
        tail = self.geonames_id or f"{self.country or 'x'}-{self.feature}-{self.key}".lower()
        return f"{words}-{tail}"

    @property
    def is_country(self) -> bool:
        """Whether this is a state, a dependency or a territory of its own."""
        return self.feature in COUNTRY_FEATURES

    @property
    def is_city(self) -> bool:
        """Whether this is a city, town, village or part of one."""
        return self.feature.startswith("PPL")

    @property
    def is_area(self) -> bool:
        """Whether this is a country or one of its divisions."""
        return self.is_country or self.feature.startswith("ADM")

    def distance_km(self, other: Entry) -> float:
        """The great-circle distance to ``other`` in kilometres (haversine formula)."""
        here, there = math.radians(self.lat), math.radians(other.lat)
        half_lat = (there - here) / 2
        half_lon = math.radians(other.lon - self.lon) / 2
        chord = math.sin(half_lat) ** 2 + math.cos(here) * math.cos(there) * math.sin(half_lon) ** 2
        return 2 * EARTH_RADIUS_KM * math.asin(min(1.0, math.sqrt(chord)))

    def lies_in(self, area: Entry) -> bool:
        """Whether this place is inside ``area``, as far as codes and radii tell."""
        if area.key == self.key:
            return False
        if area.is_country:
            return self.country == area.country
        if area.feature == "ADM1" and area.admin1 and self.admin1:
            return (self.country, self.admin1) == (area.country, area.admin1)
        same = not area.country or not self.country or self.country == area.country
        return same and area.radius_km > 0 and self.distance_km(area) <= 1.4 * area.radius_km + 5


@dataclass(frozen=True, slots=True)
class Match:
    """An entry that a name may stand for, and how good a name of it that is."""

    entry: Entry
    name: Name

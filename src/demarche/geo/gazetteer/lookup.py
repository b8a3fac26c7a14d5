"""The gazetteer in use: a read-only SQLite file, a few megabytes of it in memory."""

from __future__ import annotations

import sqlite3
from collections import OrderedDict
from threading import Lock

from demarche.geo.gazetteer.entries import Entry, Match, Name
from demarche.geo.gazetteer.folding import fold

# "San José" names over 500 entries; those with most people are all that context can single out.
MOST_MATCHES = 150
_REMEMBERED = 20_000

_FIND = f"""
select e.key, e.name, e.lat, e.lon, e.country, e.admin1, e.feature, e.population,
       e.geonames_id, e.radius_km, n.quality
from names n join entries e on e.key = n.entry where n.folded = ?
order by n.quality > 1, e.population desc, e.key limit {MOST_MATCHES}
"""


class Gazetteer:
    """Finds entries by name. Safe to share between threads; never writes."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._lock = Lock()
        self._remembered: OrderedDict[str, tuple[Match, ...]] = OrderedDict()
        self._demonyms = dict(connection.execute("select folded, country from demonyms"))
        self._areas = self._read_areas()

    def find(self, name: str) -> tuple[Match, ...]:
        """What ``name`` may stand for, own names and those of many people first; often nothing."""
        return self.find_folded(fold(name))

    def find_folded(self, key: str) -> tuple[Match, ...]:
        """As ``find``, for a name that is folded already."""
        with self._lock:
            found = self._remembered.get(key)
            if found is None:
                found = self._query(key)
                self._remembered[key] = found
                if len(self._remembered) > _REMEMBERED:
                    self._remembered.popitem(last=False)
        return found

    def country(self, code: str) -> Entry | None:
        """The country of an ISO 3166 alpha-3 ``code``."""
        return self._areas.get((code, ""))

    def division(self, country: str, admin1: str) -> Entry | None:
        """The first-order division of ``country`` (alpha-3) with GeoNames' code ``admin1``."""
        return self._areas.get((country, admin1)) if admin1 else None

    def demonym(self, word: str) -> Entry | None:
        """The country that ``word`` ("Russian", "Filipinos") is an adjective or people of."""
        code = self._demonyms.get(fold(word))
        return self.country(code) if code else None

    def __len__(self) -> int:
        count = self._connection.execute("select count(*) from entries").fetchone()
        return int(count[0])

    def _query(self, key: str) -> tuple[Match, ...]:
        rows = self._connection.execute(_FIND, (key,))
        return tuple(Match(Entry(*row[:-1]), Name(min(row[-1], 2))) for row in rows)

    def _read_areas(self) -> dict[tuple[str, str], Entry]:
        rows = self._connection.execute(
            "select key, name, lat, lon, country, admin1, feature, population, geonames_id,"
            " radius_km from entries where feature like 'PCL%' or feature = 'ADM1'"
            " order by key desc"
        )
        entries = [Entry(*row) for row in rows]
        return {(e.country, "" if e.is_country else e.admin1): e for e in entries}

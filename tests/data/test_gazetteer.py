"""The gazetteer's own tables are sound: codes, coordinates, names, sources."""

from __future__ import annotations

from collections import Counter

import pytest
from ruamel.yaml import YAML

from demarche.geo.gazetteer import fold
from demarche.geo.gazetteer.tables import library, names_in, rows
from demarche.model.settings import ROOT

FOLDER = ROOT / "data" / "gazetteer"
ISO = {each["iso3"] for each in library("countries").values()}
# Natural Earth's codes for land whose owner is disputed or that is a base or a reef.
UNASSIGNED = {"KAS", "ATC", "BJN", "CLP", "CNM", "CSI", "ESB", "IOA", "KAB", "PGA", "SCR", "SER",
              "SPI", "USG", "WSB", "BRI"}  # fmt: skip


@pytest.mark.parametrize("table", ["places", "provinces", "counties", "country_points"])
def test_points_are_on_the_globe(table: str) -> None:
    for line, row in rows(FOLDER, table):
        assert -90 <= float(row["lat"]) <= 90, (table, line)
        assert -180 <= float(row["lon"]) <= 180, (table, line)
        assert float(row.get("radius_km", "1")) >= 0, (table, line)


@pytest.mark.parametrize(
    "table", ["places", "provinces", "first_order", "variants", "demonyms", "country_points"]
)
def test_countries_are_those_of_iso_3166(table: str) -> None:
    used = {row["country"] for _, row in rows(FOLDER, table)} - {""}
    assert used <= ISO | UNASSIGNED


@pytest.mark.parametrize("table", ["places", "first_order", "variants"])
def test_every_row_of_ours_says_where_it_is_from(table: str) -> None:
    assert all(row["source"] for _, row in rows(FOLDER, table))


def test_no_place_of_ours_is_there_twice() -> None:
    keys = Counter(
        (fold(row["name"]), row["feature"], row["country"]) for _, row in rows(FOLDER, "places")
    )
    assert [key for key, count in keys.items() if count > 1] == []


def test_names_can_be_looked_up() -> None:
    for _, row in rows(FOLDER, "places"):
        assert all(fold(name).isascii() for name in (row["name"], *names_in(row["variants"])))


def test_a_demonym_is_of_one_country() -> None:
    words = Counter(
        fold(word) for _, row in rows(FOLDER, "demonyms") for word in names_in(row["demonyms"])
    )
    assert [word for word, count in words.items() if count > 1] == []


def test_every_table_has_its_origin_told() -> None:
    origin = YAML(typ="safe").load((FOLDER / "ORIGIN.yml").read_text(encoding="utf-8"))
    told = {path.rsplit("/", 1)[-1] for path in origin["files"]}
    assert told == {path.name for path in FOLDER.glob("*.csv")}

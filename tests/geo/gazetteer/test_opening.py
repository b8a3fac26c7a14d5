"""The file of the gazetteer is made once, whole or not at all, or kept elsewhere."""

from __future__ import annotations

import logging
import sqlite3
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from demarche.geo.gazetteer import build
from demarche.geo.gazetteer.opening import open_gazetteer
from demarche.model.errors import InvalidDataError

HEADS = {
    "country_points": "country,lat,lon\nFRA,46,2\n",
    "places": "name,variants,feature,country,lat,lon,radius_km,source\n",
    "provinces": "name,variants,country,feature,admin1,lat,lon,radius_km\n",
    "counties": "fips,name,state,lat,lon,radius_km\n",
    "first_order": "name,variants,country,seat,source\nIsland,,FRA,Paris,test\n",
    "variants": "variant,name,country,feature,source\nPanam,Paris,FRA,,slang\n",
    "state_abbreviations": "state,variants\n",
    "demonyms": "country,demonyms\nFRA,French\n",
}
PARIS = {
    "name": "Paris", "latitude": 48.85, "longitude": 2.35, "countrycode": "FR", "admin1code": "11",
    "population": 2_000_000, "geonameid": 2988507,
    "alternatenames": ["PAR", "Parigi", "Париж", "Paris 75"],
}  # fmt: skip


@pytest.fixture
def tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of tables with one city."""

    def one_city() -> Iterator[dict[str, Any]]:
        yield PARIS

    monkeypatch.setattr(build, "raw_cities", one_city)
    folder = tmp_path / "tables"
    folder.mkdir()
    for name, content in HEADS.items():
        (folder / f"{name}.csv").write_text(content, encoding="utf-8")
    return folder


def test_it_is_made_once_and_then_only_read(tables: Path, tmp_path: Path) -> None:
    open_gazetteer(tables, tmp_path / "var")
    (made,) = (tmp_path / "var").iterdir()
    before = made.stat().st_mtime_ns
    found = open_gazetteer(tables, tmp_path / "var").find("parigi")
    assert [match.entry.feature for match in found] == ["PPLC"]
    assert made.stat().st_mtime_ns == before


def test_names_of_other_scripts_and_codes_are_left_out(tables: Path, tmp_path: Path) -> None:
    opened = open_gazetteer(tables, tmp_path / "var")
    assert opened.find("Panam")
    assert [opened.find(name) for name in ("Париж", "PAR", "Paris 75")] == [(), (), ()]


def test_a_changed_table_makes_it_anew(tables: Path, tmp_path: Path) -> None:
    open_gazetteer(tables, tmp_path / "var")
    with (tables / "demonyms.csv").open("a") as file:
        file.write("FRA,Gaul\n")
    assert open_gazetteer(tables, tmp_path / "var").demonym("Gaul") is not None


def test_a_damaged_file_is_made_anew(tables: Path, tmp_path: Path) -> None:
    open_gazetteer(tables, tmp_path / "var")
    (made,) = (tmp_path / "var").iterdir()
    made.write_bytes(b"SQLite format 3\0" + b"rubbish" * 100)
    assert open_gazetteer(tables, tmp_path / "var").find("Paris")


def test_two_that_make_it_at_once_leave_one_whole_file(tables: Path, tmp_path: Path) -> None:
    with ThreadPoolExecutor(4) as pool:
        jobs = [pool.submit(open_gazetteer, tables, tmp_path / "var") for _ in range(4)]
    assert all(job.result().find("Paris") for job in jobs)
    assert len(list((tmp_path / "var").iterdir())) == 1


def test_where_the_folder_cannot_be_written_it_says_so_and_works(
    tables: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    monkeypatch.setattr(tempfile, "gettempdir", lambda: str(blocked / "tmp"))
    with caplog.at_level(logging.WARNING):
        assert open_gazetteer(tables, blocked / "var").find("Paris")
    assert "DEMARCHE_VAR_DIR" in caplog.text


def test_a_row_that_points_nowhere_is_named(tables: Path, tmp_path: Path) -> None:
    with (tables / "variants.csv").open("a") as file:
        file.write("Lutetia,Lutece,FRA,,wrong\n")
    with pytest.raises(InvalidDataError, match=r"variants\.csv:3: There is no Lutece"):
        open_gazetteer(tables, tmp_path / "var")
    assert not any((tmp_path / "var").iterdir())


def test_nothing_writes_to_it(tables: Path, tmp_path: Path) -> None:
    opened = open_gazetteer(tables, tmp_path / "var")
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        opened._connection.execute("delete from names")

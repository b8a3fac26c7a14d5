"""Invariants of the committed border shapes: data/borders and static/geo."""

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pytest
import shapely
from ruamel.yaml import YAML
from shapely.geometry import Point

from demarche.geo.borders import VIEWS, Borders

ROOT = Path(__file__).parents[2]
DATA, STATIC = ROOT / "data" / "borders", ROOT / "static" / "geo"
BORDERS = Borders(DATA)
CRIMEA = {"ukraine": "UKR", "russia": "RUS", "unassigned": "XCR"}
GRID = 0.001  # degrees: what rounding may move a point by

# id -> words in held_by, claimed_by, towns inside, towns of the claimant just outside
DISPUTED = {
    "crimea": (
        "Russia (since 2014)",
        "Ukraine",
        [(34.10, 44.95), (33.53, 44.59)],
        [(34.77, 46.18)],
    ),
    "donbas": ("backed by Russia", "Ukraine", [(37.80, 48.0), (39.3, 48.57)], [(37.55, 47.11)]),
    "abkhazia": ("backed by Russia", "Georgia", [(41.02, 43.01)], [(41.87, 42.51)]),
    "south-ossetia": ("backed by Russia", "Georgia", [(43.97, 42.23)], [(44.11, 41.98)]),
    "transnistria": ("Russian troops", "Moldova", [(29.63, 46.84)], [(28.86, 47.01)]),
}


@cache
def countries(view: str) -> gpd.GeoDataFrame:
    """Load the countries of a view, by code."""
    return BORDERS.countries(view).set_index("adm0_a3")


def by_id(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Index a frame by its unique ids."""
    assert frame["id"].is_unique
    return frame.set_index("id")


def static(name: str) -> Any:
    """Read one file for the browser."""
    return json.loads((STATIC / f"{name}.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("view", VIEWS)
def test_countries_form_a_valid_coverage(view: str) -> None:
    shapes = countries(view).geometry
    assert shapes.is_valid.all()
    assert shapely.coverage_is_valid(shapes.to_numpy())


@pytest.mark.parametrize("view", VIEWS)
def test_every_country_is_named(view: str) -> None:
    frame = countries(view)
    assert not frame.isna().any().any()
    assert (frame["name"].str.len() > 3).all()
    assert not frame["name"].str.contains(r"[.Ã]|\s$", regex=True).any()
    assert frame["name"].is_unique
    codes = ["CYN", "SOL", "KAB", "KAS", "FRA", "UKR", "ALD"]
    assert frame.loc[codes, "name"].tolist() == [
        *("Northern Cyprus", "Somaliland", "Baikonur Cosmodrome", "Siachen Glacier"),
        *("France", "Ukraine", "Åland"),
    ]


@pytest.mark.parametrize(("view", "owner"), CRIMEA.items())
def test_crimea_belongs_to_the_right_state(view: str, owner: str) -> None:
    frame = countries(view)
    for town in DISPUTED["crimea"][2]:
        assert frame.index[frame.contains(Point(town))].tolist() == [owner]
    assert ("XCR" in frame.index) == (view == "unassigned")
    crimea = by_id(BORDERS.disputed()).geometry["crimea"]
    assert shapely.difference(crimea, frame.geometry[owner]).area < 1e-9


def test_views_differ_in_crimea_only() -> None:
    rest = [countries(view).geometry.drop(["UKR", "RUS", "XCR"], errors="ignore") for view in VIEWS]
    assert rest[0].geom_equals(rest[1]).all()
    assert rest[0].geom_equals(rest[2]).all()
    land = [shapely.area(countries(view).geometry.to_numpy()).sum() for view in VIEWS]
    assert land == pytest.approx([land[0]] * 3, abs=1e-6)


def test_disputed_areas_are_the_five_with_holder_and_claimant() -> None:
    frame = by_id(BORDERS.disputed())
    assert set(frame.index) == set(DISPUTED)
    assert set(frame["as_of"]) == {"2022-02-14"}
    for area, (held_by, claimed_by, *_) in DISPUTED.items():
        assert held_by in frame.loc[area, "held_by"]
        assert frame.loc[area, "claimed_by"] == claimed_by
        assert frame.loc[area, "note"]


@pytest.mark.parametrize("area", DISPUTED)
def test_disputed_area_holds_its_towns_and_no_others(area: str) -> None:
    shape = by_id(BORDERS.disputed()).geometry[area]
    _, _, inside, outside = DISPUTED[area]
    assert shape.is_valid
    assert all(shape.contains(Point(town)) for town in inside)
    assert not any(shape.contains(Point(town)) for town in outside)


def test_hatch_lies_within_its_area() -> None:
    areas, lines = by_id(BORDERS.disputed()).geometry, by_id(BORDERS.hatch()).geometry
    assert set(lines.index) == set(areas.index)
    for area, hatch in lines.items():
        assert areas[area].covers(hatch)
        assert shapely.get_num_geometries(hatch) >= 5


def test_frontier_has_one_line_a_sector_and_neighbour() -> None:
    frame = by_id(BORDERS.frontier())
    assert set(frame["sector"]) == {"north", "south", "east"}
    assert dict(frame["neighbour"]) == {
        **{"north-belarus": "BLR", "north-russia": "RUS"},
        **{"east-russia": "RUS", "south-crimea": "XCR"},
    }
    assert set(frame.geom_type) == {"LineString"}
    assert frame.geometry.is_simple.all()
    kinds = frame["kind"] == "northern boundary of disputed Crimea"
    assert kinds.tolist() == (frame["sector"] == "south").tolist()


def test_frontier_lines_follow_one_another_without_overlap() -> None:
    lines = by_id(BORDERS.frontier()).geometry
    chain = shapely.line_merge(
        shapely.multilinestrings(
            [lines[i] for i in ("north-belarus", "north-russia", "east-russia")]
        )
    )
    assert chain.geom_type == "LineString"
    assert chain.is_simple
    assert chain.length == pytest.approx(
        shapely.length(lines.drop("south-crimea").to_numpy()).sum()
    )


@pytest.mark.parametrize("view", VIEWS)
def test_frontier_lies_on_the_boundary_of_ukraine(view: str) -> None:
    outline = countries(view).geometry["UKR"].boundary
    frame = by_id(BORDERS.frontier())
    for line, shape in frame.geometry.items():
        on_it = line != "south-crimea" or view != "ukraine"
        assert (shapely.difference(shape, outline).length < 1e-9) == on_it


def test_frontier_sectors_are_quarters_of_the_compass() -> None:
    ukraine = countries("ukraine").geometry["UKR"]
    crs = f"+proj=aeqd +lat_0={ukraine.centroid.y} +lon_0={ukraine.centroid.x}"
    frame = by_id(BORDERS.frontier()).to_crs(crs)
    for sector, low, high in (("north", -45, 45), ("east", 45, 135), ("south", 135, 225)):
        lines = frame.geometry[frame["sector"] == sector].to_numpy()
        bearings = np.degrees(np.arctan2(*shapely.get_coordinates(lines).T))
        # Half of a 20 km step, seen from the centre, is some two degrees.
        assert ((bearings - low + 5) % 360 <= high - low + 10).all()


def test_regions_hold_their_members_and_say_whose_reading_they_are() -> None:
    frame, shapes = by_id(BORDERS.regions()), countries("ukraine").geometry
    assert set(frame.index) == {"nato-eastern-flank", "former-soviet-states", "europe"}
    assert frame["interpretation"].str.startswith("Our reading").all()
    assert frame["members"].str.split(",").str.len().tolist() == [8, 15, 50]
    for region in ("nato-eastern-flank", "former-soviet-states"):
        outline = frame.geometry[region].buffer(GRID)
        land = shapes[frame.members[region].split(",")].to_numpy()
        assert shapely.area(shapely.difference(land, outline)).max() < 1e-4
    assert shapely.get_num_interior_rings(shapely.get_parts(frame.geometry.to_numpy())).sum() == 0


def test_the_flank_takes_no_land_of_others() -> None:
    row = by_id(BORDERS.regions()).loc["nato-eastern-flank"]
    others = countries("ukraine").geometry.drop(row["members"].split(","))
    assert len(others) > 200
    assert shapely.area(shapely.intersection(others.to_numpy(), row["geometry"])).max() < GRID


def test_europe_ends_where_its_interpretation_says() -> None:
    row = by_id(BORDERS.regions()).loc["europe"]
    assert row["geometry"].bounds[2] == 60
    assert row["geometry"].contains(Point(30.52, 50.45))
    assert not row["geometry"].intersects(Point(32.86, 39.93))  # Ankara


def test_provinces_are_named_and_cover_their_state() -> None:
    frame, shapes = BORDERS.provinces("ukraine"), countries("ukraine").geometry
    assert {"Kyiv City", "Odesa", "Luhansk", "Moscow Oblast"} <= set(frame["name"])
    assert shapely.coverage_is_valid(frame.geometry.to_numpy())
    for state in ("UKR", "BLR", "DEU", "LTU", "POL", "GBR"):
        land = shapely.area(frame.geometry[frame["adm0_a3"] == state].to_numpy()).sum()
        assert land == pytest.approx(shapes[state].area)


@cache
def features(view: str) -> list[Any]:
    """Read the GeoJSON features of a view."""
    return list(static(f"countries_{view}")["features"])


@pytest.mark.parametrize("view", VIEWS)
def test_browser_countries_match_the_parquet_file(view: str) -> None:
    frame = countries(view)
    assert [f["id"] for f in features(view)] == frame.index.tolist()
    assert all(f["properties"] == {"adm0_a3": f["id"]} for f in features(view))
    drawn = shapely.from_geojson([json.dumps(f["geometry"]) for f in features(view)])
    shapes = frame.geometry.to_numpy()
    assert shapely.bounds(drawn) == pytest.approx(shapely.bounds(shapes), abs=GRID)
    assert shapely.area(drawn) == pytest.approx(shapely.area(shapes), rel=2e-3, abs=GRID)
    for one, other in zip(drawn, shapes, strict=True):
        assert corners(other) <= corners(one)


def corners(shape: Any) -> set[tuple[int, int]]:
    """Return all vertices in thousandths of a degree."""
    return set(map(tuple, np.rint(shapely.get_coordinates(shape) * 1000).astype(int).tolist()))


@pytest.mark.parametrize("view", VIEWS)
def test_browser_countries_are_wound_for_d3(view: str) -> None:
    drawn = shapely.from_geojson([json.dumps(f["geometry"]) for f in features(view)])
    parts = shapely.get_parts(drawn)
    parts = parts[shapely.area(parts) > 0]
    assert not shapely.is_ccw(shapely.get_exterior_ring(parts)).any()
    holes = [hole for part in parts for hole in part.interiors]
    assert shapely.is_ccw(holes).all()


def test_browser_areas_match_the_parquet_file_and_are_wound_for_d3() -> None:
    areas = BORDERS.disputed()
    found = static("disputed")["features"]
    assert [f["id"] for f in found] == areas["id"].tolist()
    assert all(f["properties"] == {"id": f["id"]} for f in found)
    drawn = shapely.from_geojson([json.dumps(f["geometry"]) for f in found])
    shapes = areas.geometry.to_numpy()
    assert shapely.area(drawn) == pytest.approx(shapely.area(shapes), rel=1e-3)
    assert all(corners(other) <= corners(one) for one, other in zip(drawn, shapes, strict=True))
    assert not shapely.is_ccw(shapely.get_exterior_ring(shapely.get_parts(drawn))).any()


@pytest.mark.parametrize("view", VIEWS)
def test_browser_countries_stay_small(view: str) -> None:
    assert (STATIC / f"countries_{view}.json").stat().st_size < 2_200_000


@pytest.mark.parametrize(
    ("prefix", "name"),
    [("disputed", "disputed"), ("hatch", "hatch"), ("frontier", "frontier"), ("region", "regions")],
)
def test_browser_lines_match_the_parquet_file(prefix: str, name: str) -> None:
    shapes = by_id(getattr(BORDERS, name)()).geometry
    assert {p.stem for p in STATIC.glob(f"{prefix}_*.json")} == {
        f"{prefix}_{i}" for i in shapes.index
    }
    for identifier, shape in shapes.items():
        lines = shape.boundary if "Polygon" in shape.geom_type else shape
        drawn = static(f"{prefix}_{identifier}")
        assert set(drawn) == {"lon", "lat"}
        gaps = [lon is None for lon in drawn["lon"]]
        assert gaps == [lat is None for lat in drawn["lat"]]
        assert sum(gaps) == shapely.get_num_geometries(lines) - 1
        pairs = zip(drawn["lon"], drawn["lat"], strict=True)
        points = {(round(x * 1000), round(y * 1000)) for x, y in pairs if x is not None}
        assert corners(lines) <= points


def test_origin_lists_every_file_with_its_hash() -> None:
    origin = YAML(typ="safe").load(DATA / "ORIGIN.yml")
    present = {p.relative_to(ROOT).as_posix() for p in [*DATA.iterdir(), *STATIC.glob("*.json")]}
    assert set(origin["files"]) == present - {"data/borders/ORIGIN.yml"}
    for name, entry in origin["files"].items():
        assert hashlib.sha256((ROOT / name).read_bytes()).hexdigest() == entry["sha256"], name
        assert entry["producer"]
        assert entry["version"]
        assert entry["licence"] == "public domain"


def test_origin_names_its_inputs_and_caveats() -> None:
    origin = YAML(typ="safe").load(DATA / "ORIGIN.yml")
    assert origin["accessed"] == "2026-11-24"
    assert {len(source["sha256"]) for source in origin["inputs"].values()} == {64}
    assert any("de facto" in caveat for caveat in origin["caveats"])
    assert origin["steps"]

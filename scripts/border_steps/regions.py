"""Regions as outlines. Each is a reading of ours, and says so."""

import geopandas as gpd
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from border_steps.coverage import GRID

FLANK = ("BGR", "EST", "HUN", "LTU", "LVA", "POL", "ROU", "SVK")
FORMER_SOVIET = (
    *("ARM", "AZE", "BLR", "EST", "GEO", "KAZ", "KGZ", "LTU"),
    *("LVA", "MDA", "RUS", "TJK", "TKM", "UKR", "UZB"),
)
NARROW = 0.12  # degrees, some 10 km
# Enclaves that the source codes apart from the state that they belong to.
WITHIN = {"KAZ": "KAB"}
URALS_LON = 60
# Europe without its states' overseas territories: the Azores to the Urals, Crete to Svalbard.
EUROPE_WINDOW = shapely.box(-32, 34, URALS_LON, 82)
INTERPRETATIONS = {
    "nato-eastern-flank": (
        "NATO's eastern flank",
        "Our reading: the eight members from Estonia to Bulgaria along NATO's eastern edge, "
        "where reports speak of NATO's eastern flank or of allies in Eastern Europe.",
    ),
    "former-soviet-states": (
        "Former Soviet states",
        "Our reading: the fifteen states that were republics of the Soviet Union until 1991, "
        "the three Baltic states included.",
    ),
    "europe": (
        "Europe",
        "Our reading: the states that Natural Earth files under Europe, without overseas "
        "territories; Russia only as far as 60° east, which stands for the Urals. Turkey, "
        "Kazakhstan, Cyprus and the South Caucasus are filed under Asia.",
    ),
}


def regions(countries: gpd.GeoDataFrame, attributes: pd.DataFrame) -> gpd.GeoDataFrame:
    """Build the regions: `id`, `name`, `interpretation`, `members`, `geometry`.

    In: countries of the view `ukraine` (outlines are the same in all views but for Crimea, which
    lies within Europe and among the former Soviet states in each); attributes with `continent`.
    """
    shapes = countries.set_index("adm0_a3").geometry
    in_europe = attributes.loc[attributes["continent"] == "Europe", "adm0_a3"]
    members = {
        "nato-eastern-flank": FLANK,
        "former-soviet-states": FORMER_SOVIET,
        "europe": tuple(sorted(set(in_europe) & set(shapes.index))),
    }
    rows = [
        {
            "id": region,
            "name": INTERPRETATIONS[region][0],
            "interpretation": INTERPRETATIONS[region][1],
            "members": ",".join(codes),
            "geometry": outline_of(region, codes, shapes),
        }
        for region, codes in members.items()
    ]
    return gpd.GeoDataFrame(rows, crs=countries.crs)


def outline_of(region: str, codes: tuple[str, ...], shapes: gpd.GeoSeries) -> BaseGeometry:
    """Union the members and fill the holes: lakes and states enclosed are no outer outline."""
    inside = [*codes, *(WITHIN[code] for code in codes if code in WITHIN)]
    land = shapely.coverage_union_all(shapes.loc[inside].to_numpy())
    if region == "europe":
        land = shapely.intersection(land, EUROPE_WINDOW, grid_size=GRID)
    others = shapely.coverage_union_all(shapes.drop(inside).to_numpy())
    rings = shapely.get_exterior_ring(shapely.get_parts(with_narrow_waters(land, others)))
    return shapely.union_all(shapely.polygons(rings), grid_size=GRID)


def with_narrow_waters(land: BaseGeometry, others: BaseGeometry) -> BaseGeometry:
    """Add straits, lagoons and inlets narrower than twice NARROW, but nobody else's land.

    A thick outline drawn around each islet and into each lagoon reads as a scribble. Land borders
    stay where they are.
    """
    closed = land.buffer(NARROW, quad_segs=2).buffer(-NARROW, quad_segs=2).simplify(NARROW / 6)
    parts = shapely.get_parts(shapely.difference(closed, others, grid_size=GRID))
    waters = parts[shapely.get_dimensions(parts) == 2]
    return shapely.union_all([land, *waters], grid_size=GRID)

"""Disputed areas: who held and who claimed them on 14 February 2022.

Crimea and Abkhazia are provinces of the source. The others are cut out of their state by the
source's claim lines: the line of contact in Donbas before 24 February 2022, and the lines that
Georgia and Moldova claim.
"""

from dataclasses import dataclass

import geopandas as gpd
import shapely
from shapely.geometry import LineString, Point
from shapely.geometry.base import BaseGeometry
from shapely.ops import linemerge, split

from border_steps.coverage import GRID, NEAR_TOLERANCE
from border_steps.views import is_crimea

AS_OF = "2022-02-14"
# Degrees by which a claim line is drawn out at both ends, to reach across the simplified border.
OVERSHOOT = 0.3


@dataclass(frozen=True)
class Area:
    """One disputed area in words; `inside` (lon, lat) is a town in it where it must be cut out."""

    id: str
    name: str
    held_by: str
    claimed_by: str
    note: str
    state: str = ""
    inside: tuple[float, float] | None = None
    provinces: tuple[str, ...] = ()


AREAS = (
    Area(
        "crimea",
        "Crimea and Sevastopol",
        "Russia (since 2014)",
        "Ukraine",
        "UN General Assembly resolution 68/262 (27 March 2014) affirms Ukraine's territorial "
        "integrity.",
    ),
    Area(
        "donbas",
        "Parts of Donetsk and Luhansk outside Kyiv's control",
        "self-declared “Donetsk and Luhansk People's Republics”, backed by Russia",
        "Ukraine",
        "Line of contact before 24 February 2022; Russia recognised the two on 21 February 2022.",
        "UKR",
        (37.8, 48.0),
        ("Donets'k", "Luhans'k"),
    ),
    Area(
        "abkhazia",
        "Abkhazia",
        "de facto authorities, backed by Russia",
        "Georgia",
        "Russia recognised it as a state in 2008; most UN members regard it as Georgia's.",
        "GEO",
        None,
        ("Abkhazia",),
    ),
    Area(
        "south-ossetia",
        "South Ossetia",
        "de facto authorities, backed by Russia",
        "Georgia",
        "Russia recognised it as a state in 2008; most UN members regard it as Georgia's.",
        "GEO",
        (43.97, 42.30),
    ),
    Area(
        "transnistria",
        "Transnistria",
        "de facto authorities; Russian troops present",
        "Moldova",
        "No member state of the United Nations recognises it.",
        "MDA",
        (29.63, 46.87),
    ),
)


def disputed_areas(provinces: gpd.GeoDataFrame, lines: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Build the areas: `id`, `name`, `held_by`, `claimed_by`, `note`, `as_of`, `geometry`."""
    rows = [
        {
            **{field: getattr(area, field) for field in ("id", "name", "held_by", "claimed_by")},
            "note": area.note,
            "as_of": AS_OF,
            "geometry": shapely.set_precision(shape_of(area, provinces, lines), GRID),
        }
        for area in AREAS
    ]
    return gpd.GeoDataFrame(rows, crs=provinces.crs)


def shape_of(area: Area, provinces: gpd.GeoDataFrame, lines: gpd.GeoDataFrame) -> BaseGeometry:
    """Join the area's provinces, and cut out the part around `inside` where there is one."""
    land = provinces[is_crimea(provinces)]
    if area.state:
        land = provinces[provinces["adm0_a3"] == area.state]
    if area.provinces:
        land = land[land["name"].isin(area.provinces)]
    whole = shapely.coverage_union_all(land.geometry.to_numpy())
    if area.inside is None:
        return whole
    town = Point(area.inside)
    claims = lines.loc[lines["adm0_a3_l"] == area.state, "geometry"].to_numpy()
    return cut(whole, claims[shapely.distance(claims, town).argmin()], town)


def cut(land: BaseGeometry, claim: BaseGeometry, town: Point) -> BaseGeometry:
    """Split land along a claim line and return the piece that holds the town.

    Raises ValueError where no piece does, or the line cuts nothing off.
    """
    blade = drawn_out(single(claim).simplify(NEAR_TOLERANCE))
    pieces = [piece for part in shapely.get_parts(land) for piece in split(part, blade).geoms]
    held = [piece for piece in pieces if piece.contains(town)]
    if len(held) != 1 or held[0].area > 0.9 * land.area:
        raise ValueError(f"claim line does not cut out the area around {town.wkt}")
    return held[0]


def single(line: BaseGeometry) -> LineString:
    """Make one line of a line or multi-line; raise ValueError where its parts do not meet."""
    merged = line if line.geom_type == "LineString" else linemerge(line)
    parts = shapely.get_parts(merged)
    if len(parts) != 1:
        raise ValueError(f"a line falls into {len(parts)} parts")
    return parts[0]


def drawn_out(line: LineString) -> LineString:
    """Lengthen a line straight on at both ends by OVERSHOOT degrees."""
    points = shapely.get_coordinates(line)
    head, tail = points[0] - points[1], points[-1] - points[-2]
    start = points[0] + head / shapely.length(LineString([points[1], points[0]])) * OVERSHOOT
    end = points[-1] + tail / shapely.length(LineString([points[-2], points[-1]])) * OVERSHOOT
    return LineString([start, *points, end])

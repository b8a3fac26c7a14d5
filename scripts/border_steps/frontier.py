"""The lines drawn for troops "on Ukraine's borders in the north, south and east".

The reading is ours: north and east are the borders with Belarus and Russia, split by the bearing
from Ukraine's centre; the south has no land border with Russia where Crimea is Ukraine's, so the
northern boundary of disputed Crimea stands for it in every view.
"""

from collections.abc import Iterator

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import LineString
from shapely.geometry.base import BaseGeometry

from border_steps.disputed import single
from border_steps.names import UNASSIGNED_CRIMEA
from border_steps.views import is_crimea

LAND, CRIMEA = "land border", "northern boundary of disputed Crimea"
STEP = 20_000  # metres of border that get one bearing
QUARTERS = ("north", "east", "south", "west")
READING = "Our reading of “north, south and east”; the report does not name the line."
NOTES = {
    "north-belarus": f"{READING} Only the part within 45 degrees of north from Ukraine's centre.",
    "north-russia": f"{READING} The part within 45 degrees of north from Ukraine's centre.",
    "east-russia": f"{READING} The part within 45 degrees of east from Ukraine's centre.",
    "south-crimea": f"{READING} Not an international border where Crimea is shown as Ukraine's.",
}


def frontier_lines(provinces: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Build the lines: `id`, `sector`, `kind`, `neighbour` (adm0_a3), `note`, `geometry`.

    One unbroken line a sector and neighbour; ValueError where a border weaves between sectors.
    """
    crimea = provinces[is_crimea(provinces)]
    mainland = provinces.drop(crimea.index)
    ukraine, russia, belarus = (joined(mainland, code) for code in ("UKR", "RUS", "BLR"))
    whole = shapely.union(ukraine, shapely.coverage_union_all(crimea.geometry.to_numpy()))
    rows = [
        *land_rows("belarus", "BLR", {"north"}, border(ukraine, belarus), whole),
        *land_rows("russia", "RUS", {"north", "east"}, border(ukraine, russia), whole),
        {
            **row("south-crimea", "south", CRIMEA, UNASSIGNED_CRIMEA),
            "geometry": border(ukraine, shapely.coverage_union_all(crimea.geometry.to_numpy())),
        },
    ]
    return gpd.GeoDataFrame(rows, crs=provinces.crs)


def joined(provinces: gpd.GeoDataFrame, state: str) -> BaseGeometry:
    """Union the provinces of one state."""
    land = provinces.loc[provinces["adm0_a3"] == state, "geometry"]
    return shapely.coverage_union_all(land.to_numpy())


def border(one: BaseGeometry, other: BaseGeometry) -> LineString:
    """Return the border of two neighbours in a coverage as one line."""
    shared = shapely.get_parts(shapely.intersection(one, other))
    lines = shared[shapely.get_type_id(shared) == shapely.GeometryType.LINESTRING]
    return single(shapely.multilinestrings(lines))


def row(identifier: str, sector: str, kind: str, neighbour: str) -> dict[str, str]:
    """Describe one line."""
    return {
        "id": identifier,
        "sector": sector,
        "kind": kind,
        "neighbour": neighbour,
        "note": NOTES[identifier],
    }


def land_rows(
    label: str, neighbour: str, wanted: set[str], line: LineString, state: BaseGeometry
) -> Iterator[dict[str, object]]:
    """Yield the wanted sectors of a border."""
    for sector, part in by_sector(line, state):
        if sector in wanted:
            yield {**row(f"{sector}-{label}", sector, LAND, neighbour), "geometry": part}


def by_sector(line: LineString, state: BaseGeometry) -> Iterator[tuple[str, LineString]]:
    """Split a border at the vertices where its bearing from the state's centre changes quarter.

    Existing vertices only: a new one would no longer lie on the border after rounding.
    """
    flat = flattened(line, state)
    middles = np.arange(STEP / 2, flat.length, STEP)
    at = shapely.get_coordinates(shapely.line_interpolate_point(flat, middles))
    sectors = [QUARTERS[int(b // 90)] for b in (np.degrees(np.arctan2(*at.T)) + 45) % 360]
    turns = [i for i in range(1, len(sectors)) if sectors[i] != sectors[i - 1]]
    names = [sectors[0], *(sectors[i] for i in turns)]
    if len(set(names)) != len(names):
        raise ValueError(f"a border weaves between sectors: {names}")
    ends = [0, *(vertex_at(flat, i * STEP) for i in turns), len(flat.coords) - 1]
    points = shapely.get_coordinates(line)
    for name, start, end in zip(names, ends, ends[1:], strict=False):
        yield name, LineString(points[start : end + 1])


def flattened(line: LineString, state: BaseGeometry) -> LineString:
    """Project a line so that distance and bearing from the state's centroid are true."""
    centre = state.centroid
    crs = f"+proj=aeqd +lat_0={centre.y} +lon_0={centre.x} +datum=WGS84"
    return gpd.GeoSeries([line], crs=4326).to_crs(crs).iloc[0]


def vertex_at(line: LineString, distance: float) -> int:
    """Return the index of the vertex nearest to a distance (metres) along a line."""
    steps = np.hypot(*np.diff(shapely.get_coordinates(line), axis=0).T)
    along: NDArray[np.float64] = np.concatenate([[0.0], np.cumsum(steps)])
    return int(np.abs(along - distance).argmin())

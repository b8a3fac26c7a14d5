"""Connectors: great circles between places, and where one meets a state's outline.

A connector shows that something moved from one to the other by a route that nobody stated. It ends
at an outline because a pin inside a state would claim a place that no source names.
Points are (longitude, latitude) in degrees on WGS 84. Geodesics are Karney's (2013), by PROJ.
"""

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import Geod
from shapely.geometry import LineString, Point
from shapely.geometry.base import BaseGeometry

LonLat = tuple[float, float]

_EARTH = Geod(ellps="WGS84")
# Between points 20 km apart a straight chord strays from the great circle by less than 10 m.
_STEP_KM = 20.0


def great_circle(a: LonLat, b: LonLat, n: int) -> list[LonLat]:
    """Return n points from a to b, both included, evenly spaced on the shortest path.

    Longitudes stay within ±180, so a path over the date line jumps there.
    Raises ValueError if n is less than 2.
    """
    if n < 2:
        raise ValueError(f"a path needs at least 2 points, not {n}")
    inner = _EARTH.npts(*a, *b, n - 2) if n > 2 else []
    return [a, *((float(lon), float(lat)) for lon, lat in inner), b]


def distance_km(a: LonLat, b: LonLat) -> float:
    """Return the great-circle distance between two points in kilometres."""
    return float(_EARTH.inv(*a, *b)[2]) / 1000


def to_outline(point: LonLat, geometry: BaseGeometry, *, aim: LonLat | None = None) -> LonLat:
    """Return where a great circle from a point first meets the outline of a state.

    The circle heads for ``aim``, which lies inside; by default an inner point of the state's
    largest part. An island of the state on the way counts as meeting it. A point that is already
    in the state is returned as it is. Raises ValueError for a geometry without area, or
    where the path misses the outline because ``aim`` lies outside.
    """
    if geometry.is_empty or geometry.area == 0:
        raise ValueError("a state's outline needs an area")
    if geometry.covers(Point(point)):
        return point
    target = aim or _inner_point(geometry)
    path = _unbroken(point, target)
    met = shapely.get_coordinates(path.intersection(_copies(geometry, path).boundary))
    if len(met) == 0:
        raise ValueError(f"the path from {point} to {target} does not meet the outline")
    first = met[shapely.line_locate_point(path, shapely.points(met)).argmin()]
    return _within_world(float(first[0])), float(first[1])


def _inner_point(geometry: BaseGeometry) -> LonLat:
    parts = shapely.get_parts(geometry)
    inner = parts[shapely.area(parts).argmax()].representative_point()
    return float(inner.x), float(inner.y)


def _unbroken(a: LonLat, b: LonLat) -> LineString:
    """Draw the path with longitudes that run on past ±180 instead of jumping."""
    n = 2 + int(distance_km(a, b) / _STEP_KM)
    points: NDArray[np.float64] = np.array(great_circle(a, b, n))
    points[:, 0] = np.unwrap(points[:, 0], period=360)
    return LineString(points)


def _copies(geometry: BaseGeometry, path: LineString) -> BaseGeometry:
    """Repeat the geometry a turn away on the side where the path runs past the date line."""
    west, _, east, _ = path.bounds
    turns = [0, *([360] if east > 180 else []), *([-360] if west < -180 else [])]
    return shapely.union_all([_shifted(geometry, turn) for turn in turns])


def _shifted(geometry: BaseGeometry, turn: int) -> BaseGeometry:
    return shapely.transform(geometry, lambda points: points + np.array([turn, 0]))


def _within_world(lon: float) -> float:
    return (lon + 180) % 360 - 180

"""Where a still map looks: the dossier's first view, or the place to which a reader moved it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

import numpy as np
import shapely
from matplotlib.path import Path
from numpy.typing import NDArray
from pyproj import Transformer
from shapely.geometry.base import BaseGeometry

from demarche.analysis.display import MapAt
from demarche.figures.map_base import CONIC
from demarche.figures.projection import Screen
from demarche.model.dossier import Bounds

# Nearer to the south pole than this, the cone of the projection runs off to infinity.
_SOUTH, _NORTH = -70.0, 89.0
_FINE = 0.25  # pixels by which shapes may be simplified: about one dot at 300 dots an inch


@dataclass(frozen=True)
class StillScreen(Screen):
    """A map's first view, or ``at`` what a reader sees who has panned and zoomed.

    Dragging sideways turns the cone of the projection under the reader: ``at.turn`` is the
    longitude that points straight up. The projection is that of ``map_base.CONIC``.
    """

    at: MapAt | None = None

    @property
    def turn(self) -> float:
        """The longitude that points straight up."""
        return self.at.turn if self.at else float(CONIC["rotation"]["lon"])  # type: ignore[index]

    def xy(self, lon: Any, lat: Any) -> Any:
        """The pixel of a point (or arrays of both), from the top left corner."""
        if self.at is None:
            return super().xy(lon, lat)
        plane, scale = _plane(self.at.turn), self._pixels_a_metre()
        x0, y0 = plane.transform(self.at.lon, self.at.lat)
        x, y = plane.transform(lon, lat)
        return self.width / 2 + (x - x0) * scale, self.height / 2 - (y - y0) * scale

    def lonlat(self, x: Any, y: Any) -> Any:
        """The degrees of a pixel (or arrays of both)."""
        plane, scale = _plane(self.turn), self._pixels_a_metre()
        lon0, lat0 = (self.at.lon, self.at.lat) if self.at else (self.turn, 50.0)
        x0, y0 = plane.transform(lon0, lat0)
        px, py = self.xy(lon0, lat0)
        lon, lat = plane.transform(x0 + (x - px) / scale, y0 - (y - py) / scale,
                                   direction="INVERSE")  # fmt: skip
        return lon, lat

    def _pixels_a_metre(self) -> float:
        """Those of the first view, magnified."""
        lon = float(CONIC["rotation"]["lon"])  # type: ignore[index]
        first = Screen(self.bounds, self.width, self.height)
        plane = _plane(lon)
        metres = plane.transform(lon, 60)[1] - plane.transform(lon, 40)[1]
        pixels = first.xy(lon, 40)[1] - first.xy(lon, 60)[1]
        return float(pixels / metres) * (self.at.zoom if self.at else 1.0)

    @cached_property
    def window(self) -> Bounds:
        """The degrees that the screen shows, as a box around them."""
        xs, ys = np.meshgrid(np.linspace(0, self.width, 17), np.linspace(0, self.height, 17))
        lon, lat = self.lonlat(xs.ravel(), ys.ravel())
        lon = (np.asarray(lon) - self.turn + 180) % 360 - 180 + self.turn
        lat = np.clip(lat, _SOUTH, _NORTH)
        px, py = self.xy(self.turn, 90)
        if 0 <= px <= self.width and 0 <= py <= self.height:  # the pole: every longitude
            return Bounds(west=self.turn - 179.9, east=self.turn + 179.9,
                          south=float(lat.min()), north=_NORTH)  # fmt: skip
        return Bounds(west=float(lon.min()), east=float(lon.max()), south=float(lat.min()),
                      north=float(lat.max()))  # fmt: skip

    def holds(self, lon: float, lat: float, margin: float = 0) -> bool:
        """Whether a point is on the screen, ``margin`` pixels from its edges."""
        x, y = self.xy(lon, lat)
        return bool(margin <= x <= self.width - margin and margin <= y <= self.height - margin)

    def drawn(self, geometry: BaseGeometry) -> BaseGeometry:
        """A shape in degrees as it lies on the screen, without what is far outside it."""
        b = self.window
        box = (max(b.west - 3, self.turn - 179.9), max(b.south - 3, _SOUTH),
               min(b.east + 3, self.turn + 179.9), min(b.north + 3, _NORTH))  # fmt: skip
        turns = [shapely.transform(geometry, lambda p, t=t: p + np.array([t, 0]))
                 for t in (-360, 0, 360) if _meets(geometry, box, t)]  # fmt: skip
        parts = [shapely.segmentize(shapely.clip_by_rect(g, *box), 0.5) for g in turns]
        found = shapely.transform(shapely.GeometryCollection(parts), self._project)
        return shapely.simplify(found, _FINE)

    def _project(self, points: NDArray[np.float64]) -> NDArray[np.float64]:
        if not len(points):
            return points
        return np.column_stack(self.xy(points[:, 0], points[:, 1]))


@cache
def _plane(turn: float) -> Transformer:
    south, north = CONIC["parallels"]
    cone = (f"+proj=lcc +lat_1={south} +lat_2={north} +lon_0={turn} +lat_0=52 +R=6371000 "
            "+units=m")  # fmt: skip
    return Transformer.from_crs("+proj=longlat +R=6371000", cone, always_xy=True)


def _meets(geometry: BaseGeometry, box: tuple[float, float, float, float], turn: float) -> bool:
    west, south, east, north = geometry.bounds
    return bool(west + turn <= box[2] and east + turn >= box[0] and south <= box[3]
                and north >= box[1])  # fmt: skip


def outlines(geometry: BaseGeometry) -> Path | None:
    """A shape's rings and lines as one path; None where there is nothing."""
    paths = []
    for part in _parts(geometry):
        for ring in shapely.get_rings(part) if part.geom_type == "Polygon" else [part]:
            coordinates = shapely.get_coordinates(ring)
            if len(coordinates) > 1:
                paths.append(Path(coordinates, closed=part.geom_type == "Polygon"))
    return Path.make_compound_path(*paths) if paths else None


def _parts(geometry: BaseGeometry) -> list[BaseGeometry]:
    parts = [geometry]
    while any(hasattr(part, "geoms") for part in parts):
        parts = [inner for part in parts for inner in getattr(part, "geoms", [part])]
    return [part for part in parts if not part.is_empty]

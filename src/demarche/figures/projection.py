"""Degrees to pixels of a map's first view, by the projection that the browser draws."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from pyproj import Transformer

from demarche.model.dossier import Bounds

# The spherical Lambert conformal conic of ``map_base.CONIC``.
_LCC = "+proj=lcc +lat_1=43 +lat_2=62 +lon_0=27 +lat_0=52 +R=6371000 +units=m"
_TO_PLANE = Transformer.from_crs("+proj=longlat +R=6371000", _LCC, always_xy=True)


@dataclass(frozen=True)
class Screen:
    """A map of ``width`` × ``height`` pixels that shows ``bounds`` as large as fits."""

    bounds: Bounds
    width: float
    height: float

    def xy(self, lon: float, lat: float) -> tuple[float, float]:
        """The pixel of a point, from the top left corner."""
        left, bottom, right, top = _extent(self.bounds)
        scale = self.scale
        x, y = _TO_PLANE.transform(lon, lat)
        return (
            self.width / 2 + (x - (left + right) / 2) * scale,
            self.height / 2 - (y - (bottom + top) / 2) * scale,
        )

    def lonlat(self, x: float, y: float) -> tuple[float, float]:
        """The point, in degrees, at a pixel from the top left corner."""
        left, bottom, right, top = _extent(self.bounds)
        lon, lat = _TO_PLANE.transform(
            (left + right) / 2 + (x - self.width / 2) / self.scale,
            (bottom + top) / 2 - (y - self.height / 2) / self.scale, direction="INVERSE",
        )  # fmt: skip
        return float(lon), float(lat)

    @property
    def scale(self) -> float:
        """Pixels of a metre, about where the projection keeps lengths."""
        left, bottom, right, top = _extent(self.bounds)
        return min(self.width / (right - left), self.height / (top - bottom))


def aspect(bounds: Bounds) -> float:
    """Width by height of the screen that ``bounds`` fill without a margin."""
    left, bottom, right, top = _extent(bounds)
    return round((right - left) / (top - bottom), 3)


def middle(bounds: Bounds) -> tuple[float, float]:
    """The longitude and latitude in the middle of the screen that shows ``bounds``.

    By default plotly puts the mean longitude and latitude there, which cuts off one edge.
    """
    left, bottom, right, top = _extent(bounds)
    lon, lat = _TO_PLANE.transform((left + right) / 2, (bottom + top) / 2, direction="INVERSE")
    return round(lon, 3), round(lat, 3)


@lru_cache(maxsize=64)
def _extent(b: Bounds) -> tuple[float, float, float, float]:
    lons = [b.west + (b.east - b.west) * i / 20 for i in range(21)]
    xs, ys = _TO_PLANE.transform(lons * 2, [b.south] * 21 + [b.north] * 21)
    return min(xs), min(ys), max(xs), max(ys)

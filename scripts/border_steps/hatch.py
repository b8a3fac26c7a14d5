"""Hatching for disputed areas: plotly has no pattern fill for maps, so the lines are geometry."""

import geopandas as gpd
import numpy as np
import shapely
from shapely.affinity import rotate
from shapely.geometry.base import BaseGeometry

# The conic projection of the Europe map, so that the lines are straight and parallel on screen.
SCREEN = "+proj=lcc +lat_1=43 +lat_2=62 +lat_0=52 +lon_0=27 +datum=WGS84"
ANGLE = 45
# Kilometres. A map of Europe 900 pixels wide shows about 5 km a pixel: 22 km are 4 to 5 pixels.
SPACING_KM, SMALL_SPACING_KM = 22, 12
# Below this size (sq km) wide spacing would leave an area with two or three lines.
SMALL_AREA = 12_000
# Metres kept clear of the outline, so that no line pokes out of it after rounding.
MARGIN = 300


def hatching(disputed: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Hatch each area of `disputed` (`id`, `geometry`): `id`, `geometry` (multi-lines)."""
    flat = disputed.to_crs(SCREEN)
    lines = [hatch(shape) for shape in flat.geometry]
    hatched = gpd.GeoDataFrame({"id": disputed["id"]}, geometry=lines, crs=SCREEN)
    return hatched.to_crs(disputed.crs)


def hatch(area: BaseGeometry) -> BaseGeometry:
    """Clip parallel diagonal lines to an area given in metres."""
    small = area.area / 1e6 < SMALL_AREA
    spacing = 1000 * (SMALL_SPACING_KM if small else SPACING_KM)
    centre, reach = area.envelope.centroid, area.envelope.length / 2
    offsets = np.arange(-reach, reach, spacing) + spacing / 2
    rows = [[(centre.x - reach, centre.y + d), (centre.x + reach, centre.y + d)] for d in offsets]
    return rotate(shapely.multilinestrings(rows), ANGLE, origin=centre).intersection(
        area.buffer(-MARGIN)
    )

"""The ground of a still map: sea, states in their sides' colours, disputed areas hatched."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
from matplotlib.path import Path
from shapely.geometry.base import BaseGeometry

from demarche.analysis.rows import rows
from demarche.figures.map import MapContent
from demarche.figures.still.screen import StillScreen, outlines
from demarche.figures.still.sheet import Box, Dash, Sheet
from demarche.figures.theme import LIGHT, side_fill


class Ground:
    """Draws shapes in degrees into ``box`` of a sheet, by a screen as large as the box."""

    def __init__(self, sheet: Sheet, screen: StillScreen, box: Box) -> None:
        self.sheet, self.screen, self.box = sheet, screen, box

    def at(self, lon: float, lat: float) -> tuple[float, float]:
        """The pixel of the sheet at which a point lies."""
        x, y = self.screen.xy(lon, lat)
        return self.box[0] + x, self.box[1] + y

    def path(self, geometry: BaseGeometry) -> Path | None:
        """A shape's outlines on the sheet; None where none of it is in view."""
        found = outlines(self.screen.drawn(geometry))
        if found is None:
            return None
        return Path(np.asarray(found.vertices) + np.array(self.box[:2]), found.codes)

    def area(self, geometry: BaseGeometry, fill: str, edge: str, width: float) -> None:
        """A filled shape."""
        path = self.path(geometry)
        if path is not None:
            self.sheet.area(path, fill, edge, width, clip=self.box)

    def line(
        self, geometry: BaseGeometry, colour: str, width: float, dash: Dash | None = None,
        z: float = 2,
    ) -> None:  # fmt: skip
        """A line, or a shape's outline, each part on its own."""
        path = self.path(geometry)
        for part in path.to_polygons(closed_only=False) if path else ():
            xs, ys = np.asarray(part).T
            self.sheet.line(xs, ys, colour, width, dash, clip=self.box, z=z)


def draw_ground(ground: Ground, content: MapContent, hatch: gpd.GeoDataFrame) -> None:
    """Sea, states and disputed areas."""
    ground.sheet.rectangle(ground.box, LIGHT.sea)
    for row in rows(content.countries):
        ground.area(row.geometry, side_fill(content.fills.get(row.adm0_a3)), LIGHT.coast, 0.6)
    for row in rows(hatch[hatch["id"].isin(content.disputed["id"])]):
        ground.line(row.geometry, LIGHT.disputed, 0.7)
    for row in rows(content.disputed):
        ground.line(row.geometry, LIGHT.disputed, 0.9, (1.5, 1.5))

"""The marks of a still map: regions, border lines, movements, pins and governments.

Where each stands and how large it is comes from the interactive map (``figures.map_marks``).
"""

from __future__ import annotations

import math

import geopandas as gpd
from shapely.geometry import LineString

from demarche.analysis.rows import rows
from demarche.figures import map_marks
from demarche.figures.map import MapContent
from demarche.figures.still.map_ground import Ground
from demarche.figures.theme import LIGHT, side_colour

DASHED = (4.0, 3.0)
DOTTED = (1.4, 2.2)


def draw_marks(ground: Ground, content: MapContent, regions: gpd.GeoDataFrame) -> None:
    """All marks, those that stand for points on top."""
    if content.regions:
        _regions(ground, content, regions)
    _border_lines(ground, content)
    _movements(ground, content)
    _pins(ground, content)
    _governments(ground, content)


def _regions(ground: Ground, content: MapContent, regions: gpd.GeoDataFrame) -> None:
    wanted = content.literal[content.literal["kind"] == "region"]
    named = {geometry for geometries in wanted["geometry"] for geometry in geometries}
    for row in rows(regions[regions["id"].isin(named)]):
        ground.line(row.geometry, LIGHT.west, 1.2, DOTTED)


def _border_lines(ground: Ground, content: MapContent) -> None:
    """Solid on land borders, dashed along disputed Crimea, over a halo."""
    for place, figure in content.shown_borders().items():
        drawn = content.frontier[content.frontier["sector"].isin(list(content.borders[place]))]
        colour = side_colour(content.colours.get(figure.side or "")) if figure else LIGHT.ink
        for row in rows(drawn):
            ground.line(row.geometry, LIGHT.halo, 5.6, z=2.2)
        for row in rows(drawn):
            dash = None if row.kind == "land border" else DASHED
            ground.line(row.geometry, colour, 3.0, dash, z=2.3)


def _movements(ground: Ground, content: MapContent) -> None:
    """Dashed connectors with a head, along the path that the interactive map draws."""
    for trace in map_marks.movement_lines(content, ground.screen):
        if trace.mode == "lines" and trace.line.dash:
            path = LineString(zip(trace.lon, trace.lat, strict=True))
            _connector(ground, path)


def _connector(ground: Ground, path: LineString) -> None:
    ends = [ground.at(*point) for point in list(path.coords)[-2:]]
    direction = ends[1][0] - ends[0][0], ends[1][1] - ends[0][1]
    ground.line(path, LIGHT.halo, 4.2, z=2.6)
    ground.line(path, LIGHT.ink, 1.5, (5, 3.5), z=2.7)
    length = math.hypot(*direction) or 1.0
    tip = ends[1][0] + direction[0] / length * 5, ends[1][1] + direction[1] / length * 5
    ground.sheet.head(*tip, direction, 11, LIGHT.ink, edge=LIGHT.halo, clip=ground.box, z=2.8)


def _pins(ground: Ground, content: MapContent) -> None:
    for row in rows(content.literal[content.literal["lat"].notna()]):
        colour = side_colour(content.colours.get(row.side))
        ground.sheet.mark(*ground.at(row.lon, row.lat), "o", map_marks.diameter(row.mentions),
                          colour, edge=LIGHT.halo, edge_width=1.8, clip=ground.box)  # fmt: skip


def _governments(ground: Ground, content: MapContent) -> None:
    """Hollow diamonds around a capital that stands for its government."""
    for row in rows(content.associative[content.associative["lat"].notna()]):
        size = map_marks.diamond(row.mentions) * 0.75
        x, y = ground.at(row.lon, row.lat)
        for colour, width in ((LIGHT.halo, 4.4), (side_colour(content.colours.get(row.side)), 2)):
            ground.sheet.mark(x, y, "D", size, colour, hollow=True, edge_width=width,
                              clip=ground.box)  # fmt: skip

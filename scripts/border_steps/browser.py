"""Static files for the browser: GeoJSON for filled countries, coordinate arrays for lines."""

import json
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

DIGITS = 3  # decimals of a degree, as in the shapes themselves
# The map draws an edge as a great circle. Without points in between, the straight border along
# the 49th parallel would bend north by most of a degree.
LONGEST_EDGE = 1.0


def write_countries(countries: gpd.GeoDataFrame, folder: Path) -> list[Path]:
    """Write `countries_<view>.json`; each feature's `id` and only property is `adm0_a3`."""
    return [
        write_shapes(rows, "adm0_a3", folder / f"countries_{view}.json")
        for view, rows in countries.groupby("view")
    ]


def write_shapes(rows: gpd.GeoDataFrame, key: str, path: Path) -> Path:
    """Write filled shapes as GeoJSON; each feature's `id` and only property is the `key` column."""
    features = [
        feature(key, value, shape) for value, shape in zip(rows[key], rows.geometry, strict=True)
    ]
    return dump({"type": "FeatureCollection", "features": features}, path)


def feature(key: str, value: str, shape: BaseGeometry) -> dict[str, Any]:
    """Make one GeoJSON feature, wound as d3 needs it: outer rings clockwise.

    d3 reads polygons on the sphere; wound as RFC 7946 asks, each would fill the globe around it.
    """
    wound = shapely.orient_polygons(shapely.segmentize(shape, LONGEST_EDGE), exterior_cw=True)
    geometry = json.loads(shapely.to_geojson(rounded(wound)))
    return {"type": "Feature", "id": value, "properties": {key: value}, "geometry": geometry}


def write_lines(rows: gpd.GeoDataFrame, prefix: str, folder: Path) -> list[Path]:
    """Write `<prefix>_<id>.json` for each row: outlines of areas, or lines as they are."""
    return [
        dump(line_arrays(shape), folder / f"{prefix}_{identifier}.json")
        for identifier, shape in zip(rows["id"], rows.geometry, strict=True)
    ]


def line_arrays(shape: BaseGeometry) -> dict[str, list[float | None]]:
    """Flatten lines or outlines to {"lon": [...], "lat": [...]}, with null between two lines."""
    lines = shape.boundary if "Polygon" in shape.geom_type else shape
    lon: list[float | None] = []
    lat: list[float | None] = []
    for line in shapely.get_parts(lines):
        points = shapely.get_coordinates(rounded(shapely.segmentize(line, LONGEST_EDGE)))
        lon += [*points[:, 0].tolist(), None]
        lat += [*points[:, 1].tolist(), None]
    return {"lon": lon[:-1], "lat": lat[:-1]}


def rounded(shape: BaseGeometry) -> BaseGeometry:
    """Round all coordinates."""
    return shapely.transform(shape, lambda points: np.round(points, DIGITS))


def dump(content: dict[str, Any], path: Path) -> Path:
    """Write compact JSON."""
    path.write_text(json.dumps(content, separators=(",", ":")) + "\n", encoding="utf-8")
    return path

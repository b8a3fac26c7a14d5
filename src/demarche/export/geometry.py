"""The geometry that stands for a place: a point, a state's shape, lines, an outline, or nothing."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

import shapely
from shapely.geometry import Point, mapping
from shapely.geometry.base import BaseGeometry

from demarche.geo.borders import Borders
from demarche.model.errors import ExportError
from demarche.model.reference import Place
from demarche.model.vocabulary import PlaceKind

_NOTHING_TO_DRAW = {
    PlaceKind.GROUP: "A group of countries is no one place on a map.",
    PlaceKind.REGION: "No outline is drawn for this region.",
    PlaceKind.BORDER: "No line is drawn for this border.",
    PlaceKind.CONTINENT: "No outline is drawn for this continent.",
}


@dataclass(frozen=True)
class Drawn:
    """A GeoJSON geometry with what it is, or None and the reason."""

    geometry: dict[str, Any] | None
    drawn_as: str
    remark: str | None = None


class Shapes:
    """The shapes of one point of view on borders. Raises UnknownBorderViewError for no such."""

    def __init__(self, borders: Borders, view: str) -> None:
        countries = borders.countries(view)
        self._countries = dict(zip(countries["adm0_a3"], countries.geometry, strict=True))
        # A border is named by its sectors, each of several lines; a region by its id.
        self._drawn: defaultdict[str, list[tuple[BaseGeometry, str]]] = defaultdict(list)
        for frame, name, remark in (
            (borders.frontier(), "sector", "note"),
            (borders.regions(), "id", "interpretation"),
        ):
            for key, shape, told in zip(frame[name], frame.geometry, frame[remark], strict=True):
                self._drawn[key].append((shape, str(told)))

    def of(self, place: Place) -> Drawn:
        """How ``place`` is drawn. Raises ExportError where it names a shape that is not there."""
        if place.lat is not None and place.lon is not None:
            return Drawn(_geojson(Point(place.lon, place.lat)), "point")
        if place.geometry:
            return self._reading(place)
        if place.kind is PlaceKind.COUNTRY:
            return Drawn(_geojson(self._country(place)), "country shape")
        return Drawn(None, "not drawn", place.interpretation or _NOTHING_TO_DRAW[place.kind])

    def _reading(self, place: Place) -> Drawn:
        missing = [name for name in place.geometry if name not in self._drawn]
        if missing:
            raise ExportError(
                f"Place '{place.id}' names a geometry that data/borders does not hold: "
                f"{', '.join(missing)}."
            )
        found = [part for name in place.geometry for part in self._drawn[name]]
        shape = shapely.unary_union([shape for shape, _ in found])
        remark = place.interpretation or " ".join(dict.fromkeys(told for _, told in found))
        drawn_as = "border line" if shape.area == 0 else "region outline"
        return Drawn(_geojson(shape), drawn_as, remark)

    def _country(self, place: Place) -> BaseGeometry:
        shape = self._countries.get(place.country)
        if shape is None:
            raise ExportError(
                f"Place '{place.id}' is the country {place.country}, which has no shape."
            )
        return shape


def _geojson(shape: BaseGeometry) -> dict[str, Any]:
    # RFC 7946: outer rings anticlockwise.
    drawn: dict[str, Any] = mapping(shapely.orient_polygons(shape))
    return drawn

"""The marks that a map puts on its ground: regions, border lines, movements, places."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pandas as pd
import plotly.graph_objects as go
from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from demarche.analysis.rows import rows
from demarche.figures.map_base import static_line
from demarche.figures.projection import Screen
from demarche.figures.theme import LIGHT, plain, side_colour
from demarche.geo.connectors import great_circle, to_outline
from demarche.model.facts import Event
from demarche.model.vocabulary import EventStatus

if TYPE_CHECKING:
    from demarche.figures.map import MapContent

LonLat = tuple[float, float]
# From where a line is drawn to a state's outline when the report does not say where a movement
# began: a stub of this many degrees of longitude, out of the state to the west-north-west.
_STUB = (-4.2, 1.9)
_STANDOFF = 14  # pixels between an arrow's head and the middle of a pin


def regions(content: MapContent) -> list[go.Scattergeo]:
    """Outlines of the regions that the report names, each our reading."""
    if not content.regions:
        return []
    wanted = content.literal[content.literal["kind"] == "region"]
    return [
        static_line(f"region_{geometry}", LIGHT.west, 1.1, "dot")
        for geometries in wanted["geometry"] for geometry in geometries
    ]  # fmt: skip


def border_lines(content: MapContent) -> list[go.Scattergeo]:
    """The border segments that stand for a border: solid on land borders, dashed along disputed
    Crimea, over a halo that lifts them off the shapes, in the colour of the figure that stands
    there; dots that answer to a click.
    """
    lines = []
    for place, figure in content.shown_borders().items():
        drawn = content.frontier[content.frontier["sector"].isin(list(content.borders[place]))]
        colour = side_colour(content.colours.get(figure.side or "")) if figure else LIGHT.ink
        for row in rows(drawn):
            dash = "solid" if row.kind == "land border" else "4px,3px"
            lines.append(static_line(f"frontier_{row.id}", LIGHT.halo, 6.5))
            lines.append(static_line(f"frontier_{row.id}", colour, 3.4, dash))
        lines.append(_border_targets(drawn, place))
    return lines


def _border_targets(drawn: pd.DataFrame, place: str) -> go.Scattergeo:
    lon, lat, text = [], [], []
    for row in rows(drawn):
        for x, y in list(row.geometry.coords)[::4]:
            lon.append(round(x, 2))
            lat.append(round(y, 2))
            text.append(f"<b>Border, {row.sector}</b> ({plain(row.kind)})<br>{plain(row.note)}")
    return go.Scattergeo(
        lon=lon, lat=lat, text=text, mode="markers", customdata=[f"place:{place}"] * len(lon),
        marker={"size": 9, "opacity": 0}, hovertemplate="%{text}<extra></extra>",
    )  # fmt: skip


def movement_lines(content: MapContent, screen: Screen) -> list[go.Scattergeo]:
    """Dashed connectors: between two named ends, or a stub that only shows where it ends."""
    traces = []
    for event in content.movements:
        way = path(event.origin, event.destination, content, screen)
        if len(way) > 1:
            traces += _connector(event, way, screen)
    return traces


def path(
    origin: str | None, destination: str | None, content: MapContent, screen: Screen,
    stub: LonLat = _STUB,
) -> list[LonLat]:  # fmt: skip
    """The points of a connector between two places: it ends at a state's outline unless a point is
    named, clear of its pin. Where no origin is drawn it begins a ``stub`` (degrees) away; where no
    destination is, it has no points.
    """
    return _clear_of_pin(_path(origin, destination, content, stub), destination, content, screen)


def _path(
    origin: str | None, destination: str | None, content: MapContent, stub: LonLat
) -> list[LonLat]:
    start, end = _end(origin, content), _end(destination, content)
    if end is None:
        return []
    if start is None:
        start = _stub_start(*end, stub), None
    first = start[0] if start[1] is None else to_outline(end[0], start[1])
    last = end[0] if end[1] is None else to_outline(first, end[1])
    return great_circle(first, last, 24)


def _stub_start(anchor: LonLat, state: BaseGeometry | None, stub: LonLat) -> LonLat:
    """A point out of the state in the direction of the stub."""
    lon, lat = anchor[0] + stub[0], anchor[1] + stub[1]
    while state is not None and state.covers(Point(lon, lat)):
        lon, lat = lon + stub[0], min(lat + stub[1], 80.0)
    return lon, lat


def _end(
    place: str | None, content: MapContent
) -> tuple[LonLat, BaseGeometry | None] | None:
    """A named end: its point, or a label point with the shape of the state around it."""
    point = content.points.get(place or "")
    if point is not None:
        return point, None
    code = content.shapes.get(place or "")
    if code is None:
        return None
    row = content.countries.set_index("adm0_a3").loc[code]
    return (float(row["label_lon"]), float(row["label_lat"])), row["geometry"]


def _clear_of_pin(
    path: list[LonLat], destination: str | None, content: MapContent, screen: Screen
) -> list[LonLat]:
    """Stop short of a pin, so that the arrow's head is not under it."""
    point = content.points.get(destination or "")
    if point is None:
        return path
    pin = screen.xy(*point)
    return [p for p in path if math.dist(screen.xy(*p), pin) > _STANDOFF]


def _connector(event: Event, path: list[LonLat], screen: Screen) -> list[go.Scattergeo]:
    planned = ", planned" if event.status is EventStatus.PLANNED else ""
    known = "route not stated" if event.origin else "origin and route not stated"
    text = f"<b>{plain(event.gist)}</b><br>Movement{planned}; {known}"
    lon = [round(p[0], 2) for p in path]
    lat = [round(p[1], 2) for p in path]
    common = {"customdata": [event.id] * len(path), "text": [text] * len(path),
              "hovertemplate": "%{text}<extra></extra>"}  # fmt: skip
    return [
        go.Scattergeo(lon=lon, lat=lat, mode="lines", line={"color": LIGHT.halo, "width": 5},
                      hoverinfo="skip"),
        go.Scattergeo(lon=lon, lat=lat, mode="lines", **common,
                      line={"color": LIGHT.ink, "width": 1.8, "dash": "5px,4px"}),
        _arrow(path, event.id, text, screen),
    ]  # fmt: skip


def _arrow(path: list[LonLat], evidence: str, text: str, screen: Screen) -> go.Scattergeo:
    """The head of a movement."""
    return go.Scattergeo(
        lon=[round(path[-1][0], 3)], lat=[round(path[-1][1], 3)], mode="markers", text=[text],
        customdata=[evidence], hovertemplate="%{text}<extra></extra>",
        marker=head(path, screen, LIGHT.ink),
    )  # fmt: skip


def head(path: list[LonLat], screen: Screen, colour: str) -> dict[str, object]:
    """The marker at a connector's end. A conformal projection keeps its angle at every zoom."""
    (x0, y0), (x1, y1) = screen.xy(*path[-2]), screen.xy(*path[-1])
    return {"symbol": "arrow", "size": 13, "color": colour, "angleref": "up",
            "angle": round(math.degrees(math.atan2(x1 - x0, y0 - y1)), 1),
            "line": {"color": LIGHT.halo, "width": 1}}  # fmt: skip


def points(places: pd.DataFrame, colours: Mapping[str, str]) -> list[go.Scattergeo]:
    """Pins: only places that are points, sized by how often they are mentioned."""
    pins = places[places["lat"].notna()]
    if pins.empty:
        return []
    return [go.Scattergeo(
        lon=pins["lon"].tolist(), lat=pins["lat"].tolist(), mode="markers",
        customdata=[f"place:{place}" for place in pins["place"]],
        text=[_mentions_text(row) for row in rows(pins)],
        hovertemplate="%{text}<extra></extra>",
        marker={"size": [diameter(n) for n in pins["mentions"]], "opacity": 1,
                "color": [side_colour(colours.get(side)) for side in pins["side"]],
                "line": {"color": LIGHT.halo, "width": 2}},
    )]  # fmt: skip


def governments(content: MapContent) -> list[go.Scattergeo]:
    """Capitals that stand for a government: hollow diamonds, a second, distinct layer."""
    pins = content.associative[content.associative["lat"].notna()]
    if pins.empty:
        return []
    return [go.Scattergeo(
        lon=pins["lon"].tolist(), lat=pins["lat"].tolist(), mode="markers",
        customdata=[f"place:{place}" for place in pins["place"]],
        text=[f"{_mentions_text(row)}<br>Stands for a government, not for the city"
              for row in rows(pins)],
        hovertemplate="%{text}<extra></extra>",
        marker={"symbol": "diamond-open", "size": [diamond(n) for n in pins["mentions"]],
                "color": [side_colour(content.colours.get(side)) for side in pins["side"]],
                "line": {"width": 2.2}},
    )]  # fmt: skip


def diameter(mentions: int) -> float:
    """The diameter of a pin in pixels: its area grows with the number of mentions."""
    return float(round(9 * mentions**0.5 + 3, 1))


def diamond(mentions: int) -> float:
    """The size in pixels of a capital that stands for a government: it fits around a pin."""
    return diameter(mentions) + 9


def _mentions_text(row: Any) -> str:
    n = row.mentions
    name = plain(row.label)
    return f"<b>{name}</b><br>{n} mention{'s' if n != 1 else ''}; click for the sentences"

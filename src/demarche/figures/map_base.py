"""The ground of every map: states as shapes, disputed areas hatched and named.

Shapes are named by the address of a static file, which the browser fetches once and keeps.
"""

from __future__ import annotations

from collections.abc import Mapping

import geopandas as gpd
import plotly.graph_objects as go

from demarche.analysis.rows import rows
from demarche.figures.projection import middle
from demarche.figures.theme import LIGHT, plain, side_fill
from demarche.model.dossier import Bounds

STATIC = "app/static/geo"
CONIC = {"type": "conic conformal", "parallels": [43, 62], "rotation": {"lon": 27}}


def base_traces(
    countries: gpd.GeoDataFrame, disputed: gpd.GeoDataFrame, view: str,
    fills: Mapping[str, str | None], titles: Mapping[str, str], opens: Mapping[str, str],
) -> list[go.Scattergeo | go.Choropleth]:  # fmt: skip
    """The traces of the ground.

    ``fills`` maps ``adm0_a3`` to the theme name of its side's colour; ``titles`` to the hover
    text of a state that the report mentions, ``opens`` to the evidence that a click on it opens.
    """
    return [
        # plotly.js fetches its own base map from another host unless the first trace is a
        # scattergeo without land of its own.
        go.Scattergeo(lon=[0], lat=[90], mode="markers", marker={"opacity": 0}, hoverinfo="skip"),
        _states(countries, view, fills, titles, opens),
        *(_line(f"{STATIC}/hatch_{area}.json", LIGHT.disputed, 0.8) for area in disputed["id"]),
        *(_line(f"{STATIC}/disputed_{area}.json", LIGHT.disputed, 1.1, "dot")
          for area in disputed["id"]),
        _disputed_areas(disputed),
    ]  # fmt: skip


def _states(
    countries: gpd.GeoDataFrame, view: str, fills: Mapping[str, str | None],
    titles: Mapping[str, str], opens: Mapping[str, str],
) -> go.Choropleth:  # fmt: skip
    colours = [side_fill(fills.get(code)) for code in countries["adm0_a3"]]
    scale = list(dict.fromkeys([LIGHT.land, *colours]))
    steps = max(len(scale) - 1, 1)
    names = countries["name"].fillna(countries["adm0_a3"])
    return go.Choropleth(
        geojson=f"{STATIC}/countries_{view}.json", featureidkey="id",
        locations=countries["adm0_a3"].tolist(), z=[scale.index(c) for c in colours],
        zmin=0, zmax=steps, colorscale=[[i / steps, c] for i, c in enumerate(scale)]
        if len(scale) > 1 else [[0, LIGHT.land], [1, LIGHT.land]],
        showscale=False, marker={"line": {"color": LIGHT.coast, "width": 0.6}},
        text=[titles.get(code, plain(name)) for code, name in
              zip(countries["adm0_a3"], names, strict=True)],
        customdata=[opens.get(code, "") for code in countries["adm0_a3"]],
        hovertemplate="%{text}<extra></extra>",
    )  # fmt: skip


def _line(path: str, colour: str, width: float, dash: str = "solid") -> go.Scattergeo:
    """A line whose coordinates the browser takes from a static file (``meta.line``)."""
    return go.Scattergeo(
        lon=[], lat=[], mode="lines", meta={"line": path}, hoverinfo="skip",
        line={"color": colour, "width": width, "dash": dash},
    )  # fmt: skip


def static_line(name: str, colour: str, width: float, dash: str = "solid") -> go.Scattergeo:
    """A line from ``static/geo/<name>.json``, drawn without hover."""
    return _line(f"{STATIC}/{name}.json", colour, width, dash)


def _disputed_areas(disputed: gpd.GeoDataFrame) -> go.Choropleth:
    """An invisible fill that answers to hover and click."""
    clear = [[0, "rgba(0,0,0,0)"], [1, "rgba(0,0,0,0)"]]
    texts = [
        f"<b>{plain(a.name_)}</b><br>Held by: {plain(a.held_by)}<br>"
        f"Claimed by: {plain(a.claimed_by)}"
        for a in rows(disputed.rename(columns={"name": "name_"}))
    ]
    return go.Choropleth(
        geojson=f"{STATIC}/disputed.json", featureidkey="id", locations=disputed["id"].tolist(),
        z=[0] * len(disputed), colorscale=clear, showscale=False, marker={"line": {"width": 0}},
        text=texts, hovertemplate="%{text}<extra></extra>",
        customdata=[f"area:{area}" for area in disputed["id"]],
    )  # fmt: skip


def halo(size: int, colour: str) -> dict[str, object]:
    """A text font with a halo in the colour of the paper, so that labels read on any ground."""
    glow = ", ".join([f"0 0 2px {LIGHT.halo}"] * 4)
    return {"size": size, "color": colour, "shadow": glow}


def geo_layout(bounds: Bounds) -> dict[str, object]:
    """The ``geo`` layout: sea, conic projection, and the dossier's first view."""
    lon, lat = middle(bounds)
    return {
        "visible": False, "bgcolor": LIGHT.sea, "projection": CONIC,
        "center": {"lon": lon, "lat": lat},
        "lonaxis": {"range": [bounds.west, bounds.east]},
        "lataxis": {"range": [bounds.south, bounds.north]},
    }  # fmt: skip

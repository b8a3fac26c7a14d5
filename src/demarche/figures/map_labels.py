"""What a map writes: names of places and states, and figures with their qualifiers."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import plotly.graph_objects as go

from demarche.analysis.names import number_with_qualifier
from demarche.analysis.rows import rows
from demarche.figures.labels import POSITIONS, Box, Label
from demarche.figures.map_base import halo
from demarche.figures.map_marks import diameter, diamond
from demarche.figures.projection import Screen
from demarche.figures.theme import LIGHT, plain, side_colour

if TYPE_CHECKING:
    from demarche.figures.map import MapContent
    from demarche.model.facts import Figure

_LINE = 26
# Where a label stands by preference: beside a state's name, and off a border.
BESIDE = ("top left", "middle left", "top center", "top right", "middle right", "bottom left")
EAST = ("middle right", "top right", "bottom right", "top center", "top left", "bottom center")


@dataclass(frozen=True)
class Written:
    """A label with where it stands in degrees, its markup, colour, and what it opens."""

    label: Label
    lon: float
    lat: float
    markup: str
    colour: str
    evidence: str


def point_labels(content: MapContent, screen: Screen) -> list[Written]:
    """The names of pins, with the figures of their places, and of capitals that stand for
    governments.
    """
    pins = content.literal[content.literal["lat"].notna()]
    capitals = content.associative[content.associative["lat"].notna()]
    capitals = capitals[~capitals["place"].isin(pins["place"])]
    return [
        *(_point_label(row, content, screen, diameter(row.mentions) / 2) for row in
          rows(pins)),
        *(_point_label(row, content, screen, diamond(row.mentions) * 0.62) for row in
          rows(capitals)),
    ]  # fmt: skip


def _point_label(row: Any, content: MapContent, screen: Screen, reach: float) -> Written:
    name, _, spelt = row.label.partition(" (")
    lines, markup = [name], [f"<b>{plain(name)}</b>"]
    if spelt:
        lines.append(f"({spelt}")
        markup.append(f"<span style='font-size:12px'>({plain(spelt)}</span>")
    for figure in (f for f in content.figures if f.place == row.place):
        colour = side_colour(content.colours.get(figure.side or ""))
        texts = _figure_lines(figure)
        lines += texts
        markup += _coloured(texts, colour)
    label = Label(f"pin:{row.place}", *screen.xy(row.lon, row.lat), tuple(lines), 14,
                  gap=reach + 3)  # fmt: skip
    return Written(label, row.lon, row.lat, "<br>".join(markup), LIGHT.ink, f"place:{row.place}")


def _figure_lines(figure: Figure) -> list[str]:
    status = [] if figure.status.value == "counted" else [f"({figure.status.value})"]
    return [number_with_qualifier(figure), *textwrap.wrap(figure.label, _LINE), *status]


def _coloured(lines: Sequence[str], colour: str) -> list[str]:
    first, *rest = (f"<span style='color:{colour}'>{plain(line)}</span>" for line in lines)
    return [f"<b>{first}</b>", *rest]


def figure_labels(content: MapContent, screen: Screen) -> list[Written]:
    """Each figure without a pin at its place: the number as bounded, below it what is counted."""
    pinned = set(content.literal.loc[content.literal["lat"].notna(), "place"])
    return [
        _figure_label(figure, at, content, screen)
        for figure in content.figures
        if figure.place not in pinned and (at := anchor(figure.place, content)) is not None
    ]


def anchor(place: str, content: MapContent, along: float = 0.35) -> tuple[float, float] | None:
    """Where the label of a place stands: its point, beside its state, or on its border, at the
    share ``along`` of the longest line. None for a place that has no such mark.
    """
    if place in content.points:
        return content.points[place]
    if place in content.shapes:
        row = content.countries.set_index("adm0_a3").loc[content.shapes[place]]
        return float(row["label_lon"]) - 3.4, float(row["label_lat"]) + 1.5
    sectors = content.frontier["sector"].isin(list(content.borders.get(place, ())))
    if not sectors.any():
        return None
    longest = max(content.frontier[sectors].geometry, key=lambda line: line.length)
    at = longest.interpolate(along, normalized=True)
    return float(at.x), float(at.y)


def _figure_label(
    figure: Figure, at: tuple[float, float], content: MapContent, screen: Screen
) -> Written:
    lines = _figure_lines(figure)
    tries = BESIDE if figure.place in content.shapes else EAST
    label = Label(f"figure:{figure.id}", *screen.xy(*at), tuple(lines), 13, gap=10, tries=tries)
    colour = side_colour(content.colours.get(figure.side or ""))
    return Written(label, *at, "<br>".join(_coloured(lines, colour)), colour, figure.id)


# Beside the outline of each region, where no figure stands at the first view.
_REGION_AT = {"nato-eastern-flank": (22.4, 43.4)}


def region_labels(content: MapContent, screen: Screen) -> list[Written]:
    """The names of outlined regions, each with the word that it is our reading."""
    written: list[Written] = []
    if not content.regions:
        return written
    for row in rows(content.literal[content.literal["kind"] == "region"]):
        for at in (_REGION_AT[g] for g in row.geometry if g in _REGION_AT):
            lines = (f"“{row.name}”,", "our reading of it")
            label = Label(f"region:{row.place}", *screen.xy(*at), lines, 12,
                          tries=("middle left", "bottom left", "top left"),
                          needed=False)  # fmt: skip
            written.append(Written(label, *at, "<br>".join(map(plain, lines)), LIGHT.west,
                                   f"place:{row.place}"))  # fmt: skip
    return written


# Disputed areas that are named on the map, short, and where the name stands: clear of the shape
# and of Ukraine's border lines. The others are named when pointed at, and in the legend.
_DISPUTED_AT = {
    "crimea": ("Crimea", "held by Russia,", 34.2, 44.2, "bottom center"),
    "donbas": ("Donbas, in part", "Russia-backed,", 40.4, 47.9, "middle right"),
}


def disputed_labels(content: MapContent, screen: Screen) -> list[Written]:
    """The names of disputed areas with who holds and who claims them, where there is room; the
    legend names them all.
    """
    written = []
    for row in rows(content.disputed[content.disputed["id"].isin(list(_DISPUTED_AT))]):
        name, held, lon, lat, best = _DISPUTED_AT[row.id]
        lines = (name, held, f"claimed by {row.claimed_by}")
        label = Label(f"area:{row.id}", *screen.xy(lon, lat), lines, 11, gap=3,
                      tries=(best, "bottom right", "bottom left"),
                      needed=False)  # fmt: skip
        markup = "<br>".join([f"<i>{plain(name)}</i>", *map(plain, lines[1:])])
        written.append(Written(label, lon, lat, markup, LIGHT.disputed, f"area:{row.id}"))
    return written


def state_labels(content: MapContent, screen: Screen) -> list[Written]:
    """Names of the states in view: those of the dossier always, others where there is room."""
    states = content.countries[content.countries["label_lon"].notna()]
    b = content.bounds
    states = states[states["label_lon"].between(b.west, b.east)
                & states["label_lat"].between(b.south, b.north)]  # fmt: skip
    ours = states["adm0_a3"].isin([code for code, side in content.fills.items() if side])
    states = states.assign(ours=ours, size=states.to_crs(6933).area).sort_values(
        ["ours", "size"], ascending=False
    )
    return [_state_label(row, screen, content.opens) for row in rows(states.head(15))]


def _state_label(row: Any, screen: Screen, opens: Mapping[str, str]) -> Written:
    code, lon, lat = row.adm0_a3, row.label_lon, row.label_lat
    name = str(row.name).upper()
    label = Label(f"state:{code}", *screen.xy(lon, lat), (name,), 11, gap=10 if row.ours else 2,
                  tries=("middle center", *POSITIONS), needed=False)  # fmt: skip
    return Written(label, float(lon), float(lat), plain(name), LIGHT.quiet, opens.get(code, ""))


def taken(content: MapContent, screen: Screen) -> list[Box]:
    """Boxes that labels keep clear of: pins and border lines."""
    boxes: list[Box] = []
    for frame, size in ((content.literal, diameter), (content.associative, diamond)):
        for row in rows(frame[frame["lat"].notna()]):
            boxes.append(around(screen.xy(row.lon, row.lat), size(row.mentions) / 2))
    return [*boxes, *(along_borders(content, screen) if content.shown_borders() else ())]


def along_borders(content: MapContent, screen: Screen) -> list[Box]:
    """Boxes along the border lines."""
    return [around(screen.xy(x, y), 3) for line in content.frontier.geometry
            for x, y in list(line.coords)[::3]]  # fmt: skip


def around(at: tuple[float, float], reach: float) -> Box:
    """The square that reaches so far, in pixels, from a point."""
    return at[0] - reach, at[1] - reach, at[0] + reach, at[1] + reach


def texts(placed: Sequence[Label], written: Mapping[str, Written]) -> list[go.Scattergeo]:
    """One text trace for each size, in which every label has its position and colour."""
    traces = []
    for size in sorted({label.size for label in placed}):
        group = [(label, written[label.key]) for label in placed if label.size == size]
        traces.append(go.Scattergeo(
            lon=[w.lon for _, w in group], lat=[w.lat for _, w in group], mode="markers+text",
            text=[w.markup for _, w in group], textposition=[p.position for p, _ in group],
            textfont={**halo(int(size), LIGHT.ink), "color": [w.colour for _, w in group]},
            marker={"size": [2 * p.gap for p, _ in group], "opacity": 0},
            customdata=[w.evidence for _, w in group], hoverinfo="none", meta={"labels": True},
        ))  # fmt: skip
    return traces

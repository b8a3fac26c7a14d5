"""What a map writes: names of places and states, and figures with their qualifiers."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import plotly.graph_objects as go

from demarche.analysis.names import number_with_qualifier
from demarche.figures.labels import Box, Label
from demarche.figures.map_base import halo
from demarche.figures.map_marks import diameter
from demarche.figures.projection import Screen
from demarche.figures.theme import LIGHT, plain, side_colour

if TYPE_CHECKING:
    from demarche.figures.map import MapContent
    from demarche.model.facts import Figure

_LINE = 26


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
    """The names of pins and of capitals that stand for governments."""
    written = []
    named: set[str] = set()
    for frame in (content.literal, content.associative):
        for row in frame[frame["lat"].notna()].itertuples():
            if row.place in named:
                continue
            named.add(row.place)
            x, y = screen.xy(row.lon, row.lat)
            label = Label(f"pin:{row.place}", x, y, (row.label,), 14,
                          gap=diameter(row.mentions) / 2 + 3)  # fmt: skip
            written.append(Written(label, row.lon, row.lat, f"<b>{plain(row.label)}</b>",
                                   LIGHT.ink, f"place:{row.place}"))  # fmt: skip
    return written


def figure_labels(content: MapContent, screen: Screen) -> list[Written]:
    """Each figure at its place: the qualifier and the number, below it what is counted."""
    return [
        _figure_label(figure, at, content, screen)
        for figure in content.figures
        if (at := _anchor(figure, content)) is not None
    ]


def _anchor(figure: Figure, content: MapContent) -> tuple[float, float] | None:
    """Where a figure's label stands: its point, the middle of its border, or beside its state."""
    if figure.place in content.points:
        return content.points[figure.place]
    if figure.place in content.shapes:
        row = content.countries.set_index("adm0_a3").loc[content.shapes[figure.place]]
        return float(row["label_lon"]) - 3.4, float(row["label_lat"]) + 1.5
    if figure.place.endswith("borders") and len(content.frontier):
        line = content.frontier.set_index("sector").loc["east"].geometry
        at = line.interpolate(0.35, normalized=True)
        return float(at.x), float(at.y)
    return None


def _figure_label(
    figure: Figure, at: tuple[float, float], content: MapContent, screen: Screen
) -> Written:
    number = number_with_qualifier(figure)
    below = _wrap(figure.label, _LINE)
    if figure.status.value != "counted":
        below = (*below, f"({figure.status.value})")
    is_point = figure.place in content.points
    tries = (("bottom left", "bottom right", "bottom center", "top left") if is_point
             else ("top left", "middle left", "top center") if figure.place in content.shapes
             else ("middle right", "top right", "bottom right"))  # fmt: skip
    label = Label(f"figure:{figure.id}", *screen.xy(*at), (number, *below), 13,
                  gap=14 if is_point else 10, tries=tries)  # fmt: skip
    markup = "<br>".join([f"<b>{plain(number)}</b>", *map(plain, below)])
    colour = side_colour(content.colours.get(figure.side or ""))
    return Written(label, *at, markup, colour, figure.id)


def _wrap(text: str, width: int) -> tuple[str, ...]:
    return tuple(textwrap.wrap(text, width))


def state_labels(content: MapContent, screen: Screen) -> list[Written]:
    """Names of the states in view: those of the dossier always, others where there is room."""
    rows = content.countries[content.countries["label_lon"].notna()]
    b = content.bounds
    rows = rows[rows["label_lon"].between(b.west, b.east)
                & rows["label_lat"].between(b.south, b.north)]  # fmt: skip
    ours = rows["adm0_a3"].isin([code for code, side in content.fills.items() if side])
    rows = rows.assign(ours=ours, size=rows.to_crs(6933).area).sort_values(
        ["ours", "size"], ascending=False
    )
    return [_state_label(row, screen) for row in rows.head(22).itertuples()]


def _state_label(row: Any, screen: Screen) -> Written:
    code, lon, lat = row.adm0_a3, row.label_lon, row.label_lat
    name = str(row.name).upper()
    label = Label(f"state:{code}", *screen.xy(lon, lat), (name,), 12, gap=0,
                  tries=("middle right", "middle left", "bottom center", "top center"),
                  needed=False)  # fmt: skip
    return Written(label, float(lon), float(lat), plain(name), LIGHT.quiet, "")


def taken(content: MapContent, screen: Screen) -> list[Box]:
    """Boxes that labels keep clear of: pins and border lines."""
    boxes: list[Box] = []
    for frame in (content.literal, content.associative):
        for row in frame[frame["lat"].notna()].itertuples():
            boxes.append(_around(screen.xy(row.lon, row.lat), diameter(row.mentions) / 2))
    if (content.literal["kind"] == "border").any():
        for line in content.frontier.geometry:
            boxes += [_around(screen.xy(x, y), 3) for x, y in list(line.coords)[::3]]
    return boxes


def _around(at: tuple[float, float], reach: float) -> Box:
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
            customdata=[w.evidence for _, w in group], hoverinfo="none",
        ))  # fmt: skip
    return traces

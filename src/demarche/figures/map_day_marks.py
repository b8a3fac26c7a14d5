"""The marks of a map on a day: borders at which something is counted, connectors, and visits.

Traces are plain plotly JSON here, since days have many that are alike.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from demarche.analysis.by_day import Stand, What
from demarche.figures.map import MapContent
from demarche.figures.map_base import STATIC
from demarche.figures.theme import LIGHT, plain, side_colour
from demarche.model.facts import Event, Figure
from demarche.model.vocabulary import EventStatus, Status

Trace = dict[str, Any]
LonLat = tuple[float, float]
Say = Callable[[Stand], str]  # what stands, in words
FADED = 0.45
# The line of a connector by how far what it shows has come: dash, its name, and the direction
# (degrees) out of which a stub comes where no origin is stated.
ANNOUNCED, UNDER_WAY, ARRIVED = "announced or planned", "ordered or under way", "arrived"
STYLES = {
    ANNOUNCED: ("1.5px,4px", (-4.2, 1.9)),
    UNDER_WAY: ("6px,4px", (-4.6, 0.2)),
    ARRIVED: ("solid", (-3.8, -1.6)),
}
_TOLD = 3  # facts that a hover names


def border_lines(
    now: Sequence[Stand], content: MapContent, frontier: Sequence[Any], day: date
) -> Iterator[Trace]:
    """The lines of borders at which something is counted, in its side's colour, and of those that
    are only mentioned; each line once, and dots that answer to a click.

    ``frontier`` are the rows of the content's frontier.
    """
    lead: dict[str, Stand] = {}
    for stand in now:
        if stand.what is What.COUNT and stand.place in content.borders:
            lead.setdefault(stand.place, stand)
    mentioned = [place for place in content.literal["place"] if place in content.borders]
    drawn: set[str] = set()
    for place in dict.fromkeys([*lead, *mentioned]):
        sectors = content.borders[place]
        for row in frontier:
            if row.sector in sectors and row.id not in drawn:
                drawn.add(row.id)
                yield from _border(row, place, lead.get(place), content, day)


def _border(
    row: Any, place: str, lead: Stand | None, content: MapContent, day: date
) -> Iterator[Trace]:
    colour = _colour(lead.side, content) if lead else LIGHT.ink
    opacity = FADED if lead and lead.is_faded(day) else 1
    dash = "solid" if row.kind == "land border" else "4px,3px"
    line = {"mode": "lines", "lon": [], "lat": [], "hoverinfo": "skip",
            "type": "scattergeo", "meta": {"line": f"{STATIC}/frontier_{row.id}.json"}}  # fmt: skip
    yield {**line, "line": {"color": LIGHT.halo, "width": 6.5}}
    yield {**line, "line": {"color": colour, "width": 3.4, "dash": dash}, "opacity": opacity}
    words = f"<b>Border, {row.sector}</b> ({plain(row.kind)})<br>{plain(row.note)}"
    points = list(row.geometry.coords)[::4]
    yield _alike(points, words, f"place:{place}", mode="markers",
                 marker={"size": 9, "opacity": 0})  # fmt: skip


def _alike(
    points: Sequence[tuple[float, ...]], words: str, opens: str, **changes: object
) -> Trace:
    """A trace whose points all have the same hover text and open the same."""
    return {
        "type": "scattergeo", "lon": [round(p[0], 2) for p in points],
        "lat": [round(p[1], 2) for p in points], "hoverinfo": "text", "hovertext": words,
        "meta": {"opens": opens}, **changes,
    }  # fmt: skip


def style_of(fact: object) -> str:
    """How far what a connector shows has come: one of ``STYLES``."""
    if isinstance(fact, Event):
        return ANNOUNCED if fact.status is EventStatus.PLANNED else UNDER_WAY
    status = fact.status if isinstance(fact, Figure) else Status.ORDERED
    return {Status.ANNOUNCED: ANNOUNCED, Status.ARRIVED: ARRIVED}.get(status, UNDER_WAY)


Ends = tuple[str | None, str, str]  # origin, place and style of a connector


def moving(now: Sequence[Stand]) -> dict[Ends, list[Stand]]:
    """What is on the way, by the connector that shows it."""
    found: dict[Ends, list[Stand]] = {}
    for stand in now:
        if stand.what in {What.SENT, What.MOVE}:
            ends = (stand.origin, stand.place, style_of(stand.fact))
            found.setdefault(ends, []).append(stand)
    return found


def connector(
    ends: Ends, stands: Sequence[Stand], way: Sequence[LonLat], head: Trace, content: MapContent,
    say: Say, *, faded: bool,
) -> Iterator[Trace]:  # fmt: skip
    """The line and the ``head`` of a connector along ``way``."""
    origin, place, style = ends
    opens = stands[0].fact.id if len(stands) == 1 else f"place:{place}"
    known = "route not stated" if origin else "origin and route not stated"
    words = f"{_listed(stands, say)}<br>{style.capitalize()}; {known}"
    colour = _one_colour(stands, content)
    opacity = FADED if faded else 1
    line = _alike(way, words, opens, mode="lines", opacity=opacity)
    yield {"type": "scattergeo", "mode": "lines", "lon": line["lon"], "lat": line["lat"],
           "line": {"color": LIGHT.halo, "width": 5}, "hoverinfo": "skip", "opacity": opacity}
    yield {**line, "line": {"color": colour, "width": 2, "dash": STYLES[style][0]}}
    yield _alike(way[-1:], words, opens, mode="markers", opacity=opacity,
                 marker={**head, "color": colour})  # fmt: skip


def dots(named: Mapping[str, str], content: MapContent) -> Iterator[Trace]:
    """Small dots for cities; ``named`` maps each to its name."""
    if named:
        yield {
            **_points([content.points[place] for place in named]),
            "hovertext": [f"<b>{plain(name)}</b>" for name in named.values()],
            "customdata": [f"place:{place}" for place in named],
            "marker": {"size": 7, "color": LIGHT.ink, "line": {"color": LIGHT.halo, "width": 1.5}},
        }


def visits(now: Sequence[Stand], content: MapContent, say: Say) -> Iterator[Trace]:
    """A square at each city at which somebody is in person, in the colour of their side."""
    groups: dict[str, list[Stand]] = {}
    for stand in now:
        if stand.what is What.VISIT and stand.place in content.points:
            groups.setdefault(stand.place, []).append(stand)
    if groups:
        yield {
            **_points([content.points[place] for place in groups]),
            "hovertext": [_listed(stands, say) for stands in groups.values()],
            "customdata": [stands[0].fact.id if len(stands) == 1 else f"place:{place}"
                           for place, stands in groups.items()],
            "marker": {"symbol": "square", "size": 10, "opacity": 1,
                       "color": [_one_colour(stands, content) for stands in groups.values()],
                       "line": {"color": LIGHT.halo, "width": 2}},
        }  # fmt: skip


def _points(at: Sequence[LonLat]) -> Trace:
    return {"type": "scattergeo", "mode": "markers", "hoverinfo": "text",
            "lon": [p[0] for p in at], "lat": [p[1] for p in at]}  # fmt: skip


def _listed(stands: Sequence[Stand], say: Say) -> str:
    """Some of what stands in words, and how much more there is."""
    told = [plain(words) for words in dict.fromkeys(map(say, stands[:_TOLD]))]
    more = [f"and {len(stands) - _TOLD} more"] if len(stands) > _TOLD else []
    return "<br>".join([*told, *more])


def _one_colour(stands: Sequence[Stand], content: MapContent) -> str:
    """The colour of the side of all; ink where they are of several."""
    sides = {stand.side for stand in stands}
    return _colour(sides.pop(), content) if len(sides) == 1 else LIGHT.ink


def _colour(side: str | None, content: MapContent) -> str:
    return side_colour(content.colours.get(side or ""))

"""A map through time: what stands on it on each day, drawn on one ground.

Each day is a ``Frame``, so that a browser can go from one to the next without asking the server.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from itertools import count
from typing import Any

from demarche.analysis.by_day import Stand, Timeline, What
from demarche.analysis.by_day_words import AtPlace, DayWords
from demarche.analysis.names import Names
from demarche.analysis.rows import rows
from demarche.figures import map_day_marks, map_labels, map_marks
from demarche.figures.map import MapContent, phone
from demarche.figures.map_day_labels import LonLat, Placed, Sheet
from demarche.figures.map_day_marks import Trace
from demarche.figures.projection import Screen
from demarche.figures.theme import LIGHT
from demarche.model.dossier import Dossier
from demarche.model.facts import Figure

# Where along the longest line the labels of borders stand that share it, in their order.
_ALONG = (0.35, 0.62, 0.12, 0.85)
# Labels of places that a day has at most; what is left out is listed below the map.
MOST_PLACES = 40
Way = tuple[map_day_marks.Ends, list[Stand], list[LonLat]]


@dataclass(frozen=True)
class Frame:
    """What stands on the map on ``day``: traces of marks, and labels on a wide and narrow screen.

    ``undrawn`` stands at places without a mark, ``outside`` beyond the first view of a wide screen,
    ``beyond`` beyond that of a narrow one.
    """

    day: date
    marks: Sequence[Trace]
    wide: Placed
    narrow: Placed
    undrawn: Sequence[AtPlace]
    outside: Sequence[AtPlace]
    beyond: Sequence[AtPlace]


@dataclass(frozen=True, eq=False)
class Stage:
    """What all days share. ``content`` is the map's without figures and movements; ``connected``
    tells whether what is on the way is drawn; ``size`` is that of a wide screen in pixels.
    """

    content: MapContent
    timeline: Timeline
    names: Names
    dossier: Dossier
    connected: bool
    size: tuple[int, int]
    _known_ways: dict[map_day_marks.Ends, list[LonLat]] = field(default_factory=dict)

    def frames(self, days: Sequence[date]) -> Iterator[Frame]:
        """The frames of ``days`` in their order; a label stays where it was if there is room."""
        before: dict[Sheet, dict[str, str]] = {self.wide: {}, self.narrow: {}}
        for day in days:
            yield self._frame(day, before)

    def _frame(self, day: date, before: dict[Sheet, dict[str, str]]) -> Frame:
        now = self.timeline.on_day(day)
        words = DayWords(self.names, self.dossier, day)
        told = words.at_places(stand for stand in now if not self._is_nowhere(stand))
        nowhere = words.at_places(stand for stand in now if self._is_nowhere(stand))
        drawn = [at for at in told if at.place in self.anchors]
        undrawn = [at for at in told if at.place not in self.anchors]
        places = dict.fromkeys(stand.place for stand in now)
        spots = [p for p in places if p in self.content.points and p not in self._pinned]
        ways = self._ways(now)
        clear = [*(self.content.points[spot] for spot in spots),
                 *(point for _, _, way in ways for point in way[::3])]  # fmt: skip

        def lettered(sheet: Sheet) -> Placed:
            placed = sheet.placed(drawn[:MOST_PLACES], spots, clear, before[sheet])
            before[sheet] |= {label.key: label.position for label, _ in placed}
            return placed

        return Frame(
            day, list(self._marks(now, day, spots, ways)), lettered(self.wide),
            lettered(self.narrow), [*nowhere, *undrawn, *drawn[MOST_PLACES:]],
            *([at for at in drawn if not sheet.holds(at.place)]
              for sheet in (self.wide, self.narrow)),
        )  # fmt: skip

    def _is_nowhere(self, stand: Stand) -> bool:
        """Whether somebody is somewhere in a country: only a city is a point to stand at."""
        return stand.what is What.VISIT and stand.place not in self.content.points

    def _marks(
        self, now: Sequence[Stand], day: date, spots: Sequence[str], ways: Sequence[Way]
    ) -> Iterator[Trace]:
        words = DayWords(self.names, self.dossier, day)

        def say(stand: Stand) -> str:
            number = isinstance(stand.fact, Figure)
            return str(words.line(stand)) if number else self.names.fact(stand.fact)

        yield from self._below
        yield from map_day_marks.border_lines(now, self.content, self._frontier, day)
        for ends, stands, way in ways:
            head = map_marks.head(way, self.wide.screen, LIGHT.ink)
            faded = all(stand.is_faded(day) for stand in stands)
            yield from map_day_marks.connector(ends, stands, way, head, self.content, say,
                                               faded=faded)  # fmt: skip
        yield from self._above
        named = {spot: self.names.place(spot) for spot in spots}
        yield from map_day_marks.dots(named, self.content)
        yield from map_day_marks.visits(now, self.content, say)

    def _ways(self, now: Sequence[Stand]) -> list[Way]:
        """What is on the way, with the points of each connector that can be drawn."""
        if not self.connected:
            return []
        found = [(ends, stands, self._way(ends))
                 for ends, stands in map_day_marks.moving(now).items()]  # fmt: skip
        return [each for each in found if len(each[2]) > 1]

    def _way(self, ends: map_day_marks.Ends) -> list[LonLat]:
        if ends not in self._known_ways:
            origin, place, style = ends
            stub = map_day_marks.STYLES[style][1]
            self._known_ways[ends] = map_marks.path(origin, place, self.content, self.wide.screen,
                                                    stub)  # fmt: skip
        return self._known_ways[ends]

    @cached_property
    def _frontier(self) -> list[Any]:
        return list(rows(self.content.frontier))

    @cached_property
    def _pinned(self) -> set[str]:
        """The cities that are pins on every day; others get a dot while something stands there."""
        literal = self.content.literal
        return set(literal.loc[literal["lat"].notna(), "place"])

    @cached_property
    def _below(self) -> list[Trace]:
        return [trace.to_plotly_json() for trace in map_marks.regions(self.content)]

    @cached_property
    def _above(self) -> list[Trace]:
        pins = map_marks.points(self.content.literal, self.content.colours)
        return [t.to_plotly_json() for t in [*pins, *map_marks.governments(self.content)]]

    @cached_property
    def anchors(self) -> Mapping[str, LonLat]:
        """Where the label of each place stands that has a mark of its own: a state's on it."""
        along = {place: _ALONG[n % len(_ALONG)] for n, place in zip(count(), self.content.borders)}
        states = self.content.countries.set_index("adm0_a3")[["label_lon", "label_lat"]].dropna()
        found: dict[str, LonLat] = {}
        for place in self.timeline.places():
            if self.content.shapes.get(place) in states.index:
                lon, lat = states.loc[self.content.shapes[place]]
                found[place] = float(lon), float(lat)
            elif place in self.content.points or place in self.content.borders:
                at = map_labels.anchor(place, self.content, along.get(place, 0.35))
                found |= {place: at} if at else {}
        return found

    @cached_property
    def wide(self) -> Sheet:
        """Where labels are placed on a page."""
        return self._sheet(Screen(self.content.bounds, *self.size))

    @cached_property
    def narrow(self) -> Sheet:
        """Where labels are placed on a phone."""
        return self._sheet(phone(self.content.bounds, self.size[1]))

    def _sheet(self, screen: Screen) -> Sheet:
        places = [*self.content.points, *self.content.shapes]
        names = {place: self.names.place(place) for place in places}
        return Sheet(replace(self.content, bounds=screen.bounds), screen, self.anchors, names)

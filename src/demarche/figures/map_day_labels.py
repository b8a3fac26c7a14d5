"""What a map writes on a day: at each place one label, with what stands there below its name."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from demarche.analysis.by_day_words import AtPlace
from demarche.figures import map_labels
from demarche.figures.labels import Box, Label, box, crowded, place, shared
from demarche.figures.map import MapContent
from demarche.figures.map_day_text import NAME, SIZE, lines_of, span
from demarche.figures.map_labels import Written
from demarche.figures.projection import Screen
from demarche.figures.theme import LIGHT, plain

LonLat = tuple[float, float]
Placed = list[tuple[Label, Written]]
# Characters of a line, at most, on a wide screen and on a phone; a state's are about as many as it
# is wide, but at least so many.
_WIDE, _NARROW, _LEAST = 42, 30, 26
_PHONE = 600  # pixels from which on a screen is wide
_MEAN = 0.46  # mean width of a character of these long lines, in units of their size
# Where the label of a state stands: on it, a little off, or beside its middle.
_ON = ("middle center", "middle left", "middle right", "top center", "bottom center", "top left",
       "top right", "bottom left", "bottom right")  # fmt: skip
_OFF = tuple((float(x), float(y)) for x in range(-5, 6) for y in range(-4, 5) if (x, y) != (0, 0))
_OFF_WIDE, _OFF_NARROW = (30, 25), (12, 15)  # pixels of one step off
# The overlap in square pixels that it bears rather than be moved by a pixel; how much worse it is
# to cover another label than a line; how often labels try again, and are cut where they crowd.
_KEEN, _APART, _ROUNDS, _CUTS = 12, 6, 3, 12


@dataclass(frozen=True, eq=False)
class Sheet:
    """A map as large as ``screen`` on which days are lettered one after the other.

    ``anchors`` maps a place to where its label stands, ``names`` a place to its name.
    """

    content: MapContent
    screen: Screen
    anchors: Mapping[str, LonLat]
    names: Mapping[str, str]

    def placed(
        self, told: Sequence[AtPlace], spots: Collection[str], clear: Sequence[LonLat],
        before: Mapping[str, str],
    ) -> Placed:  # fmt: skip
        """The labels that find room, with ``told`` at its places and the names of ``spots``, where
        possible off the points ``clear``. Where labels crowd, those with the oldest news say less.

        A label keeps the position that it had ``before`` (by its key) wherever that is free.
        """
        off = [map_labels.around(self.screen.xy(*point), 3) for point in clear]
        inside = [at for at in told if at.place not in self.anchors or self.holds(at.place)]
        shown = [self._brief(at) for at in inside] if self._is_narrow else inside
        needed, by_key = self._needed(shown, spots, off, before)
        for _ in range(_CUTS):
            tight = {key.partition(":")[2] for key in crowded(needed)}
            cut = [n for n, at in enumerate(shown) if at.place in tight and self._cut(at) != at]
            if not cut:
                break
            shown[cut[-1]] = self._cut(shown[cut[-1]])
            needed, by_key = self._needed(shown, spots, off, before)
        held = [box(each, each.position) for each in needed]
        names = [w.label for w in by_key.values() if not w.label.needed]
        every = [*needed, *place(names, [*self._taken, *held], self._frame)]
        found = [(each, self._moved(each, by_key[each.key])) for each in every]
        return [*found, *self._beyond([at for at in told if at not in inside])]

    def _brief(self, at: AtPlace) -> AtPlace:
        """What a phone has room for: the newest, and where it is faded the place's name alone, but
        for a line, which has none.
        """
        brief = at.newest()
        is_faded = any(line.faded for line in brief.counts)
        return brief.uncounted() if is_faded and self._is_named(at) else brief

    def _cut(self, at: AtPlace) -> AtPlace:
        """The same with less to say; on a phone at last the place's name alone."""
        less = at.shorter()
        return at.uncounted() if less == at and self._is_narrow and self._is_named(at) else less

    def _is_named(self, at: AtPlace) -> bool:
        return at.place not in self.content.borders

    def holds(self, place: str) -> bool:
        """Whether the place is in the first view."""
        x, y = self.screen.xy(*self.anchors[place])
        return 0 <= x <= self.screen.width and 0 <= y <= self.screen.height

    def _beyond(self, told: Sequence[AtPlace]) -> Placed:
        """Labels of places beyond the first view, where a reader may move the map to."""
        frame = np.array([self._frame])
        labels = [self._alone(at) for at in told if at.place in self._widths]
        placed = [(replace(w.label, position="middle center", shifts=()), w) for w in labels]
        return [(label, w) for label, w in placed
                if not shared(np.array([box(label, label.position)]), frame).any()]  # fmt: skip

    def _needed(
        self, told: Sequence[AtPlace], spots: Collection[str], off: Sequence[Box],
        before: Mapping[str, str],
    ) -> tuple[list[Label], dict[str, Written]]:  # fmt: skip
        """The labels that must stand, placed, and all that is wanted by its key."""
        by_key = {w.label.key: w for w in self._wanted(told, spots)}
        labels = [_steady(w.label, before.get(key)) for key, w in by_key.items() if w.label.needed]
        found = place(labels, [*self._taken, *off], self._frame, apart=_APART, rounds=_ROUNDS)
        return found, by_key

    @property
    def _is_narrow(self) -> bool:
        return self.screen.width < _PHONE

    @property
    def _frame(self) -> Box:
        # A phone's map may be a little narrower than it is taken for.
        inset = 8.0 if self._is_narrow else 0.0
        return inset, 0.0, self.screen.width - inset, self.screen.height

    def _moved(self, label: Label, written: Written) -> Written:
        if not label.is_shifted:
            return written
        lon, lat = self.screen.lonlat(label.x, label.y)
        return replace(written, lon=lon, lat=lat)

    def _wanted(self, told: Sequence[AtPlace], spots: Collection[str]) -> list[Written]:
        """By priority: the report's pins, states, which the larger hold their labels the better,
        borders, other cities, and names where there is room.
        """
        below = {at.place: at for at in told}
        pins = [self._below(pin, below.get(place)) for place, pin in self._pins.items()]
        states = [at for at in told if at.place in self._widths]
        states.sort(key=lambda at: -self._widths[at.place])
        borders = [at for at in told if at.place in self.content.borders]
        cities = [self._below(self._named(spot), below.get(spot)) for spot in spots]
        # The label of a state at which something stands begins with its name.
        said = {f"state:{self.content.shapes[at.place]}" for at in states}
        names = [w for w in self._rest if w.label.key not in said]
        return [*pins, *map(self._alone, [*states, *borders]), *cities, *names]

    @cached_property
    def _widths(self) -> dict[str, float]:
        """About how many pixels across each state is that can have a label."""
        areas = self.content.countries.set_index("adm0_a3").to_crs(6933).area
        states = {p: code for p, code in self.content.shapes.items() if p in self.anchors}
        return {p: float(areas[code]) ** 0.5 * self.screen.scale for p, code in states.items()}

    def _columns(self, place: str) -> int:
        """How many characters a line of the label of ``place`` has."""
        most = _NARROW if self._is_narrow else _WIDE
        across = self._widths.get(place, self.screen.width) / (SIZE * _MEAN)
        return min(most, max(_LEAST, round(across)))

    @cached_property
    def _pins(self) -> dict[str, Written]:
        bare = replace(self.content, figures=[])
        found = map_labels.point_labels(bare, self.screen)
        return {w.label.key.removeprefix("pin:"): w for w in found}

    @cached_property
    def _rest(self) -> list[Written]:
        return [
            *map_labels.disputed_labels(self.content, self.screen),
            *map_labels.region_labels(self.content, self.screen),
            *map_labels.state_labels(self.content, self.screen),
        ]

    @cached_property
    def _taken(self) -> list[Box]:
        pins = map_labels.taken(replace(self.content, figures=[], borders={}), self.screen)
        # To cover a pin is as bad as to cover a label.
        return [*pins * _APART, *map_labels.along_borders(self.content, self.screen)]

    def _named(self, spot: str) -> Written:
        """The name of a city that is no pin of the report's."""
        lon, lat = self.content.points[spot]
        name = self.names[spot]
        label = Label(f"pin:{spot}", *self.screen.xy(lon, lat), (name,), SIZE, gap=8, wide=_MEAN)
        return Written(label, lon, lat, f"<b>{plain(name)}</b>", LIGHT.ink, f"place:{spot}")

    def _below(self, pin: Written, at: AtPlace | None) -> Written:
        """The name of a city with what stands there below it."""
        if at is None:
            return pin
        lines = lines_of(at, self.content.colours, self._columns(at.place))
        words = (*pin.label.lines, *(words for words, _ in lines))
        small = [f"<span style='font-size:{SIZE}px'>{markup}</span>" for _, markup in lines]
        return replace(pin, label=replace(pin.label, lines=words, wide=_MEAN),
                       markup="<br>".join([pin.markup, *small]))  # fmt: skip

    def _alone(self, at: AtPlace) -> Written:
        """The label of a place without a pin: on its state under its name, or off its border."""
        columns, is_state = self._columns(at.place), at.place in self.content.shapes
        name = self.names[at.place].upper() if is_state else ""
        both = f"{name} · {at.heading}" if at.heading else name
        headed = is_state and len(both) <= columns
        lines = lines_of(at, self.content.colours, columns, headed=headed)
        if is_state:
            after = span(both.removeprefix(name)) if headed else ""
            lines = [(both if headed else name, span(name, size=NAME) + after), *lines]
        anchor = self.anchors[at.place]
        dx, dy = _OFF_NARROW if self._is_narrow else _OFF_WIDE
        label = Label(f"at:{at.place}", *self.screen.xy(*anchor), tuple(w for w, _ in lines), SIZE,
                      gap=10, tries=_ON if is_state else map_labels.EAST, wide=_MEAN,
                      keen=_KEEN if is_state else _KEEN / 4,
                      shifts=tuple((x * dx, y * dy) for x, y in _OFF))  # fmt: skip
        return Written(label, *anchor, "<br>".join(m for _, m in lines), LIGHT.quiet, at.opens)


def _steady(label: Label, before: str | None) -> Label:
    """The label with the position that it had before as its first; a state's goes home."""
    if before is None or before not in label.tries or label.tries == _ON:
        return label
    others = (each for each in label.tries if each != before)
    return replace(label, tries=(before, *others))

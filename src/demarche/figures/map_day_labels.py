"""What a map writes on a day: at each place one label, with what stands there below its name."""

from __future__ import annotations

import textwrap
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from demarche.analysis.by_day_words import AtPlace, Line
from demarche.figures import map_labels
from demarche.figures.labels import Box, Label, box, place
from demarche.figures.map import MapContent
from demarche.figures.map_labels import Written
from demarche.figures.projection import Screen
from demarche.figures.theme import LIGHT, plain, side_colour

# Characters of a line, on a wide screen and on a narrow one.
_WIDE, _NARROW, _PHONE = 42, 30, 600
_SIZE, _STRONG = 12, 13
VISIT = "■"
# How much worse it is to cover another label than a line, and how often labels try again.
_APART, _ROUNDS = 6, 3
# Where the label of a state stands by preference: on the state, or some way off.
_ON = ("middle center", "middle left", "middle right", "top center", "bottom center", "top left",
       "top right", "bottom left", "bottom right")  # fmt: skip
_OFF = ((0.0, 0.0), *((float(x), float(y)) for reach in (1, 2) for x, y in
                      ((-70 * reach, -15), (70 * reach, -15), (-60 * reach, 40), (60 * reach, 40),
                       (0, -50 * reach), (0, 50 * reach))))  # fmt: skip
Placed = list[tuple[Label, Written]]
# The position and shift that each label had on the day before, by its key.
Before = dict[str, tuple[str, tuple[float, float]]]


@dataclass(frozen=True, eq=False)
class Sheet:
    """A map as large as ``screen`` on which days are lettered one after the other.

    ``anchors`` maps a place to where its label stands, ``names`` a place to its name.
    """

    content: MapContent
    screen: Screen
    anchors: Mapping[str, tuple[float, float]]
    names: Mapping[str, str]

    def placed(
        self, told: Sequence[AtPlace], spots: Collection[str], clear: Sequence[tuple[float, float]],
        before: Before,
    ) -> Placed:  # fmt: skip
        """The labels that find room, with ``told`` at its places and the names of ``spots``, where
        possible off the points ``clear`` (degrees).

        A label keeps the position that it had ``before`` (by its key) wherever that is free.
        """
        by_key = {w.label.key: w for w in self._wanted(told, spots)}
        labels = [_steady(w.label, before.get(key)) for key, w in by_key.items()]
        off = [map_labels.around(self.screen.xy(*point), 3) for point in clear]
        frame = (0.0, 0.0, self.screen.width, self.screen.height)
        needed = place([each for each in labels if each.needed], [*self._taken, *off], frame,
                       apart=_APART, rounds=_ROUNDS)  # fmt: skip
        held = [box(each, each.position) for each in needed]
        names = place([each for each in labels if not each.needed], [*self._taken, *held], frame)
        return [(each, self._moved(each, by_key[each.key])) for each in [*needed, *names]]

    def _moved(self, label: Label, written: Written) -> Written:
        if label.shifts == ((0.0, 0.0),):
            return written
        lon, lat = self.screen.lonlat(label.x, label.y)
        return replace(written, lon=lon, lat=lat)

    def _wanted(self, told: Sequence[AtPlace], spots: Collection[str]) -> list[Written]:
        """By priority: the report's pins, states, which the larger hold their labels the better,
        borders, other cities, and names where there is room.
        """
        below = {at.place: at for at in told}
        pins = [self._below(pin, below.get(place)) for place, pin in self._pins.items()]
        states = [at for at in told if at.place in self._ranks]
        states.sort(key=lambda at: self._ranks[at.place])
        borders = [at for at in told if at.place in self.content.borders]
        cities = [self._below(self._named(spot), below.get(spot)) for spot in spots]
        # The label of a state at which something stands begins with its name.
        said = {f"state:{self.content.shapes[at.place]}" for at in states}
        names = [w for w in self._rest if w.label.key not in said]
        return [*pins, *map(self._alone, [*states, *borders]), *cities, *names]

    @cached_property
    def _ranks(self) -> dict[str, int]:
        """States that can have a label, the largest first."""
        areas = self.content.countries.set_index("adm0_a3").to_crs(6933).area
        states = [place for place in self.content.shapes if place in self.anchors]
        states.sort(key=lambda place: -areas[self.content.shapes[place]])
        return {place: rank for rank, place in enumerate(states)}

    @property
    def _wide(self) -> int:
        return _WIDE if self.screen.width > _PHONE else _NARROW

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
        bare = replace(self.content, figures=[], borders={})
        return [*map_labels.taken(bare, self.screen),
                *map_labels.along_borders(self.content, self.screen)]  # fmt: skip

    def _named(self, spot: str) -> Written:
        """The name of a city that is no pin of the report's."""
        lon, lat = self.content.points[spot]
        name = self.names[spot]
        label = Label(f"pin:{spot}", *self.screen.xy(lon, lat), (name,), _SIZE, gap=8)
        return Written(label, lon, lat, f"<b>{plain(name)}</b>", LIGHT.ink, f"place:{spot}")

    def _below(self, pin: Written, at: AtPlace | None) -> Written:
        """The name of a city with what stands there below it."""
        if at is None:
            return pin
        lines, markup = self._lines(at)
        label = replace(pin.label, lines=(*pin.label.lines, *lines))
        small = [f"<span style='font-size:{_SIZE}px'>{line}</span>" for line in markup]
        return replace(pin, label=label, markup="<br>".join([pin.markup, *small]))

    def _alone(self, at: AtPlace) -> Written:
        """The label of a place without a pin: on its state, or off its border."""
        lines, markup = self._lines(at)
        anchor = self.anchors[at.place]
        label = Label(f"at:{at.place}", *self.screen.xy(*anchor), tuple(lines), _SIZE, gap=10,
                      tries=map_labels.EAST)  # fmt: skip
        if at.place in self.content.shapes:
            name = self.names[at.place].upper()
            label = replace(label, lines=(name, *lines), tries=_ON, shifts=_OFF, keen=150)
            markup = [_span(name, LIGHT.quiet, 11), *markup]
        return Written(label, *anchor, "<br>".join(markup), LIGHT.quiet, at.opens)

    def _lines(self, at: AtPlace) -> tuple[list[str], list[str]]:
        """The lines of a label without and with markup."""
        heading = textwrap.wrap(at.heading, self._wide)
        more = [f"+ {at.more} more"] if at.more else []
        lines = [*heading]
        markup = [_span(words, LIGHT.quiet) for words in heading]
        for line in at.lines:
            wrapped = textwrap.wrap(f"{_sign(line)}{line}", self._wide)
            lines += wrapped
            markup += self._marked(line, wrapped)
        return [*lines, *more], [*markup, *(_span(words, LIGHT.quiet) for words in more)]

    def _marked(self, line: Line, wrapped: Sequence[str]) -> list[str]:
        """In its side's colour, its number strong; faded: grey; a cited page's number slanted."""
        side = side_colour(self.content.colours.get(line.side or ""))
        colour = LIGHT.quiet if line.faded else side
        first, *others = wrapped
        lead = _sign(line) + line.strong
        cut = len(lead) if first.startswith(lead) else len(first)
        strong = f"<i>{plain(first[:cut])}</i>" if line.cited else plain(first[:cut])
        size = f";font-size:{_STRONG}px" if not line.faded else ""
        head = strong if line.faded else f"<b>{strong}</b>"
        return [f"<span style='color:{colour}{size}'>{head}</span>"
                f"<span style='color:{colour}'>{plain(first[cut:])}</span>",
                *(_span(words, colour) for words in others)]  # fmt: skip


def _sign(line: Line) -> str:
    return f"{VISIT} " if line.in_person else ""


def _span(words: str, colour: str, size: int = 0) -> str:
    sized = f";font-size:{size}px" if size else ""
    return f"<span style='color:{colour}{sized}'>{plain(words)}</span>"


def _steady(label: Label, before: tuple[str, tuple[float, float]] | None) -> Label:
    """The label with what it had before first among its positions."""
    if before is None or before[0] not in label.tries or before[1] not in label.shifts:
        return label
    position, shift = before
    return replace(
        label, tries=(position, *(each for each in label.tries if each != position)),
        shifts=(shift, *(each for each in label.shifts if each != shift)),
    )  # fmt: skip

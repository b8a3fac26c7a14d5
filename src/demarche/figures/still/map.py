"""The still map: the ground, marks and labels of the interactive one, and its legend."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

import geopandas as gpd

from demarche.analysis.display import MapAt
from demarche.analysis.rows import rows
from demarche.figures.map import MapContent
from demarche.figures.projection import aspect
from demarche.figures.still import map_keys
from demarche.figures.still.legend import SMALL, Key
from demarche.figures.still.map_ground import Ground, draw_ground
from demarche.figures.still.map_marks import draw_marks
from demarche.figures.still.map_words import lettering
from demarche.figures.still.screen import StillScreen
from demarche.figures.still.sheet import Box, Sheet
from demarche.figures.theme import LIGHT, side_colour

_LEAST = 270.0
_LISTED, _LONG = 10, 90  # labels that a remark names, and characters of each
_PATCH = 24.0  # the width in pixels of a filled or hatched sign


@dataclass(frozen=True)
class StillMap:
    """A map. ``at`` is where a reader has moved it; ``read`` maps a place to how we read it,
    ``sides`` a side to its name; ``hatch`` and ``regions`` are frames of ``geo.borders``;
    ``remarks`` stand at the end of the legend.
    """

    content: MapContent
    hatch: gpd.GeoDataFrame
    regions: gpd.GeoDataFrame
    at: MapAt | None
    read: Mapping[str, str]
    sides: Mapping[str, str]
    remarks: Sequence[str] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is no mark to draw."""
        c = self.content
        return c.literal.empty and c.associative.empty and not c.figures and not c.movements

    @property
    def aspect(self) -> float:
        return aspect(self.content.bounds)

    def height(self, width: float) -> float:
        """The least height in pixels at which its labels find room; endless where it is narrow."""
        return _LEAST if width / self.aspect >= _LEAST else math.inf

    def crammed(self, box: Box) -> int:
        """How badly labels lack room in ``box``: those without any count most."""
        letters = lettering(*self._view(box))
        led = sum(block.mark is not None for block in letters.blocks)
        return 100 * len(letters.crammed) + 10 * letters.covering + led

    def _view(self, box: Box) -> tuple[StillScreen, MapContent]:
        screen = StillScreen(self.content.bounds, box[2] - box[0], box[3] - box[1], self.at)
        return screen, replace(self.content, bounds=screen.window) if self.at else self.content

    def draw(self, sheet: Sheet, box: Box) -> Sequence[Key]:
        """Draw the map; what lies outside it, or finds no room on it, comes back."""
        screen, shown = self._view(box)
        ground = Ground(sheet, screen, box)
        draw_ground(ground, shown, self.hatch)
        draw_marks(ground, shown, self.regions)
        letters = lettering(screen, shown)
        letters.draw(sheet, box)
        sheet.rectangle(box, edge=LIGHT.rule, width=0.8, z=6)
        told = {"Outside this view": letters.outside,
                "On the map without a label, for want of room": letters.crammed}  # fmt: skip
        return [Key(f"{why}: {_listed(words)}.") for why, words in told.items() if words]

    @cached_property
    def keys(self) -> list[Key]:
        """What the marks mean, only for what the map draws."""
        return [*self._marks(), *self._areas(), *map(Key, self.remarks)]

    def _marks(self) -> Iterator[Key]:
        c = self.content
        if c.literal["lat"].notna().any():
            yield Key("a place named as a location; larger: more mentions", map_keys.pin, SMALL)
        if c.associative["lat"].notna().any():
            yield Key("a capital that stands for a government, not for the city", map_keys.diamond,
                      SMALL)  # fmt: skip
        for place, figure in c.shown_borders().items():
            colour = side_colour(c.colours.get(figure.side or "")) if figure else LIGHT.ink
            yield Key(f"{self.read.get(place, place)} Dashed: along disputed Crimea",
                      map_keys.border(colour))  # fmt: skip
        for row in rows(c.literal[c.literal["kind"] == "region"]):
            yield Key(f"“{row.name}”. {row.interpretation}", map_keys.region)
        if c.movements:
            yield Key("a movement; route not stated. Where no origin is stated, the line shows "
                      "only where it ends", map_keys.movement)  # fmt: skip

    def _areas(self) -> Iterator[Key]:
        c = self.content
        for side, name in self.sides.items():
            yield Key(name, map_keys.fill(c.colours[side]), _PATCH)
        for (held, claimed), areas in c.disputed.groupby(["held_by", "claimed_by"], sort=False):
            yield Key(f"{', '.join(areas['name'])}: held by {held}; claimed by {claimed}",
                      map_keys.hatch, _PATCH)  # fmt: skip
        days = ", ".join(_day(day) for day in dict.fromkeys(c.disputed["as_of"]))
        yield Key(f"Hatched: disputed areas, state of {days}. Shapes: Natural Earth, generalised; "
                  "only points are pins.")  # fmt: skip


def _listed(words: Sequence[str]) -> str:
    """Some of the words, shortened, and how many more there are."""
    shown = [w if len(w) <= _LONG else f"{w[:_LONG]}…" for w in words[:_LISTED]]
    more = [f"{len(words) - _LISTED} more"] if len(words) > _LISTED else []
    return "; ".join([*shown, *more])


def _day(iso: object) -> str:
    return f"{date.fromisoformat(str(iso)):%-d %B %Y}"

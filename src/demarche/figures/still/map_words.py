"""What a still map writes, where the interactive map's placing of labels finds room for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from demarche.analysis.names import number_with_qualifier
from demarche.analysis.rows import rows
from demarche.figures.labels import Box, Label
from demarche.figures.map import MapContent, written
from demarche.figures.map_labels import Written, taken
from demarche.figures.map_marks import diameter
from demarche.figures.still.blocks import Block, Line, block_of, is_free, led_away
from demarche.figures.still.faces import Face
from demarche.figures.still.screen import StillScreen
from demarche.figures.still.sheet import Sheet
from demarche.figures.theme import LIGHT, side_colour
from demarche.model.facts import Figure


@dataclass(frozen=True)
class Lettering:
    """The labels of a map that cover neither each other nor a pin, and the words of those needed
    that lie outside it or find no room; ``covering`` of the needed labels lie on a border line.
    """

    blocks: Sequence[Block]
    outside: Sequence[str]
    crammed: Sequence[str]
    covering: int

    def draw(self, sheet: Sheet, box: Box) -> None:
        for block in self.blocks:
            block.draw(sheet, box[0], box[1])


def lettering(screen: StillScreen, content: MapContent) -> Lettering:
    """The labels that the interactive map's placing finds, by the true width of their words.

    A needed label that would cover another, a pin or a border line is led further away.
    """
    blocks: list[Block] = []
    outside: list[str] = []
    crammed: list[str] = []
    pins, lines = _pins(screen, content), taken(content, screen)
    covering = 0
    for label, says in written(content, screen):
        if not screen.holds(says.lon, says.lat):
            if label.needed:
                outside.append(" ".join(label.lines))
            continue
        held = [*pins, *(block.box for block in blocks)]
        styled = _styled(label, says, content)
        block = block_of(screen, label, styled)
        if label.needed and not is_free(block, [*held, *lines]):
            block = led_away(screen, label, styled, [*held, *lines]) or block
        if is_free(block, held):
            blocks.append(block)
            covering += label.needed and not is_free(block, lines)
        elif label.needed:
            crammed.append(" ".join(label.lines))
    return Lettering(blocks, outside, crammed, covering)


def _pins(screen: StillScreen, content: MapContent) -> list[Box]:
    """The middles of the pins: a label may touch a pin's edge."""
    found = []
    for row in rows(content.literal[content.literal["lat"].notna()]):
        x, y = screen.xy(row.lon, row.lat)
        reach = diameter(row.mentions) * 0.3
        found.append((x - reach, y - reach, x + reach, y + reach))
    return found


def _styled(label: Label, says: Written, content: MapContent) -> list[Line]:
    """The label's lines with what sets them apart: names and numbers are strong."""
    kind, _, key = label.key.partition(":")
    first: Face = {"pin": "strong", "figure": "strong", "area": "italic"}.get(kind, "text")  # type: ignore[assignment]
    lines = [Line(label.lines[0], first, label.size, says.colour)]
    figures = [f for f in content.figures if f.place == key] if kind == "pin" else []
    numbers = {number_with_qualifier(f): f for f in figures}
    colour = says.colour
    for words in label.lines[1:]:
        if words in numbers:
            colour = _colour(numbers[words], content)
            lines.append(Line(words, "strong", label.size, colour))
        elif kind == "pin" and colour == LIGHT.ink:  # the report's own name for the place
            lines.append(Line(words, "text", label.size - 2, colour))
        else:
            lines.append(Line(words, "text", label.size, colour))
    return lines


def _colour(figure: Figure, content: MapContent) -> str:
    return side_colour(content.colours.get(figure.side or ""))

"""What a still map writes, where the interactive map's placing of labels finds room for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from demarche.analysis.names import number_with_qualifier
from demarche.analysis.rows import rows
from demarche.figures.labels import Box, Label, box
from demarche.figures.map import MapContent, written
from demarche.figures.map_labels import Written, taken
from demarche.figures.map_marks import diameter
from demarche.figures.still.faces import Face, clean, cut, width
from demarche.figures.still.screen import StillScreen
from demarche.figures.still.sheet import Sheet
from demarche.figures.theme import LIGHT, side_colour
from demarche.model.facts import Figure

_STEP = 1.2  # between two lines, in sizes of the type
_EDGE = 3.0  # pixels between a label and the edge of the map
# A label that stands to the left of its mark ends there.
_ALIGN = {"left": "right", "center": "center", "right": "left"}


@dataclass(frozen=True)
class _Line:
    words: str
    face: Face
    size: float
    colour: str


@dataclass(frozen=True)
class _Block:
    """A label's lines with the box that their words truly fill, and how they are aligned in it."""

    lines: Sequence[_Line]
    box: Box
    align: str
    size: float

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        x = {"left": self.box[0], "center": (self.box[0] + self.box[2]) / 2,
             "right": self.box[2]}[self.align]  # fmt: skip
        for i, line in enumerate(self.lines):
            y = self.box[1] + self.size * (_STEP * i + 0.92)
            sheet.text(left + x, top + y, line.words, face=line.face, size=line.size,
                       colour=line.colour, align=self.align, halo=True)  # fmt: skip


@dataclass(frozen=True)
class Lettering:
    """The labels of a map that cover neither each other nor a pin, and the words of those needed
    that lie outside it or find no room; ``covering`` of the needed labels lie on a border line.
    """

    blocks: Sequence[_Block]
    outside: Sequence[str]
    crammed: Sequence[str]
    covering: int

    def draw(self, sheet: Sheet, box: Box) -> None:
        for block in self.blocks:
            block.draw(sheet, box[0], box[1])


def lettering(screen: StillScreen, content: MapContent) -> Lettering:
    """The labels that the interactive map's placing finds, by the true width of their words."""
    blocks: list[_Block] = []
    outside: list[str] = []
    crammed: list[str] = []
    pins, lines = _pins(screen, content), taken(content, screen)
    covering = 0
    for label, says in written(content, screen):
        if not screen.holds(says.lon, says.lat):
            if label.needed:
                outside.append(" ".join(label.lines))
            continue
        block = _block(screen, label, _styled(label, says, content))
        if not any(_meet(block.box, other) for other in [*pins, *(b.box for b in blocks)]):
            blocks.append(block)
            covering += label.needed and any(_meet(block.box, line) for line in lines)
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


def _block(screen: StillScreen, label: Label, lines: Sequence[_Line]) -> _Block:
    """A label where it was placed, by the true width of its words, and within the map."""
    room = screen.width * 0.6
    fitted = [replace(n, words=cut(clean(n.words, n.face), n.face, n.size, room)) for n in lines]
    wide = max(width(n.words, n.face, n.size) for n in fitted)
    tall = label.size * _STEP * len(lines)
    align = _ALIGN[label.position.split(" ")[1]]
    placed = box(label, label.position)
    x = {"right": placed[2] - wide, "left": placed[0], "center": label.x - wide / 2}[align]
    y = (placed[1] + placed[3] - tall) / 2
    x = max(min(x, screen.width - _EDGE - wide), _EDGE)
    y = max(min(y, screen.height - _EDGE - tall), _EDGE)
    return _Block(fitted, (x, y, x + wide, y + tall), align, label.size)


def _meet(a: Box, b: Box) -> bool:
    return a[0] < b[2] - 1 and b[0] < a[2] - 1 and a[1] < b[3] - 1 and b[1] < a[3] - 1


def _styled(label: Label, says: Written, content: MapContent) -> list[_Line]:
    """The label's lines with what sets them apart: names and numbers are strong."""
    kind, _, key = label.key.partition(":")
    first: Face = {"pin": "strong", "figure": "strong", "area": "italic"}.get(kind, "text")  # type: ignore[assignment]
    lines = [_Line(label.lines[0], first, label.size, says.colour)]
    figures = [f for f in content.figures if f.place == key] if kind == "pin" else []
    numbers = {number_with_qualifier(f): f for f in figures}
    colour = says.colour
    for words in label.lines[1:]:
        if words in numbers:
            colour = _colour(numbers[words], content)
            lines.append(_Line(words, "strong", label.size, colour))
        elif kind == "pin" and colour == LIGHT.ink:  # the report's own name for the place
            lines.append(_Line(words, "text", label.size - 2, colour))
        else:
            lines.append(_Line(words, "text", label.size, colour))
    return lines


def _colour(figure: Figure, content: MapContent) -> str:
    return side_colour(content.colours.get(figure.side or ""))

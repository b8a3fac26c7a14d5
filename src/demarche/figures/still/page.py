"""A picture as a page: title, drawing, legend, and what it states of itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from matplotlib.figure import Figure

from demarche.figures.still import legend
from demarche.figures.still.faces import LACKING, Face, clean, wrap
from demarche.figures.still.legend import Key, Legend
from demarche.figures.still.sheet import Box, Sheet, blank
from demarche.figures.theme import LIGHT
from demarche.model.errors import ExportError

_WIDE = 700  # the pixels that a picture is laid out for; a wide one has more, at 72 an inch
_INCH = (72.0, 100.0)  # the pixels an inch at which type is as large as on the screen, or near it
_EASY = 88.0  # … and at which it is read with ease: 12 pixels are ten points
_SMALLEST = 170.0  # … and at which it can just be read: 14 pixels are six points
_SMALL = 125.0  # … beyond which type is not made smaller only to make room for labels
_FOOT = 9.5
_BESIDE = (150, 170, 190, 220, 250, 290, 330, 380)  # widths of a legend beside a map
_MARGIN = 18.0
_LACKS = Key(f"{LACKING} stands for a character that these typefaces lack.")


class Drawing(Protocol):
    """A map or a chart. ``aspect`` is the width by height at which a map shows most, None for
    a chart, whose ``height`` is what it needs at a width, in pixels.
    """

    @property
    def keys(self) -> Sequence[Key]: ...
    @property
    def aspect(self) -> float | None: ...
    def height(self, width: float) -> float: ...
    def crammed(self, box: Box) -> int:
        """How badly labels lack room in ``box``: 0 where each has its own."""
        ...

    def draw(self, sheet: Sheet, box: Box) -> Sequence[Key]:
        """Draw inside ``box``; remarks on what could not be drawn come back."""
        ...


@dataclass(frozen=True)
class Frame:
    """What a picture that stands alone says around the drawing: ``stamp`` in pairs of term and
    words, ``sources`` one line each.
    """

    title: str
    stamp: Sequence[tuple[str, str]]
    sources: Sequence[str]


@dataclass(frozen=True)
class _Lines:
    """Lines of text in one style, and the height that they take."""

    lines: Sequence[str]
    face: Face
    size: float
    colour: str
    step: float

    @property
    def height(self) -> float:
        return len(self.lines) * self.step

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        for i, line in enumerate(self.lines):
            sheet.text(left, top + self.step * i + self.size * 0.93, line, face=self.face,
                       size=self.size, colour=self.colour)  # fmt: skip


def natural_height(drawing: Drawing, frame: Frame, inches: float) -> float:
    """The inches that a picture so many inches wide needs for its drawing, with type of a size that
    is read with ease.
    """
    sheet = blank((inches, 1.0), _EASY)
    wide = sheet.width - 2 * _MARGIN
    around = 2 * _MARGIN + _head(frame, wide).height + _foot(frame, wide).height + 32
    below = legend.below(drawing.keys, wide).tall
    return (drawing.height(wide) + below + around) / _EASY


def compose(
    drawing: Drawing, size: tuple[float, float], frame: Frame | None, legend_type: float = 0.0
) -> Figure:
    """The picture in ``size`` inches. The type is smaller where it has to be, but that of the
    legend has ``legend_type`` points at least.

    Raises ExportError where the drawing does not fit at any size of type that can be read.
    """
    tries: dict[float, int] = {}
    for per_inch in _scales(size[0]):
        if tries and per_inch > _SMALL:
            break
        room = _room(_pixels(size, per_inch), frame)
        body = _body(drawing, drawing.keys, room, _scale(per_inch, legend_type))
        if body is not None:
            tries[per_inch] = drawing.crammed(body[0])
            if not tries[per_inch]:
                break
    if tries:
        return _drawn(drawing, size, min(tries, key=tries.__getitem__), frame, legend_type)
    raise _too_small(size)


def _too_small(size: tuple[float, float]) -> ExportError:
    return ExportError(
        f"The picture does not fit into {size[0]:g} × {size[1]:g} inches.",
        remedy="Make it larger, or filter the view so that it shows less.",
    )


def _scales(inches: float) -> Iterator[float]:
    per_inch = min(max(_INCH[0], _WIDE / inches), _INCH[1])
    while per_inch <= _SMALLEST:
        yield per_inch
        per_inch *= 1.1


def _scale(per_inch: float, legend_type: float) -> float:
    """How much larger than usual the legend's type has to be."""
    return max(1.0, legend_type * per_inch / 72 / legend.SIZE)


def _drawn(
    drawing: Drawing, size: tuple[float, float], per_inch: float, frame: Frame | None,
    legend_type: float,
) -> Figure:  # fmt: skip
    """The picture at a size of type.

    Only a picture that is drawn tells what it leaves out; then it is drawn anew with that said.
    """
    said: tuple[Key, ...] = ()
    while per_inch <= _SMALLEST * 1.2:
        room = _room(_pixels(size, per_inch), frame)
        scale = _scale(per_inch, legend_type)
        body = _body(drawing, [*drawing.keys, *said], room, scale)
        if body is None:  # no room for the remarks: smaller type
            per_inch *= 1.1
            continue
        sheet = blank(size, per_inch)
        remarks = _fill(drawing, sheet, frame, *body)
        if set(remarks) <= set(said):
            return sheet.figure
        if said:  # in the smaller box of a longer legend other labels find no room
            per_inch *= 1.1
        said = tuple(remarks)
    raise _too_small(size)


def _pixels(inches: tuple[float, float], per_inch: float) -> tuple[float, float]:
    return inches[0] * per_inch, inches[1] * per_inch


def _room(pixels: tuple[float, float], frame: Frame | None) -> Box:
    """What title, stamp and sources leave of a sheet of that width and height."""
    margin = _MARGIN if frame else 3.0
    wide = pixels[0] - 2 * margin
    top = margin + (_head(frame, wide).height + 10 if frame else 0)
    bottom = pixels[1] - margin - (_foot(frame, wide).height + 10 if frame else 0)
    return margin, top, margin + wide, bottom


def _fill(
    drawing: Drawing, sheet: Sheet, frame: Frame | None, box: Box, key: Legend,
    at: tuple[float, float],
) -> list[Key]:  # fmt: skip
    """Draw everything, and tell what has to be remarked."""
    left, _, right, bottom = _room((sheet.width, sheet.height), frame)
    remarks = drawing.draw(sheet, box)
    key.draw(sheet, *at)
    if frame:
        _head(frame, right - left).draw(sheet, left, _MARGIN)
        sheet.line([left, right], [bottom + 6] * 2, LIGHT.rule, 0.8)
        _foot(frame, right - left).draw(sheet, left, bottom + 10)
    return [*remarks, *([_LACKS] if sheet.lacks else [])]


def _head(frame: Frame, wide: float) -> _Lines:
    title = clean(frame.title, "heading")
    lines = wrap(title, "heading", 21, wide)
    if len(lines) <= 2:
        return _Lines(lines, "heading", 21, LIGHT.ink, 25)
    return _Lines(wrap(title, "heading", 15, wide, 4), "heading", 15, LIGHT.ink, 18)


def _foot(frame: Frame, wide: float) -> _Lines:
    stamp = "  ·  ".join(f"{term}: {words}" for term, words in frame.stamp)
    said = [stamp, *(f"Source: {source}" for source in frame.sources)]
    lines = [line for text in said for line in wrap(clean(text), "text", _FOOT, wide, 5)]
    return _Lines(lines, "text", _FOOT, LIGHT.quiet, 12.5)


def _body(
    drawing: Drawing, keys: Sequence[Key], room: Box, scale: float
) -> tuple[Box, Legend, tuple[float, float]] | None:
    """The boxes of drawing and legend: whichever place of the legend leaves the drawing most."""
    left, top, right, bottom = room
    found: list[tuple[float, Box, Legend, tuple[float, float]]] = []
    under = legend.below(keys, right - left, scale)
    split = bottom - under.tall - (10 if keys else 0)
    found.append((_worth(drawing, right - left, split - top), (left, top, right, split), under,
                  (left, bottom - under.tall)))  # fmt: skip
    for wide in [n * scale for n in _BESIDE] if drawing.aspect else ():
        beside = legend.column(keys, wide, scale)
        edge = right - wide - 12
        if beside.tall <= bottom - top:
            found.append((_worth(drawing, edge - left, bottom - top), (left, top, edge, bottom),
                          beside, (edge + 12, top)))  # fmt: skip
    worth, box, key, at = max(found, key=lambda one: one[0])
    return (box, key, at) if worth > 0 else None


def _worth(drawing: Drawing, width: float, height: float) -> float:
    """How large a drawing is in a box; nothing where it does not fit."""
    if height < drawing.height(width) or width < 120:
        return 0.0
    return height if drawing.aspect is None else min(width / drawing.aspect, height)

"""A sheet of paper that charts are drawn on: pixels from the top left corner, crisp at any size."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal

import matplotlib.style
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import PathPatch, Polygon, Rectangle
from matplotlib.path import Path
from matplotlib.patheffects import withStroke
from matplotlib.text import Text
from numpy.typing import ArrayLike

from demarche.figures.still.faces import LACKING, Face, clean, font
from demarche.figures.theme import LIGHT

Box = tuple[float, float, float, float]  # left, top, right, bottom in pixels
Dash = tuple[float, ...]
Symbol = str | tuple[int, Literal[0, 1, 2], int]  # a marker of matplotlib's
_LOCK = threading.RLock()
# Salt and time out of it, the same picture has the same bytes.
_STYLE = {"svg.fonttype": "path", "svg.hashsalt": "demarche", "text.hinting": "none",
          "text.usetex": False, "path.simplify_threshold": 0.05}  # fmt: skip


@contextmanager
def drawing() -> Iterator[None]:
    """Draw by our style whatever the machine's is, one picture at a time.

    Matplotlib's settings and FreeType's faces belong to the whole process.
    """
    with _LOCK, matplotlib.style.context(["default", _STYLE]):
        yield


@dataclass(frozen=True)
class Sheet:
    """``width`` × ``height`` pixels on a figure that has ``per_inch`` of them an inch."""

    figure: Figure
    axes: Axes
    width: float
    height: float
    per_inch: float

    def points(self, pixels: float) -> float:
        """Pixels of the sheet in printer's points."""
        return pixels * 72 / self.per_inch

    def text(
        self, x: float, y: float, words: str, *, face: Face = "text", size: float = 13,
        colour: str = LIGHT.ink, align: str = "left", halo: bool = False, back: bool = False,
        turn: float = 0, z: float = 5,
    ) -> None:  # fmt: skip
        """One line of literal text with its baseline at ``y``: with ``halo`` it reads on shapes,
        with ``back`` it lies on a strip of paper over gridlines.
        """
        shown = clean(words, face)
        drawn = Text(
            x, y, shown, fontproperties=font(face, self.points(size)), color=colour,
            ha=align, va="baseline", rotation=turn, rotation_mode="anchor", parse_math=False,
            zorder=z,
        )  # fmt: skip
        if halo:
            drawn.set_path_effects([
                withStroke(linewidth=self.points(2.6), foreground=LIGHT.halo, alpha=0.9,
                           joinstyle="round")
            ])  # fmt: skip
        if back:
            drawn.set_bbox({"fc": LIGHT.paper, "ec": "none", "pad": self.points(0.5)})
        self._add(drawn, None)

    def line(
        self, xs: ArrayLike, ys: ArrayLike, colour: str, width: float,
        dash: Dash | None = None, *, clip: Box | None = None, alpha: float = 1, z: float = 2,
    ) -> None:  # fmt: skip
        """A line ``width`` pixels wide; ``dash`` alternates strokes and gaps in pixels."""
        style: Literal["solid"] | tuple[float, list[float]] = "solid"
        if dash is not None:  # matplotlib counts dashes in widths of the line
            style = 0, [d / width for d in dash]
        self._add(Line2D(
            xs, ys, color=colour, lw=self.points(width), ls=style, zorder=z, alpha=alpha,
            solid_joinstyle="round", solid_capstyle="round", dash_capstyle="butt",
        ), clip)  # fmt: skip

    def mark(
        self, x: float, y: float, symbol: Symbol, size: float, colour: str,
        *, hollow: bool = False, edge: str | None = None, edge_width: float = 2,
        clip: Box | None = None, z: float = 4,
    ) -> None:  # fmt: skip
        """A mark ``size`` pixels wide: filled, or hollow so that what is below shines through."""
        self._add(Line2D(
            [x], [y], ls="none", marker=symbol, ms=self.points(size), mec=edge or colour,
            mfc="none" if hollow else colour, mew=self.points(edge_width), zorder=z,
        ), clip)  # fmt: skip

    def head(
        self, x: float, y: float, towards: tuple[float, float], size: float, colour: str,
        *, edge: str | None = None, clip: Box | None = None, z: float = 4,
    ) -> None:  # fmt: skip
        """The head of an arrow with its tip at (x, y); ``towards`` is its direction."""
        length = (towards[0] ** 2 + towards[1] ** 2) ** 0.5 or 1.0
        u, v = towards[0] / length, towards[1] / length
        back = x - u * size, y - v * size
        corners = [(x, y), (back[0] - v * size * 0.42, back[1] + u * size * 0.42),
                   (back[0] + v * size * 0.42, back[1] - u * size * 0.42)]  # fmt: skip
        self._add(Polygon(corners, fc=colour, ec=edge or "none", lw=self.points(1 if edge else 0),
                          zorder=z), clip)  # fmt: skip

    def area(
        self, path: Path, fill: str, edge: str | None = None, width: float = 0.6,
        *, clip: Box | None = None, z: float = 1,
    ) -> None:  # fmt: skip
        """A filled shape."""
        self._add(PathPatch(path, fc=fill, ec=edge or "none", lw=self.points(width), zorder=z,
                            joinstyle="round"), clip)  # fmt: skip

    def rectangle(
        self, box: Box, fill: str = "none", edge: str | None = None, width: float = 1, z: float = 0,
        *, alpha: float = 1,
    ) -> None:  # fmt: skip
        """A rectangle."""
        self._add(Rectangle(box[:2], box[2] - box[0], box[3] - box[1], fc=fill,
                            ec=edge or "none", lw=self.points(width), zorder=z,
                            alpha=alpha), None)  # fmt: skip

    def _add(self, artist: Artist, clip: Box | None) -> None:
        self.axes.add_artist(artist)
        if clip is None:
            artist.set_clip_on(False)
        else:
            inside = Rectangle(clip[:2], clip[2] - clip[0], clip[3] - clip[1],
                               transform=self.axes.transData)  # fmt: skip
            artist.set_clip_path(inside)

    @property
    def lacks(self) -> bool:
        """Whether a character had to be replaced."""
        return any(LACKING in text.get_text() for text in self.axes.texts)


def blank(size: tuple[float, float], per_inch: float) -> Sheet:
    """An empty sheet of ``size`` inches."""
    figure = Figure(figsize=size, facecolor=LIGHT.paper)
    axes = figure.add_axes((0, 0, 1, 1))
    width, height = size[0] * per_inch, size[1] * per_inch
    axes.set_xlim(0, width)
    axes.set_ylim(height, 0)
    axes.set_axis_off()
    axes.set_autoscale_on(False)
    return Sheet(figure, axes, width, height, per_inch)

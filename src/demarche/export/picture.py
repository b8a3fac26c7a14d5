"""Still pictures of the map and of the charts, as PNG or SVG, drawn without a browser.

In SVG, text is drawn as paths: it looks the same on every machine, whichever typefaces that has,
and no label runs into another. What can be searched for is in the metadata: the facts in words
with their ids, the sources, and what the picture states of itself.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Literal

from matplotlib.figure import Figure as Picture

from demarche.analysis import positions, quantities
from demarche.analysis.scope import Scope, stamp
from demarche.export import deck
from demarche.export.deck import Content
from demarche.export.wording import evidence_words, line
from demarche.figures.map_content import Shapes, map_content, read_shapes
from demarche.figures.still.faces import clean
from demarche.figures.still.flows import StillFlows
from demarche.figures.still.map import StillMap
from demarche.figures.still.matrix import StillMatrix
from demarche.figures.still.page import Drawing, Frame, compose
from demarche.figures.still.quantities import StillQuantities
from demarche.figures.still.sheet import drawing
from demarche.geo.borders import Borders
from demarche.model.briefing import SlideKind
from demarche.model.errors import ExportError

Form = Literal["png", "svg"]
# Inches and dots an inch between which a picture can be read, and kept in memory (72 megapixels).
_INCHES, _DPI, _DOTS = (1.0, 60.0), (40, 1200), 72e6
_NAMED = 6  # sources on a picture itself


def picture(
    content: Content, borders: Borders, *, form: Form, size: tuple[float, float],
    framed: bool = True, dpi: int = 200, legend_type: float = 0.0,
) -> bytes:  # fmt: skip
    """A PNG or SVG file of ``size`` inches, the same bytes for the same content.

    ``framed`` adds the title, the stamp and the sources; without it there is the drawing with
    its legend, to be embedded; ``legend_type`` is the least size of the legend's type in points.
    ``dpi`` is for PNG. Raises ExportError for a kind that has no
    picture, a size that cannot be drawn, and where there is nothing to draw.
    """
    _check(form, size, dpi)
    with drawing():
        made = drawn(content, borders, size, framed=framed, legend_type=legend_type)
        file = io.BytesIO()
        about = _svg_metadata(content) if form == "svg" else _png_metadata(content)
        made.savefig(file, format=form, dpi=dpi, metadata=about)
    return file.getvalue()


def drawn(
    content: Content, borders: Borders, size: tuple[float, float], *, framed: bool,
    legend_type: float = 0.0,
) -> Picture:  # fmt: skip
    """The picture as matplotlib's figure; to be called and used within ``drawing()``."""
    what = _drawing(content, borders)
    frame = Frame(content.title, stamp(content.scope), _sources(content)) if framed else None
    return compose(what, size, frame, legend_type)


def _sources(content: Content) -> list[str]:
    """The lines that name the sources: as many as a picture has room for, and how many are not
    among them; its metadata name all.
    """
    listed = [source.line for source in deck.sources(content)]
    if len(listed) <= _NAMED:
        return listed
    return [*listed[: _NAMED - 1], f"{len(listed) - _NAMED + 1} more, named in the file’s metadata"]


def _check(form: str, size: tuple[float, float], dpi: int) -> None:
    small, large = _INCHES
    fits = all(small <= side <= large for side in size) and _DPI[0] <= dpi <= _DPI[1]
    if form not in ("png", "svg") or not fits or size[0] * size[1] * dpi**2 > _DOTS:
        raise ExportError(
            f"A picture cannot be made as {form} of {size[0]:g} × {size[1]:g} inches "
            f"at {dpi} dots an inch.",
            remedy=f"Choose png or svg, {small:g} to {large:g} inches, and fewer dots.",
        )


def _drawing(content: Content, borders: Borders) -> Drawing:
    makers: Mapping[SlideKind, Callable[[], Drawing | None]] = {
        SlideKind.MAP: lambda: _map(content, borders),
        SlideKind.FIGURES: lambda: _quantities(content.scope),
        SlideKind.MATRIX: lambda: _matrix(content.scope),
        SlideKind.FLOWS: lambda: _flows(content.scope),
    }
    if content.kind not in makers:
        raise ExportError(
            f"There is no picture of “{content.title}”: this part is text, not a drawing.",
            remedy="Export it as a document or slides.",
        )
    made = makers[content.kind]()
    if made is None:
        raise ExportError(
            f"There is nothing to draw for “{content.title}” in this view.",
            remedy="Take away a filter, choose a later day, or turn on a layer of the map.",
        )
    return made


@lru_cache(maxsize=6)
def _shapes(borders: Borders, view: str) -> Shapes:
    return read_shapes(borders, view)


def _map(content: Content, borders: Borders) -> StillMap | None:
    scope, left = content.scope, deck.undrawn(content)
    display, snapshot = scope.display, scope.snapshot
    shapes = _shapes(borders, display.borders)
    made = StillMap(
        map_content(scope.loaded, scope.shown, display.layers, shapes), borders.hatch(),
        borders.regions(), display.at,
        {p.id: p.interpretation for p in snapshot.places if p.interpretation},
        {side.id: side.name for side in snapshot.dossier.sides}, (left,) if left else (),
    )  # fmt: skip
    return None if made.is_empty else made


def _quantities(scope: Scope) -> StillQuantities | None:
    frame = quantities.quantities(scope.shown, scope.names)
    cited = [f.id for f in scope.shown["fact"] if f.citation]
    frame = frame.assign(cited=frame["id"].isin(cited))
    colours = {side.id: side.colour for side in scope.snapshot.dossier.sides}
    return None if frame.empty else StillQuantities(frame, colours, scope.display.log)


def _matrix(scope: Scope) -> StillMatrix | None:
    cells = positions.matrix(positions.statements(scope.shown))
    if cells.empty:
        return None
    actors = positions.order_actors(cells["actor"], scope.snapshot)
    topics = [t.id for t in scope.snapshot.topics if t.id in set(cells["topic"])]
    return StillMatrix(cells, actors, topics, scope.names, _actor_colours(scope))


def _flows(scope: Scope) -> StillFlows | None:
    pairs = positions.flows(positions.statements(scope.shown))
    if pairs.empty:
        return None
    speakers, addressees = (
        positions.order_actors(pairs[end], scope.snapshot) for end in ("source", "target")
    )
    return StillFlows(pairs, speakers, addressees, scope.names, _actor_colours(scope))


def _actor_colours(scope: Scope) -> dict[str, str | None]:
    dossier = scope.snapshot.dossier
    named: dict[str, str | None] = {side.id: side.colour for side in dossier.sides}
    return {a.id: named.get(dossier.side_of(a.id) or "") for a in scope.snapshot.actors}


def _told(content: Content) -> dict[str, str]:
    """What both forms state of themselves; ``Facts`` are the ids."""
    found = deck.footnotes(content)
    return {
        "Title": clean(content.title),
        "Description": "\n".join(clean(_described(note)) for note in found),
        "Stamp": "\n".join(clean(f"{term}: {words}") for term, words in stamp(content.scope)),
        "Sources": "\n".join(clean(line(source)) for source in deck.sources(content)),
        "Link": clean(content.link),
        "Facts": " ".join(note.fact.id for note in found),
    }


def _described(note: deck.Footnote) -> str:
    """A fact in words with its id; a cited one with our paraphrase of its page."""
    cited = f" — {evidence_words(note.evidence)}" if note.cited else ""
    return f"{note.fact.id}: {note.says}{cited}"


def _png_metadata(content: Content) -> Mapping[str, str]:
    return {**_told(content), "Software": "Demarche"}


def _svg_metadata(content: Content) -> Mapping[str, object]:
    """By the Dublin Core terms that matplotlib knows; no date, so that bytes do not change."""
    told = _told(content)
    return {
        "Title": told["Title"], "Description": told["Description"], "Coverage": told["Stamp"],
        "Source": told["Sources"], "Identifier": told["Link"] or None, "Creator": "Demarche",
        "Keywords": told["Facts"].split(), "Date": None,
    }  # fmt: skip

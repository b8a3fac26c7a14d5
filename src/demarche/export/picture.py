"""Still pictures of the map and of the charts, as PNG or SVG, drawn without a browser.

In SVG, text is drawn as paths: it looks the same on every machine, whichever typefaces that has,
and no label runs into another. What can be searched for is in the metadata: the facts in words
with their ids, the sources, and what the picture states of itself.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Literal

from matplotlib.figure import Figure as Picture

from demarche.export import deck
from demarche.export.deck import Content
from demarche.export.drawings import drawing_of
from demarche.export.forms import IN_TIME
from demarche.export.wording import evidence_words, line
from demarche.figures.still.faces import clean
from demarche.figures.still.page import Drawing, Frame, compose, natural_height
from demarche.figures.still.sheet import drawing as in_our_style
from demarche.geo.borders import Borders
from demarche.model.errors import ExportError

Form = Literal["png", "svg"]
# Inches and dots an inch between which a picture can be read, and kept in memory (72 megapixels).
_INCHES, _DPI, _DOTS = (1.0, 60.0), (40, 1200), 72e6
_WIDE = (11.0, 7.0)
_NAMED = 6  # sources on a picture itself


def picture(
    content: Content, borders: Borders, *, form: Form, size: tuple[float, float],
    framed: bool = True, dpi: int = 200, legend_type: float = 0.0, drawing: Drawing | None = None,
) -> bytes:  # fmt: skip
    """A PNG or SVG file of ``size`` inches, the same bytes for the same content.

    ``framed`` adds the title, the stamp and the sources; without it there is the drawing with
    its legend, to be embedded; ``legend_type`` is the least size of the legend's type in points.
    ``dpi`` is for PNG; ``drawing`` stands for the whole drawing of ``content``. Raises ExportError
    for a kind that has no picture, a size that cannot be drawn, and where there is nothing to draw.
    """
    _check(form, size, dpi)
    with in_our_style():
        made = drawn(content, borders, size, framed=framed, legend_type=legend_type,
                     drawing=drawing)  # fmt: skip
        file = io.BytesIO()
        about = _svg_metadata(content) if form == "svg" else _png_metadata(content)
        made.savefig(file, format=form, dpi=dpi, metadata=about)
    return file.getvalue()


def drawn(
    content: Content, borders: Borders, size: tuple[float, float], *, framed: bool,
    legend_type: float = 0.0, drawing: Drawing | None = None,
) -> Picture:  # fmt: skip
    """The picture as matplotlib's figure; to be called and used within ``still.sheet.drawing``."""
    what = drawing or drawing_of(content, borders)
    return compose(what, size, _frame(content) if framed else None, legend_type)


def size_of(content: Content, borders: Borders) -> tuple[float, float]:
    """The inches of a picture that stands alone: of what is in time as tall as its lanes need."""
    if content.kind not in IN_TIME:
        return _WIDE
    with in_our_style():
        tall = natural_height(drawing_of(content, borders), _frame(content), _WIDE[0])
    return _WIDE[0], min(max(tall, _WIDE[1]), _INCHES[1])


def _frame(content: Content) -> Frame:
    return Frame(content.title, deck.stamp_of(content), _sources(content))


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


def _told(content: Content) -> dict[str, str]:
    """What both forms state of themselves; ``Facts`` are the ids."""
    found = deck.footnotes(content)
    return {
        "Title": clean(content.title),
        "Description": "\n".join(clean(_described(note)) for note in found),
        "Stamp": "\n".join(clean(f"{term}: {words}") for term, words in deck.stamp_of(content)),
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

"""The pictures of a document, each with the words that stand for it."""

from __future__ import annotations

from collections.abc import Iterable

from demarche.export.deck import TITLES, Content, facts, ids
from demarche.export.forms import IN_TIME, PICTURED
from demarche.export.pdf.plain import Data, shortened
from demarche.export.pdf.view import borders_words
from demarche.export.picture import picture
from demarche.export.time_drawings import Drawn, parts_of
from demarche.geo.borders import Borders
from demarche.model.briefing import SlideKind
from demarche.model.errors import ExportError

MAX_ALT = 1_000
_PAGE = 8.6  # inches of a page's height that a picture may take
# Pixels across such a picture, as many down as leave its type readable, and those of a legend.
_PIXELS, _TALLEST, _LEGEND = 700.0, 780.0, 92.0


class Pictures:
    """Draws pictures and keeps them as SVG by file name (``files``)."""

    def __init__(self, borders: Borders) -> None:
        self._borders = borders
        self.files: dict[str, bytes] = {}

    def several(self, content: Content, size: tuple[float, float]) -> list[Data]:
        """The pictures of ``content`` as a template takes them: one of ``size`` inches, or of what
        is in time one for each page that its lanes fill.
        """
        if content.kind not in IN_TIME:
            found = self.of(content, size)
            return [found] if found else []
        cut = parts_of(content, _PIXELS, _TALLEST)
        return [self._lanes(content, each, size[0]) for each in cut]

    def _lanes(self, content: Content, part: Drawn, wide: float) -> Data:
        drawing = part.drawing
        tall = (drawing.height(_PIXELS) + _LEGEND) * wide / _PIXELS
        try:
            made = picture(content, self._borders, form="svg", size=(wide, min(tall, _PAGE)),
                           framed=False, drawing=drawing)  # fmt: skip
        except ExportError as error:
            return {"missing": f"No picture: {error.message} What it would show is listed here."}
        return self._kept(made, content, part.facts, "")

    def of(self, content: Content, size: tuple[float, float]) -> Data:
        """The picture of ``content``, ``size`` in inches, as a template takes it.

        Where there is nothing to draw it says so in ``missing``; a kind without a picture has
        none. A map's own legend names the disputed areas, their holders and claimants.
        """
        if content.kind not in PICTURED:
            return {}
        try:
            drawn = self._drawn(content, size)
        except ExportError as error:
            listed = " What it would show is listed here." if facts(content) else ""
            return {"missing": f"No picture: {error.message}{listed}"}
        is_map = content.kind is SlideKind.MAP
        caption = f"{borders_words(content.scope)}." if is_map else ""
        return self._kept(drawn, content, ids([content]), caption)

    def _kept(self, drawn: bytes, content: Content, shown: Iterable[str], caption: str) -> Data:
        name = f"picture-{len(self.files) + 1}.svg"
        self.files[name] = drawn
        return {"file": name, "alt": alt(content, shown), "caption": caption}

    def _drawn(self, content: Content, size: tuple[float, float]) -> bytes:
        """In ``size``, or as tall as a page where it does not fit."""
        try:
            return picture(content, self._borders, form="svg", size=size, framed=False)
        except ExportError:
            tall = size[0], _PAGE
            return picture(content, self._borders, form="svg", size=tall, framed=False)


def alt(content: Content, shown: Iterable[str]) -> str:
    """What a picture of the facts ``shown`` (ids) is, in words; the lists beside it have the same.
    """
    names, held = content.scope.names, set(shown)
    said = "; ".join(names.fact(fact) for fact in facts(content) if fact.id in held)
    return shortened(f"{TITLES[content.kind]}: {said or 'nothing'}.", MAX_ALT)

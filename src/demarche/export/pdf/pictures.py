"""The pictures of a document, each with the words that stand for it."""

from __future__ import annotations

from demarche.export.deck import TITLES, Content, facts
from demarche.export.forms import PICTURED
from demarche.export.pdf.plain import Data, shortened
from demarche.export.pdf.view import borders_words
from demarche.export.picture import picture
from demarche.geo.borders import Borders
from demarche.model.briefing import SlideKind
from demarche.model.errors import ExportError

MAX_ALT = 1_000
_PAGE = 8.6  # inches of a page's height that a picture may take


class Pictures:
    """Draws pictures and keeps them as SVG by file name (``files``)."""

    def __init__(self, borders: Borders) -> None:
        self._borders = borders
        self.files: dict[str, bytes] = {}

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
        name = f"picture-{len(self.files) + 1}.svg"
        self.files[name] = drawn
        is_map = content.kind is SlideKind.MAP
        caption = f"{borders_words(content.scope)}." if is_map else ""
        return {"file": name, "alt": alt(content), "caption": caption}

    def _drawn(self, content: Content, size: tuple[float, float]) -> bytes:
        """In ``size``, or as tall as a page where it does not fit."""
        try:
            return picture(content, self._borders, form="svg", size=size, framed=False)
        except ExportError:
            tall = size[0], _PAGE
            return picture(content, self._borders, form="svg", size=tall, framed=False)


def alt(content: Content) -> str:
    """What a picture shows, in words; the lists beside it have the same."""
    names = content.scope.names
    said = "; ".join(names.fact(fact) for fact in facts(content))
    return shortened(f"{TITLES[content.kind]}: {said or 'nothing'}.", MAX_ALT)

"""The briefing as a document: a section for each slide, numbered notes, and the sources."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from demarche.analysis.scope import Scope, filter_words
from demarche.export.deck import TITLES, Content, Deck, facts, ids, source_notes, stamps
from demarche.export.pdf import numbers
from demarche.export.pdf.compared import rows_of
from demarche.export.pdf.groups import groups, numbered
from demarche.export.pdf.notes import Notes
from demarche.export.pdf.pictures import Pictures
from demarche.export.pdf.plain import Data, address, lines, shortened
from demarche.export.pdf.typeset import typeset
from demarche.export.pdf.view import as_of, borders_words, foot
from demarche.geo.borders import Borders
from demarche.model.briefing import SlideKind

# Inches, inside the margins of an A4 page.
_SIZES = {
    SlideKind.MAP: (6.85, 5.4), SlideKind.FIGURES: (6.85, 3.2), SlideKind.MATRIX: (6.85, 5.2),
    SlideKind.FLOWS: (6.85, 4.2),
}  # fmt: skip
_NOTHING = "Nothing to show: no fact of this kind passes the filters of this view."
_WIDE = (6.85, 4.2)


def briefing_pdf(
    deck: Deck, borders: Borders, progress: Callable[[int, int, str], None] | None = None
) -> bytes:
    """``deck`` as a PDF of A4 pages, tagged for screen readers.

    ``progress`` hears the number of steps done, of all, and what comes next. Raises ExportError
    with Typst's own words where the document could not be typeset.
    """
    tell = progress or _untold
    steps = len(deck.slides) + 1
    notes, pictures, slides = Notes(), Pictures(borders), []
    for done, content in enumerate(deck.slides):
        tell(done, steps, content.title)
        slides.append(_slide(content, done + 1, notes, pictures))
    tell(steps - 1, steps, "Typesetting")
    data = _head(deck) | {"slides": slides, "notes": notes.listed, "sources": source_notes(deck),
                          "cautions": notes.untold(deck.slides), "cites": notes.cites}  # fmt: skip
    made = typeset("briefing.typ", data, pictures.files, deck.made)
    tell(steps, steps, "Done")
    return made


def _untold(done: int, steps: int, what: str) -> None:
    """Nobody listens."""


def _head(deck: Deck) -> Data:
    scopes = [content.scope for content in deck.slides]
    return {
        "title": deck.title.strip() or "Briefing", "short": shortened(deck.title, 90),
        "author": f"{deck.author} (as typed, not verified)" if deck.author else "not named",
        "keywords": [deck.dossier, *_revisions(scopes), f"{len(ids(deck.slides))} facts"],
        "stamps": stamps(deck), "foot": foot(scopes),
    }  # fmt: skip


def _revisions(scopes: Iterable[Scope]) -> list[str]:
    return [f"revision {name}" for name in dict.fromkeys(scope.revision for scope in scopes)]


def _slide(content: Content, number: int, notes: Notes, pictures: Pictures) -> Data:
    found = notes.of(content)
    more, columns = rows_of(content, found)
    large = [each | {"refs": [found[each["id"]]]} for each in numbers.large(content)]
    return {
        "number": number, "title": content.title, "kind": TITLES[content.kind],
        "view": _view(content), "notes": lines(content.notes), "link": content.link,
        "href": address(content.link), "figures": large, "heads": [name for name, _ in columns],
        "widths": [width for _, width in columns], "rows": more,
        "pictures": pictures.several(content, _SIZES.get(content.kind, _WIDE)),
        "groups": numbered(groups(content), found),
        "empty": "" if facts(content) else _NOTHING,
    }  # fmt: skip


def _view(content: Content) -> str:
    scope = content.scope
    said = [f"As of: {as_of(scope)}", f"filters: {filter_words(scope)}"]
    if scope.filters.with_context:
        said.insert(1, "with cited pages")
    if content.kind is SlideKind.MAP:
        said.append(borders_words(scope))
    if content.settings:
        said.append(content.settings)
    return " · ".join([*said, f"revision {scope.revision}"])

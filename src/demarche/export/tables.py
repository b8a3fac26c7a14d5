"""A part of a page, a whole page, a briefing or a dossier as the bytes of one file.

Every form carries what the file shows: title, dossier, as-of day, revision, filters, point of view
on borders, sources and ids. ``docs/format.md`` says where each has them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from demarche.analysis.display import LAYERS
from demarche.analysis.scope import Scope
from demarche.export import interchange
from demarche.export.about import view_record
from demarche.export.cells import utf8
from demarche.export.deck import Content, Deck
from demarche.export.forms import GEO, Form, forms_of
from demarche.export.geojson import geojson
from demarche.export.parts import Part, everything, heading, part_of, union
from demarche.export.sheets import NAMES
from demarche.export.table import csv_text
from demarche.geo.borders import VIEWS, Borders
from demarche.model.briefing import SlideKind
from demarche.model.errors import ExportError, UnknownBorderViewError

# What shows again, selected, the facts of other sheets: left out where a file has everything.
_SELECTIONS = (SlideKind.KEY_FIGURES, SlideKind.KEY_FIGURE, SlideKind.SERIES, SlideKind.CLAIMS,
               SlideKind.SENT, SlideKind.TIMELINE)  # fmt: skip
__all__ = ["Form", "dossier_bytes", "forms_of", "view_bytes"]


def view_bytes(deck: Deck, borders: Borders, form: Form) -> bytes:
    """A part, a page or a briefing: XLSX has one sheet a part, the others each fact once.

    Raises ExportError where there is no part, or no place for a form with geometry, and
    UnknownBorderViewError. No file is left behind.
    """
    contents = deck.slides
    if not contents:
        raise ExportError("There is nothing to export: no part is shown.",
                          remedy="Add a slide, or open a page that shows facts.")  # fmt: skip
    if form in GEO and not any(form in forms_of(content.kind) for content in contents):
        raise ExportError(f"Nothing here has a place, so there is no {form.name}.",
                          remedy="Choose CSV, XLSX or JSON Lines.")  # fmt: skip
    parts = [replace(part_of(content), of=heading(deck)) for content in contents]
    return _bytes(parts, borders, form)


def dossier_bytes(scope: Scope, borders: Borders, form: Form) -> bytes:
    """All facts that the filters of ``scope`` leave, shown on a page or not.

    XLSX has every readable sheet besides; JSON Lines are facts alone. Raises as ``view_bytes``.
    """
    whole = everything(scope)
    if form is Form.JSONL:
        return utf8(interchange.jsonl(interchange.records(whole.facts, scope.snapshot)))
    if form is not Form.XLSX:
        return _bytes([whole], borders, form)
    display = replace(scope.display, layers=tuple(LAYERS))
    shown = replace(scope, display=display)
    kinds = [k for k in NAMES if k not in _SELECTIONS]
    return _bytes([*(part_of(Content(k, shown, "")) for k in kinds), whole], borders, form)


def _bytes(parts: Sequence[Part], borders: Borders, form: Form) -> bytes:
    _check_borders(parts)
    if form is Form.JSONL:
        return utf8(interchange.jsonl(_view_lines(parts)))
    # The libraries of these two are imported only where a file of theirs is made.
    if form is Form.XLSX:
        from demarche.export.workbook import workbook_bytes

        return workbook_bytes(parts)
    try:
        if form is Form.GPKG:
            from demarche.export.geopackage import geopackage_bytes

            return geopackage_bytes(parts, borders)
        return utf8(geojson(parts, borders) if form is Form.GEOJSON else csv_text(parts))
    except FileNotFoundError as error:
        raise ExportError(f"The shapes of the borders are not there: {error}.",
                          remedy="Look at DEMARCHE_DATA_DIR.") from error  # fmt: skip


def _view_lines(parts: Sequence[Part]) -> Iterator[interchange.Record]:
    """A line of kind "view", then a line for each fact."""
    yield view_record(parts)
    for shown in union(parts):
        yield interchange.record(shown.fact, shown.places)


def _check_borders(parts: Sequence[Part]) -> None:
    for view in (part.scope.display.borders for part in parts):
        if view not in VIEWS:
            raise UnknownBorderViewError(
                f"There is no point of view {view!r} on borders.",
                remedy=f"Choose one of: {', '.join(VIEWS)}.",
            )

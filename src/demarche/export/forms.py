"""The forms in which tables and places leave as files, and what each part of a page can be."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from demarche.model.briefing import SlideKind


class Form(StrEnum):
    """A kind of file; its value is the ending of the file's name."""

    CSV = "csv"
    XLSX = "xlsx"
    GEOJSON = "geojson"
    GPKG = "gpkg"
    JSONL = "jsonl"

    @property
    def label(self) -> str:
        """What a reader is offered."""
        return _LABELS[self]

    @property
    def mime(self) -> str:
        """The media type."""
        return _MIME[self]

    @property
    def is_text(self) -> bool:
        """Whether a terminal can show it."""
        return self not in (Form.XLSX, Form.GPKG)


_LABELS: Mapping[Form, str] = {
    Form.CSV: "Table of facts (CSV)",
    Form.XLSX: "Workbook (Excel)",
    Form.GEOJSON: "Map data (GeoJSON)",
    Form.GPKG: "Map data (GeoPackage)",
    Form.JSONL: "Facts (JSON Lines)",
}
_MIME: Mapping[Form, str] = {
    Form.CSV: "text/csv; charset=utf-8",
    Form.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    Form.GEOJSON: "application/geo+json",
    Form.GPKG: "application/geopackage+sqlite3",
    Form.JSONL: "application/jsonl",
}
# What is a drawing, and can be a picture.
PICTURED = frozenset({SlideKind.MAP, SlideKind.FIGURES, SlideKind.MATRIX, SlideKind.FLOWS,
                      SlideKind.SERIES, SlideKind.TIMELINE})  # fmt: skip
# Drawings in lanes, which are as tall as what they show.
IN_TIME = frozenset({SlideKind.SERIES, SlideKind.TIMELINE})
# Forms with geometry, and the parts whose facts have places: a statement is nowhere.
GEO = (Form.GEOJSON, Form.GPKG)
_PLACED = frozenset({SlideKind.KEY_FIGURES, SlideKind.KEY_FIGURE, SlideKind.MAP,
                     SlideKind.FIGURES, SlideKind.EVENTS, SlideKind.SERIES, SlideKind.CLAIMS,
                     SlideKind.SENT, SlideKind.TIMELINE})  # fmt: skip


def forms_of(kind: SlideKind) -> tuple[Form, ...]:
    """The forms that a part of this kind can take; those with geometry only where it has places."""
    return tuple(form for form in Form if form not in GEO or kind in _PLACED)

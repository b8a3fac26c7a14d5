"""The forms of file that a page, one of its parts, or a briefing can be saved as.

The libraries that make them are imported when the first file is made: a page needs none of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from demarche.export.deck import Deck
from demarche.export.forms import PICTURED, Form, forms_of
from demarche.model.briefing import SlideKind
from demarche.ui import loads

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True)
class FileForm:
    """What a form is called, its ending and MIME type, and how a deck becomes its bytes."""

    label: str
    ending: str
    mime: str
    make: Callable[[Deck, Progress], bytes]


def _slides(deck: Deck, tell: Progress) -> bytes:
    from demarche.export.slides import pptx_bytes

    return pptx_bytes(deck, loads.borders(), tell)


def _document(deck: Deck, tell: Progress) -> bytes:
    from demarche.export.pdf import briefing_pdf

    return briefing_pdf(deck, loads.borders(), tell)


def _situation(deck: Deck, _: Progress) -> bytes:
    from demarche.export.pdf import situation_pdf

    first = deck.slides[0]
    return situation_pdf(first.scope, loads.borders(), link=first.link, made=datetime.now(UTC))


def _interactive(deck: Deck, _: Progress) -> bytes:
    from demarche.ui.html_file import html_file

    return html_file(deck).encode()


def _picture(form: Literal["png", "svg"]) -> FileForm:
    def make(deck: Deck, _: Progress) -> bytes:
        from demarche.export.picture import picture, size_of

        content, borders = deck.slides[0], loads.borders()
        return picture(content, borders, form=form, size=size_of(content, borders))

    mime = "image/png" if form == "png" else "image/svg+xml"
    return FileForm(f"Picture ({form.upper()})", form, mime, make)


def _table(form: Form) -> FileForm:
    def make(deck: Deck, _: Progress) -> bytes:
        from demarche.export.tables import view_bytes

        return view_bytes(deck, loads.borders(), form)

    return FileForm(form.label, form.value, form.mime, make)


_TABLES: Mapping[str, FileForm] = {form.value: _table(form) for form in Form}
_PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
BRIEFING_FORMS: Mapping[str, FileForm] = {
    "pptx": FileForm("Slides (PowerPoint)", "pptx", _PPTX, _slides),
    "pdf": FileForm("Document (PDF)", "pdf", "application/pdf", _document),
    "html": FileForm("Interactive file (HTML)", "html", "text/html", _interactive),
    **_TABLES,
}  # fmt: skip
PAGE_FORMS: Mapping[str, FileForm] = {
    **BRIEFING_FORMS,
    "situation": FileForm("Situation report, one page (PDF)", "pdf", "application/pdf",
                          _situation),
}  # fmt: skip


def part_forms(kind: SlideKind) -> dict[str, FileForm]:
    """The forms that suit a part: pictures of drawings, map data of what has a place."""
    pictures = {"png": _picture("png"), "svg": _picture("svg")} if kind in PICTURED else {}
    return pictures | {form.value: _TABLES[form.value] for form in forms_of(kind)}

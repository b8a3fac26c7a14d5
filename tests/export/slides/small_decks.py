"""Decks of one slide on the small dossier, with any facts and names."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import factories
from pptx import Presentation

from demarche.analysis.display import Display
from demarche.analysis.filters import Filters
from demarche.analysis.loaded import prepared
from demarche.analysis.scope import make_scope
from demarche.export.deck import Content, Deck
from demarche.export.slides import pptx_bytes
from demarche.geo.borders import Borders
from demarche.model.briefing import SlideKind
from demarche.model.facts import AnyFact
from demarche.model.settings import ROOT
from demarche.store.as_of import seen_on

BORDERS = Borders(ROOT / "data" / "borders")
MADE = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)


def one_slide(
    kind: SlideKind, facts: Sequence[AnyFact], words: str = "", link: str = "", **changes: Any
) -> Deck:
    """A deck whose one slide shows ``facts``; ``words`` are its title, headline, notes, author."""
    whole = factories.bundle(facts=tuple(facts), relations=(), cautions=(), **changes)
    loaded = prepared(seen_on(whole, 1, None))
    scope = make_scope(loaded, Filters(), Display("ukraine"), "1-0123456789ab", MADE)
    figure = next((f.id for f in facts if f.kind == "figure"), "")
    slide = Content(kind, scope, words, words, link, figure)
    return Deck(words or "A briefing", words, "live", MADE, (slide,), "frontier-talks")


def opened(deck: Deck) -> Any:
    """The slides of the file made of ``deck``."""
    return Presentation(BytesIO(pptx_bytes(deck, BORDERS))).slides


def words_of(slides: Any, *, notes: bool = False) -> str:
    """All text of slides, tables included, and with ``notes`` the speaker's notes."""
    found = []
    for slide in slides:
        for shape in slide.shapes:
            if shape.has_text_frame:
                found.append(shape.text_frame.text)
            if shape.has_table:
                found += [cell.text for cell in shape.table.iter_cells()]
        if notes and slide.has_notes_slide:
            found.append(slide.notes_slide.notes_text_frame.text)
    return "\n".join(found)

"""A briefing's slides as what they show: decks for presenting and for files."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from demarche.export.deck import Content, Deck
from demarche.model.briefing import Briefing, Slide, SlideKind
from demarche.store.pins import RevisionInfo, named
from demarche.ui import loads, resolve
from demarche.ui.parts import HOMES, address
from demarche.ui.url import EVIDENCE


def deck_of(briefing: Briefing) -> Deck:
    """The deck of a briefing. Raises UnknownRevisionError where a slide is pinned to a state that
    the store does not hold.
    """
    known = loads.store().revisions(briefing.dossier)
    slides = tuple(content_of(briefing, slide, known) for slide in briefing.slides)
    mode = (f"pinned to revision {briefing.pin}" if briefing.pin
            else "live: the newest when shown")  # fmt: skip
    return Deck(briefing.title, briefing.author, mode, datetime.now(UTC), slides, briefing.dossier)


def revision_of(
    briefing: Briefing, slide: Slide, known: Sequence[RevisionInfo]
) -> RevisionInfo:
    """The revision that a slide shows: the briefing's, else its own, else the newest."""
    asked = briefing.pin or "".join(slide.params.get("revision", ())[-1:])
    return named(known, asked) if asked else known[-1]


def content_of(briefing: Briefing, slide: Slide, known: Sequence[RevisionInfo]) -> Content:
    """What one slide shows, given all revisions of the dossier in order."""
    revision = revision_of(briefing, slide, known)
    scope = resolve.scope_of(slide.params, briefing.dossier, revision, loads.load)
    pinned = {"revision": (revision.name,)} if briefing.pin else {}
    figure = "".join(slide.params.get(EVIDENCE, ())) if slide.kind is SlideKind.KEY_FIGURE else ""
    link = address(HOMES[slide.kind], {**slide.params, **pinned})
    return Content(slide.kind, scope, slide.headline, slide.notes, link, figure)

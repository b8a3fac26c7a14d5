"""A deck as a PowerPoint file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from io import BytesIO
from types import MappingProxyType
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from pptx.presentation import Presentation
from pptx.slide import Slide

from demarche.analysis.plural import plural
from demarche.analysis.scope import filter_words
from demarche.export.deck import Content, Deck, footnotes, stamps
from demarche.export.slides import (
    compared,
    ends,
    figures,
    frame,
    key_figures,
    listed,
    maps,
    matrix,
    notes,
    statements,
    times,
)  # fmt: skip
from demarche.export.slides.part import Page, Part
from demarche.export.slides.style import ENGLISH, blank, layouts
from demarche.export.slides.words import Box, clean, para, put
from demarche.geo.borders import Borders
from demarche.model.briefing import SlideKind

Progress = Callable[[int, int, str], None]
_PAGES: Mapping[SlideKind, Callable[[Part], list[Page]]] = MappingProxyType({
    SlideKind.KEY_FIGURES: key_figures.pages, SlideKind.KEY_FIGURE: key_figures.pages,
    SlideKind.MAP: maps.pages, SlideKind.FIGURES: figures.pages,
    SlideKind.POSITIONS: listed.position_pages, SlideKind.MATRIX: matrix.pages,
    SlideKind.STATEMENTS: statements.statement_pages, SlideKind.FLOWS: statements.flow_pages,
    SlideKind.EVENTS: listed.event_pages,
    SlideKind.SERIES: times.series_pages, SlideKind.TIMELINE: times.timeline_pages,
    SlideKind.CLAIMS: compared.pages, SlideKind.SENT: compared.pages,
})  # fmt: skip
_PROPERTY = 255  # Characters that a property of the file holds.


def pptx_bytes(deck: Deck, borders: Borders, progress: Progress | None = None) -> bytes:
    """The PowerPoint file of ``deck``: a title slide, its slides, and one on how to read it.

    A part that does not fit goes on over slides numbered "(2 of 3)". ``progress`` is told how
    many of how many parts are made, and which one is next. One deck gives the same bytes again.
    """
    tell = progress or _silent
    of = len(deck.slides) + 2
    presentation = blank()
    tell(0, of, deck.title)
    ends.first(presentation, deck)
    for done, content in enumerate(deck.slides, start=1):
        tell(done, of, content.title)
        _part(presentation, content, borders)
    tell(of - 1, of, ends.LAST)
    ends.last(presentation, deck)
    _properties(presentation, deck)
    out = BytesIO()
    presentation.save(out)
    tell(of, of, deck.title)
    return _dated(out.getvalue(), deck.made)


def _silent(_done: int, _of: int, _words: str) -> None:
    """Progress that nobody follows."""


def _part(presentation: Presentation, content: Content, borders: Borders) -> None:
    """All slides of one part."""
    words = frame.head(content.title)
    area = words.area
    short = Box(area.x, area.y, area.w, area.h - frame.SENTENCES)
    held = {note.fact.id: note for note in footnotes(content)}
    part = Part(content, borders, held, area, short)
    pages = _PAGES[content.kind](part) if held else [_empty(part)]
    for number, page in enumerate(pages, start=1):
        slide = presentation.slides.add_slide(layouts(presentation)[1])
        frame.title(slide, words, number, len(pages))
        frame.below(slide, words, content)
        page.draw(slide)
        here = _sentences(slide, part, page)
        frame.foot(slide, content, len(presentation.slides), elsewhere=bool(held) and not here,
                   cites=any(part.notes[fact].cited for fact in page.facts))  # fmt: skip
        notes.write(slide, part, page, number, words.whole)


def _sentences(slide: Slide, part: Part, page: Page) -> bool:
    """Write the sentences of the slide's facts below its content, if they find room there."""
    paras = notes.on_slide(part, page.facts) if page.sentences else []
    box = Box(part.area.x, frame.BOTTOM - frame.SENTENCES + 0.1, part.area.w,
              frame.SENTENCES - 0.1)  # fmt: skip
    if not paras or sum(each.height(box.room) for each in paras) > box.tall:
        return False
    put(slide, "Sentences", box, paras)
    return True


def _empty(part: Part) -> Page:
    """A slide that says that there is nothing, and why."""
    content = part.content
    if content.kind is SlideKind.KEY_FIGURE:
        why = "The figure of this slide is not known in this view."
    else:
        narrowed = f"; shown: {content.settings}" if content.settings else ""
        why = (f"Nothing of this kind passes the filters (set: {filter_words(content.scope)}"
               f"{narrowed}).")  # fmt: skip
    hidden = content.scope.snapshot.hidden_later + content.scope.snapshot.hidden_unknown
    told = [para("Nothing to show", bold=True), para(why)]
    if hidden:
        told.append(para(f"Hidden by the day that the view is as of: {plural(hidden, 'fact')}."))
    return Page(lambda slide: put(slide, "Nothing to show", part.area, told), ())


def _properties(presentation: Presentation, deck: Deck) -> None:
    said = dict(stamps(deck))
    properties = presentation.core_properties
    named = {
        "title": deck.title, "author": deck.author or "not named", "keywords": deck.dossier,
        "subject": f"Revision {said.get('Revision', 'none')}; as of: {said.get('As of', 'none')}",
        "comments": ends.NOTHING_VERIFIED, "last_modified_by": "Demarche", "language": ENGLISH,
        "category": f"Briefing, {deck.mode}",
    }  # fmt: skip
    for name, words in named.items():
        setattr(properties, name, clean(words).replace("\n", " ")[:_PROPERTY])
    moment = deck.made.replace(tzinfo=None, microsecond=0)
    properties.created = properties.modified = properties.last_printed = moment
    properties.revision = 1


def _dated(made: bytes, moment: datetime) -> bytes:
    """The same file with every member dated ``moment``, so that one deck gives one file."""
    out = BytesIO()
    day = max(moment, datetime(1980, 1, 1, tzinfo=moment.tzinfo)).timetuple()[:6]
    with ZipFile(BytesIO(made)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for member in old.infolist():
            new.writestr(ZipInfo(member.filename, day), old.read(member), ZIP_DEFLATED)
    return out.getvalue()

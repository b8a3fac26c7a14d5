"""The first slide, which says what the file is, and the last, which says how to read it."""

from __future__ import annotations

from collections.abc import Iterator

from pptx.enum.text import PP_ALIGN
from pptx.presentation import Presentation
from pptx.slide import Slide
from pptx.util import Inches

from demarche.export.deck import Deck, source_notes, stamps
from demarche.export.slides import flow, tables
from demarche.export.slides.charts import DRAWN
from demarche.export.slides.flow import Item
from demarche.export.slides.frame import head, numbered, title
from demarche.export.slides.measure import LINE, cut, lines
from demarche.export.slides.style import BODY, MARGIN, QUIET, WIDE, layouts
from demarche.export.slides.words import Box, Para, Run, clean, para, plain, put, write

NOTHING_VERIFIED = (
    "Nothing here was verified: each line stands as its source states it. The software makes no "
    "assessment and picks no winner; headlines and notes are the author’s."
)
LAST = "Sources and how to read this"
_READING = (
    ("Numbers", "A number keeps the source’s words for its bounds (“more than”, “about”), which "
     "lead it in text, in tables and in the labels of charts. In charts: "
     + "; ".join(DRAWN.values()) + ". Figures of different unit, status or scope never share an "
     "axis and are never summed."),
    ("Sentences", "A number in brackets leads to the sentence that says it, below or in the "
     "speaker’s notes. The words that the fact rests on are bold and underlined there. Each fact’s "
     "id finds it in the dashboard."),
    ("Whose words", "Text in quotation marks is the report’s. Gists, topics, acts and stances are "
     "our readings. “Day inferred” marks a day that the words do not give. Sides are the "
     "dossier’s arrangement; a member does not inherit what its side says."),
    ("Maps", "Borders are a choice, named on each map; disputed areas are hatched. A dashed line "
     "is a movement whose route is not stated."),
)  # fmt: skip
_HEADING = 18
_COLUMNS = 2


def first(presentation: Presentation, deck: Deck) -> None:
    """The title, the dossier, and all that the file states of itself."""
    slide = presentation.slides.add_slide(layouts(presentation)[0])
    top, size, most = 0.85, 40, 3
    room = WIDE * 72 - 4
    words = cut(" ".join(clean(deck.title).split()), size, room, most, face="serif")
    tall = len(lines(words, size, room, face="serif")) * size * LINE / 72
    heading, subtitle = slide.shapes.title, slide.placeholders[1]
    for shape, y, h in ((heading, top, tall), (subtitle, top + tall + 0.15, 0.4)):
        if shape is not None:
            shape.left, shape.top, shape.width, shape.height = map(Inches, (MARGIN, y, WIDE, h))
            plain(shape.text_frame)
            shape.text_frame.paragraphs[0].alignment = PP_ALIGN.LEFT
    said = dict(stamps(deck))
    if heading is not None:
        write(heading.text_frame.paragraphs[0], (Run(words),), size)
    dossier = cut(said.pop("Dossier", deck.dossier), 20, room, 1)
    write(subtitle.text_frame.paragraphs[0], (Run(dossier, colour=QUIET),), 20)
    box = Box(MARGIN, top + tall + 0.95, WIDE, 3.0)
    put(slide, "Nothing is verified", Box(MARGIN, 6.5, WIDE, 0.55),
        [para(NOTHING_VERIFIED, colour=QUIET)])  # fmt: skip
    _stamps(slide, box, said)


def _stamps(slide: Slide, box: Box, said: dict[str, str]) -> None:
    columns = (tables.Column("This file", 2.0), tables.Column("", box.w - 2.0))
    rows = [tables.Row(((Run(term, colour=QUIET),),
                        (Run(cut(words, BODY, (box.w - 2.2) * 72, 1)),)))
            for term, words in said.items()]  # fmt: skip
    tables.draw(slide, box, columns, rows, name="What this file is",
                alt="; ".join(f"{term}: {words}" for term, words in said.items()))  # fmt: skip


def last(presentation: Presentation, deck: Deck) -> None:
    """Sources with what they are worth, how things are drawn, and the stamps in full."""
    words = head(LAST)
    area = Box(MARGIN, words.area.y - 0.3, WIDE, words.area.h + 0.3)
    filled = flow.paged(_items(deck), area, _COLUMNS)
    for number, columns in enumerate(filled, start=1):
        slide = presentation.slides.add_slide(layouts(presentation)[1])
        title(slide, words, number, len(filled))
        flow.draw(slide, area, _COLUMNS, columns, LAST)
        numbered(slide, len(presentation.slides))


def _items(deck: Deck) -> Iterator[Item]:
    yield _heading("Sources")
    listed = source_notes(deck)
    for note in listed or ["No source: no slide shows a fact."]:
        yield Item(para(note, after=8))
    yield _heading("Nothing is verified")
    yield Item(para(NOTHING_VERIFIED, after=8))
    yield _heading("This file")
    for term, said in [("Title", deck.title), *stamps(deck)]:
        yield Item(Para((Run(f"{term}: ", colour=QUIET), Run(said)), after=3))
    yield _heading("How to read this")
    for term, said in _READING:
        yield Item(Para((Run(f"{term}. ", bold=True), Run(said)), after=6))


def _heading(words: str) -> Item:
    return Item(Para((Run(words, bold=True, serif=True),), _HEADING, 4, before=8), heading=True)

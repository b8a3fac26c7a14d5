"""The first slide, which says what the file is, and the last, which says how to read it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pptx.enum.text import PP_ALIGN
from pptx.presentation import Presentation
from pptx.util import Inches

from demarche.export.deck import Deck, source_notes, stamps
from demarche.export.slides import flow, tables
from demarche.export.slides.charts import DRAWN
from demarche.export.slides.flow import Item
from demarche.export.slides.frame import head, numbered, title
from demarche.export.slides.measure import LINE, cut, lines
from demarche.export.slides.style import BODY, MARGIN, NOTE, QUIET, WIDE, layouts
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
     "our readings. “In our words” leads our paraphrase of a page that is cited and not held here; "
     "its note has a star. “Day inferred” marks a day that the words do not give. Sides are the "
     "dossier’s arrangement; a member does not inherit what its side says."),
    ("Maps", "Borders are a choice, named on each map; disputed areas are hatched. A dashed line "
     "is a movement whose route is not stated."),
)  # fmt: skip
# Inches from the top: of the title, and of the line below all; from the title to the stamps.
_TOP, _VERIFIED, _BELOW = 0.85, 6.5, 0.8
_ROOM = WIDE * 72 - 4  # Points for a line of the title.
# Sizes of the title's type with the lines that it may take.
_TITLE_SIZES = ((40, 3), (40, 2), (32, 2), (28, 2), (32, 1), (24, 1))
_STAMPS = (tables.Column("This file", 2.0), tables.Column("", WIDE - 2.0))
_HEADING = 18
_COLUMNS = 2
_MANY = 8  # With more sources their type is that of footnotes, in one column more.


def first(presentation: Presentation, deck: Deck) -> None:
    """The title, the dossier, and all that the file states of itself."""
    slide = presentation.slides.add_slide(layouts(presentation)[0])
    said = dict(stamps(deck))
    dossier = cut(said.pop("Dossier", deck.dossier), 20, _ROOM, 1)
    words, size, tall = _heading_of(deck, said)
    heading, subtitle = slide.shapes.title, slide.placeholders[1]
    for shape, y, h in ((heading, _TOP, tall), (subtitle, _TOP + tall + 0.15, 0.4)):
        if shape is not None:
            shape.left, shape.top, shape.width, shape.height = map(Inches, (MARGIN, y, WIDE, h))
            plain(shape.text_frame)
            shape.text_frame.paragraphs[0].alignment = PP_ALIGN.LEFT
    if heading is not None:
        write(heading.text_frame.paragraphs[0], (Run(words),), size)
    write(subtitle.text_frame.paragraphs[0], (Run(dossier, colour=QUIET),), 20)
    put(slide, "Nothing is verified", Box(MARGIN, _VERIFIED, WIDE, 0.55),
        [para(NOTHING_VERIFIED, colour=QUIET)])  # fmt: skip
    box = Box(MARGIN, _TOP + tall + _BELOW, WIDE, 3.0)
    tables.draw(slide, box, _STAMPS, _stamps(said), name="What this file is",
                alt="; ".join(f"{term}: {words}" for term, words in said.items()))  # fmt: skip


def _heading_of(deck: Deck, said: dict[str, str]) -> tuple[str, float, float]:
    """The title in the largest type that leaves the stamps their room, its size in points and its
    height in inches.
    """
    title = " ".join(clean(deck.title).split())
    stamped = sum(tables.row_height(_STAMPS, row) for row in _stamps(said))
    room = _VERIFIED - _TOP - _BELOW - (stamped + tables.head_height(_STAMPS)) / 72
    for size, most in _TITLE_SIZES:
        words = cut(title, size, _ROOM, most, face="serif")
        tall = len(lines(words, size, _ROOM, face="serif")) * size * LINE / 72
        if tall <= room:
            break
    return words, size, tall


def _stamps(said: dict[str, str]) -> list[tables.Row]:
    room = (_STAMPS[1].width - 0.2) * 72
    return [tables.Row(((Run(term, colour=QUIET),), (Run(cut(words, BODY, room, 1)),)))
            for term, words in said.items()]  # fmt: skip


def last(presentation: Presentation, deck: Deck) -> None:
    """Sources with what they are worth, how things are drawn, and the stamps in full."""
    words = head(LAST)
    area = Box(MARGIN, words.area.y - 0.3, WIDE, words.area.h + 0.3)
    notes = source_notes(deck)
    many = len(notes) > _MANY
    across = _COLUMNS + many
    filled = flow.paged(_items(deck, notes, NOTE if many else BODY), area, across)
    for number, columns in enumerate(filled, start=1):
        slide = presentation.slides.add_slide(layouts(presentation)[1])
        title(slide, words, number, len(filled))
        flow.draw(slide, area, across, columns, LAST)
        numbered(slide, len(presentation.slides))


def _items(deck: Deck, notes: Sequence[str], size: float) -> Iterator[Item]:
    """All that the last slides say; the sources in type of ``size`` points."""
    yield _heading("Sources")
    for note in notes or ["No source: no slide shows a fact."]:
        yield Item(para(note, size=size, after=8))
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

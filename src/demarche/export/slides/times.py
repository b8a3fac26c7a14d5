"""What is in time: its chart as pictures, lane by lane, and then every entry in a native table.

A native chart has one unbroken axis of days and one scale, and no way to say of a single point
that it is open upwards, an upper bound or a range which every program draws alike. So the chart is
drawn, and what can be edited is the table, where each number keeps the source's words.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from io import BytesIO
from typing import Any

from pptx.slide import Slide
from pptx.util import Inches

from demarche.analysis.names import said
from demarche.analysis.rows import rows
from demarche.analysis.timeline import day_of
from demarche.analysis.timeline_marks import who
from demarche.export.compared_rows import MOST_ROWS
from demarche.export.picture import picture
from demarche.export.slides import compared
from demarche.export.slides.part import Page, Part
from demarche.export.slides.statements import paged
from demarche.export.slides.style import FOOT, QUIET
from demarche.export.slides.tables import Column, Row
from demarche.export.slides.words import Run, described, para, put
from demarche.export.time_drawings import Drawn, parts_of
from demarche.model.errors import ExportError
from demarche.model.facts import AnyFact, Event, Statement

_DPI = 220
# Pixels an inch at which type of 12 pixels has eleven points, and those that a legend takes.
_PER_INCH, _LEGEND = 79.0, 66.0
_TIMELINE = (Column("No.", 0.75), Column("Who", 1.8), Column("Act", 1.2),
             Column("What: our gist, or “the report’s words”", 4.9), Column("To", 1.68),
             Column("Source", 1.9))  # fmt: skip


def series_pages(part: Part) -> list[Page]:
    """Counts over time."""
    return [*_pictures(part), *compared.pages(part)]


def timeline_pages(part: Part) -> list[Page]:
    """Statements and events by day."""
    found = part.content.timeline.listed
    listed = list(_entries(part))
    table = paged(part, _TIMELINE, [*listed, *compared.more(len(found) - MOST_ROWS)],
                  "Statements and events")  # fmt: skip
    return [*_pictures(part), *table]


def _pictures(part: Part) -> list[Page]:
    box = part.area
    found = parts_of(part.content, box.w * _PER_INCH - 6, box.h * _PER_INCH - _LEGEND)
    return [Page(partial(_draw, part=part, drawn=each), each.facts) for each in found]


def _draw(slide: Slide, part: Part, drawn: Drawn) -> None:
    box = part.area
    try:
        made = picture(part.content, part.borders, form="png", size=(box.w, box.h), framed=False,
                       dpi=_DPI, legend_type=FOOT, drawing=drawn.drawing)  # fmt: skip
    except ExportError as error:
        told = f"No chart is drawn here: {error.message} The table has all of it."
        put(slide, "No chart", box, [para(told, colour=QUIET)])
        return
    shape = slide.shapes.add_picture(BytesIO(made), *map(Inches, (box.x, box.y, box.w, box.h)))
    shape.name = "Chart"
    held = [part.notes[fact].says for fact in drawn.facts if fact in part.notes]
    described(shape, f"{part.content.title}: {'; '.join(held)}.")


def _entries(part: Part) -> Iterator[Row]:
    """A row an utterance or event under its day."""
    before = ""
    for entry in rows(part.content.timeline.listed.head(MOST_ROWS)):
        day = day_of(entry.first, entry.last)
        if day != before:
            title = day[:1].upper() + day[1:]
            yield Row(((Run(title, bold=True, serif=True),),), heading=True)
        before = day
        yield _entry(part, entry)


def _entry(part: Part, entry: Any) -> Row:
    fact: AnyFact = part.notes[entry.accounts[0]].fact
    numbers = " ".join(f"[{part.number(key)}]" for key in entry.accounts)
    told = dict.fromkeys(_source(part, key) for key in entry.accounts)
    what = said(fact) if isinstance(fact, Statement) else part.names.fact(fact)
    return Row((
        (Run(numbers, colour=QUIET),),
        (Run(_speaker(part, fact), bold=True, colour=_colour(part, fact)),),
        (Run(_act(fact)),), (Run(what),),
        (Run(", ".join(map(part.names.short, _to(fact)))),), (Run("; ".join(told)),),
    ), tuple(entry.accounts))  # fmt: skip


def _source(part: Part, key: str) -> str:
    note = part.notes[key]
    return f"{'cited' if note.cited else 'report'}: {note.evidence.source.outlet}"


def _speaker(part: Part, fact: AnyFact) -> str:
    return part.names.speaker(fact) if isinstance(fact, Statement) else who(fact, part.names)


def _colour(part: Part, fact: AnyFact) -> str:
    """The colour of the side of whoever speaks, or of all who act."""
    if isinstance(fact, Statement):
        return part.side(fact.actor)[1]
    sides = {part.side(actor)[1] for actor in getattr(fact, "actor", ())}
    return sides.pop() if len(sides) == 1 else ""


def _act(fact: AnyFact) -> str:
    if isinstance(fact, Statement):
        return fact.act.value + (" (a question)" if fact.question else "")
    return f"event, {fact.status.value}" if isinstance(fact, Event) else ""


def _to(fact: AnyFact) -> tuple[str, ...]:
    if isinstance(fact, Statement):
        return fact.addressee
    return fact.recipient if isinstance(fact, Event) else ()

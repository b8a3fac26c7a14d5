"""Parts in running text: positions by side, and events under their days."""

from __future__ import annotations

from collections.abc import Iterable

from demarche.analysis import positions
from demarche.analysis.chronicle import chronicle
from demarche.analysis.filters import frame_of
from demarche.analysis.names import said
from demarche.export.deck import facts
from demarche.export.slides import flow
from demarche.export.slides.flow import Item
from demarche.export.slides.part import Page, Part
from demarche.export.slides.style import BODY, QUIET
from demarche.export.slides.words import Para, Run, Runs
from demarche.model.facts import Event, Statement
from demarche.model.vocabulary import Precision

COLUMNS = (2, 3)
_HEADING = 18


def position_pages(part: Part) -> list[Page]:
    """Who wants what, under each side's name in its colour."""
    found = [fact for fact in facts(part.content) if isinstance(fact, Statement)]
    items: list[Item] = []
    for side, group in positions.by_side(found, part.content.scope.snapshot).items():
        if group:
            name, colour = part.side_named(side)
            items += [_heading((Run(name, bold=True, serif=True, colour=colour),))]
            items += [_item(_position(part, s, colour), s.id) for s in group]
    return _pages(part, items, "Positions")


def _position(part: Part, statement: Statement, colour: str) -> Runs:
    names = part.names
    return (Run(names.speaker(statement), bold=True, colour=colour),
            Run(f" {names.verb(statement)} ", italic=True, colour=QUIET),
            Run(said(statement)), part.ref([statement.id]))  # fmt: skip


def event_pages(part: Part) -> list[Page]:
    """What happened when; a day that we worked out says so."""
    found = frame_of(facts(part.content))
    items: list[Item] = []
    for title, group in chronicle(found):
        items += [_heading((Run(title, bold=True, serif=True),))]
        items += [_item(_event(part, event), event.id) for event in group]
    return _pages(part, items, "Events")


def _event(part: Part, event: Event) -> Runs:
    inferred = event.date and event.date_ground and event.date_precision is Precision.DAY
    told = Run(" (day inferred)", colour=QUIET) if inferred else Run("")
    return Run(event.gist), told, part.ref([event.id])


def _heading(runs: Runs) -> Item:
    return Item(Para(runs, _HEADING, 4, before=8), heading=True)


def _item(runs: Runs, fact: str) -> Item:
    return Item(Para(runs, BODY, 6), (fact,))


def _pages(part: Part, items: Iterable[Item], name: str) -> list[Page]:
    """In two columns, or in three where that saves slides."""
    listed = list(items)
    tried = {n: flow.paged(listed, part.usual, n) for n in COLUMNS}
    columns = min(COLUMNS, key=lambda n: len(tried[n]))
    return [_page(part, columns, filled, name) for filled in tried[columns]]


def _page(part: Part, columns: int, filled: flow.Columns, name: str) -> Page:
    return Page(lambda slide: flow.draw(slide, part.usual, columns, filled, name),
                flow.facts(filled), part.few)  # fmt: skip

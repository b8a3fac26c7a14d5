"""Who takes which position: topics down, actors across, the stance as a sign."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
from pptx.slide import Slide
from pptx.table import _Cell
from pptx.util import Inches, Pt

from demarche.analysis import positions
from demarche.analysis.rows import rows as frame_rows
from demarche.export.deck import facts
from demarche.export.slides import tables
from demarche.export.slides.measure import LINE, cut, height, width
from demarche.export.slides.paging import Block, shared
from demarche.export.slides.part import Page, Part
from demarche.export.slides.style import BODY, INK, QUIET, RULE
from demarche.export.slides.words import Box, Run, described, para, put
from demarche.figures.matrix import SIGNS, stance_of
from demarche.model.facts import Statement
from demarche.model.vocabulary import REPORT_VOICE

_TOPICS = 3.9  # Inches of the topics' column, at most.
_NARROW = 0.47  # Inches of an actor's column, at least.
_LONGEST = 2.5  # Inches that the name of a side gets.
_UPRIGHT = 134.0  # Points that the name of an actor gets.
_TOPIC_LINES = 3
_LEGEND, _APART = 0.42, 0.15  # Inches below the table, and of them above the legend.
_EDGE = 2.0  # Points beside the text of a cell.
LEGEND = ("▲ for the proposition   ▼ against it   ◆ on a condition   ○ unclear   ◇ statements "
          "differ   2: more than one statement")  # fmt: skip


@dataclass(frozen=True)
class Camp:
    """Actors next to each other who are of one side, and the width in inches of each column."""

    name: str
    colour: str
    actors: tuple[str, ...]
    column: float


@dataclass(frozen=True)
class Topics:
    """The topics of one table, and the width in inches of their column."""

    width: float
    ids: Sequence[str]


def pages(part: Part) -> list[Page]:
    """The matrix in as many tables as its topics and actors need."""
    found = [fact for fact in facts(part.content) if isinstance(fact, Statement)]
    snapshot = part.content.scope.snapshot
    cells = positions.matrix(found)
    actors = positions.order_actors(cells["actor"], snapshot)
    used = set(cells["topic"])
    topics = [topic.id for topic in snapshot.topics if topic.id in used]
    first = _first(part, topics)
    made = []
    for camps in _across(part, actors, part.usual.w - first):
        shown = {actor for camp in camps for actor in camp.actors}
        down = [t for t in topics if set(cells[cells["topic"] == t]["actor"]) & shown]
        made += [_page(part, cells, camps, Topics(first, group))
                 for group in _down(part, camps, first, down)]  # fmt: skip
    return made


def _first(part: Part, topics: Sequence[str]) -> float:
    """The width in inches of the topics' column: all on one line where it can be."""
    widest = max(width(part.names.topic_short(topic), BODY) for topic in topics)
    return min((widest + 12) / 72, _TOPICS)


def _across(part: Part, actors: Sequence[str], room: float) -> list[list[Camp]]:
    """Columns in groups that fit into ``room`` inches; a camp may go on in the next."""
    sets: list[list[Camp]] = [[]]
    left = room
    groups: dict[tuple[str, str], list[str]] = {}
    for actor in actors:
        groups.setdefault(part.side(actor), []).append(actor)
    for (name, colour), members in groups.items():
        # The report is no side, and no name stands over its column.
        own = members == [REPORT_VOICE]
        named = width(name, BODY, bold=True) / 72
        needed = 0 if own else min(named + (2 * _EDGE + 4) / 72, _LONGEST)
        while members:
            most = max(int(left / _NARROW), 1) if left >= max(needed, _NARROW) else 0
            if not most:
                sets.append([])
                left = room
                continue
            taken, members = members[:most], members[most:]
            column = min(max(_NARROW, needed / len(taken)), room)
            sets[-1].append(Camp(name, colour, tuple(taken), column))
            left -= column * len(taken)
    return [_widened(camps, room) for camps in sets if camps]


def _widened(camps: Sequence[Camp], room: float) -> list[Camp]:
    """Give what is left of the width to all columns alike, up to an inch each."""
    count = sum(len(camp.actors) for camp in camps)
    spare = (room - sum(camp.column * len(camp.actors) for camp in camps)) / count
    return [Camp(c.name, c.colour, c.actors, c.column + min(max(spare, 0), 0.5)) for c in camps]


def _down(
    part: Part, camps: Sequence[Camp], first: float, topics: Sequence[str]
) -> list[list[str]]:
    """Topics in as few groups as fit on a slide each, all of about one length."""
    room = part.usual.tall - _LEGEND * 72 - _side_height() - _actor_height(part, camps)
    blocks = [Block(topic, _topic_height(part, topic, first)) for topic in topics]
    fewest = len(shared(blocks, room))
    limit = sum(block.height for block in blocks) / max(fewest, 1)
    while len(shared(blocks, limit)) > fewest:
        limit += BODY / 2
    return shared(blocks, min(limit, room))


def _topic_height(part: Part, topic: str, first: float) -> float:
    return height(_topic(part, topic, first), BODY, first * 72 - 9) + 6


def _topic(part: Part, topic: str, first: float) -> str:
    return cut(part.names.topic_short(topic), BODY, first * 72 - 9, _TOPIC_LINES)


def _side_height() -> float:
    return BODY * LINE + 6


def _actor_height(part: Part, camps: Sequence[Camp]) -> float:
    """The height in points of the names that stand upright, each on one line."""
    widest = max(width(part.names.short(a), BODY) for c in camps for a in c.actors)
    return min(widest + 10, _UPRIGHT)


def _page(part: Part, cells: pd.DataFrame, camps: Sequence[Camp], topics: Topics) -> Page:
    actors = [actor for camp in camps for actor in camp.actors]
    here = cells[cells["topic"].isin(topics.ids) & cells["actor"].isin(actors)]
    held = dict.fromkeys(fact for ids in here["ids"] for fact in ids)
    ordered = sorted(held, key=lambda fact: part.notes[fact].number)
    return Page(lambda slide: _draw(slide, part, here, camps, topics), tuple(ordered), part.few)


def _draw(
    slide: Slide, part: Part, cells: pd.DataFrame, camps: Sequence[Camp], topics: Topics
) -> None:
    box = part.usual
    actors = [actor for camp in camps for actor in camp.actors]
    heights = [_side_height(), _actor_height(part, camps),
               *(_topic_height(part, topic, topics.width) for topic in topics.ids)]  # fmt: skip
    wide = topics.width + sum(camp.column * len(camp.actors) for camp in camps)
    frame = slide.shapes.add_table(
        len(heights), len(actors) + 1, Inches(box.x), Inches(box.y), Inches(wide), Pt(sum(heights))
    )
    frame.name = "Matrix of actors and topics"
    described(frame, in_words(part, cells))
    table = frame.table
    tables.style(table)
    for line, tall in zip(table.rows, heights, strict=True):
        line.height = Pt(tall)
    table.columns[0].width = Inches(topics.width)
    _heads(table, part, camps)
    found = {(c.topic, c.actor): c for c in frame_rows(cells)}
    begins = {camp.actors[0] for camp in camps}
    for down, topic in enumerate(topics.ids, start=2):
        words = Run(_topic(part, topic, topics.width))
        tables.cell(table.cell(down, 0), (words,), rule=RULE)
        for across, actor in enumerate(actors, start=1):
            mark = _mark(part, found.get((topic, actor)))
            tables.cell(table.cell(down, across), mark, rule=RULE, side=_EDGE,
                        before=actor in begins)  # fmt: skip
    below = box.y + sum(heights) / 72 + _APART
    put(slide, "Legend", Box(box.x, below, box.w, _LEGEND - _APART), [para(LEGEND, colour=QUIET)])


def _mark(part: Part, cell: Any) -> tuple[Run, ...]:
    if cell is None:
        return ()
    count = str(cell.n) if cell.n > 1 else ""
    colour = part.side(cell.actor)[1]
    return Run(SIGNS[stance_of(cell.stances)], colour=colour), Run(count, colour=QUIET)


def _heads(table: Any, part: Part, camps: Sequence[Camp]) -> None:
    """Two rows of headings: the sides by name and colour, and the actors upright below them."""
    tables.cell(table.cell(0, 0), (Run("Side", colour=QUIET),), rule=RULE)
    tables.cell(table.cell(1, 0), (Run("Topic", bold=True, colour=QUIET),), rule=INK)
    at = 1
    for camp in camps:
        first, last = table.cell(0, at), table.cell(0, at + len(camp.actors) - 1)
        if len(camp.actors) > 1:
            first.merge(last)
        own = camp.actors[0] == REPORT_VOICE
        wide = camp.column * len(camp.actors) * 72 - 2 * _EDGE
        said = Run(cut(camp.name, BODY * 1.08, wide, 1), bold=True, colour=camp.colour)
        tables.cell(first, () if own else (said,),
                    rule=RULE, side=_EDGE, before=True)  # fmt: skip
        for actor in camp.actors:
            table.columns[at].width = Inches(camp.column)
            short = cut(part.names.short(actor), BODY, _UPRIGHT - 8, 1)
            name = Run(short, colour=camp.colour)
            tables.cell(table.cell(1, at), (name,), rule=INK, side=_EDGE,
                        before=actor == camp.actors[0])  # fmt: skip
            _upright(table.cell(1, at))
            at += 1


def _upright(cell: _Cell) -> None:
    """Text from the bottom to the top."""
    properties = cell._tc.get_or_add_tcPr()
    properties.set("vert", "vert270")
    properties.set("anchor", "ctr")


def in_words(part: Part, cells: pd.DataFrame) -> str:
    """The marks in words, for those who cannot see them."""
    said = "; ".join(
        f"{part.names.short(c.actor)} on “{part.names.topic_short(c.topic)}”: "
        f"{'statements differ' if stance_of(c.stances) == 'several' else c.stances[0]}"
        + (f", {c.n} statements" if c.n > 1 else "")
        for c in frame_rows(cells)
    )  # fmt: skip
    return f"Matrix of stances. {said}."

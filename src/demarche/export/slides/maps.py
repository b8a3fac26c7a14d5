"""The map as a picture, the figures on it as text beside it, and the table of its places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO

from pptx.slide import Slide
from pptx.util import Inches

from demarche.analysis.display import CRIMEA
from demarche.analysis.names import number_with_qualifier, spellings
from demarche.analysis.places import DRAWN_AS
from demarche.export.deck import facts
from demarche.export.picture import picture
from demarche.export.slides import flow
from demarche.export.slides.flow import Item
from demarche.export.slides.part import Page, Part
from demarche.export.slides.statements import paged
from demarche.export.slides.style import QUIET
from demarche.export.slides.tables import Column, Row
from demarche.export.slides.words import Box, Para, Run, described, para, put
from demarche.model.errors import ExportError
from demarche.model.facts import AnyFact, Event, Figure, PlaceMention

_PICTURE = 0.68  # The share of the slide's width.
_DPI = 220
ACROSS = 3
_NUMBER = 20  # The size of a figure beside the map.
_BESIDE = "Figures and movements on the map"
_PLACES = (Column("Place", 2.6), Column("Mentions [No.]", 3.0), Column("In the report as", 3.63),
           Column("Drawn as", 3.0))  # fmt: skip


def pages(part: Part) -> list[Page]:
    """The map, what figures and movements find no room beside it, and the places' table."""
    shown = facts(part.content)
    beside = flow.paged(_beside(part, shown), _side_box(part), 1, whole=False)
    columns = [filled[0] for filled in beside]
    rest = [columns[i : i + ACROSS] for i in range(1, len(columns), ACROSS)]
    places = _rows(part, [f for f in shown if isinstance(f, PlaceMention)])
    return [
        Page(lambda slide: _draw(slide, part, columns[:1]), tuple(f.id for f in shown)),
        *(_more(part, filled) for filled in rest),
        *(paged(part, _PLACES, places, "Places") if places else []),
    ]


def _more(part: Part, filled: flow.Columns) -> Page:
    return Page(lambda slide: flow.draw(slide, part.area, ACROSS, filled, _BESIDE),
                flow.facts(filled))  # fmt: skip


def _beside(part: Part, shown: Sequence[AnyFact]) -> Iterator[Item]:
    """Every figure with who states it, then the movements."""
    for figure in (fact for fact in shown if isinstance(fact, Figure)):
        colour = part.side_named(figure.side)[1]
        reported = Run(number_with_qualifier(figure), bold=True, serif=True, colour=colour)
        yield Item(Para((reported,), _NUMBER, 0), (figure.id,))
        yield Item(Para((Run(figure.label), part.ref([figure.id])), after=1), (figure.id,))
        by = f"{figure.status.value}, stated by {part.names.stated_by(figure, inline=True)}"
        yield Item(para(by, colour=QUIET, after=8), (figure.id,))
    for event in (fact for fact in shown if isinstance(fact, Event)):
        runs = (Run("Movement: ", colour=QUIET), Run(event.gist), part.ref([event.id]))
        yield Item(Para(runs, after=5), (event.id,))


def _side_box(part: Part) -> Box:
    box, left = part.area, part.area.w * _PICTURE + 0.3
    return Box(box.x + left, box.y, box.w - left, box.h)


def _draw(slide: Slide, part: Part, beside: flow.Columns) -> None:
    box = part.area
    wide = box.w * _PICTURE
    flow.draw(slide, _side_box(part), 1, beside, _BESIDE)
    try:
        drawn = picture(part.content, part.borders, form="png", size=(wide, box.h), framed=False,
                        dpi=_DPI)  # fmt: skip
    except ExportError as error:
        told = f"No map is drawn here: {error.message}"
        put(slide, "No map", Box(box.x, box.y, wide, box.h), [para(told, colour=QUIET)])
        return
    shape = slide.shapes.add_picture(
        BytesIO(drawn), *map(Inches, (box.x, box.y, wide, box.h))
    )
    shape.name = "Map"
    described(shape, in_words(part))


def in_words(part: Part) -> str:
    """The map in words, for those who cannot see it."""
    shown = facts(part.content)
    counted: dict[str, int] = {}
    for fact in shown:
        if isinstance(fact, PlaceMention):
            counted[fact.place] = counted.get(fact.place, 0) + 1
    places = ", ".join(f"{part.names.place(p)} ({n})" for p, n in counted.items()) or "none"
    said = [f"Map. Places with their mentions: {places}."]
    said += [f"{part.names.fact(f)}, at {part.names.place(f.place)}."
             for f in shown if isinstance(f, Figure)]  # fmt: skip
    said += [f"Movement, route not stated: {f.gist}." for f in shown if isinstance(f, Event)]
    return " ".join([*said, f"{CRIMEA[part.content.scope.display.borders]}."])


def _rows(part: Part, mentions: Sequence[PlaceMention]) -> list[Row]:
    kinds = {place.id: place.kind for place in part.content.scope.snapshot.places}
    groups: dict[tuple[str, str], list[PlaceMention]] = {}
    for mention in mentions:
        groups.setdefault((mention.place, mention.use.value), []).append(mention)
    rows = []
    for (place, use), group in sorted(groups.items(), key=lambda each: -len(each[1])):
        ids = tuple(mention.id for mention in group)
        drawn = DRAWN_AS[kinds[place]] if use == "literal" else "a government, not the location"
        cells = ((Run(part.names.place(place), bold=True),),
                 (Run(str(len(group))), part.ref(ids)),
                 (Run(", ".join(spellings(group))),), (Run(drawn),))  # fmt: skip
        rows.append(Row(cells, ids))
    return rows

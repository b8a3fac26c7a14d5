"""The map as a picture, and a table of the figures, movements and places on it."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from pptx.slide import Slide
from pptx.util import Inches

from demarche.analysis.display import CRIMEA
from demarche.analysis.names import number_with_qualifier, spellings
from demarche.analysis.places import DRAWN_AS
from demarche.export.deck import facts, undrawn
from demarche.export.picture import picture
from demarche.export.slides.part import Page, Part
from demarche.export.slides.statements import paged
from demarche.export.slides.style import FOOT, QUIET
from demarche.export.slides.tables import Column, Row
from demarche.export.slides.words import Run, described, para, put
from demarche.model.errors import ExportError
from demarche.model.facts import AnyFact, Event, Figure, PlaceMention

_DPI = 220
_TABLE = (Column("On the map", 2.8), Column("Mentions [No.]", 2.8), Column("As told", 3.63),
          Column("Status, or how it is drawn", 3.0))  # fmt: skip


def pages(part: Part) -> list[Page]:
    """The map, and the table of what is on it.

    The map has the slide to itself: its legend would not be legible otherwise.
    """
    shown = facts(part.content)
    drawn = [f for f in shown if not f.citation]
    cited = [f for f in shown if f.citation]
    groups = {
        "Figures": _figures(part, drawn), "Movements": _movements(part, drawn),
        "Places": _places(part, [f for f in shown if isinstance(f, PlaceMention)]),
        "Figures of cited pages, not drawn": _figures(part, cited),
        "Movements of cited pages, not drawn": _movements(part, cited),
    }  # fmt: skip
    listed: list[Row] = []
    for title, rows in groups.items():
        head = Row(((Run(title, bold=True, serif=True),),), heading=True)
        listed += [head, *rows] if rows else []
    return [
        Page(lambda slide: _draw(slide, part), tuple(f.id for f in shown)),
        *paged(part, _TABLE, listed, "On the map"),
    ]


def _figures(part: Part, shown: Sequence[AnyFact]) -> list[Row]:
    return [_figure(part, fact) for fact in shown if isinstance(fact, Figure)]


def _figure(part: Part, figure: Figure) -> Row:
    colour = part.side_named(figure.side)[1]
    by = f"{figure.status.value}, stated by {part.names.stated_by(figure, inline=True)}"
    cells = ((Run(number_with_qualifier(figure), bold=True, colour=colour),),
             (part.ref([figure.id]),), (Run(figure.label),), (Run(by),))  # fmt: skip
    return Row(cells, (figure.id,))


def _movements(part: Part, shown: Sequence[AnyFact]) -> list[Row]:
    return [_movement(part, fact) for fact in shown if isinstance(fact, Event)]


def _movement(part: Part, event: Event) -> Row:
    place = part.names.place(event.destination or "")
    drawn = "" if event.citation else "dashed: route not stated"
    cells = ((Run(f"to {place}", bold=True),), (part.ref([event.id]),), (Run(event.gist),),
             (Run(drawn),))  # fmt: skip
    return Row(cells, (event.id,))


def _draw(slide: Slide, part: Part) -> None:
    box = part.area
    try:
        drawn = picture(part.content, part.borders, form="png", size=(box.w, box.h), framed=False,
                        dpi=_DPI, legend_type=FOOT)  # fmt: skip
    except ExportError as error:
        told = f"No map is drawn here: {error.message}"
        put(slide, "No map", box, [para(told, colour=QUIET)])
        return
    shape = slide.shapes.add_picture(BytesIO(drawn), *map(Inches, (box.x, box.y, box.w, box.h)))
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
    drawn = [fact for fact in shown if not fact.citation]
    said += [f"{part.names.fact(f)}, at {part.names.place(f.place)}."
             for f in drawn if isinstance(f, Figure)]  # fmt: skip
    said += [f"Movement, route not stated: {f.gist}." for f in drawn if isinstance(f, Event)]
    said += filter(None, [undrawn(part.content)])
    return " ".join([*said, f"{CRIMEA[part.content.scope.display.borders]}."])


def _places(part: Part, mentions: Sequence[PlaceMention]) -> list[Row]:
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

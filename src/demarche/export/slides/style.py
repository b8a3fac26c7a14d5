"""Type, colours and sizes of slides, and the template that they begin with.

Fonts: Georgia for headings, Arial for text. Both are on every Windows and Mac machine with Office;
LibreOffice draws Liberation Sans for Arial, of the same widths, and where Georgia is missing a
wider serif for which ``measure`` leaves room.
"""

from __future__ import annotations

from typing import Any, cast

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.oxml import serialize_part_xml
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.slide import SlideLayout, SlideMaster
from pptx.util import Inches

from demarche.figures.theme import LIGHT

HEADING_FONT, TEXT_FONT = "+mj-lt", "+mn-lt"  # The theme's fonts, by their names in DrawingML.
FONTS = {"majorFont": "Georgia", "minorFont": "Arial"}
ENGLISH = "en-GB"
# Sizes in points: text is never smaller than BODY, footnotes never than NOTE, the footer's than
# FOOT.
HEADLINE, BODY, NOTE, FOOT = 28, 14, 11, 10.5
INK, QUIET, RULE, PAPER = LIGHT.ink, LIGHT.quiet, LIGHT.rule, LIGHT.paper
SLIDE = (13.333, 7.5)  # Inches.
MARGIN = 0.55
WIDE = SLIDE[0] - 2 * MARGIN
_TITLE_LAYOUT, _CONTENT_LAYOUT = "Title Slide", "Title Only"
_COLOURS = {
    "dk1": LIGHT.ink, "lt1": LIGHT.paper, "dk2": LIGHT.quiet, "lt2": LIGHT.rule,
    "accent1": LIGHT.west, "accent2": LIGHT.russia, "accent3": LIGHT.ukraine,
    "accent4": LIGHT.neutral, "accent5": LIGHT.disputed, "accent6": LIGHT.coast,
    "hlink": LIGHT.west, "folHlink": LIGHT.west,
}  # fmt: skip


def rgb(colour: str) -> RGBColor:
    """A colour of the theme ("#1f5f96") as the slides' library has it."""
    return RGBColor(*bytes.fromhex(colour.lstrip("#")))


def blank() -> Deck:
    """An empty deck of 16:9 in our type and colours, with two layouts."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(SLIDE[0]), Inches(SLIDE[1])
    for layout in list(deck.slide_layouts):
        if layout.name not in {_TITLE_LAYOUT, _CONTENT_LAYOUT}:
            deck.slide_layouts.remove(layout)
    _master(deck.slide_master)
    for layout in deck.slide_layouts:
        _placed(layout)
    _without_leftovers(deck)
    return deck


def layouts(deck: Deck) -> tuple[SlideLayout, SlideLayout]:
    """The layouts of the title slide and of all others."""
    named = {layout.name: layout for layout in deck.slide_layouts}
    return named[_TITLE_LAYOUT], named[_CONTENT_LAYOUT]


def _master(master: SlideMaster) -> None:
    master.background.fill.solid()
    master.background.fill.fore_color.rgb = rgb(PAPER)
    part = master.part.part_related_by(RT.THEME)
    theme = parse_xml(part.blob)
    scheme = theme.find(f".//{qn('a:clrScheme')}")
    for name, colour in _COLOURS.items():
        slot = scheme.find(qn(f"a:{name}"))
        for child in list(slot):
            slot.remove(child)
        slot.append(slot.makeelement(qn("a:srgbClr"), {"val": colour.lstrip("#").upper()}))
    for name, font in FONTS.items():
        theme.find(f".//{qn(f'a:{name}')}/{qn('a:latin')}").set("typeface", font)
    part.blob = serialize_part_xml(theme)
    first = master._element.find(f".//{qn('p:titleStyle')}/{qn('a:lvl1pPr')}")
    first.set("algn", "l")
    first.find(qn("a:defRPr")).set("sz", str(HEADLINE * 100))
    _placed(master)


def _placed(form: SlideMaster | SlideLayout) -> None:
    """Put the template's placeholders, made for 4:3, where ours are."""
    areas = {
        "title": (MARGIN, 0.4, WIDE, 1.0), "ctrTitle": (MARGIN, 1.1, WIDE, 1.7),
        "subTitle": (MARGIN, 2.9, WIDE, 0.9), "body": (MARGIN, 1.6, WIDE, 5.0),
        "dt": (MARGIN, 6.95, 2.5, 0.3), "ftr": (4.2, 6.95, 5.0, 0.3),
        "sldNum": (SLIDE[0] - MARGIN - 1.5, 6.95, 1.5, 0.3),
    }  # fmt: skip
    for shape in list(cast(Any, form.placeholders)):
        kind = shape._element.find(f".//{qn('p:ph')}").get("type", "body")
        if kind in areas:
            shape.left, shape.top, shape.width, shape.height = map(Inches, areas[kind])


def flat(shape: Any) -> None:
    """Take away the theme's effects, such as shadows, which a drawn shape begins with."""
    found = shape._element.find(qn("p:style"))
    if found is not None:
        shape._element.remove(found)


def _without_leftovers(deck: Deck) -> None:
    """Take out the template's preview picture and its author's printer."""
    for owner, kind in ((deck.part.package, RT.THUMBNAIL), (deck.part, RT.PRINTER_SETTINGS)):
        for key in [k for k, rel in owner._rels.items() if rel.reltype == kind]:
            owner._rels.pop(key)

"""What every slide has around its content: headline, what it shows of when, sources, number."""

from __future__ import annotations

from dataclasses import dataclass

from pptx.enum.shapes import MSO_CONNECTOR
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.slide import Slide
from pptx.util import Inches, Pt

from demarche.analysis.display import CRIMEA
from demarche.analysis.scope import filter_words
from demarche.export.deck import TITLES, Content, sources
from demarche.export.slides.measure import LINE, cut, lines, width
from demarche.export.slides.style import (
    BODY,
    ENGLISH,
    FOOT,
    HEADLINE,
    MARGIN,
    QUIET,
    RULE,
    SLIDE,
    WIDE,
    flat,
    rgb,
)  # fmt: skip
from demarche.export.slides.words import (
    Box,
    Para,
    Run,
    Runs,
    address,
    clean,
    para,
    plain,
    put,
    write,
)
from demarche.export.wording import CITED_MEANS
from demarche.model.briefing import SlideKind

TOP, BOTTOM = 0.42, 6.62  # Inches: where the headline begins, and where the content ends.
SENTENCES = 1.32  # Inches that the sentences get, above BOTTOM.
_LINK = "Open this view"
_MOST = 3  # Lines of a headline; two where they suffice.
_SOURCES = 4


@dataclass(frozen=True)
class Head:
    """A headline that fits, as it is on the slide; ``whole`` where it had to be cut."""

    text: str
    whole: str
    height: float

    @property
    def area(self) -> Box:
        """What is left of the slide for the content."""
        top = TOP + self.height + 0.52
        return Box(MARGIN, top, WIDE, BOTTOM - top)


def head(title: str) -> Head:
    """The headline of a part, with room for "(2 of 3)" after it."""
    text = " ".join(clean(title).split())
    suffix = " (22 of 22)"
    room = WIDE * 72 - 4
    shown = cut(text, HEADLINE, room - width(suffix, HEADLINE, face="serif") / _MOST, _MOST,
                face="serif")  # fmt: skip
    used = min(len(lines(shown + suffix, HEADLINE, room, face="serif")), _MOST)
    return Head(shown, text if shown != text else "", used * HEADLINE * LINE / 72)


def title(slide: Slide, words: Head, number: int, of: int) -> None:
    """Write the headline into the slide's title, which the outline shows too."""
    shape = slide.shapes.title
    if shape is None:
        return
    shape.left, shape.top, shape.width, shape.height = map(
        Inches, (MARGIN, TOP, WIDE, words.height)
    )
    plain(shape.text_frame)
    part = Run(f" ({number} of {of})" if of > 1 else "", colour=QUIET)
    write(shape.text_frame.paragraphs[0], (Run(words.text), part), HEADLINE)


def below(slide: Slide, words: Head, content: Content) -> None:
    """What the part is called, as of which day, which evidence and filters, and the link to the
    view.
    """
    day = content.scope.snapshot.as_of
    said = [f"As of {day:%-d %B %Y}" if day else "As of: not limited to a day"]
    if content.settings:
        said.append(content.settings)
    elif content.headline:
        said.insert(0, TITLES[content.kind])
    if content.scope.filters.with_context:
        said.append("With cited pages")
    if (filters := filter_words(content.scope)) != "none":
        said.append(f"Filters: {filters}")
    wide = WIDE - 1.7
    top = TOP + words.height + 0.04
    line = cut(" · ".join(said).replace("\n", " "), BODY, wide * 72, 1)
    put(slide, "What this shows", Box(MARGIN, top, wide, 0.3), [para(line, colour=QUIET)])
    if address(content.link):
        right = Box(MARGIN + WIDE - 1.6, top, 1.6, 0.3)
        put(slide, _LINK, right, [Para((Run(_LINK, link=content.link),), right=True)])


def foot(
    slide: Slide, content: Content, number: int, *, elsewhere: bool, cites: bool = False
) -> None:
    """Sources, revision, on maps the point of view on borders, and the slide's number.

    ``elsewhere`` says that the numbers on the slide lead to the speaker's notes, ``cites`` that
    some of them are marked.
    """
    _rule(slide)
    scope = content.scope
    said = [f"Revision {scope.revision}, recorded {scope.recorded:%-d %b %Y %H:%M} UTC"]
    if content.kind is SlideKind.MAP:
        said.append(f"Borders: {CRIMEA[scope.display.borders]}")
    if elsewhere:
        said.append("[n]: see the notes")
    if cites:
        said.append(CITED_MEANS)
    area = Box(MARGIN, 6.76, WIDE - 0.8, 0.6)
    second = Para((Run(" · ".join(said), colour=QUIET),), FOOT, 0)
    put(slide, "Sources", area, [Para(_sources(content, area), FOOT, 1), second])
    numbered(slide, number)


def _sources(content: Content, area: Box) -> Runs:
    """The sources with their links in one line, and how many find no room in it."""
    listed = sources(content)
    runs: list[Run] = [Run("Source: " if len(listed) == 1 else "Sources: ", colour=QUIET)]
    for at, each in enumerate(listed):
        url = each.url
        words = (" | " if at else "") + each.line.removesuffix(url)
        more = f" | and {len(listed) - at} more: see the last slide"
        used = "".join(run.text for run in runs) + words + url + more
        if at and (at == _SOURCES or width(used, FOOT) > area.room):
            return (*runs, Run(more, colour=QUIET))
        runs += [Run(words, colour=QUIET), Run(url, link=url, colour=QUIET)]
    shown = "".join(run.text for run in runs)
    if width(shown, FOOT) > area.room:
        told = " … in full on the last slide"
        short = cut(shown, FOOT, area.room - width(told, FOOT), 1).removesuffix(" …")
        return (Run(short + told, colour=QUIET),)
    return tuple(runs) if listed else (Run("No source: nothing is shown.", colour=QUIET),)


def numbered(slide: Slide, number: int) -> None:
    """The slide's number, as a field that follows when slides are moved."""
    shape = slide.shapes.add_textbox(*map(Inches, (SLIDE[0] - MARGIN - 0.7, 6.76, 0.7, 0.3)))
    shape.name = "Slide number"
    plain(shape.text_frame)
    field = (
        f'<a:fld {nsdecls("a")} id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum">'
        f'<a:rPr lang="{ENGLISH}" sz="1200"><a:solidFill><a:srgbClr val="{QUIET[1:].upper()}"/>'
        f"</a:solidFill></a:rPr><a:t>{number}</a:t></a:fld>"
    )
    paragraph = shape.text_frame.paragraphs[0]
    paragraph._p.append(parse_xml(field))
    paragraph._p.get_or_add_pPr().set("algn", "r")


def _rule(slide: Slide) -> None:
    line = slide.shapes.add_connector(
        MSO_CONNECTOR.STRAIGHT, *map(Inches, (MARGIN, 6.7, SLIDE[0] - MARGIN, 6.7))
    )
    line.name = "Rule"
    flat(line)
    line.line.color.rgb, line.line.width = rgb(RULE), Pt(0.75)

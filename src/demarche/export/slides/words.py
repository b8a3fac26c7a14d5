"""Text on slides: runs and paragraphs, always set as text, never as markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, cast
from urllib.parse import quote, urlsplit

from pptx.enum.text import MSO_AUTO_SIZE, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.text.text import TextFrame, _Paragraph
from pptx.util import Inches, Pt

from demarche.export.slides import measure
from demarche.export.slides.style import BODY, ENGLISH, HEADING_FONT, QUIET, rgb

# What XML cannot hold, and control characters that no program shows.
_ILLEGAL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_MAX_ADDRESS = 2_000  # Office refuses longer hyperlinks.


@dataclass(frozen=True)
class Run:
    """A stretch of text in one dress; ``size`` in points (0: the paragraph's), ``link`` an
    address, ``language`` a BCP 47 tag.
    """

    text: str
    bold: bool = False
    italic: bool = False
    underlined: bool = False
    serif: bool = False
    colour: str = ""
    size: float = 0
    link: str = ""
    language: str = ENGLISH


Runs = tuple[Run, ...]


@dataclass(frozen=True)
class Para:
    """A paragraph: its runs, the size of its type, the space after and before it, in points, and
    whether it ends at the right edge.
    """

    runs: Runs
    size: float = BODY
    after: float = 5
    before: float = 0
    right: bool = False

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)

    def height(self, room: float) -> float:
        """The height in points, space after included, in a box ``room`` points wide."""
        size = max([self.size, *(run.size for run in self.runs)])
        face = "serif" if any(run.serif for run in self.runs) else "sans"
        taken = measure.height(self.text, size, room, face=face, bold=mostly_bold(self.runs))
        return self.before + taken + self.after


@dataclass(frozen=True)
class Box:
    """A rectangle on a slide, in inches from its top left."""

    x: float
    y: float
    w: float
    h: float

    @property
    def room(self) -> float:
        """The width for text in points."""
        return self.w * 72

    @property
    def tall(self) -> float:
        """The height in points."""
        return self.h * 72


def mostly_bold(runs: Runs) -> bool:
    """Whether more of the text is bold than not, for measuring it."""
    return sum(len(run.text) * (1 if run.bold else -1) for run in runs) > 0


def clean(text: str) -> str:
    """``text`` without the characters that XML cannot hold and without control characters."""
    return _ILLEGAL.sub("", text)


def para(text: str, *, size: float = BODY, after: float = 5, bold: bool = False,
         colour: str = "") -> Para:  # fmt: skip
    """A paragraph of one run."""
    return Para((Run(text, bold=bold, colour=colour),), size, after)


def address(url: str) -> str:
    """``url`` as a hyperlink can hold it; empty where it is no web address."""
    try:
        scheme = urlsplit(url).scheme
    except ValueError:
        return ""
    found = quote(clean(url), safe="%/:=&?~#+!$,;'@()*[]")
    return found if scheme in {"http", "https"} and len(found) <= _MAX_ADDRESS else ""


def sliced(runs: Sequence[Run], start: int, end: int) -> Runs:
    """The runs of ``text[start:end]``, where ``text`` is what the runs hold together."""
    found, at = [], 0
    for run in runs:
        low, high = max(start - at, 0), min(end - at, len(run.text))
        if low < high:
            found.append(replace(run, text=run.text[low:high]))
        at += len(run.text)
    return tuple(found)


def pieces(runs: Sequence[Run], size: float, room: float, most: int) -> list[Runs]:
    """``runs`` in parts of at most ``most`` lines each, nothing left out."""
    text = "".join(run.text for run in runs)
    found = measure.lines(text, size, room)
    groups = [found[i : i + most] for i in range(0, len(found), most)]
    return [sliced(runs, group[0][0], group[-1][1]) for group in groups]


def shortened(runs: Runs, size: float, room: float, more: str) -> Runs:
    """``runs`` in one line, cut where they have to be, with the words ``more`` after them."""
    text = "".join(run.text for run in runs)
    left = room - measure.width(more, size)
    kept = measure.cut(text, size, left, 1, face="serif")
    dots = Run(" …" if kept != text else "", colour=QUIET)
    return (*sliced(runs, 0, len(kept) - len(dots.text)), dots, Run(more, colour=QUIET))


def fill(frame: TextFrame, paras: Iterable[Para]) -> None:
    """Write ``paras`` into a text frame that is empty."""
    for number, each in enumerate(paras):
        paragraph = frame.paragraphs[0] if number == 0 else cast(Any, frame).add_paragraph()
        paragraph.space_after = Pt(each.after)
        if each.before and number:
            paragraph.space_before = Pt(each.before)
        if each.right:
            paragraph.alignment = PP_ALIGN.RIGHT
        write(paragraph, each.runs, each.size)


def write(paragraph: _Paragraph, runs: Iterable[Run], size: float = 0) -> None:
    """Add ``runs`` to a paragraph; line breaks within them become spaces."""
    for run in runs:
        text = clean(run.text).replace("\n", " ").replace("\t", " ")
        if text:
            _add(paragraph, replace(run, text=text), run.size or size)


def _add(paragraph: _Paragraph, run: Run, size: float) -> None:
    added = paragraph.add_run()
    added.text = run.text
    link = address(run.link) if run.link else ""
    if link:
        added.hyperlink.address = link
    font = added.font
    font.bold, font.italic, font.underline = run.bold or None, run.italic or None, (
        True if run.underlined else None)  # fmt: skip
    if size:
        font.size = Pt(size)
    if run.serif:
        font.name = HEADING_FONT
    if run.colour and not link:
        font.color.rgb = rgb(run.colour)
    properties = added._r.get_or_add_rPr()
    properties.set("lang", run.language if _LANGUAGE.fullmatch(run.language) else ENGLISH)


def put(slide: Slide, name: str, box: Box, paras: Iterable[Para]) -> None:
    """A text box of that name, for whoever edits the file or has it read aloud."""
    shape = slide.shapes.add_textbox(*map(Inches, (box.x, box.y, box.w, box.h)))
    shape.name = name
    frame = shape.text_frame
    plain(frame)
    fill(frame, paras)


def plain(frame: TextFrame) -> None:
    """A text frame that wraps, has no margins and never shrinks its text."""
    frame.word_wrap, frame.auto_size = True, MSO_AUTO_SIZE.NONE
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Pt(0)


def described(shape: Any, words: str) -> None:
    """Give a picture, chart or table its text for those who cannot see it."""
    properties = shape._element.find(f".//{qn('p:cNvPr')}")
    properties.set("descr", clean(words).replace("\n", " "))



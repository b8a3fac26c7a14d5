"""A briefing: slides in order, each a view of the dossier under a headline."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, model_validator

from demarche.model.facts import Frozen, Slug

MAX_HEADLINE = 160
MAX_NOTES = 4_000
MAX_SLIDES = 100
Params = dict[str, tuple[str, ...]]
# What no text of ours needs, and what no XML (slides, spreadsheets) can hold.
_CONTROL = {code: None for code in range(32) if code not in (9, 10)} | {0x7F: None}


def _without_control_characters(text: Any) -> Any:
    return text.translate(_CONTROL) if isinstance(text, str) else text


def _trimmed(text: Any) -> Any:
    text = _without_control_characters(text)
    return text.strip() if isinstance(text, str) else text


# Text as somebody typed it, and such text without blanks around it.
Typed = Annotated[str, BeforeValidator(_without_control_characters)]
Line = Annotated[str, BeforeValidator(_trimmed)]
BriefingId = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,63}$")]
# A name as somebody typed it; nobody checks it.
Signature = Annotated[Line, Field(max_length=80)]


class SlideKind(StrEnum):
    """What a slide, or a part of a page, shows."""

    KEY_FIGURES = "key-figures"
    KEY_FIGURE = "key-figure"
    MAP = "map"
    FIGURES = "figures"
    POSITIONS = "positions"
    MATRIX = "matrix"
    STATEMENTS = "statements"
    FLOWS = "flows"
    EVENTS = "events"
    SERIES = "series"
    CLAIMS = "claims"
    SENT = "sent"
    TIMELINE = "timeline"


class Slide(Frozen):
    """One slide. ``params`` are the parameters of the URL of the view that it shows.

    A ``KEY_FIGURE`` names its figure's id in ``params["evidence"]``.
    """

    id: Annotated[str, Field(pattern=r"^[0-9a-f]{8}$")]
    kind: SlideKind
    headline: Typed = Field(default="", max_length=MAX_HEADLINE)
    notes: Typed = Field(default="", max_length=MAX_NOTES)
    params: Params = Field(default_factory=dict)


class Briefing(Frozen):
    """Slides in order. ``pin`` names the revision that all of them show; None: the newest."""

    id: BriefingId
    title: Line = Field(min_length=1, max_length=MAX_HEADLINE)
    dossier: Slug
    author: Signature = ""
    pin: Annotated[str, Field(pattern=r"^[0-9]+-[0-9a-f]{12}$")] | None = None
    slides: tuple[Slide, ...] = Field(default=(), max_length=MAX_SLIDES)

    @model_validator(mode="after")
    def _slide_ids_differ(self) -> Self:
        if len({slide.id for slide in self.slides}) != len(self.slides):
            raise ValueError("two slides have the same id")
        return self

"""A briefing: slides in order, each a view of the dossier under a headline."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import Field, field_validator, model_validator

from demarche.model.facts import Frozen, Slug

MAX_HEADLINE = 160
MAX_NOTES = 4_000
MAX_SLIDES = 100
Params = dict[str, tuple[str, ...]]
# What no text of ours needs, and what no XML (slides, spreadsheets) can hold.
_CONTROL = {code: None for code in range(32) if code not in (9, 10)} | {0x7F: None}


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


class Slide(Frozen):
    """One slide. ``params`` are the parameters of the URL of the view that it shows.

    A ``KEY_FIGURE`` names its figure's id in ``params["evidence"]``.
    """

    id: Annotated[str, Field(pattern=r"^[0-9a-f]{8}$")]
    kind: SlideKind
    headline: str = Field(default="", max_length=MAX_HEADLINE)
    notes: str = Field(default="", max_length=MAX_NOTES)
    params: Params = Field(default_factory=dict)

    @field_validator("headline", "notes", mode="before")
    @classmethod
    def _without_control_characters(cls, text: Any) -> Any:
        return text.translate(_CONTROL) if isinstance(text, str) else text


class Briefing(Frozen):
    """Slides in order. ``pin`` names the revision that all of them show; None: the newest."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,63}$")]
    title: str = Field(min_length=1, max_length=MAX_HEADLINE)
    dossier: Slug
    author: str = Field(default="", max_length=80)
    pin: Annotated[str, Field(pattern=r"^[0-9]+-[0-9a-f]{12}$")] | None = None
    slides: tuple[Slide, ...] = Field(default=(), max_length=MAX_SLIDES)

    @field_validator("title", "author", mode="before")
    @classmethod
    def _without_control_characters(cls, text: Any) -> Any:
        return text.translate(_CONTROL).strip() if isinstance(text, str) else text

    @model_validator(mode="after")
    def _slide_ids_differ(self) -> Self:
        if len({slide.id for slide in self.slides}) != len(self.slides):
            raise ValueError("two slides have the same id")
        return self

"""Changes of a briefing's slides. A briefing is never changed itself: each gives a new one."""

from __future__ import annotations

import secrets
from typing import Any

from demarche.model.briefing import MAX_SLIDES, Briefing, Slide
from demarche.model.errors import BriefingFullError


def new_id() -> str:
    """An id for a slide: eight hexadecimal digits."""
    return secrets.token_hex(4)


def changed(briefing: Briefing, **fields: Any) -> Briefing:
    """The briefing with other values of ``fields``. Raises pydantic's ValidationError."""
    return Briefing.model_validate({**briefing.model_dump(), **fields})


def added(briefing: Briefing, slide: Slide) -> Briefing:
    """With ``slide`` at the end. Raises BriefingFullError."""
    _has_room(briefing)
    return changed(briefing, slides=(*briefing.slides, slide))


def rewritten(briefing: Briefing, slide: str, **fields: Any) -> Briefing:
    """With other values of a slide's ``fields``."""
    slides = [Slide.model_validate({**s.model_dump(), **fields}) if s.id == slide else s
              for s in briefing.slides]  # fmt: skip
    return changed(briefing, slides=slides)


def moved(briefing: Briefing, slide: str, steps: int) -> Briefing:
    """With a slide ``steps`` further back (negative: further forward), at most to an end."""
    slides = list(briefing.slides)
    at = next((i for i, s in enumerate(slides) if s.id == slide), None)
    if at is None:
        return briefing
    taken = slides.pop(at)
    slides.insert(min(max(at + steps, 0), len(slides)), taken)
    return changed(briefing, slides=slides)


def duplicated(briefing: Briefing, slide: str) -> Briefing:
    """With a copy of a slide right after it. Raises BriefingFullError."""
    _has_room(briefing)
    slides: list[Slide] = []
    for each in briefing.slides:
        slides.append(each)
        if each.id == slide:
            slides.append(each.model_copy(update={"id": new_id()}))
    return changed(briefing, slides=slides)


def without(briefing: Briefing, slide: str) -> Briefing:
    """Without a slide."""
    return changed(briefing, slides=[s for s in briefing.slides if s.id != slide])


def _has_room(briefing: Briefing) -> None:
    if len(briefing.slides) >= MAX_SLIDES:
        raise BriefingFullError(
            f"“{briefing.title}” holds {MAX_SLIDES} slides, as many as a briefing may hold.",
            remedy="Delete one, or begin another briefing.",
        )

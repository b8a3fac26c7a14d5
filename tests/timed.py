"""Slides of what is in time, of the bundled dossier with its cited facts, for tests."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import cache
from typing import Any

import bundled
from exporting import RECORDED, deck_of

from demarche.analysis.display import Counting, Display
from demarche.analysis.filters import Filters
from demarche.analysis.loaded import prepared
from demarche.analysis.scope import make_scope
from demarche.export.deck import Content, Deck
from demarche.model.briefing import SlideKind

NEW = (SlideKind.SERIES, SlideKind.CLAIMS, SlideKind.SENT, SlideKind.TIMELINE)
WEEK = {"first": date(2022, 2, 14), "last": date(2022, 2, 18)}
FLOW = "allied-reinforcements"
MADE = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)


def slide(kind: SlideKind, count: str = "", filters: Filters | None = None,
          headline: str = "", **display: Any) -> Content:  # fmt: skip
    """A slide of ``kind`` of all facts, or of those that ``filters`` leave; ``count`` is the kind
    of count, ``display`` the other settings.
    """
    counting = Counting(count, **display.pop("counting", {}))
    shown = bundled.scope(filters or Filters(with_context=True),
                          Display("ukraine", counting=counting, **display))  # fmt: skip
    return Content(kind, shown, headline)


@cache
def known_on(day: date) -> Any:
    """The dossier as it was known on a day."""
    return prepared(bundled.snapshot(day, with_context=True))


def early(kind: SlideKind, day: date, **display: Any) -> Content:
    """The same slide as of a day."""
    scope = make_scope(known_on(day), Filters(with_context=True), Display("ukraine", **display),
                       "1-0123456789ab", RECORDED)  # fmt: skip
    return Content(kind, scope, "")


def deck(*slides: Content) -> Deck:
    """A deck of them."""
    return deck_of(*slides)

"""Figures as large type and as a table: the qualifier leads, and nothing is left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from demarche.analysis.names import number, number_with_qualifier
from demarche.analysis.scope import Scope
from demarche.export.deck import Content, facts
from demarche.export.pdf.groups import colour
from demarche.export.pdf.plain import Data
from demarche.export.wording import day_counted
from demarche.export.wording import large as in_large_type
from demarche.model.briefing import SlideKind
from demarche.model.facts import Figure
from demarche.model.vocabulary import Status

HEADS = ("As reported", "What is counted", "Status", "Stated by", "Scope", "Day counted")


def large(content: Content) -> list[Data]:
    """The figures of a slide that shows them as large type."""
    if content.kind not in {SlideKind.KEY_FIGURES, SlideKind.KEY_FIGURE}:
        return []
    return [figure(content.scope, each) for each in _figures(content)]


def figure(scope: Scope, shown: Figure) -> Data:
    """A figure as large type: qualifier, number, what is counted, who states it."""
    words, told = in_large_type(shown)
    status = f"{shown.status.value}, " if shown.status is not Status.COUNTED else ""
    return {
        "qualifier": words, "number": told, "in_words": not number(shown),
        "label": shown.label,
        "by": f"{status}stated by {scope.names.stated_by(shown, inline=True)}",
        "note": shown.status_note or "", "side": scope.names.side(shown.side or ""),
        "colour": colour(scope, shown.side), "id": shown.id, "cited": shown.citation is not None,
    }  # fmt: skip


def table(content: Content) -> list[Sequence[str]]:
    """A row for each figure of a slide that charts them, in the order of ``HEADS``."""
    if content.kind is not SlideKind.FIGURES:
        return []
    return [_row(content.scope, each) for each in _figures(content)]


def ids(content: Content) -> list[str]:
    """The figures' ids, in the order of the rows."""
    return [each.id for each in _figures(content)]


def _row(scope: Scope, shown: Figure) -> Sequence[str]:
    status = ": ".join(filter(None, [shown.status.value, shown.status_note]))
    counted = shown.counted or f"{shown.label}, {shown.unit}"
    by = scope.names.stated_by(shown, inline=True)
    return number_with_qualifier(shown), counted, status, by, shown.scope, day_counted(shown)


def _figures(content: Content) -> Iterable[Figure]:
    return [each for each in facts(content) if isinstance(each, Figure)]

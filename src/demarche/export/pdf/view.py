"""A view in the few words of a running foot."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from demarche.analysis.display import CRIMEA
from demarche.analysis.scope import Scope


def as_of(scope: Scope) -> str:
    """The day up to which the view knows facts, or that it is not limited to one."""
    day = scope.snapshot.as_of
    return f"{day:%-d %B %Y}" if day else "not limited to a day"


def borders_words(scope: Scope) -> str:
    """How the view shows borders."""
    return CRIMEA[scope.display.borders]


def foot(scopes: Iterable[Scope]) -> str:
    """Revision, day and borders of all ``scopes``; where they differ, that they do."""
    held = list(scopes)
    return " · ".join([
        f"Revision {_one(held, lambda scope: scope.revision)}",
        f"as of: {_one(held, as_of)}",
        _one(held, borders_words),
    ]) if held else "No slides"  # fmt: skip


def _one(scopes: Iterable[Scope], say: Callable[[Scope], str]) -> str:
    said = list(dict.fromkeys(map(say, scopes)))
    return said[0] if len(said) == 1 else "several (each slide says which)"

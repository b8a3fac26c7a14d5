"""The filters that every page obeys."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import TypeVar

import pandas as pd

from demarche.model.facts import AnyFact, Fact

# Which frame column each filter looks into; text search is apart.
SETS = {"side": "sides", "actor": "actors", "place": "places", "topic": "topics", "act": "acts",
        "quoted": "modes"}  # fmt: skip
F = TypeVar("F", bound=Fact)
KINDS = ("place", "figure", "statement", "event")


@dataclass(frozen=True)
class Filters:
    """Chosen ids per dimension, and words to search for. Empty means: everything.

    Values of one dimension widen (any of them), dimensions narrow (all of them). Facts that rest
    on a citation, not on a report, are left out unless ``with_context``.
    """

    side: tuple[str, ...] = ()
    actor: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    topic: tuple[str, ...] = ()
    act: tuple[str, ...] = ()
    quoted: tuple[str, ...] = ()
    text: str = ""
    with_context: bool = False

    @property
    def active(self) -> tuple[str, ...]:
        """The names of the filters that are set; the choice of evidence is none of them."""
        return tuple(f.name for f in fields(self)
                     if getattr(self, f.name) and f.name != "with_context")  # fmt: skip


def apply(frame: pd.DataFrame, filters: Filters) -> pd.DataFrame:
    """The rows of a fact frame that match every set filter, in their order."""
    frame = in_context(frame, with_context=filters.with_context)
    if not filters.active:
        return frame
    keep = pd.Series(True, index=frame.index)
    for name, column in SETS.items():
        chosen = frozenset(getattr(filters, name))
        if chosen:
            keep &= frame[column].map(lambda ids, wanted=chosen: bool(ids & wanted)).astype(bool)
    for word in filters.text.casefold().split():
        keep &= frame["haystack"].str.contains(word, regex=False)
    return frame[keep]


def in_context(frame: pd.DataFrame, *, with_context: bool) -> pd.DataFrame:
    """The rows of a fact frame that rest on the reports alone, or all of them."""
    return frame if with_context else frame[~frame["cited"].astype(bool)]


def counts(frame: pd.DataFrame) -> dict[str, int]:
    """How many facts of each kind a frame holds, every kind named."""
    found = frame["kind"].value_counts()
    return {kind: int(found.get(kind, 0)) for kind in KINDS}


def frame_of(facts: Iterable[AnyFact]) -> pd.DataFrame:
    """A frame of ``facts`` with their kinds alone: enough for tables of one kind."""
    listed = list(facts)
    return pd.DataFrame({
        "kind": pd.Series([fact.kind for fact in listed], dtype=object),
        "fact": pd.Series(listed, dtype=object),
    })  # fmt: skip


def of_kind(frame: pd.DataFrame, kind: type[F]) -> list[F]:
    """The facts of one kind in a fact frame, in its order."""
    return list(frame.loc[frame["kind"] == kind.model_fields["kind"].default, "fact"])


def options(frame: pd.DataFrame, name: str) -> pd.Series:
    """The ids that occur in a filter's dimension with the number of facts that have each."""
    return frame[SETS[name]].explode().dropna().value_counts()

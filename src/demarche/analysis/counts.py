"""What a view shows of a kind of count: over time, side by side, and as it is sent."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from demarche.analysis import lanes, sent, series
from demarche.analysis.comparison import Comparison, compared
from demarche.analysis.lanes import Lane
from demarche.analysis.names import VOICE
from demarche.analysis.scope import Scope
from demarche.analysis.sent import Sender
from demarche.analysis.series import Choice
from demarche.analysis.windows import Window, between, day_range, default_window
from demarche.model.dossier import Measure
from demarche.model.facts import Figure
from demarche.model.vocabulary import REPORT_VOICE


@dataclass(frozen=True)
class Counts:
    """The figures of one kind of count that a view leaves, as its settings compare them.

    Frames are rows of ``analysis.series``: ``every`` figure of the kind, ``chosen`` those of the
    scopes, parties and list that the reader asks for.
    """

    scope: Scope
    measure: Measure
    choice: Choice
    every: pd.DataFrame
    chosen: pd.DataFrame

    @cached_property
    def drawn(self) -> pd.DataFrame:
        """What has a place on a chart over time."""
        return sent.dated(self.chosen) if self.measure.flow else lanes.drawable(self.chosen)

    @cached_property
    def lanes(self) -> tuple[list[Lane], int]:
        """The lanes of the chart, and how many figures are in those that it has no room for."""
        return lanes.fitted(lanes.lanes(self.drawn, self.measure))

    @cached_property
    def senders(self) -> list[Sender]:
        """Of a flow, the lanes of whose it is."""
        return sent.senders(self.drawn, self.scope.names)

    def over_time(self) -> list[Figure]:
        """The figures on the chart over time, lane by lane and by day."""
        found = self.senders if self.measure.flow else self.lanes[0]
        return [fact for lane in found for fact in lane.rows.sort_values(["first", "most"])["fact"]]

    @property
    def told(self) -> str:
        """How many figures are drawn over time, and why not the others."""
        more = 0 if self.measure.flow else self.lanes[1]
        left = f" {more:,} of these, of further scopes, have no room." if more else ""
        said = told(self.chosen, self.drawn, len(self.every), core=self.choice.core)
        return f"{said}{left}"

    @cached_property
    def wide(self) -> pd.DataFrame:
        """The figures that are compared side by side: whatever the short list."""
        wide = Choice(self.choice.measure, self.choice.scopes, self.choice.stated)
        return series.chosen(self.scope.loaded.figures, self.scope.shown.index, wide)

    @cached_property
    def days(self) -> Window | None:
        """The days that are compared; None where no figure has one."""
        usual = default_window(self.wide)
        display = self.scope.display
        return between(display.first, display.last, usual) if usual else None

    @cached_property
    def side_by_side(self) -> Comparison:
        """What is stated within those days."""
        if self.days is None:
            return Comparison(())
        return compared(self.wide, self.measure, self.days.first, self.days.last)

    @cached_property
    def sent(self) -> list[Figure]:
        """Of a flow, everything chosen by day, our own arithmetic included."""
        return list(sent.by_day(self.chosen)["fact"])


def counts_of(scope: Scope, *, flow: bool = False) -> Counts | None:
    """The kind of count that the settings of ``scope`` name, or else the dossier's first; of those
    that are sent where ``flow``. None where the dossier has none.
    """
    dossier, asked = scope.snapshot.dossier, scope.display.counting
    measures = [each for each in dossier.measures if each.flow or not flow]
    named = [each for each in measures if each.id == asked.count]
    if not measures:
        return None
    measure = (named or measures)[0]
    frame, shown = scope.loaded.figures, scope.shown.index
    every = series.chosen(frame, shown, Choice(measure.id))
    # Scopes of another kind of count say nothing of this one.
    own = {each.id for each in measure.scopes}
    choice = Choice(measure.id, tuple(each for each in asked.scopes if each in own), asked.stated,
                    core=asked.core and bool(every["core"].any()))  # fmt: skip
    return Counts(scope, measure, choice, every, series.chosen(frame, shown, choice))


def choice_words(counts: Counts, *, days: bool = False, listed: bool = True) -> str:
    """What is counted and how it was narrowed, in words; ``days``: those that are compared,
    ``listed``: whether the short list counts.
    """
    choice, names = counts.choice, counts.scope.names
    scopes = [series.scope_name(counts.measure, each) for each in choice.scopes]
    stated = [VOICE if each == REPORT_VOICE else names.actor(each) for each in choice.stated]
    window = counts.days if days else None
    return "; ".join(_said([
        counts.measure.name, f"counted {day_range(window)}" if window else "",
        "the tables’ short list" if listed and choice.core else "",
        f"scopes: {', '.join(scopes)}" if scopes else "",
        f"stated by: {', '.join(stated)}" if stated else "",
    ]))  # fmt: skip


def _said(parts: Iterable[str]) -> list[str]:
    return [part for part in parts if part]


def told(shown: pd.DataFrame, drawn: pd.DataFrame, total: int, *, core: bool) -> str:
    """How many of the ``total`` figures are drawn, and why the others are not. ``shown`` are those
    that the reader's choice leaves, ``drawn`` those on the chart.
    """
    derived = shown["derived"]
    no_day = int((shown["first"].isna() & ~derived).sum())
    reasons = [
        f"{total - len(shown):,} {'not on the short list or ' if core else ''}outside the scopes "
        "and parties chosen" if total > len(shown) else "",
        f"{derived.sum():,} our own arithmetic" if derived.any() else "",
        f"{no_day:,} without a day" if no_day else "",
    ]  # fmt: skip
    rest = len(shown) - len(drawn) - int(derived.sum()) - no_day
    reasons.append(f"{rest:,} told twice by one source or without a number" if rest else "")
    said = "; ".join(filter(None, reasons))
    return f"{len(drawn):,} of {total:,} figures are drawn{f' ({said})' if said else ''}."

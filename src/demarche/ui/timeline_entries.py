"""Entries of the timeline as text: who, the act with its shape, what, to whom, by which source.

Nodes only, no streamlit.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

import pandas as pd

from demarche.analysis.evidence import Source, evidence
from demarche.analysis.names import said
from demarche.analysis.rows import rows
from demarche.analysis.timeline import day_of, when
from demarche.analysis.timeline_marks import details
from demarche.analysis.utterances import differences
from demarche.model.facts import AnyFact, Event, Statement
from demarche.ui.actor_lists import colours
from demarche.ui.nodes import Element, Node, el
from demarche.ui.view import View

NO_DAY = "No day given"


def by_day(view: View, found: pd.DataFrame) -> Element:
    """Rows of ``analysis.timeline.one_each`` under their days, in the order in which they come."""
    make = Entries(view)
    blocks = [el("div", el("h3", *heading(group), cls="day"),
                 el("ol", *[make.entry(row) for row in group], cls="timeline"))
              for group in days(found)]  # fmt: skip
    return el("div", *blocks, cls="timeline-days")


def days(found: pd.DataFrame) -> Iterator[list[Any]]:
    """Rows in runs of one day each."""
    for _, run in groupby(rows(found), key=lambda row: (str(row.first), str(row.last))):
        yield list(run)


def heading(group: Sequence[Any]) -> list[Node]:
    """A day with its weekday, or the month or year, and whether the day was inferred."""
    first, last = group[0].first, group[0].last
    if pd.isna(first):
        return [NO_DAY]
    title = f"{first:%A %-d %B %Y}" if first == last else _upper(day_of(first, last))
    inferred = any(_ground(row.fact) for row in group)
    return [title, el("span", " (some inferred)" if inferred else "", cls="quiet")]


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _ground(fact: AnyFact) -> str:
    day, _ = when(fact)
    ground = getattr(fact, "date_ground", None) or getattr(fact, "said_on_ground", None)
    return ground or "" if day else ""


class Entries:
    """Makes the entries of one view."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._reports = {report.id: report for report in view.snapshot.reports}
        self._colours = colours(view)
        self._facts: pd.Series = view.frame["fact"]

    def fact(self, identifier: str) -> AnyFact:
        """The fact of that id."""
        found: AnyFact = self._facts[identifier]
        return found

    def entry(self, row: Any, *more: Node | None, cls: str = "", stance: str = "") -> Element:
        """One utterance or event with all its sources; ``stance`` goes beside, ``more`` below."""
        accounts = [self.fact(identifier) for identifier in row.accounts]
        lead = accounts[0]
        under = [*details(lead, self._view.names), *[stance] * bool(stance)]
        kind = "cited" if lead.citation else "reported"
        quiet = el("span", f" {' · '.join(under)}", cls="quiet") if under else None
        return el("li", el("div", self.line(lead), quiet, cls="entry"), self._sources(accounts),
                  *more, cls=f"{kind} {cls}".strip())  # fmt: skip

    def line(self, fact: AnyFact) -> Element:
        """The linked sentence: sign of the act, speaker, verb, and what."""
        return self._view.link(*self._parts(fact), evidence=fact.id)

    def _parts(self, fact: AnyFact) -> list[Node]:
        if isinstance(fact, Statement):
            side = self._colours.get(fact.actor) or "neutral"
            return [
                self._sign(fact.act.value, side),
                el("span", self._view.names.speaker(fact), cls=f"speaker {side}"), " ",
                el("span", self._view.names.verb(fact), cls="act"), " ", said(fact),
            ]  # fmt: skip
        if isinstance(fact, Event):
            sides = {self._colours.get(actor) or "neutral" for actor in fact.actor}
            side = sides.pop() if len(sides) == 1 else "several"
            return [self._sign(fact.status.value, side), fact.gist]
        return [self._view.names.fact(fact)]

    def _sign(self, sign: str, side: str) -> Element:
        return el("span", cls=f"sign s-{sign} {side}")

    def _sources(self, accounts: Sequence[AnyFact]) -> Element:
        told = [self._source(fact, accounts[0], alone=len(accounts) == 1) for fact in accounts]
        return el("div", *told, cls="sources")

    def _source(self, fact: AnyFact, lead: AnyFact, *, alone: bool) -> Element:
        source: Source = evidence(fact, self._reports).source
        words = f"{'cited' if source.cited else 'reported'}: {source.outlet}"
        unlike = differences(lead, fact)
        link = words if alone else self._view.link(words, evidence=fact.id)
        return el("span", link, f" ({', '.join(unlike)})" if unlike else "",
                  cls="source-cited" if source.cited else "source-reported")  # fmt: skip

"""What charts of counts over time show of a view: lanes, stretches, colours and labels."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from demarche.analysis import lanes, sent
from demarche.analysis.names import Names
from demarche.analysis.plural import plural
from demarche.analysis.rows import rows
from demarche.analysis.series import scope_name
from demarche.analysis.stretches import Stretch, stretches
from demarche.figures import sent as sent_drawing
from demarche.figures import series as drawing
from demarche.figures import series_words
from demarche.model.dossier import Dossier, Measure
from demarche.model.facts import Figure


@dataclass(frozen=True)
class Counted:
    """A chart's content, by which period its figures are gathered (None: not at all), those that
    are drawn one by one, and how many more had no room.
    """

    content: drawing.Content
    length: str | None
    single: pd.DataFrame
    more: int


@dataclass(frozen=True)
class Sent:
    """The same of a flow; ``gathered`` are the rows that stand for several figures."""

    content: sent_drawing.Content
    length: str | None
    single: pd.DataFrame
    gathered: pd.DataFrame


def counted(
    drawn: pd.DataFrame, measure: Measure, dossier: Dossier, names: Names
) -> Counted:
    """The chart of ``drawn``, rows of ``analysis.lanes.drawable``; without hover texts."""
    found, more = lanes.fitted(lanes.lanes(drawn, measure))
    length = lanes.period(found)
    single = drawn if length is None else drawn[drawn["own"]]
    facts: dict[str, Figure] = dict(zip(single["id"], single["fact"], strict=True))
    order = lanes.wanted(single)
    content = drawing.Content(
        measure.id, found, _stretches(drawn, dossier), _colours(dossier), {},
        labels={key: series_words.label(facts[key], names) for key in order},
        short_labels={key: series_words.label(facts[key], names, short=True) for key in order},
        length=length,
    )  # fmt: skip
    return Counted(content, length, single, more)


def sending(drawn: pd.DataFrame, measure: Measure, dossier: Dossier, names: Names) -> Sent:
    """The chart of ``drawn``, rows of ``analysis.sent.dated``; without hover texts."""
    length = sent.period(drawn)
    lines = drawn if length is None else sent.gathered(drawn, length, measure.id)
    single, several = lines[lines["fact"].notna()], lines[lines["fact"].isna()]
    labels = {row.id: (plural(row.number, "figure"),) for row in rows(several)}
    content = sent_drawing.Content(
        sent.senders(lines, names), _stretches(drawn, dossier), _colours(dossier),
        labels | _sent_labels(single, measure, names), {},
    )  # fmt: skip
    return Sent(content, length, single, several)


def _sent_labels(
    single: pd.DataFrame, measure: Measure, names: Names
) -> dict[str, tuple[str, ...]]:
    usual = measure.scopes[0].id if measure.scopes else ""
    return {
        row.id: series_words.sent_labels(
            row.fact, names, "" if row.scope == usual else scope_name(measure, row.scope))
        for row in rows(single)
    }  # fmt: skip


def _stretches(drawn: pd.DataFrame, dossier: Dossier) -> list[Stretch]:
    return stretches(drawn, dossier.period_start, dossier.period_end)


def _colours(dossier: Dossier) -> dict[str, str]:
    return {side.id: side.colour for side in dossier.sides}

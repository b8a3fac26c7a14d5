"""Figures as a table and as rows for a chart; units and statuses are kept apart."""

from __future__ import annotations

from datetime import date

import pandas as pd

from demarche.analysis.evidence import day_words, evidence
from demarche.analysis.filters import of_kind
from demarche.analysis.names import Names, number_with_qualifier, spelled
from demarche.model.dossier import Snapshot
from demarche.model.facts import Figure
from demarche.model.vocabulary import Precision

CHART_COLUMNS = ["id", "unit", "label", "value", "low", "high", "qualifier", "text", "status",
                 "side", "stated_by", "scope", "place", "day", "derived", "cited"]  # fmt: skip


def quantities(facts: pd.DataFrame, names: Names) -> pd.DataFrame:
    """One row a figure among ``facts`` with ``CHART_COLUMNS``, grouped by unit, largest first.

    ``text`` is the number as the source bounds it; ``low`` and ``high`` are NaN where open.
    """
    rows = [_row(fact, names) for fact in of_kind(facts, Figure)]
    frame = pd.DataFrame(rows, columns=CHART_COLUMNS)
    frame[["value", "low", "high"]] = frame[["value", "low", "high"]].astype(float)
    largest = frame[["value", "high", "low"]].max(axis=1)
    top = largest.groupby(frame["unit"]).transform("max")
    return (
        frame.assign(top=top, largest=largest)
        .sort_values(["top", "unit", "largest"], ascending=[False, True, False])
        .drop(columns=["top", "largest"])
        .reset_index(drop=True)
    )


def _row(fact: Figure, names: Names) -> list[object]:
    day = day_words(fact.as_of, fact.as_of_precision, short=True) or "day not stated"
    return [
        fact.id, fact.unit, fact.label, fact.value, fact.low, fact.high, fact.qualifier.value,
        number_with_qualifier(fact), fact.status.value, fact.side, names.stated_by(fact),
        fact.scope, names.place(fact.place), day, fact.derived,
        fact.citation is not None,
    ]  # fmt: skip


def table(facts: pd.DataFrame, snapshot: Snapshot, names: Names) -> pd.DataFrame:
    """The table behind the chart: the reported words beside every number, nothing dropped."""
    reports = {report.id: report for report in snapshot.reports}
    figures = of_kind(facts, Figure)
    shown = [evidence(f, reports) for f in figures]
    return pd.DataFrame({
        "As reported": [number_with_qualifier(f) for f in figures],
        "Unit": [f.unit for f in figures],
        "Counted": [f.counted for f in figures],
        "Low": [_bound(f, f.low) for f in figures],
        "High": [_bound(f, f.high) for f in figures],
        "Status": [f.status.value for f in figures],
        "Stated by": [names.stated_by(f) for f in figures],
        "Scope": [f.scope for f in figures],
        "Place": [names.place(f.place) for f in figures],
        "Day counted": [iso(f.as_of, f.as_of_precision) for f in figures],
        "Words": [each.words for each in shown],
        "Paraphrase (ours)": [each.text if each.source.cited else "" for each in shown],
        "Outlet": [each.source.outlet for each in shown],
        "Source": [each.source.url for each in shown],
    })  # fmt: skip


def _bound(figure: Figure, bound: float | None) -> str:
    if bound is not None:
        return spelled(bound)
    return "open" if figure.value is not None else "not stated"


def iso(day: date | None, precision: Precision) -> str:
    """A day in ISO 8601, as exactly as it is known: 2022-02-14, 2022-02, 2022."""
    length = {Precision.YEAR: 4, Precision.MONTH: 7}.get(precision, 10)
    return day.isoformat()[:length] if day else ""

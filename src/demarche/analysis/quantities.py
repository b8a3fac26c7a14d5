"""Figures as a table and as rows for a chart; units and statuses are kept apart."""

from __future__ import annotations

import pandas as pd

from demarche.analysis.names import Names, number_with_qualifier, spelled
from demarche.model.dossier import Snapshot
from demarche.model.facts import Figure

CHART_COLUMNS = ["id", "unit", "label", "value", "low", "high", "qualifier", "text", "status",
                 "side", "stated_by", "scope", "place", "day", "derived"]  # fmt: skip


def quantities(facts: pd.DataFrame, names: Names) -> pd.DataFrame:
    """One row a figure among ``facts`` with ``CHART_COLUMNS``, grouped by unit, largest first.

    ``text`` is the number as the source bounds it; ``low`` and ``high`` are NaN where open.
    """
    rows = [_row(fact, names) for fact in facts["fact"] if isinstance(fact, Figure)]
    frame = pd.DataFrame(rows, columns=CHART_COLUMNS)
    frame[["value", "low", "high"]] = frame[["value", "low", "high"]].astype(float)
    top = frame.groupby("unit")["value"].transform("max")
    return (
        frame.assign(top=top)
        .sort_values(["top", "unit", "value"], ascending=[False, True, False])
        .drop(columns="top")
        .reset_index(drop=True)
    )


def _row(fact: Figure, names: Names) -> list[object]:
    day = f"{fact.as_of:%-d %b %Y}" if fact.as_of else "day not stated"
    return [
        fact.id, fact.unit, fact.label, fact.value, fact.low, fact.high, fact.qualifier.value,
        number_with_qualifier(fact), fact.status.value, fact.side, names.stated_by(fact),
        fact.scope, names.place(fact.place), day, fact.derived,
    ]  # fmt: skip


def table(facts: pd.DataFrame, snapshot: Snapshot, names: Names) -> pd.DataFrame:
    """The table behind the chart: the reported words beside every number, nothing dropped."""
    outlets = {report.id: report.outlet for report in snapshot.reports}
    figures = [f for f in facts["fact"] if isinstance(f, Figure)]
    return pd.DataFrame({
        "As reported": [number_with_qualifier(f) for f in figures],
        "Unit": [f.unit for f in figures],
        "Counted": [f.counted for f in figures],
        "Low": [spelled(f.low) if f.low is not None else "open" for f in figures],
        "High": [spelled(f.high) if f.high is not None else "open" for f in figures],
        "Status": [f.status.value for f in figures],
        "Stated by": [names.stated_by(f) for f in figures],
        "Scope": [f.scope for f in figures],
        "Place": [names.place(f.place) for f in figures],
        "Day counted": [f"{f.as_of:%Y-%m-%d}" if f.as_of else "" for f in figures],
        "Words": [f.span.exact for f in figures],
        "Outlet": [outlets[f.report] for f in figures],
    })  # fmt: skip

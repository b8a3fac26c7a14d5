"""The table behind charts of counts: everything that is recorded of each figure."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from demarche.analysis.evidence import evidence
from demarche.analysis.names import Names, number_with_qualifier
from demarche.analysis.quantities import iso
from demarche.analysis.series import scope_name
from demarche.model.dossier import Measure, Snapshot
from demarche.model.facts import Figure

# Rows that a browser is sent; the rest is told, and is in every export.
MOST_ROWS = 2000


def series_table(
    figures: Sequence[Figure], measure: Measure, snapshot: Snapshot, names: Names
) -> pd.DataFrame:
    """One row a figure by the day counted, our own arithmetic marked as such; the first
    ``MOST_ROWS`` of them.
    """
    reports = {report.id: report for report in snapshot.reports}
    listed = figures[:MOST_ROWS]
    shown = [evidence(f, reports) for f in listed]
    return pd.DataFrame({
        "As reported": [number_with_qualifier(f) for f in listed],
        "Unit": [f.unit for f in listed],
        "Status": [f.status.value for f in listed],
        "Counted": [f.counted for f in listed],
        "Stated by": [names.stated_by(f) for f in listed],
        "Scope": [scope_name(measure, f.scope_group) if f.scope_group else "" for f in listed],
        "Includes": [f.scope for f in listed],
        "Whose": [names.actor(f.party) if f.party else "" for f in listed],
        "From": [names.place(f.origin) if f.origin else "" for f in listed],
        "Place": [names.place(f.place) for f in listed],
        "Day counted": [iso(f.as_of, f.as_of_precision) for f in listed],
        "Known on": [iso(f.known_on, f.known_on_precision) for f in listed],
        "Derived": ["our own arithmetic" if f.derived else "" for f in listed],
        "Outlet": [each.source.outlet for each in shown],
        "Cited": ["cited" if each.source.cited else "report" for each in shown],
        "Source": [each.source.url for each in shown],
        "Page": [each.source.worth if each.source.cited else "" for each in shown],
        "Words": [each.words for each in shown],
        "Paraphrase (ours)": [each.text if each.source.cited else "" for each in shown],
        "Notes (ours)": ["; ".join(filter(None, [f.resolved, f.note, f.later])) for f in listed],
        "Also on": [", ".join(f.citation.also_seen) if f.citation else "" for f in listed],
    })  # fmt: skip

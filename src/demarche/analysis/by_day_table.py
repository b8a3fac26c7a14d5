"""What stands on a map through time, as a table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pandas as pd

from demarche.analysis.by_day import Stand, What
from demarche.analysis.evidence import evidence
from demarche.analysis.names import Names
from demarche.model.dossier import Snapshot
from demarche.model.facts import Figure

TABLE_COLUMNS = ["From", "To", "Place", "How", "In words", "By", "Also on this source", "Source"]
_HOW = {What.COUNT: "counted", What.SENT: "sent there", What.MOVE: "on the way",
        What.VISIT: "in person"}  # fmt: skip


def table(stands: Sequence[Stand], names: Names, snapshot: Snapshot) -> pd.DataFrame:
    """One row for each of ``stands``, with the days from and to which the map shows it, both
    included; ``How`` adds the status of a figure.
    """
    reports = {report.id: report for report in snapshot.reports}
    rows = []
    for stand in stands:
        fact = stand.fact
        status = f", {fact.status.value}" if isinstance(fact, Figure) and (
            fact.status.value != "counted") else ""  # fmt: skip
        rows.append([
            date.fromordinal(stand.day), date.fromordinal(stand.until - 1),
            names.place(stand.place), f"{_HOW[stand.what]}{status}", names.fact(fact),
            names.actor(stand.who) if stand.who else "",
            "; ".join(map(names.fact, stand.also)), evidence(fact, reports).source.line,
        ])  # fmt: skip
    return pd.DataFrame(rows, columns=TABLE_COLUMNS)

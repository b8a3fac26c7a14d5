"""What all facts of tables share: id, key, days, and the citation."""

from __future__ import annotations

from typing import Any

from demarche.dossiers.tables.cells.table_cells import Cells, Row
from demarche.model.evidence import Citation

_CITATION = ("publisher", "title", "url", "grade", "paraphrase")


def cited(row: Row, cells: Cells, table: str) -> dict[str, Any]:
    """The fields that a figure, a statement and an event of a table have in common."""
    fields = {
        "id": cells.rows[row["id"]],
        "key": row["id"],
        "resolved": row["resolved"],
        "note": row["note"],
        "core": bool(row["core"]),
        "citation": _citation(row),
        "table": table,
        "known_on": None,
    }
    if known := row["known_on"]:
        fields |= {"known_on": known.first, "known_on_precision": known.precision}
    return fields


def _citation(row: Row) -> Citation:
    day = row["page_day"]
    return Citation(
        **{name: row[name] for name in _CITATION},
        title_rebuilt=bool(row["title_rebuilt"]),
        day=day.first if day else None,
        also_seen=row["also_seen"] or (),
    )

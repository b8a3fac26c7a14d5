"""Rows of a table as figures."""

from __future__ import annotations

from collections.abc import Iterator

from demarche.dossiers.tables.cells.table_cells import Cells, Row
from demarche.dossiers.tables.checks.figure_rules import OPEN_ENDED, UPPER_BOUND
from demarche.dossiers.tables.checks.scopes import scope_groups
from demarche.dossiers.tables.citations import cited
from demarche.model.facts import Figure
from demarche.model.vocabulary import Precision, Qualifier

# Columns whose value is the field of the same name.
_AS_THEY_ARE = (
    "measure", "counted", "value", "qualifier", "unit", "status", "status_note", "party", "place",
    "origin", "as_of_ground", "stated_by",
)  # fmt: skip


def figures(cells: Cells, table: str) -> Iterator[Figure]:
    """Each row of sound cells as a figure of ``table``."""
    for row, group in zip(cells.as_rows(), scope_groups(cells), strict=True):
        yield _figure(row, group, cells, table)


def _figure(row: Row, group: str | None, cells: Cells, table: str) -> Figure:
    low, high = _bounds(row)
    as_of = row["as_of"]
    return Figure(
        **cited(row, cells, table),
        **{name: row[name] for name in _AS_THEY_ARE},
        label=row["label"] or row["counted"],
        low=low,
        high=high,
        qualifier_text=row["qualifier_text"] or "",
        derived=bool(row["derived"]),
        side=row["side"] or _side_of(row["party"], cells),
        scope=row["scope"] or "",
        scope_group=group,
        as_of=as_of.first if as_of else None,
        as_of_precision=as_of.precision if as_of else Precision.UNKNOWN,
    )


def _bounds(row: Row) -> tuple[float | None, float | None]:
    """The low and the high; beside a value, those that the qualifier tells."""
    qualifier, value = row["qualifier"], row["value"]
    low, high = row["low"], row["high"]
    if qualifier in (Qualifier.EXACTLY, *OPEN_ENDED):
        low = value if low is None else low
    if qualifier in (Qualifier.EXACTLY, *UPPER_BOUND):
        high = value if high is None else high
    return low, high


def _side_of(party: str | None, cells: Cells) -> str | None:
    return cells.known.dossier.side_of(party) if party else None

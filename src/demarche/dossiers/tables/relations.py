"""The relations that a table's rows state."""

from __future__ import annotations

from collections.abc import Iterator

from demarche.dossiers.tables.cells.table_cells import Cells
from demarche.dossiers.tables.columns import RELATIONS
from demarche.dossiers.tables.ids import fact_id
from demarche.model.facts import Relation
from demarche.model.vocabulary import RelationKind


def relations_of(cells: Cells) -> Iterator[Relation]:
    """The relations of sound cells, each once.

    Two rows that each name the other as the same claim state one relation, not two.
    """
    told: set[tuple[RelationKind, object]] = set()
    for column, kind in RELATIONS.items():
        for key, others in zip(cells.value("id"), cells.value(column), strict=True):
            for other in others or ():
                ends = cells.rows[key], _target(other, cells)
                same = kind == RelationKind.SAME_CLAIM
                mark = (RelationKind(kind), frozenset(ends) if same else ends)
                if mark not in told:
                    told.add(mark)
                    yield _relation(mark[0], *ends)


def _target(key: str, cells: Cells) -> str:
    return cells.rows[key] if key in cells.rows else cells.known.keys[key]


def _relation(kind: RelationKind, source: str, target: str) -> Relation:
    made = fact_id("relation", kind, source, target)
    return Relation(id=made, kind=kind, source=source, target=target)

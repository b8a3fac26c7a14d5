"""What must hold between the cells of a row, and between rows: the rules of both kinds of table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from demarche.dossiers.tables.cells.cell_error import CellError
from demarche.dossiers.tables.cells.table_cells import Cells
from demarche.dossiers.tables.columns import RELATIONS


@dataclass(frozen=True)
class Rule:
    """A rule that a fault at ``column`` tells of.

    It is judged only where the cells that it ``needs`` are sound. ``holds`` gives truth for each
    row; ``why`` explains the row at a line.
    """

    name: str
    column: str
    needs: tuple[str, ...]
    holds: Callable[[Cells], pd.Series[bool]]
    why: Callable[[Cells, int], CellError]


def rule(
    name: str, column: str, needs: Sequence[str], holds: Callable[[Cells], pd.Series[bool]],
    what: str, remedy: str,
) -> Rule:  # fmt: skip
    """A rule with the same words for every row."""
    return Rule(name, column, (column, *needs), holds, lambda *_: CellError(what, remedy))


def common_rules(today: date, same: Sequence[str]) -> tuple[Rule, ...]:
    """The rules for figures and events alike.

    ``same`` are the columns by which two rows tell the same and may not both stand.
    """
    return (
        _unique("two ids", ("id",), "this id, or one that differs in signs and case alone, stands",
                "Give one of the two another id."),
        rule("taken", "id", (), lambda cells: ~cells.value("id").isin(set(cells.known.taken)),
             "another fact of the dossier has this key", "Give the row another id."),
        _unique("two rows", tuple(same), "the same page, day, party and content stand already",
                "Remove one of the two rows."),
        *(not_future(name, today) for name in ("known_on", "page_day")),
        *(_not_itself(name) for name in RELATIONS),
    )  # fmt: skip


def not_future(name: str, today: date) -> Rule:
    """That the days of a column have come."""
    return rule(f"future {name}", name, (),
                lambda cells: ~(cells.first(name) > today.toordinal()),
                "this day is still to come", "Correct the day.")  # fmt: skip


def _not_itself(name: str) -> Rule:
    def holds(cells: Cells) -> pd.Series[bool]:
        pairs = zip(cells.value("id"), cells.value(name), strict=True)
        return pd.Series([not found or key not in found for key, found in pairs],
                         index=cells.texts.index, dtype=bool)  # fmt: skip

    what = "the row refers to itself"
    return rule(f"{name} itself", name, ("id",), holds, what, "Name the other row.")


def _unique(name: str, columns: tuple[str, ...], what: str, remedy: str) -> Rule:
    def holds(cells: Cells) -> pd.Series[bool]:
        again = cells.memo[name] = _repeats(cells, columns)
        return ~cells.texts.index.to_series().isin(again)

    def why(cells: Cells, line: int) -> CellError:
        return CellError(f"{what} in {cells.row_word} {cells.memo[name][line]}", remedy)

    return Rule(name, "id", columns, holds, why)


def _repeats(cells: Cells, columns: tuple[str, ...]) -> dict[int, int]:
    """The lines of rows that are alike an earlier one in ``columns``, each with the line of that.

    Rows without a value in the first column are like no other.
    """
    seen: dict[tuple[object, ...], int] = {}
    again: dict[int, int] = {}
    rows = zip(*(cells.value(name) for name in columns), strict=True)
    for line, row in zip(cells.texts.index, rows, strict=True):
        if row[0] is None:
            continue
        told = tuple(each.casefold() if isinstance(each, str) else each for each in row)
        first = seen.setdefault(told, line)
        if first != line:
            again[line] = first
    return again

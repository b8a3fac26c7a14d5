"""The scope group of a figure, which is one of those of its measure."""

from __future__ import annotations

from typing import Any

import pandas as pd

from demarche.dossiers.tables.cells.cell_error import CellError
from demarche.dossiers.tables.cells.table_cells import Cells

_MEMO = "scope groups"


def scope_groups(cells: Cells) -> pd.Series[Any]:
    """The id of each row's scope group; None for none, a CellError where there is no such group."""
    if _MEMO not in cells.memo:
        pairs = list(zip(cells.value("measure"), cells.value("scope_group"), strict=True))
        found = {pair: _found(cells, *pair) for pair in set(pairs)}
        cells.memo[_MEMO] = pd.Series([found[pair] for pair in pairs], dtype=object,
                                      index=cells.texts.index)  # fmt: skip
    groups: pd.Series[Any] = cells.memo[_MEMO]
    return groups


def _found(cells: Cells, measure: str | None, name: str | None) -> str | CellError | None:
    if name is None:
        return None
    if measure is None:
        what = "a scope group belongs to a kind of count, and measure is empty"
        return CellError(what, "Fill measure, or empty scope_group.")
    try:
        return cells.known.scopes(measure).find(name)
    except CellError as error:
        return error


def scopes_hold(cells: Cells) -> pd.Series[bool]:
    """Which rows have a scope group that their measure has, or none."""
    return scope_groups(cells).map(lambda found: not isinstance(found, CellError)).astype(bool)


def why_no_scope(cells: Cells, line: int) -> CellError:
    """Why the scope group of the row at ``line`` is none."""
    found: Any = scope_groups(cells).at[line]
    assert isinstance(found, CellError)
    return found

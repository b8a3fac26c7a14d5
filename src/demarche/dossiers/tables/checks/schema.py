"""The pandera schema of a table: each cell by itself, and the rules between cells.

A check has a name and no words: what its failures are called is found out by ``faults``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pandas as pd
import pandera.pandas as pa

from demarche.dossiers.tables.cells.table_cells import Cells
from demarche.dossiers.tables.cells.texts import DAMAGED, HIDDEN, MAY_BE_FORMULA, is_formula
from demarche.dossiers.tables.checks.rules import Rule
from demarche.dossiers.tables.columns import Column

Holds = Callable[["pd.Series[str]"], "pd.Series[bool]"]


def schema_of(cells: Cells, rules: Iterable[Rule]) -> pa.DataFrameSchema:
    """The schema that the texts of ``cells`` must satisfy."""
    by_column: dict[str, list[Rule]] = {}
    for each in rules:
        by_column.setdefault(each.column, []).append(each)
    return pa.DataFrameSchema({
        column.name: pa.Column(checks=[*_cell_checks(column, cells),
                                       *(_rule_check(each, cells)
                                         for each in by_column.get(column.name, ()))])
        for column in cells.columns.values()
    }, strict=True)  # fmt: skip


def _cell_checks(column: Column, cells: Cells) -> list[pa.Check]:
    """The checks of single cells in the order in which a cell's first fault is told."""
    is_empty = bool(cells.texts[column.name].eq("").all())
    # There is nothing to refuse in an empty column, as many are, and each check takes a while.
    checks = [] if is_empty else _text_checks(column, cells)
    if column.required:
        checks.append(_check("filled", lambda _: cells.filled(column.name)))
    return checks


def _text_checks(column: Column, cells: Cells) -> list[pa.Check]:
    return [
        _check("hidden", lambda texts: ~texts.str.contains(HIDDEN)),
        _check("formula", _no_formula),
        _check("damaged", lambda texts: ~texts.str.contains(DAMAGED)),
        _check("length", lambda texts: texts.str.len().le(column.longest)),
        _check("read", lambda _: cells.read(column.name).sound),
    ]


def _rule_check(rule: Rule, cells: Cells) -> pa.Check:
    return _check(rule.name, lambda _: rule.holds(cells))


def _check(name: str, holds: Holds) -> pa.Check:
    return pa.Check(holds, name=name, ignore_na=False)


def _no_formula(texts: pd.Series[str]) -> pd.Series[bool]:
    may_be = texts.str.contains(MAY_BE_FORMULA)
    are = texts[may_be].map(is_formula)
    return pd.Series(~texts.index.isin(are.index[are.astype(bool)]), index=texts.index)

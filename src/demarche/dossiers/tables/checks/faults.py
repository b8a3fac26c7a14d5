"""What a schema found wrong, as faults: every faulty cell, by its column and row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

import pandas as pd

from demarche.dossiers.tables.cells.cell_error import CellError, shown
from demarche.dossiers.tables.cells.table_cells import Cells
from demarche.dossiers.tables.cells.texts import clean, damaged, formula, hidden
from demarche.dossiers.tables.checks.rules import Rule
from demarche.dossiers.tables.files.header import Header
from demarche.dossiers.tables.files.sheet import Sheet, letter
from demarche.model.errors import Fault

# So many faults are told by themselves; the others are counted.
MOST = 200
_LISTED = 4
_TEXTS: Mapping[str, Callable[[str], CellError]] = {
    "hidden": hidden, "formula": formula, "damaged": damaged,
}  # fmt: skip


@dataclass(frozen=True)
class Table:
    """What a fault needs to know of the table that it is in."""

    sheet: Sheet
    header: Header
    cells: Cells
    rules: Mapping[str, Rule]


def faults_of(cases: pd.DataFrame, table: Table) -> list[Fault]:
    """The faults behind a schema's failure cases: the first of each cell, in the order of rows.

    Cells that hold the same and fail in the same way are one fault, which lists their rows.
    """
    first = _to_tell(cases, table.rules)
    groups: dict[tuple[str, str, str, str], list[int]] = {}
    columns = (first[name].tolist() for name in ("column", "check", "failure_case", "index"))
    for column, check, text, line in zip(*columns, strict=True):
        # Why a rule fails may differ between rows in which the cell itself is the same.
        rule = table.rules.get(check)
        why = rule.why(table.cells, line).what if rule else ""
        groups.setdefault((column, check, text, why), []).append(line)
    return [_fault(column, check, text, lines, table)
            for (column, check, text, _), lines in groups.items()]  # fmt: skip


def at_most(faults: list[Fault], sheet: Sheet) -> list[Fault]:
    """``faults`` in the order of rows; where they are too many, the last one counts the others."""
    ordered = sorted(faults, key=lambda fault: fault.line)
    if len(ordered) <= MOST:
        return ordered
    told, others = ordered[: MOST - 1], ordered[MOST - 1 :]
    what = f"There are {len(others):,} more faults from this {sheet.row_word} on."
    return [*told, sheet.fault(others[0].line, what, "Correct those above, then check again.")]


def _to_tell(cases: pd.DataFrame, rules: Mapping[str, Rule]) -> pd.DataFrame:
    """The first failure of each cell, without rules on cells that are faulty by themselves."""
    is_rule = cases["check"].isin(rules)
    faulty = {column: set(lines) for column, lines in
              cases[~is_rule].groupby("column")["index"]}  # fmt: skip
    kept = ~is_rule
    for name in cases.loc[is_rule, "check"].unique():
        lines = set().union(*(faulty.get(column, ()) for column in rules[name].needs))
        kept |= cases["check"].eq(name) & ~cases["index"].isin(lines)
    ordered = cases[kept].sort_values(["index", "check_number"], kind="stable")
    return ordered.drop_duplicates(["index", "column"])


def _fault(column: str, check: str, text: str, lines: list[int], table: Table) -> Fault:
    error = _why(column, check, text, lines[0], table)
    what = f"{_where(column, lines[0], table)} {_holds(text)}"
    if error.what:
        what += f": {error.what}"
    return table.sheet.fault(lines[0], f"{what}.{_more(lines[1:], table)}", error.remedy)


def _why(column: str, check: str, text: str, line: int, table: Table) -> CellError:
    known = table.cells.columns[column]
    if check in _TEXTS:
        return _TEXTS[check](text)
    if check == "length":
        what = f"it has {len(text):,} characters, {known.longest:,} are read"
        return CellError(what, f"Shorten it to {known.longest:,} characters.")
    if check == "read":
        return table.cells.read(column).errors[text]
    if check == "filled":
        return CellError("", f"Fill it: {known.meaning}")
    return table.rules[check].why(table.cells, line)


def _where(column: str, line: int, table: Table) -> str:
    at = table.header.positions.get(column)
    if table.sheet.letters and at is not None:
        return f"Column '{column}', cell {letter(at)}{line},"
    return f"Column '{column}'"


def _holds(text: str) -> str:
    return f"holds {shown(text)}" if clean(text) else "is empty"


def _more(lines: list[int], table: Table) -> str:
    if not lines:
        return ""
    word = table.sheet.row_word + ("s" if len(lines) > 1 else "")
    return f" So it is in {word} {_listing(map(str, lines[:_LISTED]), len(lines) - _LISTED)}."


def _listing(words: Iterable[str], more: int) -> str:
    listed: Iterator[str] = iter([*words, *([f"{more:,} more"] if more > 0 else [])])
    *others, last = listed
    return f"{', '.join(others)} and {last}" if others else last

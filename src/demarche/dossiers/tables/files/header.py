"""The header of a table: which column stands where, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from demarche.dossiers.placed import did_you_mean
from demarche.dossiers.tables.cells.cell_error import shown
from demarche.dossiers.tables.columns import Column, Kind
from demarche.dossiers.tables.files.sheet import Sheet, heading, letter, matches
from demarche.dossiers.tables.kinds import COLUMNS
from demarche.model.errors import InvalidDataError


@dataclass(frozen=True)
class Header:
    """Where each column that the table has stands, counted from 0; ``width`` counts all cells."""

    positions: Mapping[str, int]
    width: int


def read_header(sheet: Sheet, kind: Kind) -> Header:
    """The header of ``sheet``. Raises InvalidDataError with all that is wrong with it."""
    names = [heading(cell) for cell in sheet.rows[0]]
    faults = [sheet.fault(sheet.lines[0], what, remedy)
              for what, remedy in _wrongs(sheet, names, kind)]  # fmt: skip
    if faults:
        raise InvalidDataError(faults)
    return Header({name: at for at, name in enumerate(names) if name}, len(names))


def _wrongs(sheet: Sheet, names: list[str], kind: Kind) -> Iterator[tuple[str, str]]:
    columns = {column.name: column for column in COLUMNS[kind]}
    if not matches(names, list(columns)):
        yield (f"The first row names none of the columns of a table of {kind}.",
               "Put the columns' names into the first row; the template has them.")  # fmt: skip
        return
    other: Kind = "events" if kind == "figures" else "figures"
    if matches(names, [each.name for each in COLUMNS[other]]) > matches(names, list(columns)):
        yield f"The columns are those of a table of {other}.", f"Import it as {other}."
        return
    yield from _wrong_names(sheet, names, columns)
    for column in columns.values():
        if column.required and column.name not in names:
            yield (f"The column '{column.name}' is missing.",
                   f"Add '{column.name}': {column.meaning}")  # fmt: skip


def _wrong_names(
    sheet: Sheet, names: list[str], columns: Mapping[str, Column]
) -> Iterator[tuple[str, str]]:
    for at, name in enumerate(names):
        where = f" ({letter(at)}{sheet.lines[0]})" if sheet.letters else ""
        if not name:
            if any(at < len(row) and row[at].strip() for row in sheet.rows[1:]):
                yield f"Column {at + 1}{where} has no name.", "Name it, or empty it."
        elif name in names[:at]:
            yield f"The column {shown(name)}{where} is given twice.", "Keep one of the two."
        elif name not in columns:
            hint = did_you_mean(name, columns)
            yield (f"There is no column {shown(sheet.rows[0][at])}{where}.",
                   f"Remove it or correct its name.{hint}")  # fmt: skip

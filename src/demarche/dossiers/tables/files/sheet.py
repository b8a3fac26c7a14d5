"""A table as it lies in its file, before anything in it is judged."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from demarche.dossiers.tables.limits import MAX_COLUMNS, MAX_ROWS
from demarche.model.errors import Fault, InvalidDataError

Progress = Callable[[float], None]


@dataclass
class Sheet:
    """The rows of a file that hold something, the header first, as texts.

    ``lines`` are their rows in the spreadsheet, or the lines of a CSV on which they begin;
    ``row_word`` says which. ``letters`` tells whether cells have names like D17; ``notes`` are
    remarks for whoever imports it.
    """

    file: str
    row_word: str
    letters: bool = False
    lines: list[int] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def add(self, line: int, row: list[str]) -> None:
        """Add a row unless it is empty. Raises InvalidDataError where there are too many."""
        while row and not row[-1].strip():
            row.pop()
        if not row:
            return
        if len(self.rows) > MAX_ROWS:
            what = f"The table has more than {MAX_ROWS:,} rows."
            raise refused(self.file, line, what, "Split it into several tables.")
        self.lines.append(line)
        self.rows.append(row)

    def whole(self) -> Sheet:
        """The sheet itself. Raises InvalidDataError where it has no header, or nothing below."""
        if not self.rows:
            raise refused(self.file, 1, "The file is empty.", "Begin from the template.")
        if len(self.rows[0]) > MAX_COLUMNS:
            what = f"The header has more than {MAX_COLUMNS} columns."
            raise refused(self.file, self.lines[0], what, "Leave those of the template.")
        if len(self.rows) == 1:
            what = "The table has a header and no rows."
            raise refused(self.file, self.lines[0], what, "Add a row for each fact.")
        return self

    def fault(self, line: int, what: str, remedy: str) -> Fault:
        """A fault in the row at ``line``."""
        return Fault(self.file, line, what, remedy)


def refused(file: str, line: int, what: str, remedy: str) -> InvalidDataError:
    """The error for a file that cannot be read at all."""
    return InvalidDataError([Fault(file, line, what, remedy)])


def letter(position: int) -> str:
    """The name of the column at ``position``, from 0: A, B, … Z, AA."""
    name = ""
    position += 1
    while position:
        position, rest = divmod(position - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def matches(header: Sequence[str], names: Sequence[str]) -> int:
    """How many of a header's cells are among ``names``."""
    return len({heading(cell) for cell in header} & set(names))


def heading(cell: str) -> str:
    """A header's cell as columns are named: any case, with blanks or hyphens for underscores."""
    return "_".join(cell.casefold().replace("-", " ").replace("_", " ").split())

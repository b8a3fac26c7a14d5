"""The cells of a table: their texts as given, and each column read once, when it is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd

from demarche.dossiers.tables.cells.cell_error import CellError
from demarche.dossiers.tables.cells.days import Day
from demarche.dossiers.tables.cells.readings import reading
from demarche.dossiers.tables.cells.texts import clean
from demarche.dossiers.tables.columns import Column
from demarche.dossiers.tables.known import Known

# The values of a row, by column.
Row = dict[str, Any]


@dataclass(frozen=True)
class Read:
    """A column as values: None for a cell that is empty or wrong. ``errors`` goes by the text."""

    values: pd.Series[Any]
    sound: pd.Series[bool]
    errors: Mapping[str, CellError]


@dataclass
class Cells:
    """A table's texts, indexed by line, and what they may refer to.

    ``rows`` maps the key of each row to its fact's id; ``row_word`` is what a line is called;
    ``memo`` keeps what rules work out.
    """

    texts: pd.DataFrame
    columns: Mapping[str, Column]
    known: Known
    rows: Mapping[str, str]
    row_word: str
    memo: dict[str, Any] = field(default_factory=dict)
    _read: dict[str, Read] = field(default_factory=dict)

    def read(self, name: str) -> Read:
        """The column ``name`` as values."""
        if name not in self._read:
            self._read[name] = self._reading(name)
        return self._read[name]

    def value(self, name: str) -> pd.Series[Any]:
        """The values of a column: None where there is none."""
        return self.read(name).values

    def at(self, name: str, line: int) -> Any:
        """The value of a column in the row at ``line``."""
        return self.value(name).at[line]

    def filled(self, name: str) -> pd.Series[bool]:
        """Which cells of a column hold something."""
        return self.texts[name].str.strip().ne("")

    def number(self, name: str) -> pd.Series[float]:
        """A column of counts as numbers: NaN where there is none."""
        return self.value(name).astype("float64")

    def first(self, name: str) -> pd.Series[float]:
        """The first days that a column of days may mean, counted from the year 1."""
        return self._days(name, lambda day: day.first)

    def last(self, name: str) -> pd.Series[float]:
        """The last days that a column of days may mean, counted from the year 1."""
        return self._days(name, lambda day: day.last)

    def as_rows(self) -> Iterator[Row]:
        """The values of each row, in order."""
        columns = [self.value(name).tolist() for name in self.columns]
        for values in zip(*columns, strict=True):
            yield dict(zip(self.columns, values, strict=True))

    def is_one_of(self, name: str, *values: object) -> pd.Series[bool]:
        """Which cells of a column hold one of ``values``."""
        return self.value(name).isin(values)

    def _days(self, name: str, which: Any) -> pd.Series[float]:
        ordinals: dict[Day, float] = {}
        for day in self.value(name):
            if day is not None and day not in ordinals:
                ordinals[day] = float(which(day).toordinal())
        found = [np.nan if day is None else ordinals[day] for day in self.value(name)]
        return pd.Series(found, index=self.texts.index, dtype="float64")

    def _reading(self, name: str) -> Read:
        """Each distinct text of a column is read once."""
        read = reading(self.columns[name], self.known, self.rows)
        codes, distinct = pd.factorize(self.texts[name])
        found = np.empty(len(distinct), dtype=object)
        sound = np.ones(len(distinct), dtype=bool)
        errors: dict[str, CellError] = {}
        for at, text in enumerate(distinct):
            try:
                cleaned = clean(text)
                found[at] = read(cleaned) if cleaned else None
            except CellError as error:
                sound[at], errors[text] = False, error
        index = self.texts.index
        return Read(pd.Series(found[codes], index=index, dtype=object),
                    pd.Series(sound[codes], index=index, dtype=bool), errors)  # fmt: skip

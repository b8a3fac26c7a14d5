"""Days as they are written in tables: YYYY, YYYY-MM or YYYY-MM-DD."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from demarche.dossiers.tables.cells.cell_error import CellError
from demarche.model.facts import last_day
from demarche.model.vocabulary import Precision

_DAY = re.compile(r"([12][0-9]{3})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_TIME = re.compile(r"[0-9-]{10}[ T][0-9:.]{5,}.*")
_FORM = "Write YYYY-MM-DD, or YYYY-MM or YYYY where no more is known."
# Where the day begins first: nobody's today is later.
_EARLIEST = timedelta(hours=14)


class Day(NamedTuple):
    """A day, or the first day of a month or year."""

    first: date
    precision: Precision

    @property
    def last(self) -> date:
        """The last day that may be meant."""
        found = last_day(self.first, self.precision)
        assert found is not None
        return found


def day(text: str) -> Day:
    """``text`` as a day. Raises CellError for another form, and for a day that does not exist."""
    found = _DAY.fullmatch(text)
    if not found:
        if _TIME.fullmatch(text):
            raise CellError("this holds a time of day", "Write the day alone, YYYY-MM-DD.")
        raise CellError("this is no day in the form that is read", _FORM)
    year, month, of_month = found.groups()
    try:
        first = date(int(year), int(month or 1), int(of_month or 1))
    except ValueError:
        raise CellError("there is no such day", f"Correct it. {_FORM}") from None
    if of_month:
        return Day(first, Precision.DAY)
    return Day(first, Precision.MONTH if month else Precision.YEAR)


def whole_day(text: str) -> Day:
    """``text`` as a single day. Raises CellError as ``day`` does, and for a month or year."""
    found = day(text)
    if found.precision is not Precision.DAY:
        raise CellError("this is no single day", "Write YYYY-MM-DD, or leave the cell empty.")
    return found


def latest_today() -> date:
    """The day that it is wherever the day begins first."""
    return (datetime.now(UTC) + _EARLIEST).date()

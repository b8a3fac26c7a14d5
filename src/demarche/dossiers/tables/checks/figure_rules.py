"""The rules for figures: bounds that agree with the qualifier, days, scope groups."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pandas as pd

from demarche.dossiers.tables.cells.cell_error import CellError
from demarche.dossiers.tables.cells.table_cells import Cells
from demarche.dossiers.tables.checks.rules import Rule, common_rules, rule
from demarche.dossiers.tables.checks.scopes import scopes_hold, why_no_scope
from demarche.model.vocabulary import Qualifier, Status

OPEN_ENDED = (Qualifier.MORE_THAN, Qualifier.AT_LEAST)
UPPER_BOUND = (Qualifier.UP_TO, Qualifier.FEWER_THAN)
_NUMBERS = ("value", "low", "high")
# By these two rows tell the same.
_SAME = (
    "url", "as_of", "known_on", "party", "stated_by", "counted", "unit", "status", "place",
    "origin", "scope", "qualifier", *_NUMBERS,
)  # fmt: skip
_TO_COME = (Status.PLANNED, Status.EXPECTED)
_SEEN = (Status.COUNTED, Status.ARRIVED)


def figure_rules(today: date) -> tuple[Rule, ...]:
    """The rules for a table of figures that is read on ``today``."""
    return (
        *common_rules(today, _SAME),
        rule("low above high", "low", ("high",),
             lambda cells: ~(cells.number("low") > cells.number("high")),
             "the low is above the high", "Correct one of the two."),
        rule("no number", "value", ("low", "high", "qualifier_text"), _has_number,
             "there is no number here, no low and high, and no words of the source",
             "Fill value, or low and high, or qualifier_text."),
        Rule("low against qualifier", "low", (*_NUMBERS, "qualifier"), _low_fits, _why_bound),
        Rule("high against qualifier", "high", (*_NUMBERS, "qualifier"), _high_fits, _why_bound),
        Rule("scope group", "scope_group", ("measure", "scope_group"), scopes_hold, why_no_scope),
        rule("future as_of", "as_of", ("status",),
             lambda cells: ~(cells.first("as_of") > today.toordinal())
             | cells.is_one_of("status", *_TO_COME),
             "this day is still to come", "Correct the day, or the status: planned or expected."),
        rule("known before", "known_on", ("as_of", "status"),
             lambda cells: ~(cells.first("as_of") > cells.last("known_on"))
             | ~cells.is_one_of("status", *_SEEN),
             "this is before the day that is counted", "Correct known_on, as_of or the status."),
    )  # fmt: skip


def _has_number(cells: Cells) -> pd.Series[bool]:
    value, low, high = (cells.filled(name) for name in _NUMBERS)
    return value | (low & high) | cells.filled("qualifier_text")


def _low_fits(cells: Cells) -> pd.Series[bool]:
    return _fits(cells, "low", (Qualifier.EXACTLY, *OPEN_ENDED), UPPER_BOUND)


def _high_fits(cells: Cells) -> pd.Series[bool]:
    with_value = (Qualifier.EXACTLY, Qualifier.NEARLY, *UPPER_BOUND)
    return _fits(cells, "high", with_value, OPEN_ENDED)


def _fits(
    cells: Cells, name: str, the_value: tuple[Qualifier, ...], never: tuple[Qualifier, ...]
) -> pd.Series[bool]:
    """A bound beside a value is that value or there is none; some qualifiers never have it."""
    value, bound = cells.number("value"), cells.number(name)
    same = bound.eq(value) & cells.is_one_of("qualifier", *the_value)
    return bound.isna() | ((value.isna() | same) & ~cells.is_one_of("qualifier", *never))


def _why_bound(cells: Cells, line: int) -> CellError:
    qualifier = Qualifier(cells.at("qualifier", line))
    what = f"this contradicts '{qualifier}'"
    return CellError(what, f"Empty it, or correct the qualifier: {_BOUNDS[qualifier](qualifier)}.")


def _approximate(qualifier: Qualifier) -> str:
    return f"'{qualifier}' has a value, or a low and a high for a range"


def _open(qualifier: Qualifier) -> str:
    return f"'{qualifier}' has a value, which is its low, and no high"


def _upper(qualifier: Qualifier) -> str:
    return f"'{qualifier}' has a value, which is its high, and no low"


def _exact(qualifier: Qualifier) -> str:
    return f"'{qualifier}' has a value, which is its low and its high, or a low and a high alone"


_BOUNDS: dict[Qualifier, Callable[[Qualifier], str]] = {
    Qualifier.EXACTLY: _exact,
    Qualifier.ABOUT: _approximate,
    Qualifier.NEARLY: _approximate,
    **dict.fromkeys(OPEN_ENDED, _open),
    **dict.fromkeys(UPPER_BOUND, _upper),
}

"""The axis of reported figures: from zero, or in powers of ten where numbers lie far apart."""

from __future__ import annotations

import math

import pandas as pd

from demarche.figures.quantity_signs import MARKS, NUMBERS

# A log scale helps only where values lie far apart; below this ratio a linear one is drawn.
WIDE = 20
_DOWNWARD = [qualifier for qualifier, (_, direction) in MARKS.items() if direction < 0]


def scale_words(panel: pd.DataFrame, *, log: bool) -> str:
    """What the title of an axis says of its scale."""
    if wordless(panel):
        return "no number given"
    return "log scale: each line is ten times the one before" if log else "linear scale from zero"


def wordless(panel: pd.DataFrame) -> bool:
    """Whether no figure of a panel has a number, so that its axis says nothing."""
    return bool(panel[NUMBERS].isna().to_numpy().all())


def least_and_most(panel: pd.DataFrame) -> tuple[float, float]:
    """The smallest and the largest number of a panel, bounds included; NaN where it has none."""
    numbers = panel[NUMBERS].astype(float)
    return float(numbers.min().min()), float(numbers.max().max())


def spread(panel: pd.DataFrame) -> float:
    """How many times the largest number is the smallest; 1 for a single one, beside zero and where
    there is none.
    """
    least, most = least_and_most(panel)
    return most / least if least > 0 else 1.0


def axis_range(panel: pd.DataFrame, log: bool) -> tuple[float, float]:
    """The axis: on a log scale whole powers of ten that leave room, else from zero."""
    least, most = least_and_most(panel)
    if wordless(panel):
        return 0.0, 1.0
    if log:
        if (panel["value"].eq(least) & panel["qualifier"].isin(_DOWNWARD)).any():
            least /= 1.8
        floor = 10.0 ** math.floor(math.log10(least))
        return float(floor), float(10 ** math.ceil(math.log10(most * 1.8)))
    return 0.0, most * 1.35

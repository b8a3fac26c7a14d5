"""How reported figures are drawn: the sign of each bound, and what it means. The same for the chart
in the browser, for still pictures and in text.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

# How each qualifier is drawn: its marker, and the direction in which it is open.
MARKS: Mapping[str, tuple[str, int]] = {
    "exactly": ("circle", 0),
    "about": ("circle-open", 0),
    "nearly": ("triangle-left-open", 0),
    "more than": ("circle-open", 1),
    "at least": ("circle", 1),
    "up to": ("circle", -1),
    "fewer than": ("circle-open", -1),
}
# The same in text, with the signs of a range, of words without a number, and of what stands in a
# report where cited pages stand beside it; and what each means.
SIGNS = {"exactly": "●", "about": "○", "nearly": "◁", "more than": "○┄▸", "at least": "●┄▸",
         "up to": "◂┄●", "fewer than": "◂┄○", "range": "━━", "words": "Aa", "own": "◎"}  # fmt: skip
WORDS = {"exactly": "a number as reported", "about": "“about”: approximate, bounds not stated",
         "nearly": "“nearly”: somewhat fewer", "more than": "“more than”: open upwards",
         "at least": "“at least”: open upwards, itself included",
         "up to": "“up to”: open downwards, itself included",
         "fewer than": "“fewer than”: open downwards", "range": "a range, low to high",
         "words": "no number given: the source’s words alone",
         "own": "ringed: in a report of the dossier; the others: on cited pages"}  # fmt: skip
# The columns of a figure's numbers.
NUMBERS = ["value", "low", "high"]


def has_both(frame: pd.DataFrame) -> bool:
    """Whether figures of reports and of cited pages stand side by side."""
    return "cited" in frame and frame["cited"].nunique() > 1


def is_range(item: Any) -> bool:
    """Whether a row is drawn as a bar from low to high."""
    return not (pd.isna(item.low) or pd.isna(item.high)) and item.low < item.high


def is_marked(item: Any) -> bool:
    """Whether a row has a mark: a number, or a range of them."""
    return not pd.isna(item.value) or is_range(item)


def middle(item: Any) -> float:
    """Where the mark of a row stands: at its number, or in the middle of its range."""
    return float((item.low + item.high) / 2 if pd.isna(item.value) else item.value)


def legend_keys(frame: pd.DataFrame) -> list[str]:
    """The keys of ``SIGNS`` and ``WORDS`` for what the chart of ``frame`` draws."""
    numbered = frame[frame["value"].notna()]
    keys = [qualifier for qualifier in MARKS if qualifier in set(numbered["qualifier"])]
    ranged = frame["low"].notna() & frame["high"].notna() & (frame["low"] < frame["high"])
    words = frame[NUMBERS].isna().all(axis=1)
    others = {"range": ranged.any(), "words": words.any(), "own": has_both(frame)}
    return [*keys, *(key for key, drawn in others.items() if drawn)]


def legend_rows(frame: pd.DataFrame) -> list[tuple[str, str]]:
    """The legend: a sign and its words, only for what the chart draws."""
    return [(SIGNS[key], WORDS[key]) for key in legend_keys(frame)]

"""Names of months and weekdays as reports abbreviate them, and patterns of them."""

from __future__ import annotations

import calendar
import re

_FULL = [name for name in calendar.month_name if name]
_SHORT = ["Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec"]
MONTHS = {name.lower(): number for number, name in enumerate(_FULL, start=1)} | {
    short.lower(): next(n for n, full in enumerate(_FULL, 1) if full.startswith(short[:3]))
    for short in _SHORT
}
_DAY_NAMES = list(calendar.day_name)
WEEKDAYS = {name.lower(): number for number, name in enumerate(_DAY_NAMES)} | {
    short: number
    for number, shorts in enumerate(
        ("mon", "tues tue", "wed weds", "thurs thur thu", "fri", "sat", "sun")
    )
    for short in shorts.split()
}
# "May" and "March" are words too; a month is written with a capital, or all in capitals.
_MONTH_FORMS = [*_FULL, *(f"{short}\\.?" for short in _SHORT)]
MONTH = "(?:" + "|".join([*_MONTH_FORMS, *(name.upper() for name in _FULL)]) + ")"
WEEKDAY = "(?:" + "|".join([*_DAY_NAMES, *(name.upper() for name in _DAY_NAMES)]) + ")"
# With a full stop only: "sun" and "wed" are words.
WEEKDAY_SHORT = r"(?:Mon|Tues?|Weds?|Thurs?|Fri|Sat|Sun)\."
YEAR = r"(?:1[0-9]\d\d|20\d\d)"


def month_number(text: str) -> int:
    """1 to 12 for a month as written."""
    return MONTHS[text.lower().rstrip(".")]


def weekday_number(text: str) -> int:
    """0 for Monday to 6 for Sunday, for a weekday as written."""
    return WEEKDAYS[text.lower().rstrip(".")]


def in_words(pattern: str) -> re.Pattern[str]:
    """``pattern`` compiled, standing between no other letters or digits; blanks may be many."""
    return re.compile(r"(?<![\w.,-])" + pattern.replace(" ", r"\s{1,3}") + r"(?!\w)")

"""The words and shapes that numbers are written in."""

from __future__ import annotations

import re
from unicodedata import numeric

_SMALL_WORDS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS_WORDS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
SMALL = {word: float(value) for value, word in enumerate(_SMALL_WORDS)}
TENS = {word: float(10 * value) for value, word in enumerate(_TENS_WORDS, start=2)}
SCALES = {
    "dozen": 12.0,
    "hundred": 1e2,
    "thousand": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
}
# Letters that follow digits: "1.2bn". A lone m, b or t is a number only where the context is.
SHORT_SCALES = {
    "k": 1e3,
    "mn": 1e6,
    "mln": 1e6,
    "mm": 1e6,
    "bn": 1e9,
    "bln": 1e9,
    "tn": 1e12,
    "trn": 1e12,
    "m": 1e6,
    "b": 1e9,
    "t": 1e12,
}
SURE_SHORT_SCALES = frozenset({"mn", "mln", "bn", "bln", "tn", "trn"})
# "Hundreds" says at least a hundred, and no more than that is sure.
PLURALS = {
    "dozens": 12.0,
    "scores": 20.0,
    "hundreds": 1e2,
    "thousands": 1e3,
    "lakhs": 1e5,
    "millions": 1e6,
    "crores": 1e7,
    "billions": 1e9,
    "trillions": 1e12,
}
# Before a scale ("several hundred") these say no number; alone ("several people") neither.
VAGUE = frozenset({"several", "few", "many", "multiple", "some"})
PARTS = {
    "half": 2.0,
    "halves": 2.0,
    "third": 3.0,
    "thirds": 3.0,
    "quarter": 4.0,
    "quarters": 4.0,
    "fourth": 4.0,
    "fourths": 4.0,
    "fifth": 5.0,
    "fifths": 5.0,
    "sixth": 6.0,
    "sixths": 6.0,
    "seventh": 7.0,
    "eighth": 8.0,
    "eighths": 8.0,
    "ninth": 9.0,
    "tenth": 10.0,
    "tenths": 10.0,
}

_PLAIN = re.compile(r"\d+(?:\.\d+)?")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")
_DOTTED = re.compile(r"\d{1,3}(?:\.\d{3}){2,}")
_COMMA = re.compile(r"\d+,\d{1,2}")
LONGEST = 24


def digits_value(text: str) -> float | None:
    """What digits with points and commas mean; nothing for other shapes ("3.8.18").

    "4.500" is read as four and a half, as English writes it; "1.500.000" can only be thousands.
    """
    if len(text) > LONGEST or (text[0] == "0" and text[:2] not in {"0", "0.", "0,"}):
        return None
    if _PLAIN.fullmatch(text):
        return float(text)
    if _GROUPED.fullmatch(text) or _INDIAN.fullmatch(text):
        return float(text.replace(",", ""))
    if _DOTTED.fullmatch(text):
        return float(text.replace(".", ""))
    return float(text.replace(",", ".")) if _COMMA.fullmatch(text) else None


def fraction_sign(text: str) -> float | None:
    """The value of a vulgar fraction written as one sign ("½")."""
    value = numeric(text, None) if len(text) == 1 else None
    return value if value is not None and 0 < value < 1 else None

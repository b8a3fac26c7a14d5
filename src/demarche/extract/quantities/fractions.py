"""Shares written in words or as two numbers: "half of", "two-thirds", "one in five", "1/2"."""

from __future__ import annotations

from demarche.extract.number_words import (
    PARTS,
    SCALES,
    SMALL,
    digits_value,
    fraction_sign,
)
from demarche.extract.quantities.lexemes import Lexemes
from demarche.extract.quantities.numeral import Numeral
from demarche.extract.wordlists import wordset

# What "one in …" is said of; other pairs are two numbers ("two in five villages" stays open).
_WHOLES = frozenset({3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 12.0, 20.0, 50.0, 100.0, 1000.0})
_DETERMINERS = wordset("of the its their his her our a an all those these that this as")
# "The first half", "at half time", "half past": no share.
_NO_SHARE_BEFORE = frozenset({"first", "second", "other", "better", "top", "bottom"})


def fraction(lexemes: Lexemes, index: int) -> Numeral | None:
    """The share that is written from lexeme ``index`` on, if one is."""
    return (
        _half(lexemes, index)
        or _parts(lexemes, index)
        or _ratio(lexemes, index)
        or _slashed(lexemes, index)
        or _sign(lexemes, index)
    )


def _half(lexemes: Lexemes, index: int) -> Numeral | None:
    first = index
    if lexemes[index].lower in {"a", "one"} and lexemes[index + 1].lower == "half":
        index += 1
    if lexemes[index].lower != "half" or lexemes[first - 1].lower in _NO_SHARE_BEFORE:
        return None
    then, after = lexemes[index + 1].lower, lexemes[index + 2].lower
    if lexemes[index + 1].text == "-":
        return Numeral(first, index + 1, 0.5) if after in {"hour", "day", "mile"} else None
    if then in {"a", "an"} and after in SCALES:
        return Numeral(first, index + 3, 0.5 * SCALES[after], SCALES[after])
    if then in {"a", "an"}:
        return Numeral(first, index + 2, 0.5)
    if then in _DETERMINERS or lexemes[first - 1].lower in {"by", "than", "about", "nearly"}:
        return Numeral(first, index + 1, 0.5, part=True)
    return None


def _parts(lexemes: Lexemes, index: int) -> Numeral | None:
    """ "A third of", "two-thirds", "three quarters"."""
    count = SMALL.get(lexemes[index].lower, 1.0 if lexemes[index].lower == "a" else 0.0)
    where = index + 1 + (lexemes[index + 1].text == "-" and lexemes.glued(index + 1))
    whole = PARTS.get(lexemes[where].lower)
    if not count or not whole or whole == 2.0 or count >= whole:
        return None
    plural, then = lexemes[where].lower.endswith("s"), lexemes[where + 1]
    if plural != (count > 1):
        return None
    if then.lower == "of" or plural or lexemes[index - 1].lower == "by" or where > index + 1:
        return Numeral(index, where + 1, count / whole, part=True)
    return None


def _ratio(lexemes: Lexemes, index: int) -> Numeral | None:
    """ "One in five", "nine out of ten"; "33 of 36" are two numbers."""
    few = _small(lexemes, index)
    if not few or lexemes[index + 1].lower not in {"in", "out"}:
        return None
    where = index + 2
    if lexemes[index + 1].lower == "out":
        where += 1
        if lexemes[index + 2].lower != "of":
            return None
    elif lexemes[where].lower == "every":
        where += 1
    many = _small(lexemes, where)
    follows = lexemes[where + 1]
    if not many or few >= many or many not in _WHOLES or follows.kind == "number":
        return None
    return Numeral(index, where + 1, few / many, part=True)


def _small(lexemes: Lexemes, index: int) -> float | None:
    lexeme = lexemes[index]
    if lexeme.kind == "number":
        return digits_value(lexeme.text) if lexeme.text.isdigit() else None
    return SMALL.get(lexeme.lower) or (100.0 if lexeme.lower == "hundred" else None)


def _slashed(lexemes: Lexemes, index: int) -> Numeral | None:
    """ "1/2 cup", "1 1/2 acres", "a 2/3 majority": small ones only, others are dates."""
    start, whole = index, 0.0
    if lexemes[index + 1].kind == "number" and lexemes[index + 2].text == "/":
        whole, index = _small(lexemes, index) or 0.0, index + 1
        if not 0 < whole < 100:
            return None
    over, slash, under = lexemes[index], lexemes[index + 1], lexemes[index + 2]
    if slash.text != "/" or not (lexemes.glued(index + 1) and lexemes.glued(index + 2)):
        return None
    if over.text not in {"1", "2", "3", "5", "7"} or under.text not in {"2", "3", "4", "8"}:
        return None
    if lexemes[index + 3].text == "/" or float(over.text) >= float(under.text):
        return None
    value = whole + float(over.text) / float(under.text)
    return Numeral(start, index + 3, value, part=not whole and lexemes[index + 3].lower == "of")


def _sign(lexemes: Lexemes, index: int) -> Numeral | None:
    value = fraction_sign(lexemes[index].text)
    return None if value is None else Numeral(index, index + 1, value)

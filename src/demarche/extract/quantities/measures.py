"""Units of measure and rates as they stand after a number."""

from __future__ import annotations

from dataclasses import dataclass

from demarche.extract.number_words import SCALES, digits_value
from demarche.extract.quantities.lexemes import Lexemes
from demarche.extract.quantities.unit_table import (
    FIRST_WORDS,
    LONGEST,
    SYMBOLS,
    TIME_SYMBOLS,
    UNITS,
)
from demarche.extract.wordlists import wordset

# What prices and takings are told by: "$1.87 a share".
_SOLD_BY = wordset("share head piece unit person ticket bushel seat bottle plate game copy vote")
# "€3.9 billion a year earlier" is no rate.
_OTHER_TIME = wordset("ago earlier later before from after since")
# "30 in" and "5 t" are words of the sentence; these are units only where they touch the digits.
_ONLY_GLUED = frozenset({"in", "mi", "t", "s", "F", "C", "M", "bar", "kt", "kb", "mt", "l"})


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit's name and the lexemes ``[first, after)`` that write it."""

    name: str
    first: int
    after: int


def unit_at(lexemes: Lexemes, index: int, *, after_digits: bool) -> Unit | None:
    """The unit of measure that begins at lexeme ``index``, the longest, with what divides it."""
    found = _simple(lexemes, index, after_digits=after_digits)
    return divided(lexemes, found) if found else None


def _simple(lexemes: Lexemes, index: int, *, after_digits: bool) -> Unit | None:
    first = lexemes[index]
    if first.text not in FIRST_WORDS and first.lower not in FIRST_WORDS:
        return None
    for length in range(LONGEST, 0, -1):
        exact = tuple(lexemes[each].text for each in range(index, index + length))
        name = UNITS.get(exact) or _any_case(exact)
        if name and _fits(lexemes, index, index + length, exact, after_digits):
            return Unit(name, index, index + length)
    return None


def _any_case(exact: tuple[str, ...]) -> str | None:
    """Words of four letters and more in any case: "Percent", "KILOMETRES"."""
    lower = tuple(each.lower() for each in exact)
    return UNITS.get(lower) if sum(map(len, exact)) > 3 and len(lower[0]) > 1 else None


def _fits(
    lexemes: Lexemes, index: int, after: int, exact: tuple[str, ...], after_digits: bool
) -> bool:
    """Whether short letters are a unit here: after digits, and not the start of other words."""
    if len(exact) > 1 or len(exact[0]) > 3 or exact[0] in {"%", "day", "°"}:
        return True
    if not after_digits:
        return exact[0] in {"mph", "kph", "bar", "ton", "cup", "amp"}
    glued = lexemes.glued(index)
    if exact[0] in _ONLY_GLUED and not glued:
        return False
    then = lexemes[after]
    if len(exact[0]) == 1 and then.text in {"-", "'", "."} and lexemes.glued(after):
        return then.text == "." and lexemes[after + 1].start != then.end
    return len(exact[0]) > 1 or glued or exact[0] != "A" or then.kind != "word"


def divided(lexemes: Lexemes, unit: Unit) -> Unit:
    """``unit`` with "per hour", "/s", "a barrel" where one follows."""
    by = _divisor(lexemes, unit.after)
    if by is None:
        return unit
    name = TIME_SYMBOLS.get(by.name, by.name) if unit.name in SYMBOLS else by.name
    return Unit(f"{unit.name}/{name}", unit.first, by.after)


def _divisor(lexemes: Lexemes, index: int) -> Unit | None:
    link = lexemes[index].lower
    if link == "/" and lexemes[index + 1].kind == "word":
        found = _simple(lexemes, index + 1, after_digits=True)
        return found or _letter(lexemes, index + 1)
    if link in {"per", "each"}:
        return per(lexemes, index + 1)
    if link in {"a", "an", "every"}:
        found = _simple(lexemes, index + 1, after_digits=False)
        singular = found and found.name == lexemes[index + 1].lower
        elsewhere = found and lexemes[found.after].lower in _OTHER_TIME
        if found and not elsewhere and (singular or link == "every"):
            return found
        each = lexemes[index + 1].lower
        return Unit(each, index, index + 2) if each in _SOLD_BY else None
    return None


def _letter(lexemes: Lexemes, index: int) -> Unit | None:
    name = UNITS.get((lexemes[index].text,))
    return Unit(name, index, index + 1) if name else None


def per(lexemes: Lexemes, index: int) -> Unit | None:
    """What stands after "per": a unit of measure, a word, or a number of them ("per 100,000")."""
    if found := _simple(lexemes, index, after_digits=False):
        return found
    here, number = index, ""
    value = digits_value(lexemes[here].text) if lexemes[here].kind == "number" else None
    if value is not None:
        here += 1
        if factor := SCALES.get(lexemes[here].lower):
            value, here = value * factor, here + 1
        number = f"{value:.0f} "
    elif lexemes[here].lower in SCALES:
        number, here = f"{SCALES[lexemes[here].lower]:.0f} ", here + 1
    if lexemes[here].kind != "word":
        return Unit(number.strip(), index, here) if number else None
    return Unit(number + singular(lexemes[here].lower), index, here + 1)


def singular(word: str) -> str:
    """``word`` without its plural ending, by rule; the parser's lemma is better where there is."""
    if word == "people":
        return "person"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word

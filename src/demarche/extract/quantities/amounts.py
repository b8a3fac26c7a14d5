"""A number with the sign or unit that it is written with: "$1.2bn", "5 km", "-12 °C"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from demarche.extract.quantities.lexemes import Lexemes
from demarche.extract.quantities.measures import Unit, divided, unit_at
from demarche.extract.quantities.money import DOLLARS, PREFIXES, SHARED, SIGNS, code_of, codes
from demarche.extract.quantities.money_names import currency_at
from demarche.extract.quantities.numeral import Numeral
from demarche.extract.quantities.unit_table import TEMPERATURES
from demarche.extract.wordlists import wordset

_MINUS = frozenset({"-", "−", "–"})
_DIMENSIONS = wordset("old olds long high wide tall deep thick strong")
_HALF = ("and", "a", "half")


@dataclass(frozen=True, slots=True)
class Amount:
    """The lexemes ``[first, after)`` of a number and its unit, the number at ``[start, stop)``.

    A range has ``low`` and ``high``. ``unit`` is empty for a bare number, whose noun is looked for
    later; ``money`` tells a currency. ``own`` says that the unit stands at this number itself.
    """

    first: int
    after: int
    start: int
    stop: int
    numeral: Numeral
    value: float
    unit: str = ""
    money: bool = False
    low: float | None = None
    high: float | None = None

    @property
    def is_range(self) -> bool:
        """Whether two numbers bound it."""
        return self.low is not None

    def of_unit(self, unit: str, money: bool, after: int | None = None) -> Amount:
        """The same number, in ``unit``, reaching to lexeme ``after``."""
        return replace(self, unit=unit, money=money, after=after or self.after)


def amount(lexemes: Lexemes, numeral: Numeral, countries: Sequence[str]) -> Amount | None:
    """``numeral`` with its unit; nothing where the digits are no number."""
    if numeral.value is None or not numeral.value < 1e25:
        return None
    bare = Amount(
        numeral.first, numeral.after, numeral.first, numeral.after, numeral, numeral.value
    )
    found = _signed(lexemes, bare, countries) or _unit_after(lexemes, bare, countries)
    return _negated(lexemes, _magnitude(lexemes, found))


def _signed(lexemes: Lexemes, bare: Amount, countries: Sequence[str]) -> Amount | None:
    """Money whose sign, code or abbreviation stands before the number."""
    index = bare.first - 1
    before = lexemes[index]
    if code := SIGNS.get(before.text):
        if before.text == "$" and lexemes.glued(index) and lexemes[index - 1].lower in DOLLARS:
            code, index = DOLLARS[lexemes[index - 1].lower], index - 1
        return _money(lexemes, replace(bare, first=index), code)
    if before.text == "." and lexemes[index - 1].lower in PREFIXES:
        index -= 1
        before = lexemes[index]
    written = before.text[:1].isupper() and PREFIXES.get(before.lower)
    if not written and not (before.text in codes() and before.text.isupper()):
        return None
    name = "rupee" if written == "INR" else written or before.text
    code = code_of(name, countries) if name in SHARED or name == "krone" else name
    return _money(lexemes, replace(bare, first=index), code)


def _money(lexemes: Lexemes, bare: Amount, code: str) -> Amount:
    joined = bare.after + (lexemes[bare.after].text == "-")
    after = divided(lexemes, Unit(code, bare.first, bare.after))
    if joined > bare.after and lexemes[joined].lower in {"a", "an", "per"}:
        after = _hyphenated_rate(lexemes, code, bare, joined)
    return bare.of_unit(after.name, True, after.after)


def _hyphenated_rate(lexemes: Lexemes, code: str, bare: Amount, joined: int) -> Unit:
    """ "$5-a-barrel"."""
    by = unit_at(lexemes, joined + 2, after_digits=False)
    return Unit(f"{code}/{by.name}", bare.first, by.after) if by else Unit(code, 0, bare.after)


def _unit_after(lexemes: Lexemes, bare: Amount, countries: Sequence[str]) -> Amount:
    index = bare.after
    hyphen = lexemes[index].text in {"-", "‑"} and lexemes.glued(index)
    index += hyphen
    if code := currency_at(lexemes, index, bare.numeral, countries):
        unit = divided(lexemes, code) if not hyphen else code
        return bare.of_unit(unit.name, True, unit.after)
    digits = bare.numeral.digits and bare.numeral.scale == 1 and not hyphen
    if lexemes.lower(index, index + 2) == ("of", "a"):
        index += 2
    found = unit_at(lexemes, index, after_digits=digits)
    if found is None or _is_noun_adjunct(lexemes, found, hyphen):
        return bare
    if lexemes.lower(found.after, found.after + 3) == _HALF:
        value, after = bare.value + 0.5, found.after + 3
        return replace(bare, value=value, unit=found.name, after=after)
    return bare.of_unit(found.name, False, _after_adjective(lexemes, found.after, hyphen))


def _after_adjective(lexemes: Lexemes, after: int, hyphen: bool) -> int:
    """The lexeme after "-old" in "34-year-old", or ``after``."""
    joined = hyphen and lexemes[after].text == "-" and lexemes.glued(after)
    return after + 2 if joined and lexemes[after + 1].lower in _DIMENSIONS else after


def _is_noun_adjunct(lexemes: Lexemes, unit: Unit, hyphen: bool) -> bool:
    """ "12 second graders", "three day care centres": singular time words without a hyphen."""
    word = lexemes[unit.first].lower
    plain = unit.after == unit.first + 1 and word == unit.name
    return (
        plain
        and not hyphen
        and word in {"second", "minute", "foot", "bar", "cup", "degree"}
        and (lexemes[unit.after].kind == "word" and word == "second")
    )


def _magnitude(lexemes: Lexemes, found: Amount) -> Amount:
    if found.unit or not found.numeral.digits:
        return found
    index = found.first - 1
    index -= lexemes[index].lower in {"of", "-", "a"}
    if lexemes[index].lower == "magnitude":
        return replace(found, unit="magnitude")
    after = found.after + (lexemes[found.after].text == "-")
    if lexemes[after].lower == "magnitude":
        return found.of_unit("magnitude", False, after + 1)
    richter = lexemes.lower(found.after, found.after + 3)
    return replace(found, unit="magnitude") if richter == ("on", "the", "richter") else found


def _negated(lexemes: Lexemes, found: Amount) -> Amount:
    """A value below zero: after "minus", or after a minus sign where that can be meant."""
    index = found.first - 1
    sign = lexemes[index].text
    if lexemes[index].lower in {"minus", "negative"}:
        return replace(found, first=index, start=index, value=-found.value)
    touches = sign in _MINUS and lexemes.glued(found.first) and not lexemes.glued(index)
    if touches and (found.unit in TEMPERATURES or found.unit == "percent" or sign == "−"):
        return replace(found, first=index, start=index, value=-found.value)
    return found

"""Two numbers that belong together: ranges, tolerances, and numbers that share one unit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from demarche.extract.quantities.amounts import Amount
from demarche.extract.quantities.lexemes import Lexemes
from demarche.extract.wordlists import wordset

_HYPHENS = frozenset({"-", "–", "—", "‑", "−"})
# "Rose from 10 to 20" are two figures, "from 10 to 20 were hurt" is one range. Stems.
_CHANGES = wordset(
    "rise rose rising risen raise raising fall fell falling drop cut cutting increas decreas grow "
    "grew "
    "jump climb slid slip slump soar surg lift lower reduc went go mov chang descend descent drift "
    "shrink shrank shrunk swell swol widen narrow expand doubl tripl up down improv declin plung "
    "advanc retreat eas edg tumbl upgrad shift gain dip accelerat slow leap rebound"
)
CHANGE_STEMS = tuple(sorted(stem for stem in _CHANGES if len(stem) > 3))
_CHANGE_WORDS = frozenset(stem for stem in _CHANGES if len(stem) <= 3)
_REACH = 8


def combined(lexemes: Lexemes, amounts: Sequence[Amount]) -> list[Amount]:
    """``amounts`` with ranges made one, and units passed back to numbers that lack their own."""
    shared = _with_shared_units(lexemes, amounts)
    kept: list[Amount] = []
    for amount in shared:
        joined = _join(lexemes, kept[-1], amount) if kept else None
        if joined:
            kept.pop()
        kept.append(joined or amount)
    return kept


def _with_shared_units(lexemes: Lexemes, amounts: Sequence[Amount]) -> list[Amount]:
    """ "1, 2 or 3 km": every number has the unit of the last; "$200-250": of the first."""
    result = list(amounts)
    for place in range(len(result) - 2, -1, -1):
        this, then = result[place], result[place + 1]
        if not this.unit and then.unit and _link(lexemes, this, then) and not _prefixed(then):
            result[place] = this.of_unit(then.unit.partition("/")[0], then.money)
    for place in range(1, len(result)):
        last, this = result[place - 1], result[place]
        link = _link(lexemes, last, this)
        joined = link in _HYPHENS or link == "to" or (link == "and" and _is_between(lexemes, last))
        if last.money and not this.unit and joined:
            result[place] = this.of_unit(last.unit, True)
    return result


def _prefixed(amount: Amount) -> bool:
    """Whether its currency stands before it, and so says nothing of a number before that."""
    return amount.money and amount.first < amount.start


def _link(lexemes: Lexemes, this: Amount, then: Amount) -> str:
    """The one word or sign between two numbers, or the whole of "+/-"; empty for anything else."""
    between = lexemes.lower(this.after, then.first)
    if between == ("+", "/", "-"):
        return "±"
    if between in {("give", "or", "take"), (",", "give", "or", "take"), ("plus", "or", "minus")}:
        return "±"
    if between[-1:] == ("+",) and len(between) == 2:
        between = between[:1]
    known = _HYPHENS | {"to", "and", "or", "±", "x", "×", ",", "by", "through"}
    if between in {(",", "and"), (",", "or")}:
        return between[1]
    return between[0] if len(between) == 1 and between[0] in known else ""


def _join(lexemes: Lexemes, this: Amount, then: Amount) -> Amount | None:
    link = _link(lexemes, this, then)
    if (
        not link
        or this.is_range
        or (this.unit and then.unit and this.unit != then.unit.partition("/")[0])
    ):
        return None
    if link == "±":
        return _spread(this, then)
    if this.after > this.stop and not then.unit:
        # "3.5 percent to 17,000 points": the second is of something else.
        return None
    low, high = this.value, then.value
    scale = then.numeral.scale
    if this.numeral.scale == 1 and scale > 1 and low < high / scale and not _has_own(this, then):
        low *= scale
    if not low < high or not _bounds(lexemes, this, then, link):
        return None
    first = this.first - (lexemes[this.first - 1].lower in {"between", "from"})
    return replace(
        this,
        first=first,
        after=then.after,
        stop=then.stop,
        unit=then.unit or this.unit,
        money=this.money or then.money,
        low=low,
        high=high,
    )


def _has_own(this: Amount, then: Amount) -> bool:
    """Whether a unit stands at the first number itself after it: "5 km to 2 million km"."""
    return this.after > this.stop and bool(then.unit)


def _spread(this: Amount, then: Amount) -> Amount:
    low, high = (round(this.value + way * then.value, 12) for way in (-1, 1))
    return replace(
        this, after=then.after, stop=then.stop, unit=then.unit or this.unit, low=low, high=high
    )


def _bounds(lexemes: Lexemes, this: Amount, then: Amount, link: str) -> bool:
    """Whether ``link`` makes the two the ends of one range."""
    if link in _HYPHENS:
        return lexemes.glued(this.after) or link != "-"
    if link == "and":
        return _is_between(lexemes, this)
    if link == "or":
        return then.value - this.value <= max(1.0, this.numeral.scale) and not this.numeral.part
    return link in {"to", "through"} and not _changes(lexemes, this)


def _is_between(lexemes: Lexemes, this: Amount) -> bool:
    before = lexemes.lower(this.first - 3, this.first)
    return "between" in before


def _changes(lexemes: Lexemes, this: Amount) -> bool:
    """Whether "from 10 to 20" tells a change rather than a span."""
    if lexemes[this.first - 1].lower != "from":
        return False
    around = lexemes.lower(max(0, this.first - _REACH), this.first - 1)
    return any(word in _CHANGE_WORDS or word.startswith(CHANGE_STEMS) for word in around)

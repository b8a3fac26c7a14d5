"""Digits and number words that count nothing: dates, times, scores, names, labels, addresses."""

from __future__ import annotations

from collections.abc import Sequence

from demarche.extract.quantities.amounts import Amount
from demarche.extract.quantities.lexemes import Lexemes
from demarche.extract.wordlists import wordset

# What a number after these labels one thing; "page 3" names a page.
_LABELS = wordset(
    "article section chapter page pages figure fig table no nos number room gate flight highway "
    "route interstate exit channel radio act psalm rule resolution amendment title proposition "
    "measure line phase stage level category type class grade version volume vol part unit "
    "platform terminal pier runway apartment suite lot block district ward precinct zone sector "
    "brigade regiment squadron group seed seeds symphony opus op lane bus road model mark step "
    "week day year season series episode round game lap hole schedule covid paragraph para item "
    "clause form id code extension box po dial call formula apollo nikkei ftse "
    "russell dax cac stoxx topix ibex windows ios android iphone galaxy psalms verse appendix "
    "annex equation eq stop bay dock hangar reactor block tier camp division area"
)
# Labels that may as well stand before a count in lower case ("in line 12 people waited").
_LABELS_IN_CAPITALS = wordset(
    "act line unit group block district year day week bus road house game class lot part mark "
    "measure title rule series round season code form call line building area division camp stop "
    "lane step tier number figure table section"
)
_CLOCK = frozenset({"am", "pm", "gmt", "utc", "est", "edt", "pst", "pdt", "cet", "bst", "ist"})
_STREETS = wordset(
    "street st avenue ave road rd lane ln boulevard blvd drive dr square court place terrace way "
    "parkway highway"
)
_HYPHENS = frozenset({"-", "–", "—", "‑"})
# What may be joined to a number by a hyphen in front of it.
_PREFIXES = frozenset({"magnitude", "mid", "sub", "the", "some", "about", "nearly", "over", "top"})
_NO_COUNT_AFTER_ONE = wordset(
    "of another day thing way side side's point more . , ; : ' - who that which to in or and is "
    "was has can should by on at for could would will may must with from such as else time but "
    "another's hand"
)


def is_impostor(lexemes: Lexemes, amount: Amount) -> bool:
    """Whether the words next to ``amount`` show that it counts nothing."""
    if amount.money:
        return False
    return (
        _in_a_name(lexemes, amount)
        or _clock(lexemes, amount)
        or _ordinal_or_letters(lexemes, amount)
        or _labelled(lexemes, amount)
        or _address(lexemes, amount)
        or _one(lexemes, amount)
    )


def _in_a_name(lexemes: Lexemes, amount: Amount) -> bool:
    """ "F-16", "CO2", "#5", "/2": joined to what stands before."""
    before, index = lexemes[amount.first - 1], amount.first
    if not lexemes.glued(index) or before.end < 0:
        return False
    if before.kind == "word":
        return True
    if before.text in {"#", "@", "/", "_", "\\", ".", ":", "&", "="}:
        return True
    joined = before.text in _HYPHENS and lexemes.glued(index - 1)
    word = lexemes[index - 2]
    return joined and (
        (word.kind == "word" and word.lower not in _PREFIXES) or word.kind == "number"
    )


def _clock(lexemes: Lexemes, amount: Amount) -> bool:
    index = amount.stop
    then, after = lexemes[index], lexemes[index + 1]
    if then.text in {"BC", "AD", "BCE", "CE"} or lexemes.lower(index, index + 3) == ("b", ".", "c"):
        return True
    if then.lower in _CLOCK or (then.lower in {"a", "p"} and after.text == "."
                                and lexemes[index + 2].lower == "m"):  # fmt: skip
        return True
    if then.lower == "o" and after.text == "'":
        return True
    joined = then.text in {":", "/"} and lexemes.glued(index) and lexemes.glued(index + 1)
    return joined and after.kind == "number" and not amount.numeral.part


def _ordinal_or_letters(lexemes: Lexemes, amount: Amount) -> bool:
    """ "3rd", "737s", "5G", "4x4": letters at the digits that are no unit; 8-9-2021 too."""
    index = amount.stop
    then = lexemes[index]
    if amount.after > amount.stop or not lexemes.glued(index):
        return False
    if then.kind == "word":
        return True
    after = lexemes[index + 1]
    joined = then.text in _HYPHENS and lexemes.glued(index + 1)
    if joined and after.kind == "word" and len(after.text) == 1 and after.text.isupper():
        return True
    return then.text in {"'"} and after.lower == "s"


def _labelled(lexemes: Lexemes, amount: Amount) -> bool:
    index = amount.first - 1
    before = lexemes[index]
    if before.text == "." and lexemes.glued(index) and lexemes[index - 1].lower in {
        "no", "nos", "vol", "fig", "op", "p", "pp", "ch", "sec", "art"}:  # fmt: skip
        return True
    if before.lower not in _LABELS or amount.unit:
        return False
    if before.lower in _LABELS_IN_CAPITALS:
        return before.text[0].isupper() or lexemes[amount.after].kind != "word"
    return True


def _address(lexemes: Lexemes, amount: Amount) -> bool:
    if not amount.numeral.digits or amount.unit:
        return False
    named = 0
    for index in range(amount.after, amount.after + 5):
        lexeme = lexemes[index]
        if lexeme.text == "." and named:
            continue
        if not lexeme.text[:1].isupper():
            return False
        if named and lexeme.lower in _STREETS:
            return True
        named += 1
    return False


def _one(lexemes: Lexemes, amount: Amount) -> bool:
    """ "One of the largest", "no one", "this one": a pronoun."""
    if lexemes[amount.first].lower not in {"one", "zero"} or amount.numeral.part:
        return False
    if amount.after > amount.first + 1:
        return amount.unit == "day" and lexemes[amount.first + 1].lower == "day"
    before, then = lexemes[amount.first - 1].lower, lexemes[amount.after]
    if before in {"no", "any", "this", "that", "every", "each", "some", "which", "the", "another"}:
        return True
    return then.kind != "word" or then.lower in _NO_COUNT_AFTER_ONE


def scores(lexemes: Lexemes, amounts: Sequence[Amount]) -> set[int]:
    """The positions in ``amounts`` of pairs like "3-1" and "14 to 1" that no unit makes counts."""
    found: set[int] = set()
    for place in range(len(amounts) - 1):
        this, then = amounts[place], amounts[place + 1]
        if this.unit or then.unit or this.is_range or then.is_range:
            continue
        link = lexemes.lower(this.after, then.first)
        hyphen = len(link) == 1 and link[0] in _HYPHENS and lexemes.glued(this.after)
        vote = link == ("to",) and lexemes[this.first - 1].lower != "from"
        if hyphen or (vote and this.value > then.value):
            found |= {place, place + 1}
    return found

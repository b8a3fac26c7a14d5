"""The words that bound a number, before it or after: "more than", "or so", "up to"."""

from __future__ import annotations

from dataclasses import dataclass

from demarche.extract.quantities.amounts import Amount
from demarche.extract.quantities.lexemes import Lexemes
from demarche.extract.quantities.unit_table import DURATIONS
from demarche.extract.wordlists import wordset
from demarche.model.vocabulary import Qualifier

_BEFORE = {
    Qualifier.MORE_THAN: "more than|over|above|in excess of|upwards of|upward of|greater than|"
    "beyond|exceeding|topping|surpassing|higher than|larger than|longer than|north of|"
    "not less than or more than",
    Qualifier.AT_LEAST: "at least|no fewer than|no less than|not less than|not fewer than|"
    "a minimum of|minimum of|a minimum|as few as",
    Qualifier.UP_TO: "up to|as many as|as much as|no more than|not more than|at most|a maximum of|"
    "maximum of|not exceeding|as high as|as long as|as far as|maximum|until up to|"
    "at the most|no longer than|no higher than",
    Qualifier.FEWER_THAN: "fewer than|less than|under|below|lower than|smaller than|short of|"
    "shorter than|not quite",
    Qualifier.NEARLY: "nearly|almost|close to|approaching|just under|just below|a little under|"
    "slightly less than|just short of|not quite|slightly under|little less than",
    Qualifier.ABOUT: "about|around|some|roughly|approximately|approx|circa|an estimated|estimated|"
    "a reported|or so|in the region of|in the order of|on the order of|somewhere around|"
    "something like|~|≈|c|ca|around about|a total of about|more or less|virtually|"
    "the equivalent of about|in the neighbourhood of|in the neighborhood of",
    Qualifier.EXACTLY: "exactly|precisely|a total of|a record|only|just|fully|an exact|a whopping|"
    "merely|all of|a mere|a full",
}
_SIGNS = {">": Qualifier.MORE_THAN, "<": Qualifier.FEWER_THAN, "≥": Qualifier.AT_LEAST,
          "≤": Qualifier.UP_TO}  # fmt: skip
_AFTER = {
    Qualifier.MORE_THAN: "plus|+|and more|and counting",
    Qualifier.AT_LEAST: "or more|or higher|or greater|or above|and above|and over|and up|or longer|"
    "at least|at minimum|at the least|and older|or older|upwards",
    Qualifier.UP_TO: "or less|or fewer|or under|at most|at the most|and under|maximum|or below|"
    "tops|or younger",
    Qualifier.ABOUT: "or so|odd|give or take|or thereabouts|approximately|ish|-ish",
}
_STRENGTHENING = wordset(
    "well just far slightly some perhaps possibly probably maybe significantly much"
)
LONGEST = 6


@dataclass(frozen=True, slots=True)
class Bound:
    """A qualifier in lexemes ``[first, after)``, standing before or after its number."""

    qualifier: Qualifier
    first: int
    after: int


def _table(words: dict[Qualifier, str]) -> dict[tuple[str, ...], Qualifier]:
    return {
        tuple(each.replace("-", " - ").split()): qualifier
        for qualifier, phrases in words.items()
        for each in phrases.split("|")
    }


_PHRASES_BEFORE = _table(_BEFORE) | {(sign,): bound for sign, bound in _SIGNS.items()}
_PHRASES_AFTER = _table(_AFTER)


def bound_before(lexemes: Lexemes, amount: Amount) -> Bound | None:
    """What bounds ``amount`` from the left: the longest phrase that ends there, and one before."""
    first = amount.first
    if lexemes[first - 1].text == "-" and lexemes.glued(first):
        first -= 1
    found = _ending_at(lexemes, first)
    if found is None or _says_during(lexemes, found, amount):
        return None
    if outer := _ending_at(lexemes, found.first):
        inner_only = found.qualifier in {Qualifier.EXACTLY, Qualifier.ABOUT}
        qualifier = outer.qualifier if inner_only else found.qualifier
        return Bound(_softened(qualifier, found.qualifier), outer.first, found.after)
    if lexemes[found.first - 1].lower in _STRENGTHENING:
        return Bound(found.qualifier, found.first - 1, found.after)
    return found


def _softened(outer: Qualifier, inner: Qualifier) -> Qualifier:
    """ "Just over" is more than, "only about" is about."""
    return inner if outer is Qualifier.EXACTLY else outer


def _ending_at(lexemes: Lexemes, after: int) -> Bound | None:
    for length in range(LONGEST, 0, -1):
        phrase = lexemes.lower(after - length, after)
        if qualifier := _PHRASES_BEFORE.get(phrase):
            return Bound(qualifier, after - length, after)
    return None


def _says_during(lexemes: Lexemes, found: Bound, amount: Amount) -> bool:
    """ "Over five years" is a stretch of time; "for over five years" a bound. "All but" is none."""
    phrase = " ".join(lexemes.lower(found.first, found.after))
    before = lexemes[found.first - 1].lower
    if phrase == "over" and (amount.unit in DURATIONS or lexemes[amount.after].lower == "next"):
        return before not in {"for", "just", "well", "lasted", "took", "takes", "of", "little"}
    return phrase in {"c", "ca"} and before != "(" and lexemes[found.first].text.isupper()


def bound_after(lexemes: Lexemes, index: int) -> Bound | None:
    """What bounds a number from the right, at lexeme ``index``: "-plus", "or more"."""
    start = index + (lexemes[index].text == "-")
    for length in (3, 2, 1):
        phrase = lexemes.lower(start, start + length)
        if qualifier := _PHRASES_AFTER.get(phrase):
            sticks = lexemes.glued(start) if phrase in {("+",), ("odd",), ("plus",)} else True
            return Bound(qualifier, index, start + length) if sticks else None
    return None

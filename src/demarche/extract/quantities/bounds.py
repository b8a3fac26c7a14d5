"""From an amount and the words that bound it to value, low, high and qualifier."""

from __future__ import annotations

from dataclasses import dataclass

from demarche.extract.quantities.drafts import Draft
from demarche.extract.quantities.qualifiers import Bound
from demarche.model.vocabulary import Qualifier

_OPEN = frozenset({Qualifier.MORE_THAN, Qualifier.AT_LEAST})
_CAPPED = frozenset({Qualifier.UP_TO, Qualifier.FEWER_THAN})


@dataclass(frozen=True, slots=True)
class Numbers:
    """As in a figure: a range has no value, an open-ended count no high, an approximate neither."""

    value: float | None
    low: float | None
    high: float | None
    qualifier: Qualifier
    words: str


def numbers(draft: Draft) -> Numbers:
    """What ``draft`` says; the words are the report's own."""
    amount = draft.amount
    qualifier, words = _qualifier(draft)
    if amount.is_range:
        return Numbers(None, amount.low, amount.high, qualifier, words)
    value = _thousands(draft)
    if qualifier in _OPEN:
        return Numbers(value, value, None, qualifier, words)
    if qualifier in _CAPPED:
        return Numbers(value, None, value, qualifier, words)
    if qualifier is Qualifier.EXACTLY:
        return Numbers(value, value, value, qualifier, words)
    return Numbers(value, None, None, qualifier, words)


def _qualifier(draft: Draft) -> tuple[Qualifier, str]:
    numeral, lexemes = draft.amount.numeral, draft.lexemes
    bounds = [each for each in (draft.bound, draft.after_bound) if each is not None]
    words = " … ".join(_words(draft, each) for each in bounds)
    said = next(
        (each.qualifier for each in bounds if each.qualifier is not Qualifier.EXACTLY), None
    )
    if numeral.floor:
        own = lexemes.text[lexemes[numeral.first].start : lexemes[numeral.after - 1].end]
        loose = said in {None, Qualifier.ABOUT, Qualifier.NEARLY}
        return (Qualifier.AT_LEAST if loose else said or Qualifier.AT_LEAST), words or own
    if numeral.rough and said is None:
        return Qualifier.ABOUT, lexemes[numeral.first].text + " couple"
    return said or Qualifier.EXACTLY, words


def _words(draft: Draft, bound: Bound) -> str:
    lexemes = draft.lexemes
    return lexemes.text[lexemes[bound.first].start : lexemes[bound.after - 1].end].strip("- ")


def _thousands(draft: Draft) -> float:
    """ "4.500 soldiers": nobody counts half a soldier, so the point parts thousands."""
    amount = draft.amount
    whole, point, rest = draft.lexemes[amount.start].text.partition(".")
    counts = draft.counted is not None and not amount.unit and amount.numeral.scale == 1
    if counts and point and len(rest) == 3 and whole.isdigit() and 0 < int(whole) < 1000:
        return float(whole + rest)
    return amount.value

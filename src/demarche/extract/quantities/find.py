"""From a report's text to drafts of figures: numbers with units, bounds and counted nouns."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from demarche.extract.days import DayMention
from demarche.extract.positions import Tokens
from demarche.extract.quantities.amounts import Amount, amount
from demarche.extract.quantities.drafts import Draft
from demarche.extract.quantities.ellipsis import fill
from demarche.extract.quantities.impostors import is_impostor, scores
from demarche.extract.quantities.lexemes import Lexemes
from demarche.extract.quantities.measures import Unit, divided
from demarche.extract.quantities.nouns import counted_after, unit_of
from demarche.extract.quantities.numerals import numerals
from demarche.extract.quantities.qualifiers import bound_after, bound_before
from demarche.extract.quantities.ranges import combined
from demarche.extract.reading import Reading
from demarche.model.proposals import PlaceProposal


def drafts(
    reading: Reading, places: Sequence[PlaceProposal], days: Sequence[DayMention]
) -> list[Draft]:
    """The figures that ``reading`` gives, in order, as drafts."""
    lexemes, tokens = Lexemes(reading.plain), Tokens(reading.doc)
    found = [_draft(lexemes, tokens, each) for each in _amounts(lexemes, places, days)]
    found = [
        each for each, last in zip(found, [None, *found], strict=False) if not _divides(last, each)
    ]
    fill(found)
    return [each for each in found if _is_kept(each)]


def _divides(last: Draft | None, draft: Draft) -> bool:
    """Whether ``draft`` is the number in a rate of the last one ("per 100,000 inhabitants")."""
    return last is not None and draft.amount.start < last.rate_after


def _amounts(
    lexemes: Lexemes, places: Sequence[PlaceProposal], days: Sequence[DayMention]
) -> list[Amount]:
    countries = _countries(places)
    found = [
        each
        for numeral in numerals(lexemes)
        if (each := amount(lexemes, numeral, countries)) and not _names_a_day(lexemes, each, days)
    ]
    played = scores(lexemes, found)
    found = [each for place, each in enumerate(found) if place not in played]
    joined = combined(lexemes, found)
    return [each for each in joined if not is_impostor(lexemes, each)]


def _countries(places: Sequence[PlaceProposal]) -> list[str]:
    """The countries of the report, the most mentioned first."""
    named = Counter(
        each.place.country for each in places if each.place is not None and each.place.country
    )
    return [country for country, _ in named.most_common()]


def _names_a_day(lexemes: Lexemes, amount: Amount, days: Sequence[DayMention]) -> bool:
    start = lexemes[amount.start].start
    place = bisect_right(days, start, key=lambda each: each.start) - 1
    return place >= 0 and start < days[place].end


def _draft(lexemes: Lexemes, tokens: Tokens, amount: Amount) -> Draft:
    draft = Draft(lexemes, tokens, amount, bound_before(lexemes, amount))
    draft.unit, draft.after_bound = amount.unit, bound_after(lexemes, amount.after)
    if not amount.unit:
        _count(draft)
    if draft.unit and not amount.unit:
        _per(draft)
    if draft.after_bound is None and draft.counted is not None:
        after = lexemes.at(_end_of(draft, draft.counted.complement))
        draft.after_bound = bound_after(lexemes, after)
    return draft


def _count(draft: Draft) -> None:
    doc, index = draft.tokens.doc, draft.next_token
    many = (draft.amount.is_range or draft.amount.value != 1) and not draft.amount.numeral.part
    draft.counted = counted_after(doc, index, many)
    if draft.counted is None:
        return
    head = doc[draft.counted.head]
    draft.unit = unit_of(head)


def _per(draft: Draft) -> None:
    """ "1,000 new cases a day": a rate after what is counted."""
    assert draft.counted is not None
    after = draft.lexemes.at(_end_of(draft, draft.counted.complement))
    rate = divided(draft.lexemes, Unit(draft.unit, after, after))
    draft.unit = rate.name
    draft.rate_after = rate.after if rate.after > after else 0


def _end_of(draft: Draft, token_after: int) -> int:
    last = draft.tokens.doc[token_after - 1]
    return int(last.idx) + len(last)


def _is_kept(draft: Draft) -> bool:
    """Whether a number without anything counted is one at all."""
    if draft.unit or draft.amount.money:
        return not _is_name(draft)
    numeral = draft.amount.numeral
    if not numeral.digits:
        large = numeral.floor or numeral.scale >= 100 or draft.bound is not None
        return large or numeral.part
    return not _is_name(draft) and not _lists_items(draft)


def _is_name(draft: Draft) -> bool:
    """ "Boeing 737", "S&P 500": plain digits right after a name, with nothing counted there."""
    amount, doc = draft.amount, draft.tokens.doc
    digits = draft.lexemes[amount.start].text
    if not digits.isdigit() or amount.after > amount.stop or amount.unit or amount.is_range:
        return False
    if draft.counted is not None or draft.bound is not None or amount.numeral.scale > 1:
        return False
    before = doc[draft.first_token - 1] if draft.first_token else None
    if before is None or before.is_sent_start:
        return False
    return before.tag_ in {"NNP", "NNPS"} and before.text[:1].isupper()


def _lists_items(draft: Draft) -> bool:
    """ "1. Open the lid": the number of an item, at the start of a line."""
    lexemes, amount = draft.lexemes, draft.amount
    start = lexemes[amount.start].start
    line = start == 0 or lexemes.text[max(0, start - 2) : start].strip() == ""
    first = draft.tokens.doc[draft.first_token].is_sent_start
    return line and bool(first) and lexemes[amount.after].text in {".", ")"}

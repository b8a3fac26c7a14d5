"""Numbers whose noun stands elsewhere: "and 30 wounded", "seven of them", "611 in favour"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from demarche.extract.quantities.drafts import Draft
from demarche.extract.quantities.measures import Unit, divided
from demarche.extract.quantities.nouns import unit_of
from demarche.extract.quantities.ranges import CHANGE_STEMS
from demarche.extract.quantities.verbs import subject_of, verb_above
from demarche.extract.wordlists import wordset

_CASUALTIES = wordset(
    "killed wounded injured dead missing arrested detained hospitalised hospitalized displaced "
    "evacuated rescued drowned hurt aboard died infected kill injure wound detain arrest injuring "
    "killing wounding injures kills trapped unaccounted hospital captured sickened stranded "
    "homeless executed abducted kidnapped jailed imprisoned charged vaccinated"
)
_PRONOUNS = frozenset({"them", "whom", "which", "these", "those", "us", "you"})
# Verbs that state how many of their subject there are.
_TOTALS = ("reach", "stand", "stood", "total", "number", "hit", "top", "exceed", "amount", "peak")
_WINDOW = 4
_LINKS = ({"and"}, {"or"}, {"to"}, {","}, {"-"}, {"–"}, {"×"}, {"x"}, {"by"})


def fill(drafts: Sequence[Draft]) -> None:
    """Gives ``drafts`` (in order) without a unit that of the words or figures around them."""
    for place in range(len(drafts) - 2, -1, -1):
        _from_next(drafts[place], drafts[place + 1])
    for place, draft in enumerate(drafts):
        if draft.unit and not (draft.head is not None and _is_pronoun(draft.head)):
            continue
        before = [each for each in drafts[max(0, place - 4) : place] if _may_lend(each)]
        filled = (
            _of_pronoun(draft, before)
            or _age(draft)
            or _number_of(draft)
            or _casualties(draft, before)
            or _subject(draft)
            or _from_last(draft, before)
        )
        if filled:
            rate = divided(draft.lexemes, Unit(draft.unit, draft.amount.after, draft.amount.after))
            draft.unit = rate.name


def _is_pronoun(token: Token) -> bool:
    return token.lower_ in _PRONOUNS


def _may_lend(draft: Draft) -> bool:
    return bool(draft.unit) and draft.counted is not None and not draft.amount.numeral.part


def _from_next(draft: Draft, then: Draft) -> None:
    if draft.unit or not then.unit or then.counted is None:
        return
    between = set(draft.lexemes.lower(draft.amount.after, then.amount.first))
    if between in _LINKS:
        draft.unit, draft.counted, draft.borrowed = then.unit, None, "the number after it"


def _words_around(draft: Draft) -> list[Token]:
    doc = draft.tokens.doc
    first, after = draft.tokens.sentence(draft.first_token)
    next_token = draft.next_token
    ahead = doc[next_token : min(next_token + _WINDOW, after)]
    start = draft.tokens.at(draft.number_start)
    behind = doc[max(first, start - 2) : start]
    return [*ahead, *behind]


def _of_pronoun(draft: Draft, before: Sequence[Draft]) -> bool:
    doc, index = draft.tokens.doc, draft.next_token
    if index + 1 >= len(doc) or doc[index].lower_ != "of" or not _is_pronoun(doc[index + 1]):
        return False
    if not before:
        return False
    draft.unit, draft.counted = before[-1].unit, None
    draft.borrowed = f"“{doc[index + 1].text}”: {_phrase(before[-1])}, counted before"
    return True


def _age(draft: Draft) -> bool:
    """ "Smith, 34, said": an age between commas, and "aged 34"."""
    lexemes, amount = draft.lexemes, draft.amount
    before, then = lexemes[amount.first - 1], lexemes[amount.after]
    plain = amount.numeral.digits and 0 < amount.value < 115 and amount.value == int(amount.value)
    apposed = before.text == "," and then.text in {",", "."} and draft.bound is None
    name = draft.tokens.doc[draft.tokens.at(lexemes[amount.first - 2].start)]
    person = name.tag_ in {"NNP", "NN"} and name.lower_ not in {"total", "year"}
    if not plain or not (before.lower == "aged" or (apposed and person)):
        return False
    draft.unit, draft.borrowed = "year", "A number after a person's name is an age in years"
    draft.sure = 0.7
    return True


def _casualties(draft: Draft, before: Sequence[Draft]) -> bool:
    words = [token.lower_ for token in _words_around(draft)]
    on_board = "board" in words
    if not on_board and not _CASUALTIES & set(words[:_WINDOW] + words[-2:]):
        return False
    lender = next((each for each in before if _same_sentence(each, draft) and _person(each)), None)
    draft.unit = "person" if lender is None or on_board else lender.unit
    draft.borrowed = (
        "Who is killed, hurt, held or missing is a person"
        if lender is None
        else (f"What the sentence counts before: {_phrase(lender)}")
    )
    draft.sure = 0.75
    return True


def _person(draft: Draft) -> bool:
    """Whether people are counted, and not as part of others ("including four children")."""
    doc = draft.tokens.doc
    before = doc[draft.tokens.at(draft.number_start) - 1].lower_
    words = {token.lower_ for token in _words_around(draft)}
    return before != "including" and bool(words & _CASUALTIES or draft.unit in _PEOPLE)


_PEOPLE = wordset(
    "person civilian soldier man woman child passenger officer worker student protester migrant "
    "refugee resident villager miner fighter patient crew member prisoner hostage troop"
)


def _number_of(draft: Draft) -> bool:
    """ "The number of displaced at 1.7 million", "the death toll rose to 41"."""
    doc = draft.tokens.doc
    first, _ = draft.tokens.sentence(draft.first_token)
    for index in range(draft.first_token - 1, max(first, draft.first_token - 12) - 1, -1):
        if doc[index].lower_ == "toll" and "," not in doc[index : draft.first_token].text:
            draft.unit, draft.borrowed = "death", "The toll counts deaths"
            return True
        if doc[index].lower_ == "of" and index > first and doc[index - 1].lower_ == "number":
            head = doc[index + 1]
            while head.i + 1 < len(doc) and head.dep_ in {"compound", "amod", "det", "poss"}:
                head = doc[head.i + 1]
            draft.unit, draft.borrowed = unit_of(head), f"The number of {head.text}"
            return True
    return False


def _subject(draft: Draft) -> bool:
    """ "Deaths rose to 1,204", "cases jumped to over 600": the plural that the verb is said of."""
    verb = verb_above(draft.tokens.doc[draft.first_token])
    if verb is None or not verb.lemma_.lower().startswith(CHANGE_STEMS + _TOTALS):
        return False
    subject = subject_of(draft, verb)
    if subject is None or subject.tag_ != "NNS":
        return False
    draft.unit, draft.borrowed = unit_of(subject), f"Said of “{subject.text}”, the subject"
    draft.sure = 0.75
    return True


def _from_last(draft: Draft, before: Sequence[Draft]) -> bool:
    lender = before[-1] if before else None
    if (
        lender is None
        or not _same_sentence(lender, draft)
        or draft.amount.value != int(draft.amount.value)
    ):
        return False
    draft.unit, draft.counted = lender.unit, None
    draft.borrowed = f"What the sentence counts before: {_phrase(lender)}"
    draft.sure = 0.55
    return True


def _same_sentence(one: Draft, other: Draft) -> bool:
    return one.tokens.sentence(one.first_token) == other.tokens.sentence(other.first_token)


def _phrase(draft: Draft) -> str:
    if draft.counted is None:
        return draft.unit
    return draft.tokens.doc[draft.counted.first : draft.counted.complement].text

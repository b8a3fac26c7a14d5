"""What became of the thing counted, by the verb over it and the words beside it."""

from __future__ import annotations

from spacy.tokens import Token

from demarche.extract.quantities.drafts import Draft
from demarche.extract.wordlists import wordset
from demarche.model.vocabulary import Status

_SHARES = frozenset({"percent", "ppm"})
_DIFFERENCES = frozenset({"percentage point", "basis point"})
_CHANGING = wordset(
    "rise fall drop increase decrease grow jump climb slide slip slump soar surge lift lower "
    "reduce cut decline plunge gain lose add advance retreat tumble rally shrink double edge "
    "rebound accelerate shed dip expand contract raise widen narrow"
)
_BEFORE_CHANGE = frozenset({"by", "up", "down", "another"})
_VERBS = {
    Status.ORDERED: "order instruct command",
    Status.ANNOUNCED: "announce pledge promise approve commit offer vow propose allocate",
    Status.EXPECTED: "expect forecast predict project anticipate foresee",
    Status.PLANNED: "plan intend aim prepare hope want schedule consider mull",
    Status.ARRIVED: "arrive land disembark",
    Status.WITHDRAWN: "withdraw evacuate retreat pull",
}
_BY_VERB = {verb: status for status, verbs in _VERBS.items() for verb in verbs.split()}
_FUTURE = frozenset({"will", "'ll", "shall", "would"})
_LIKELY = frozenset({"could", "may", "might", "likely"})
_CLIMB = 7


def status_of(draft: Draft) -> Status:
    """The status of ``draft``; counted where nothing says otherwise."""
    if draft.unit in _DIFFERENCES and _comes_after_change(draft):
        return Status.CHANGE
    if draft.amount.numeral.part or draft.unit in _SHARES or draft.amount.money:
        changed = _comes_after_change(draft)
        if changed or not draft.amount.money:
            return Status.CHANGE if changed else Status.SHARE
    if _is_capacity(draft):
        return Status.CAPACITY
    for verb in _verbs_above(draft):
        if status := _by_verb(verb):
            return status
    return Status.COUNTED


def _comes_after_change(draft: Draft) -> bool:
    """ "Rose 5%", "up by 0.2 points", but not "rose to 5%"."""
    doc = draft.tokens.doc
    start = draft.tokens.at(draft.number_start)
    before = doc[start - 1] if start else None
    if before is None:
        return False
    if before.lower_ in _BEFORE_CHANGE:
        return True
    return before.lemma_.lower() in _CHANGING and before.pos_ in {"VERB", "ADV", "ADP"}


def _is_capacity(draft: Draft) -> bool:
    doc = draft.tokens.doc
    start = draft.tokens.at(draft.number_start)
    first, _ = draft.tokens.sentence(start)
    words = [token.lower_ for token in doc[max(first, start - 3) : start]]
    if "capacity" in words or (draft.unit == "seat" and not {"won", "win"} & set(words)):
        return True
    return bool({"hold", "accommodate", "seat", "seats", "carry"} & set(words[-1:])) and (
        "can" in words or "could" in words or words[-1] == "seats"
    )


def _verbs_above(draft: Draft) -> list[Token]:
    token = draft.head or draft.tokens.doc[draft.tokens.at(draft.number_end - 1)]
    found: list[Token] = []
    for _ in range(_CLIMB):
        if token.pos_ in {"VERB", "AUX"}:
            found.append(token)
        if token.head.i == token.i or len(found) == 2 or token.dep_ == "ccomp":
            break
        token = token.head
    return found


def _by_verb(verb: Token) -> Status | None:
    if status := _BY_VERB.get(verb.lemma_.lower()):
        return status
    before = {token.lower_ for token in verb.doc[max(0, verb.i - 3) : verb.i]}
    if before & _FUTURE:
        return Status.PLANNED
    return Status.EXPECTED if before & _LIKELY else None

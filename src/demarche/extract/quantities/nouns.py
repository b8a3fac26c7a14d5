"""What a bare number counts: the noun phrase after it, by tags and grammar together.

The small model mistakes plurals for verbs and ends phrases early, so the phrase is walked word by
word and the parser asked only whether a noun is part of a longer one.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from demarche.extract.quantities.measures import singular
from demarche.extract.wordlists import wordset

LONGEST = 12
_MODIFIERS = frozenset({"JJ", "JJR", "JJS", "VBN", "VBG", "POS", "AFX"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_OF_START = frozenset({"DT", "PRP$", "CD", "PDT", "WP$"})
# Nouns that count many in the singular.
_COLLECTIVE = wordset(
    "people police staff personnel crew cattle sheep deer fish aircraft infantry cavalry militia "
    "folk livestock poultry offspring spacecraft species swine youth head watercraft shrimp squid "
    "salmon trout elk moose bison hovercraft percent apiece horse foot air media clergy dead "
    "wounded injured missing displaced homeless unemployed sick crossroads headquarters"
)
_IRREGULAR = {
    "people": "person", "others": "other", "men": "man", "women": "woman", "children": "child",
    "lives": "life", "wolves": "wolf", "thieves": "thief", "knives": "knife", "media": "medium",
    "police": "police", "series": "series", "species": "species", "troops": "troop",
    "gunmen": "gunman", "policemen": "policeman", "firemen": "fireman", "servicemen": "serviceman",
}  # fmt: skip
_CALENDAR = wordset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june "
    "july august september october november december today yesterday tomorrow"
)
_NOT_COUNTED_JOINED = wordset("strong old plus odd high long up way something")
_NO_PLURALS = wordset("as is was has does previous various serious")


@dataclass(frozen=True, slots=True)
class Counted:
    """The tokens ``[first, after)`` of what is counted; its head is the last noun before the
    complement, which begins at ``complement`` (equal to ``after`` where there is none).
    """

    first: int
    head: int
    complement: int
    after: int


def counted_after(doc: Doc, index: int, many: bool) -> Counted | None:
    """What the number before token ``index`` counts; ``many`` for any number but one."""
    if index >= len(doc):
        return None
    if doc[index].text == "-" and not doc[index - 1].whitespace_:
        return _hyphened(doc, index + 1)
    start = index
    partitive = doc[index].lower_ == "of"
    if partitive:
        start = _after_determiners(doc, index + 1)
    head = _head(doc, start, many)
    return with_complement(doc, start, head) if head is not None else None


def _hyphened(doc: Doc, index: int) -> Counted | None:
    """ "12-member panel" counts members; "2,000-strong" names nothing."""
    if index >= len(doc) or doc[index].tag_ not in _NOUNS | {"JJ"} or not doc[index].is_alpha:
        return None
    if doc[index].lower_ in _NOT_COUNTED_JOINED:
        return None
    return Counted(index, index, index + 1, index + 1)


def _after_determiners(doc: Doc, index: int) -> int:
    here = index
    while here < min(index + 6, len(doc)) and doc[here].tag_ in _OF_START:
        here += 1
    return here


def _head(doc: Doc, start: int, many: bool) -> int | None:
    """The last noun of the phrase that begins at token ``start``."""
    head = None
    for index in range(start, min(start + LONGEST, len(doc))):
        token = doc[index]
        if token.is_sent_start and index > start:
            break
        if _is_noun(token, many, index == start):
            if token.lower_ in _CALENDAR and token.tag_ != "NNS":
                break
            head = index
            if not _goes_on(token, many):
                break
        elif not _modifies(doc, index, head):
            break
    if head is None or (many and not _plural(doc[head])):
        return _adjective(doc, start)
    return head


def _is_noun(token: Token, many: bool, first: bool) -> bool:
    if token.tag_ in _NOUNS:
        return True
    # After a number, "strikes" is no verb.
    mistaken = token.tag_ in {"VBZ", "JJ", "RB"} and many and first and token.lower_.endswith("s")
    return mistaken and token.is_alpha and token.lower_ not in _NO_PLURALS


def _goes_on(token: Token, many: bool) -> bool:
    """Whether a further noun belongs to the same phrase."""
    then = token.nbor() if token.i + 1 < len(token.doc) else None
    if then is None:
        return False
    if then.tag_ == "POS":
        return True
    if then.tag_ == "HYPH":
        return True
    if then.tag_ not in _NOUNS:
        return then.tag_ in {"VBG", "JJ", "VBN"} and not _plural(token) and many
    if not _plural(token) or not many:
        return not (token.tag_ == "NNP" and then.tag_ == "NN" and not many)
    return token.dep_ in {"compound", "nmod", "poss", "amod"} and token.head.i > token.i


def _modifies(doc: Doc, index: int, head: int | None) -> bool:
    token = doc[index]
    then = doc[index + 1] if index + 1 < len(doc) else None
    if token.tag_ in _MODIFIERS or token.tag_ == "HYPH":
        return True
    if then is None or head is not None:
        return False
    if token.tag_ in {"RB", "RBR", "RBS"}:
        return then.tag_ in {"JJ", "VBN", "VBG", "HYPH"} and token.lower_ not in {"ago", "later"}
    if token.tag_ in {"CC", ","}:
        return doc[index - 1].tag_ in _MODIFIERS and then.tag_ in _MODIFIERS
    return token.tag_ == "CD" and then.tag_ in _NOUNS and not token.text.isdigit()


def _plural(token: Token) -> bool:
    lower = token.lower_
    return token.tag_ in {"NNS", "NNPS"} or lower in _COLLECTIVE or lower in _IRREGULAR or (
        lower.endswith("s") and not lower.endswith("ss") and token.tag_ != "NN"
    )  # fmt: skip


def _adjective(doc: Doc, start: int) -> int | None:
    """The first word where it is an adjective that stands for those it describes."""
    token = doc[start] if start < len(doc) else None
    return start if token is not None and token.lower_ in {"dead", "displaced"} else None


def with_complement(doc: Doc, first: int, head: int) -> Counted:
    """The phrase up to ``head`` with the "of …" that says what it is."""
    after = complement_after(doc, head + 1)
    return Counted(first, head, head + 1, after)


def complement_after(doc: Doc, index: int) -> int:
    """The token after an "of" phrase that begins at ``index``; ``index`` where there is none."""
    if index >= len(doc) or doc[index].lower_ != "of":
        return index
    last = index
    for here in range(index + 1, min(index + LONGEST, len(doc))):
        token = doc[here]
        if token.tag_ in _NOUNS or token.tag_ == "PRP":
            last = here
            then = doc[here + 1].tag_ if here + 1 < len(doc) else ""
            if then not in _NOUNS | {"POS", "HYPH"}:
                break
        elif token.tag_ not in _OF_START | _MODIFIERS | {"HYPH"}:
            break
    return last + 1 if last > index else index


def unit_of(token: Token) -> str:
    """The singular of what ``token`` names."""
    lower = token.lower_
    if lower in _IRREGULAR:
        return _IRREGULAR[lower]
    named = token.tag_ in {"NNP", "NNPS"} or token.text[:1].isupper()
    if named and not token.is_sent_start:
        return singular(token.text) if not token.text.isupper() else token.text
    lemma = str(token.lemma_).lower()
    if lemma != lower or token.tag_ == "NN" or lower in _COLLECTIVE:
        return lemma if token.tag_ in {"NN", "NNS"} else singular(lower)
    return singular(lower)

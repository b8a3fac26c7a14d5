"""The verb that a number hangs on, and that verb's subject."""

from __future__ import annotations

from spacy.tokens import Token

from demarche.extract.quantities.drafts import Draft

_CLIMB = 6
_LOOK_BACK = 40


def verb_above(token: Token) -> Token | None:
    """The nearest verb over ``token`` in the sentence's tree, within a few steps."""
    for _ in range(_CLIMB):
        if token.pos_ in {"VERB", "AUX"}:
            return token
        if token.head.i == token.i:
            return None
        token = token.head
    return None


def subject_of(draft: Draft, verb: Token) -> Token | None:
    """The subject of ``verb``, looked for in the words before it."""
    doc = draft.tokens.doc
    first, _ = draft.tokens.sentence(verb.i)
    for index in range(verb.i - 1, max(first - 1, verb.i - _LOOK_BACK), -1):
        token = doc[index]
        if token.dep_ in {"nsubj", "nsubjpass"} and token.head.i == verb.i:
            return token
    return None

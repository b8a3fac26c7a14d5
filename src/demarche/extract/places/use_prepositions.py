"""What a preposition before a place's name says of its use."""

from __future__ import annotations

from spacy.tokens import Token

from demarche.extract.places import use_words as lists
from demarche.model.vocabulary import Use

_BORDERS = frozenset({"border", "frontier", "boundary", "crossing"})


def after_preposition(name: Token, state: bool) -> Use:
    """The use of ``name`` after the preposition above it; ``state``: it often acts."""
    preposition = name.head
    word, above = preposition.lower_, preposition.head
    before = above.doc[max(0, preposition.i - 1)]
    # The parser often hangs a preposition on the verb: "restructure loans from China".
    hung = word in {"from", "to", "on"} and before.pos_ == "NOUN"
    if hung and before.lemma_.lower() in lists.RELATION | lists.MOTION:
        above = before
    if word in _READERS:
        return _use(_READERS[word](above, state))
    if word == "in":
        return _use(not (state and above.lemma_ in lists.TRUSTING))
    if word in lists.LOCATION_PREPOSITIONS:
        return Use.LITERAL
    if word in lists.PARTY_PREPOSITIONS:
        border = not _BORDERS.isdisjoint({above.lemma_, before.lemma_})
        return _use(border or not (state or above.pos_ != "NOUN"))
    return Use.LITERAL


def _use(literal: bool) -> Use:
    return Use.LITERAL if literal else Use.ASSOCIATIVE


def _of(noun: Token, state: bool) -> bool:
    word = noun.lemma_.lower()
    if word in lists.PARTS or noun.lower_ in lists.PARTS or noun.lower_ in {"out", "outside"}:
        return True
    return not (word in lists.GOVERNING or state)


def _from(above: Token, state: bool) -> bool:
    taken = above.lemma_ in lists.TAKING or above.head.lemma_ in lists.TAKING
    given = above.lemma_.lower() in lists.RELATION - lists.MOTION
    return not (state and (given or taken))


def _to(above: Token, state: bool) -> bool:
    if not state:
        return above.lemma_ not in {"lose", "loss"}
    if any(child.lower_ == "from" for child in above.children):
        return True
    moving = above.lemma_.lower() in lists.MOTION or above.pos_ in {"ADJ", "ADV", "ADP"}
    if above.pos_ != "VERB" or not moving:
        return moving
    objects = (child for child in above.children if child.dep_ == "dobj")
    return not any(child.lemma_.lower() in lists.RELATION for child in objects)


def _on(above: Token, state: bool) -> bool:
    return not (above.lemma_.lower() in lists.RELATION and state)


def _for(above: Token, state: bool) -> bool:
    return above.lemma_.lower() in lists.LEAVING or not state


def _between(above: Token, state: bool) -> bool:
    word = above.lemma_.lower()
    return word in lists.PARTS or word in lists.MOTION - {"report", "work"} or not state


def _example(above: Token, state: bool) -> bool:
    """"Countries such as X", "as far away as X"."""
    if above.lemma_ in {"far", "away"} or above.head.lemma_ == "far":
        return True
    noun = above.head if above.dep_ == "prep" or above.lower_ == "such" else above
    if noun.lemma_ in lists.STATES and noun.dep_ == "pobj" and noun.head.lower_ not in _READERS:
        return after_preposition(noun, state) is Use.LITERAL
    return not state


_READERS = {
    "of": _of, "from": _from, "to": _to, "on": _on, "over": _on, "for": _for, "between": _between,
    "including": _example, "as": _example, "like": _example,
}  # fmt: skip

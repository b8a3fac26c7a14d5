"""Whether a deed is told as done, under way, to come, or as not real at all."""

from __future__ import annotations

from spacy.tokens import Token

from demarche.extract.events.grammar import Grammar
from demarche.extract.events.lexicon import PLANNED_OVER, UNREAL_MODALS, UNREAL_OVER
from demarche.extract.wordlists import wordset
from demarche.model.vocabulary import EventStatus

_UNREAL_MARKS = frozenset({"if", "unless", "whether", "lest"})
_UNREAL_NOUNS = wordset(
    "threat risk fear possibility plan call demand ban prospect warning chance right possible "
    "potential threatened feared imminent refusal attempt intention hypothetical"
)
_COMING = wordset("planned upcoming scheduled next proposed expected future coming")


def status_of_verb(grammar: Grammar, verb: Token) -> EventStatus | None:
    """The status of the deed that ``verb`` tells; nothing where it is not told as real."""
    helpers = {each.lower_ for each in grammar.children(verb, "aux", "auxpass")}
    marks = {each.lower_ for each in grammar.children(verb, "mark")}
    if helpers & UNREAL_MODALS or marks & _UNREAL_MARKS:
        return None
    if helpers & {"will", "'ll", "shall"}:
        return EventStatus.PLANNED
    if "to" in helpers:
        return _infinitive(grammar, verb)
    if verb.tag_ == "VBG":
        return _gerund(verb, helpers)
    if verb.tag_ in {"VBD", "VBN"}:
        return EventStatus.ONGOING if "being" in helpers else EventStatus.HAPPENED
    if verb.tag_ == "VB" and verb.dep_ == "conj" and verb.head.pos_ == "VERB":
        return status_of_verb(grammar, verb.head) if verb.head.dep_ != "conj" else None
    # The small model takes the present of headlines ("Gunmen kill 12") for an infinitive.
    headline = verb.tag_ == "VB" and verb.dep_ == "ROOT" and bool(grammar.children(verb, "nsubj"))
    return EventStatus.HAPPENED if headline or verb.tag_ in {"VBZ", "VBP"} else None


def _infinitive(grammar: Grammar, verb: Token) -> EventStatus | None:
    over = verb.head
    if over.i == verb.i or over.lemma_.lower() in UNREAL_OVER or grammar.children(over, "neg"):
        return None
    if over.pos_ == "NOUN":
        return None
    if over.lemma_.lower() in PLANNED_OVER or over.lemma_ in {"be", "head", "go", "travel"}:
        return EventStatus.PLANNED
    return None


def _gerund(verb: Token, helpers: set[str]) -> EventStatus | None:
    if helpers & {"is", "are", "'s", "'re", "am", "been"}:
        return EventStatus.ONGOING
    if verb.dep_ == "pcomp" or verb.dep_ == "advcl":
        before = verb.head.lower_
        if before == "before":
            return EventStatus.PLANNED
        if before in {"for", "of", "from", "without", "against", "about", "to"}:
            over = verb.head.head.lemma_.lower()
            real = before in {"for", "of"} and over not in _UNREAL_NOUNS | UNREAL_OVER
            return EventStatus.ONGOING if real else None
        return EventStatus.HAPPENED
    past = helpers & {"was", "were"} or verb.dep_ in {"acl", "conj"}
    return EventStatus.HAPPENED if past else None


def status_of_noun(grammar: Grammar, noun: Token) -> EventStatus | None:
    """The status of the deed that ``noun`` names."""
    beside = {each.lemma_.lower() for each in grammar.children(noun, "amod", "compound")}
    over = noun.head.head if noun.head.dep_ == "prep" else noun.head
    wished = noun.dep_ in {"dobj", "pobj"} and over.lemma_.lower() in UNREAL_OVER
    if beside & _UNREAL_NOUNS or over.lemma_.lower() in _UNREAL_NOUNS or wished:
        return None
    if beside & _COMING:
        return EventStatus.PLANNED
    verb = noun.head if noun.head.pos_ == "VERB" else over
    if verb.pos_ != "VERB":
        return EventStatus.HAPPENED
    status = status_of_verb(grammar, verb)
    if status is None or noun.dep_ in {"nsubj", "nsubjpass", "dobj"}:
        return status
    return EventStatus.HAPPENED

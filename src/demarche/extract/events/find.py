"""Deeds in a report's sentences: triggers by the lexicon, read with their grammar."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from demarche.extract.days.calendar_names import MONTHS, WEEKDAYS
from demarche.extract.events.grammar import Grammar
from demarche.extract.events.lexicon import (
    DISASTERS,
    FIGURATIVE,
    FIGURATIVE_OF,
    NOUNS,
    deed_of,
)
from demarche.extract.events.tense import status_of_noun, status_of_verb
from demarche.extract.wordlists import wordset
from demarche.model.vocabulary import EventStatus, Plover

_HARMLESS = frozenset({Plover.ASSAULT})
_MET_AS_GOALS = wordset("target demand need deadline expectation goal requirement")
_DAY_NAMES = frozenset(WEEKDAYS) | frozenset(MONTHS)
_PARTNERS = ("with", "between")
_TARGETS = ("against", "on", "at", "to", "of", "into")


@dataclass(frozen=True, slots=True)
class Deed:
    """A ``trigger`` with the heads of who did it and to whom; ``nominal``: told by a noun."""

    trigger: Token
    plover: Plover | None
    status: EventStatus
    doers: tuple[Token, ...]
    sufferers: tuple[Token, ...]
    negated: bool = False
    nominal: bool = False


def deeds(grammar: Grammar) -> Iterator[Deed]:
    """Every deed of the report, in order; a noun that a verb of deeds takes is not told twice."""
    used: set[int] = set()
    for token in grammar.doc:
        nominal = token.pos_ == "NOUN" or _is_verbal_noun(grammar, token)
        if token.pos_ == "VERB" and not nominal and (deed := _verb(grammar, token)):
            used.update(each.i for each in grammar.children(token, "dobj", "nsubjpass"))
            used.update(each.i for each in grammar.children(token, "nsubj"))
            yield deed
        elif nominal and token.i not in used and token.head.i not in used:
            taken = token.head.pos_ == "VERB" and _verb(grammar, token.head) is not None
            if not taken and (found := _noun(grammar, token)):
                yield found


def _is_verbal_noun(grammar: Grammar, token: Token) -> bool:
    """ "Putin's meeting with Lavrov", where the small model sees a verb."""
    owned = token.tag_ == "VBG" and bool(grammar.children(token, "poss"))
    return owned and token.lower_ in NOUNS


def _verb(grammar: Grammar, verb: Token) -> Deed | None:
    lemma = verb.lemma_.lower()
    sufferer = grammar.sufferer(verb)
    objects = frozenset(_lemmas(grammar, sufferer))
    is_deed, plover = deed_of(lemma, objects)
    status = status_of_verb(grammar, verb) if is_deed else None
    if status is None or _other_sense(grammar, verb, lemma):
        return None
    passive = bool(grammar.children(verb, "nsubjpass", "auxpass")) or (
        verb.dep_ == "acl" and verb.tag_ == "VBN"
    )
    doer = grammar.agent(verb) if passive else grammar.subject(verb)
    natural = doer is not None and _is_natural(doer, verb)
    if natural and plover in _HARMLESS:
        plover = None
    return Deed(
        trigger=verb,
        plover=plover,
        status=status,
        doers=tuple(_doers(grammar, verb, doer, plover)),
        sufferers=_but_days(_sufferers(grammar, verb, sufferer, plover)),
        negated=bool(grammar.children(verb, "neg")),
    )


def _is_natural(doer: Token, verb: Token) -> bool:
    """Whether a disaster does it; "a magnitude 6.1 earthquake" may be headed oddly."""
    words = verb.doc[doer.i : min(doer.i + 4, verb.i)] if doer.i < verb.i else [doer]
    return any(word.lemma_.lower() in DISASTERS for word in words)


def _lemmas(grammar: Grammar, sufferer: Token | None) -> Iterator[str]:
    """The lemmas of an object, and of what it is part of ("the first of 350 troops")."""
    if sufferer is None:
        return
    for token in grammar.with_conjuncts(sufferer):
        yield token.lemma_.lower()
        for each in grammar.objects_of(token, "of"):
            yield each.lemma_.lower()
    for each in grammar.children(sufferer, "compound"):
        yield each.lemma_.lower()


def _other_sense(grammar: Grammar, verb: Token, lemma: str) -> bool:
    """Verbs of the lexicon in another meaning: meeting targets, shares that rally."""
    subject = grammar.subject(verb)
    said_of = subject.lower_.removesuffix("s") if subject is not None else ""
    if lemma in {"talk", "speak"}:
        return next(grammar.objects_of(verb, "with"), None) is None
    if lemma == "meet":
        target = grammar.sufferer(verb)
        return target is not None and target.lemma_.lower() in _MET_AS_GOALS
    return lemma in FIGURATIVE and said_of in FIGURATIVE_OF


def _doers(
    grammar: Grammar, verb: Token, doer: Token | None, plover: Plover | None
) -> Iterator[Token]:
    if doer is not None:
        yield doer
    if plover in {Plover.CONSULT, Plover.AGREE, Plover.COOPERATE}:
        yield from grammar.objects_of(verb, *_PARTNERS)


def _sufferers(
    grammar: Grammar, verb: Token, sufferer: Token | None, plover: Plover | None
) -> Iterator[Token]:
    if sufferer is not None:
        yield sufferer
    if sufferer is not None and plover is not Plover.MOBILIZE:
        yield from grammar.objects_of(sufferer, "on", "against", "to")
    if plover not in {Plover.MOBILIZE, Plover.RETREAT}:
        yield from grammar.objects_of(verb, "against", "on", "to")


def _those_who_met(grammar: Grammar, noun: Token) -> list[Token]:
    """ "In a call, Biden and Zelensky agreed": the subject of what the talk is told with."""
    prep = noun.head
    if prep.dep_ != "prep" or prep.lower_ not in {"in", "during", "at", "after", "following"}:
        return []
    subject = grammar.subject(prep.head) if prep.head.pos_ == "VERB" else None
    return [subject] if subject is not None else []


def _but_days(tokens: Iterable[Token]) -> tuple[Token, ...]:
    """ "Attacked on Sunday" is done to nobody of that name."""
    return tuple(each for each in tokens if each.lower_ not in _DAY_NAMES)


def _noun(grammar: Grammar, noun: Token) -> Deed | None:
    """A deed that a noun names, kept only where somebody has a part in it."""
    lemma = noun.lower_ if noun.lower_ in NOUNS else noun.lemma_.lower()
    if lemma not in NOUNS:
        return None
    owners = [*grammar.children(noun, "poss"), *grammar.objects_of(noun, "by", "between")]
    owners += [
        each for each in grammar.children(noun, "amod", "compound", "nmod") if each.text.istitle()
    ]
    partners = list(grammar.objects_of(noun, "with"))
    targets = list(grammar.objects_of(noun, *_TARGETS))
    if not (owners or partners or targets) and lemma not in {"call", "summit", "earthquake"}:
        return None
    status = status_of_noun(grammar, noun)
    if status is None:
        return None
    if NOUNS[lemma] is Plover.CONSULT and not owners:
        owners = _those_who_met(grammar, noun)
    return Deed(
        trigger=noun,
        plover=NOUNS[lemma],
        status=status,
        doers=(*owners, *partners),
        sufferers=_but_days(targets),
        nominal=True,
    )

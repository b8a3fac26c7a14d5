"""Attributions by a reporting noun: "warnings from Washington that …", "his refusal to …"."""

from __future__ import annotations

from collections.abc import Iterator

from demarche.extract.cues import (
    ADJECTIVES,
    LIGHT_VERBS,
    NOUN_INFINITIVES,
    NOUN_PREPOSITIONS,
    nouns,
)
from demarche.extract.grammar import Grammar, Stretch
from demarche.extract.speakers import can_speak, phrase
from demarche.extract.statements.clauses import without_opener
from demarche.extract.statements.cuewords import cue_stretch
from demarche.extract.statements.found import Attribution
from demarche.extract.statements.sources import is_passive, speaker
from demarche.extract.wordlists import wordset

_CLAUSES = frozenset({"acl", "relcl", "ccomp", "advcl", "dep"})
# What is asked for has not been said: "wants assurances from the West that …".
_SOUGHT = wordset("want demand seek need request await expect ask")
_FROM = frozenset({"from", "by", "among", "of"})


def by_nouns(grammar: Grammar) -> Iterator[Attribution]:
    """The attributions of nouns and of states of mind in adjectives, in the order of the text."""
    acts = nouns()
    for index, lemma in enumerate(grammar.lemma):
        if lemma in acts and grammar.pos[index] in {"NOUN", "PROPN"}:
            yield from _noun(grammar, index)
        elif lemma in ADJECTIVES and grammar.dep[index] == "acomp":
            yield from _adjective(grammar, index)


def _noun(grammar: Grammar, noun: int) -> Iterator[Attribution]:
    content = _content(grammar, noun)
    if content is None or content[0] >= content[1]:
        return
    if grammar.lemma[grammar.head[noun]] in _SOUGHT and grammar.dep[noun] in {"dobj", "nsubjpass"}:
        return
    sources = _sources(grammar, noun)
    light = _light_verb(grammar, noun)
    clause = grammar.lower[content[0] - 1] in {"that", "whether"}
    if not sources and light is None and not clause:
        return
    cue = (noun, noun + 1)
    if not sources and light is not None:
        who = speaker(grammar, light)
        if who is None or not can_speak(grammar, who):
            return
        sources, cue = [who], (cue_stretch(grammar, light)[0], noun + 1)
    for source in sources:
        yield _attribution(grammar, noun, source, cue, content, alone=len(sources) == 1)
    if not sources:
        yield _attribution(grammar, noun, None, cue, content, alone=True)


def _attribution(
    grammar: Grammar, noun: int, source: int | None, cue: Stretch, content: Stretch, alone: bool
) -> Attribution:
    words = None
    if source is not None:
        words = phrase(grammar, source, noun) if alone else _one_of(grammar, source)
    return Attribution(
        cue=grammar.characters(cue),
        contents=(grammar.characters(content),),
        source=grammar.characters(words) if words is not None else None,
        speaker=source,
        word=grammar.lemma[noun],
        confidence=0.7 if source is not None else 0.45,
        at=noun,
        noun=True,
    )


def _content(grammar: Grammar, noun: int) -> Stretch | None:
    for child in grammar.children[noun]:
        if child > noun and grammar.dep[child] in _CLAUSES:
            start, end = grammar.subtree(child)
            if grammar.lower[start] == "that" and grammar.pos[child] in {"VERB", "AUX"}:
                return grammar.trimmed((start + 1, end))
            if grammar.lower[start] == "to" and grammar.lemma[noun] in NOUN_INFINITIVES:
                return start, end
    return _that_behind(grammar, noun) or _prepositional(grammar, noun)


def _that_behind(grammar: Grammar, noun: int) -> Stretch | None:
    """A clause with "that" that the parser hung elsewhere, right behind the noun."""
    following = noun + 1
    if following + 1 >= grammar.sentence[noun][1] or grammar.lower[following] != "that":
        return None
    if grammar.dep[following] != "mark":
        return None
    verb = grammar.head[following]
    return without_opener(grammar, (following + 1, max(grammar.subtree(verb)[1], following + 2)))


def _prepositional(grammar: Grammar, noun: int) -> Stretch | None:
    wanted = NOUN_PREPOSITIONS.get(grammar.lemma[noun], ())
    for child in grammar.children[noun]:
        if child > noun and grammar.lower[child] in wanted and grammar.children[child]:
            return grammar.trimmed((child + 1, grammar.subtree(child)[1]))
    return None


def _sources(grammar: Grammar, noun: int) -> list[int]:
    """Whose noun it is: "Rossi's call", "Russian claims", "warnings from A, B and C"."""
    for child in grammar.children[noun]:
        if grammar.dep[child] == "poss" and can_speak(grammar, child):
            return [child]
        if child > noun and grammar.lower[child] in _FROM and _is_from(grammar, noun, child):
            first = grammar.child(child, "pobj")
            if first is not None and can_speak(grammar, first):
                return [first, *_joined(grammar, first)]
    return [
        child
        for child in grammar.children[noun]
        if child < noun
        and (grammar.tokens[child].ent_type_ in {"NORP", "ORG", "GPE"})
        and grammar.dep[child] in {"amod", "compound", "nmod"}
    ][:1]


def _is_from(grammar: Grammar, noun: int, preposition: int) -> bool:
    wanted = NOUN_PREPOSITIONS.get(grammar.lemma[noun], ())
    return grammar.lower[preposition] not in wanted and grammar.lower[preposition] != "of"


def _joined(grammar: Grammar, first: int) -> list[int]:
    found: list[int] = []
    latest: int | None = first
    while latest is not None and len(found) < 8:
        latest = grammar.child(latest, "conj")
        if latest is not None:
            found.append(latest)
    return found


def _one_of(grammar: Grammar, source: int) -> Stretch:
    """One member of an enumeration: its words up to the next comma or "and"."""
    start, end = grammar.subtree(source)
    for index in range(source + 1, end):
        if grammar.lower[index] == "," or grammar.dep[index] == "cc":
            return start, index
    return start, min(end, source + 25)


def _light_verb(grammar: Grammar, noun: int) -> int | None:
    verb = grammar.head[noun]
    carried = grammar.dep[noun] == "dobj" and grammar.lemma[verb] in LIGHT_VERBS
    return verb if carried and not is_passive(grammar, verb) else None


def _adjective(grammar: Grammar, adjective: int) -> Iterator[Attribution]:
    """ "were confident that …", "is fearful of …"."""
    verb = grammar.head[adjective]
    who = speaker(grammar, verb)
    if who is None or not can_speak(grammar, who) or grammar.lower[who] in {"it", "i", "we", "you"}:
        return
    for child in grammar.children[adjective]:
        if child > adjective and grammar.dep[child] in {"ccomp", "xcomp"}:
            last, content = adjective, without_opener(grammar, grammar.subtree(child))
        elif child > adjective and grammar.lower[child] in {"of", "about"}:
            last, content = child, grammar.trimmed((child + 1, grammar.subtree(child)[1]))
        else:
            continue
        if content[0] < content[1]:
            cue = cue_stretch(grammar, verb, last)
            source = phrase(grammar, who, verb)
            yield Attribution(
                cue=grammar.characters(cue),
                contents=(grammar.characters(content),),
                source=grammar.characters(source),
                speaker=who,
                word=grammar.lemma[adjective],
                confidence=0.55,
                at=adjective,
            )
            return

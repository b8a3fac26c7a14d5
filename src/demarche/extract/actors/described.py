"""Mentions by description: "the German chancellor", "the ministry", "a senior official"."""

from __future__ import annotations

from collections.abc import Sequence

from demarche.extract.actors import titles
from demarche.extract.actors.found import Entity, Mention
from demarche.extract.actors.registry import Registry
from demarche.extract.grammar import Grammar, Stretch
from demarche.extract.speakers import BODIES, PEOPLE
from demarche.extract.wordlists import wordset
from demarche.model.vocabulary import ActorKind

_DEFINITE = frozenset({"the", "this", "his", "her", "its", "their"})
_MODIFIERS = frozenset({"amod", "compound", "nmod", "det", "poss", "nummod", "predet"})
# "Neither leader", "whose staff", "our state": no actor of their own.
_NOBODY = frozenset({"our", "my", "your", "whose", "neither", "no", "any", "each", "what", "which"})
# How many words lie at most between a body's name and "the company".
_NEAR = 120
# Words for a body that its name need not have: "the company" for Orbex Corp.
_SHORT_FOR_ANY = wordset("company firm agency organization organisation group")


def described(
    grammar: Grammar, registry: Registry, named: Sequence[Mention]
) -> list[Mention]:
    """The mentions by description: of an actor that is named elsewhere in the report, or of
    somebody unnamed who does or says something.
    """
    taken = {index for mention in named for index in range(*mention.stretch)}
    queue = sorted(named, key=lambda mention: mention.head)
    found: list[Mention] = []
    before = 0
    for index, lemma in enumerate(grammar.lemma):
        while before < len(queue) and queue[before].head < index:
            before += 1
        if index in taken or (lemma not in PEOPLE and lemma not in BODIES):
            continue
        if grammar.pos[index] in {"NOUN", "PROPN"} and grammar.dep[index] not in _MODIFIERS:
            mention = _apposed(grammar, index, queue, before)
            mention = mention or _resolved(grammar, registry, index, queue, before)
            if mention is None and _does_something(grammar, index):
                mention = _unnamed(grammar, registry, index)
            if mention is not None:
                found.append(mention)
    return found


def words_of(grammar: Grammar, head: int) -> Stretch:
    """The noun phrase on ``head`` as far as it names or describes, without clauses behind it."""
    start, end = head, head + 1
    for child in reversed(grammar.children[head]):
        if child < head and grammar.dep[child] in _MODIFIERS and head - child <= 8:
            start = min(start, grammar.subtree(child)[0])
    start = max(start, head - 12)
    for child in grammar.children[head]:
        if child > head and grammar.lower[child] == "of" and grammar.subtree(child)[1] - head <= 8:
            end = grammar.subtree(child)[1]
            break
    return grammar.trimmed((start, end), ",;:-–—\"'")


def _apposed(
    grammar: Grammar, head: int, queue: Sequence[Mention], before: int
) -> Mention | None:
    """ "The bloc's top diplomat, Josip Borrell": the words are of whom is named behind them."""
    behind = next(iter(queue[before : before + 1]), None)
    if behind is None or grammar.dep[behind.head] != "appos" or grammar.head[behind.head] != head:
        return None
    if not behind.entity.is_person or grammar.lemma[head] not in PEOPLE:
        return None
    stretch = words_of(grammar, head)
    role = titles.role(grammar, stretch, head)
    behind.entity.roles.setdefault(role.word, role.qualifiers)
    behind.entity.gender = behind.entity.gender or titles.gender(role.word)
    ground = f"{behind.entity.reference.name} is named right behind."
    return Mention(stretch, head, behind.entity, 0.85, None, ground)


def _resolved(
    grammar: Grammar, registry: Registry, head: int, queue: Sequence[Mention], before: int
) -> Mention | None:
    stretch = words_of(grammar, head)
    text = grammar.text[slice(*grammar.characters(stretch))]
    if (entity := registry.known_as(text)) is not None:
        # "The mayor" of the dossier need not be the mayor of this report.
        confidence = 0.85 if any(character.isupper() for character in text[1:]) else 0.55
        ground = f"“{text}” is {entity.reference.name} in the dossier's table."
        return Mention(stretch, head, entity, confidence, None, ground)
    if grammar.lower[stretch[0]] not in _DEFINITE or grammar.tag[head] in {"NNS", "NNPS"}:
        return None
    entity, confidence = _holder(grammar, head, stretch, queue, before), 0.7
    if entity is None and grammar.lemma[head] in _SHORT_FOR_ANY and head - stretch[0] == 1:
        latest = [m for m in queue[max(before - 8, 0) : before] if head - m.head <= _NEAR]
        entity, confidence = _latest_body(latest), 0.45
    if entity is None:
        return None
    ground = f"“{text}” is {entity.reference.name}, named in this report."
    return Mention(stretch, head, entity, confidence, None, ground)


def _latest_body(before: Sequence[Mention]) -> Entity | None:
    kinds = {ActorKind.ORGANISATION}
    return next((m.entity for m in reversed(before) if m.entity.reference.kind in kinds), None)


def _holder(
    grammar: Grammar, head: int, stretch: Stretch, queue: Sequence[Mention], before: int
) -> Entity | None:
    """Who holds the role or is the body on ``head``: the nearest before, else the first behind."""
    qualifiers = titles.role(grammar, stretch, head).qualifiers - _DEFINITE
    nearest = [queue[i] for i in range(before - 1, max(before - 40, -1), -1)]
    for mention in (*nearest, *queue[before : before + 40]):
        if _fits(mention.entity, grammar.lemma[head], qualifiers):
            return mention.entity
    return None


def _fits(entity: Entity, word: str, qualifiers: frozenset[str]) -> bool:
    if entity.is_person:
        return word in entity.roles and qualifiers <= entity.roles[word] | {"former"}
    if entity.reference.kind is not ActorKind.ORGANISATION:
        return False
    name = entity.reference.name.lower().split()
    return word in name and qualifiers <= set(name)


def _does_something(grammar: Grammar, head: int) -> bool:
    if grammar.dep[head] == "nsubj":
        return grammar.pos[grammar.head[head]] in {"VERB", "AUX"}
    through = grammar.head[head]
    return grammar.dep[head] == "pobj" and (
        grammar.dep[through] == "agent" or grammar.lower[through - 1] == "according"
    )


def _unnamed(grammar: Grammar, registry: Registry, head: int) -> Mention | None:
    stretch = words_of(grammar, head)
    text = " ".join(grammar.text[slice(*grammar.characters(stretch))].split())
    if grammar.lower[stretch[0]] in _NOBODY:
        return None
    plural = grammar.tag[head] in {"NNS", "NNPS"} or grammar.lemma[head] == "people"
    body = grammar.lemma[head] in BODIES
    kind = ActorKind.ORGANISATION if body else ActorKind.PERSON
    kind = ActorKind.GROUP if plural else kind
    if not any(character.isalnum() for character in text) or len(text) > 160:
        return None
    entity = registry.named(text, kind)
    entity.gender = entity.gender or titles.gender(grammar.lemma[head])
    return Mention(stretch, head, entity, 0.5)

"""Pronouns: "he", "she", "they" and "it" for whoever the words before them make likeliest.

Simple and said so: of the actors that agree with it, the subject of the sentence before or of the
words before in the same sentence, else the nearest. The confidence is low, and the ground is given.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence

from demarche.extract.actors.found import Entity, Mention
from demarche.extract.grammar import Grammar
from demarche.extract.quoted import Quotations
from demarche.model.vocabulary import ActorKind

_FORMS = {
    "he": "he", "him": "he", "his": "he", "himself": "he",
    "she": "she", "her": "she", "hers": "she", "herself": "she",
    "they": "they", "them": "they", "their": "they", "it": "it",
}
_PLURAL = frozenset({ActorKind.GROUP, ActorKind.ALLIANCE})
_SINGULAR = frozenset({ActorKind.ORGANISATION, ActorKind.STATE, ActorKind.ALLIANCE})
# How many mentions and sentences back a pronoun may reach.
_MENTIONS, _SENTENCES = 12, {"he": 3, "she": 3, "they": 1, "it": 1}


def pronouns(
    grammar: Grammar, quotes: Quotations, mentions: Sequence[Mention]
) -> Iterator[Mention]:
    """The mentions by pronoun, in the order of the text. "They" and "it" count as subjects only;
    what stands within a quotation is left alone.
    """
    recent: deque[Mention] = deque(maxlen=_MENTIONS)
    queue = deque(sorted(mentions, key=lambda mention: mention.head))
    for index, word in enumerate(grammar.lower):
        while queue and queue[0].head < index:
            recent.append(queue.popleft())
        form = _FORMS.get(word)
        if form is None or not recent or grammar.pos[index] not in {"PRON", "DET"}:
            continue
        if form in {"they", "it"} and grammar.dep[index] != "nsubj":
            continue
        if quotes.at(grammar.tokens[index].idx) is not None:
            continue
        if (found := _antecedent(grammar, index, form, recent)) is not None:
            mention = _mention(grammar, index, found)
            recent.append(mention)
            yield mention


def _antecedent(
    grammar: Grammar, index: int, form: str, recent: Sequence[Mention]
) -> Mention | None:
    fitting = [m for m in recent if _agrees(m.entity, form) and _near(grammar, index, m, form)]
    if not fitting:
        return None
    subjects = [m for m in fitting if grammar.dep[m.head] in {"nsubj", "nsubjpass"}]
    latest = subjects[-1] if subjects else fitting[-1]
    if form in {"he", "she"} or latest is fitting[-1]:
        return latest
    return latest if subjects else None


def _near(grammar: Grammar, index: int, mention: Mention, form: str) -> bool:
    """Whether at most a few sentences lie between."""
    start = grammar.sentence[index][0]
    for _ in range(_SENTENCES[form]):
        if mention.head >= start:
            return True
        if start == 0:
            return False
        start = grammar.sentence[start - 1][0]
    return mention.head >= start


def _agrees(entity: Entity, form: str) -> bool:
    if form in {"he", "she"}:
        return entity.is_person and entity.gender in {"", form}
    if form == "they":
        return entity.reference.kind in _PLURAL or entity.reference.kind is ActorKind.ORGANISATION
    return entity.reference.kind in _SINGULAR


def _mention(grammar: Grammar, index: int, found: Mention) -> Mention:
    entity = found.entity
    word = grammar.lower[index]
    if _FORMS[word] in {"he", "she"} and not entity.gender:
        entity.gender = _FORMS[word]
    told = grammar.tokens[index].text
    ground = f"“{told}” is taken for {entity.reference.name}, the likeliest just before."
    confidence = 0.55 if _FORMS[word] in {"he", "she"} else 0.4
    return Mention((index, index + 1), index, entity, confidence, None, ground)

"""Who speaks and who is spoken to: the mentions of actors at the words of an attribution."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from demarche.extract.actors import unnamed
from demarche.extract.grammar import Grammar
from demarche.extract.reading import Reading
from demarche.extract.speakers import PEOPLE
from demarche.extract.statements.found import Attribution
from demarche.model.proposals import ActorProposal, ActorReference
from demarche.model.vocabulary import ActorKind

_SPOKEN_TO = frozenset({"say", "write", "explain", "add", "complain", "confess", "admit", "report"})
_ASKED_OF = frozenset({"want", "demand", "seek", "request"})


@dataclass(frozen=True)
class Speaker:
    """The actor, if told, and on what ground where the words do not name it."""

    actor: ActorReference | None
    ground: str | None = None


class Speakers:
    """The mentions of actors by position in the text."""

    def __init__(self, grammar: Grammar, actors: Sequence[ActorProposal]) -> None:
        self._grammar = grammar
        self._mentions = sorted(actors, key=lambda mention: mention.span.start)
        self._starts = [mention.span.start for mention in self._mentions]

    def of(self, found: Attribution, reading: Reading) -> Speaker:
        """Whom ``found`` has for its source: a mention, else somebody known by the words alone."""
        if found.source is None or found.speaker is None:
            return Speaker(None)
        mention = self._at(found.speaker)
        if mention is not None:
            return Speaker(mention.actor, mention.resolved)
        if self._grammar.pos[found.speaker] in {"PRON", "DET"}:
            return Speaker(None)
        words = reading.span(*found.source).exact.split(", ")[0]
        if not any(character.isalnum() for character in words):
            return Speaker(None)
        return Speaker(unnamed(words, self._kind(found.speaker)))

    def _kind(self, head: int) -> ActorKind:
        if self._grammar.tag[head] in {"NNS", "NNPS"}:
            return ActorKind.GROUP
        token = self._grammar.tokens[head]
        named = token.ent_type_ == "PERSON" or (token.pos_ == "PROPN" and not token.ent_type_)
        return ActorKind.PERSON if named or token.lemma_ in PEOPLE else ActorKind.ORGANISATION

    def references(self, heads: Iterable[int]) -> Iterator[ActorReference]:
        """The actors mentioned at the words ``heads``, each once."""
        seen: set[str] = set()
        for head in heads:
            mention = self._at(head)
            if mention is not None and mention.actor.id not in seen:
                seen.add(mention.actor.id)
                yield mention.actor

    def _at(self, head: int) -> ActorProposal | None:
        """The longest mention over the word ``head``."""
        position = self._grammar.tokens[head].idx
        last = bisect_right(self._starts, position)
        here = [m for m in self._mentions[max(last - 6, 0) : last] if m.span.end > position]
        return max(here, key=lambda m: m.span.end - m.span.start, default=None)


def addressed(grammar: Grammar, found: Attribution) -> Iterator[int]:
    """The words on which the phrases hang that tell to whom something is said, or of whom it is
    wanted.
    """
    yield from found.addressees
    if found.at < 0 or found.noun:
        return
    for child in grammar.children[found.at]:
        if child > found.at and grammar.dep[child] in {"prep", "dative"}:
            wanted = "to" if found.word in _SPOKEN_TO else None
            if grammar.lower[child] == wanted and (whom := grammar.child(child, "pobj")):
                yield whom
    if found.word in _ASKED_OF and (thing := grammar.child(found.at, "dobj")) is not None:
        for parent in (found.at, thing):
            for child in grammar.children[parent]:
                if grammar.lower[child] in {"from", "of"} and child > found.at:
                    whom = grammar.child(child, "pobj")
                    if whom is not None and grammar.lower[child] == "from":
                        yield whom

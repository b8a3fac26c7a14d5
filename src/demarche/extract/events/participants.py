"""Who and where: actors and places of a report by the tokens that name them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from spacy.tokens import Doc, Token

from demarche.extract.events.grammar import Grammar
from demarche.extract.wordlists import wordset
from demarche.model.proposals import (
    ActorProposal,
    ActorReference,
    PlaceProposal,
    PlaceReference,
)
from demarche.model.vocabulary import Use

LOCATING = wordset(
    "in at on near to into outside across around through inside over from off along towards toward"
)
_REACH = 10


class Participants:
    """Looks up the actor or the literal place at a token; the longest mention holds."""

    def __init__(
        self,
        grammar: Grammar,
        places: Sequence[PlaceProposal],
        actors: Sequence[ActorProposal],
    ) -> None:
        self._grammar = grammar
        starts = [token.idx for token in grammar.doc]
        self._actors: dict[int, ActorReference] = {}
        self._places: dict[int, PlaceReference] = {}
        for actor in sorted(actors, key=lambda each: each.span.end - each.span.start):
            for index in _tokens(grammar.doc, starts, actor.span.start, actor.span.end):
                self._actors[index] = actor.actor
        for place in sorted(places, key=lambda each: each.span.end - each.span.start):
            for index in _tokens(grammar.doc, starts, place.span.start, place.span.end):
                if place.use is Use.LITERAL and place.place is not None:
                    self._places[index] = place.place
                elif place.actor is not None:
                    self._actors.setdefault(index, place.actor)

    def actors(self, tokens: Iterable[Token | None]) -> tuple[ActorReference, ...]:
        """The actors that noun phrases with these heads name, each once, in order."""
        found: dict[str, ActorReference] = {}
        for token in tokens:
            for each in self._grammar.with_conjuncts(token) if token is not None else ():
                if actor := self._actor_of(each):
                    found.setdefault(actor.id, actor)
        return tuple(found.values())

    def owners(self, token: Token | None) -> tuple[ActorReference, ...]:
        """Whose ``token`` is, where it is no actor itself ("Russian troops")."""
        if token is None or token.i in self._actors:
            return ()
        actor = self._actor_of(token)
        return (actor,) if actor else ()

    def _actor_of(self, token: Token) -> ActorReference | None:
        """Who ``token`` is, or whose ("Russian troops", "Turkey's army")."""
        if token.i in self._actors:
            return self._actors[token.i]
        for each in self._grammar.children(token, "amod", "compound", "poss", "nmod"):
            if each.i in self._actors:
                return self._actors[each.i]
        return None

    def place(self, *around: Token | None) -> PlaceReference | None:
        """The place after a preposition under one of ``around``, or one of them itself."""
        for token in around:
            if token is None:
                continue
            for noun in self._grammar.objects_of(token, *LOCATING):
                if found := self._places.get(noun.i) or self._deeper(noun):
                    return found
        return next(
            (
                self._places[each.i]
                for each in around
                if each is not None and each.i in self._places
            ),
            None,
        )

    def _deeper(self, noun: Token) -> PlaceReference | None:
        """ "On the outskirts of Kyiv", "at a market in Mogadishu"."""
        for each in self._grammar.objects_of(noun, "of", *LOCATING):
            if each.i in self._places:
                return self._places[each.i]
        return None

    def place_after(self, token: Token, until: int) -> PlaceReference | None:
        """The first place with a preposition before it, a few words after ``token``."""
        doc = self._grammar.doc
        for index in range(token.i + 1, min(token.i + 1 + _REACH, until)):
            noun = doc[index]
            for _ in range(3):
                if noun.dep_ not in {"compound", "amod", "nmod"}:
                    break
                noun = noun.head
            if index in self._places and noun.dep_ == "pobj" and noun.head.lower_ in LOCATING:
                return self._places[index]
        return None


def _tokens(doc: Doc, starts: Sequence[int], start: int, end: int) -> range:
    first = max(0, bisect_right(starts, start) - 1)
    return range(first, min(bisect_left(starts, end), len(doc)))

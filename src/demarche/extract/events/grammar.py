"""A report's sentences as trees that can be asked cheaply: children, subjects, objects.

spaCy looks through all words under a token for its children; one pass over the report keeps the
whole linear however long a sentence is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from demarche.extract.days.calendar_names import WEEKDAYS
from demarche.extract.positions import Tokens

_RELATIVE = frozenset({"who", "which", "that", "whom"})
_INHERITING = frozenset({"xcomp", "conj", "advcl", "pcomp"})
_CLIMB = 4
_MOST_CONJUNCTS = 6


class Grammar:
    """The children of every token of ``doc``, by grammatical relation."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.tokens = Tokens(doc)
        self._children: dict[int, list[Token]] = defaultdict(list)
        for token in doc:
            if token.head.i != token.i:
                self._children[token.head.i].append(token)

    def children(self, token: Token, *relations: str) -> list[Token]:
        """Children of ``token`` in ``relations``; all of them where none are named."""
        found = self._children.get(token.i, [])
        return [each for each in found if each.dep_ in relations] if relations else found

    def subject(self, verb: Token) -> Token | None:
        """Who does what ``verb`` says: its own subject, or that of the verb it hangs on."""
        token = verb
        for _ in range(_CLIMB):
            own = self.children(token, "nsubj", "csubj")
            if own:
                return self._antecedent(own[0], token)
            if self.children(token, "nsubjpass") and token is not verb:
                return self.children(token, "nsubjpass")[0]
            if token.dep_ not in _INHERITING and token.dep_ != "prep":
                return None
            if self.children(token, "nsubjpass"):
                return None
            token = token.head
        return None

    def _antecedent(self, subject: Token, verb: Token) -> Token:
        relative = subject.lower_ in _RELATIVE and verb.dep_ == "relcl"
        return verb.head if relative else subject

    def sufferer(self, verb: Token) -> Token | None:
        """To whom it is done: the object, or the subject of a passive."""
        for token in (*self.children(verb, "nsubjpass"), *self.children(verb, "dobj", "dative")):
            return self._antecedent(token, verb)
        if verb.dep_ == "acl" and verb.tag_ == "VBN":
            return verb.head
        return None

    def agent(self, verb: Token) -> Token | None:
        """Who does it in a passive: after "by"."""
        for by in self.children(verb, "agent"):
            for token in self.children(by, "pobj"):
                return token
        return None

    def objects_of(self, token: Token, *prepositions: str) -> Iterator[Token]:
        """What stands after one of ``prepositions`` under ``token``."""
        for prep in self.children(token, "prep", "agent"):
            if prep.lower_ in prepositions:
                yield from self.children(prep, "pobj")

    def with_conjuncts(self, token: Token) -> list[Token]:
        """``token`` and what "and" joins to it."""
        found, here = [token], token
        while len(found) < _MOST_CONJUNCTS and (joined := self.children(here, "conj", "appos")):
            here = joined[0]
            found.append(here)
        return found

    def phrase_start(self, token: Token) -> int:
        """Where the noun phrase that ``token`` heads begins, as a character offset."""
        here = token
        for _ in range(8):
            left = [
                each
                for each in self.children(here, "det", "amod", "compound", "poss", "nummod", "nmod",
                                          "quantmod", "predet")
                if each.i < here.i
            ]  # fmt: skip
            left = [
                each
                for each in left
                if each.lower_ not in WEEKDAYS and not _parted(self.doc, each.i, here.i)
            ]
            if not left:
                break
            here = left[0]
        return int(here.idx)


def _parted(doc: Doc, first: int, after: int) -> bool:
    """Whether a quotation mark or comma stands between two words of what may be one phrase."""
    between = doc[first:after]
    return len(between) > 12 or any(token.is_quote or token.text == "," for token in between)

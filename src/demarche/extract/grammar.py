"""The grammar of a report as flat lists, so that trees are walked without recursion.

spaCy's own walks over a subtree recurse and look over all its words for each child; a sentence
may have 100,000 of them. Here every word knows its children, and the stretch of a subtree is
taken from its edges.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from spacy.tokens import Doc, Token

# A half-open range of token indices.
Stretch = tuple[int, int]

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
# How far up a tree a look goes; real sentences are not deeper where it matters.
_CLIMB = 12


class Grammar:
    """``doc`` by token index: words, lemmas, dependency labels, heads, children, sentences."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.text = doc.text  # Put together anew by spaCy each time it is asked for.
        self.tokens: list[Token] = list(doc)
        self.lower = [token.lower_ for token in self.tokens]
        self.lemma = [token.lemma_.lower() for token in self.tokens]
        self.dep = [token.dep_ for token in self.tokens]
        self.pos = [token.pos_ for token in self.tokens]
        self.tag = [token.tag_ for token in self.tokens]
        self.head = [token.head.i for token in self.tokens]
        self._labelled: dict[tuple[int, tuple[str, ...]], list[int]] = {}
        self.children: list[list[int]] = [[] for _ in self.tokens]
        for index, head in enumerate(self.head):
            if head != index:
                self.children[head].append(index)

    @cached_property
    def sentence(self) -> list[Stretch]:
        """For every token the stretch of its sentence."""
        found: list[Stretch] = []
        for words in self.doc.sents:
            found.extend([(words.start, words.end)] * (words.end - words.start))
        return found

    def child(self, index: int, *labels: str) -> int | None:
        """The first child of ``index`` under one of ``labels``."""
        return next(iter(self.labelled(index, *labels)), None)

    def labelled(self, index: int, *labels: str) -> list[int]:
        """The children of ``index`` under one of ``labels``; kept, since one word can have as many
        children as the text has words, and be asked for them by each of them.
        """
        found = self._labelled.get((index, labels))
        if found is None:
            found = [each for each in self.children[index] if self.dep[each] in labels]
            self._labelled[index, labels] = found
        return found

    def subject(self, index: int) -> int | None:
        """The subject of the verb at ``index``, an empty "there" included."""
        return self.child(index, *_SUBJECTS)

    def subtree(self, index: int) -> Stretch:
        """The stretch from the first to the last word that hangs on ``index``."""
        token = self.tokens[index]
        return token.left_edge.i, token.right_edge.i + 1

    def above(self, index: int) -> Iterator[int]:
        """The heads of ``index``, nearest first, up to the root or a dozen of them."""
        for _ in range(_CLIMB):
            head = self.head[index]
            if head == index:
                return
            yield head
            index = head

    def trimmed(self, stretch: Stretch, marks: str = ",;:.-–—") -> Stretch:
        """``stretch`` without the white space and ``marks`` at its two ends."""
        start, end = stretch
        while start < end and self._is_edge(start, marks):
            start += 1
        while end > start and self._is_edge(end - 1, marks):
            end -= 1
        return start, end

    def _is_edge(self, index: int, marks: str) -> bool:
        word = self.lower[index]
        return word.isspace() or all(character in marks for character in word)

    def characters(self, stretch: Stretch) -> tuple[int, int]:
        """The range of characters that ``stretch`` covers; empty where it is empty."""
        start, end = stretch
        if end <= start:
            return self.tokens[start].idx if start < len(self.tokens) else 0, 0
        last = self.tokens[end - 1]
        return self.tokens[start].idx, last.idx + len(last)

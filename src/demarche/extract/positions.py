"""Where tokens and sentences stand in a report, looked up without walking through either.

spaCy finds the sentence of a token by walking to its ends; over a report of one long sentence that
would be done again for every number in it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from spacy.tokens import Doc


class Tokens:
    """``doc``'s tokens by character, with the sentence that each stands in."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self._starts = [token.idx for token in doc]
        self._sentences = [words.start for words in doc.sents]

    def at(self, offset: int) -> int:
        """The token that holds the character at ``offset``."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def following(self, offset: int) -> int:
        """The first token that starts at or after ``offset``; blanks are passed over."""
        index = bisect_left(self._starts, offset)
        while index < len(self.doc) and self.doc[index].is_space:
            index += 1
        return index

    def sentence(self, index: int) -> tuple[int, int]:
        """The tokens ``[first, after)`` of the sentence that token ``index`` stands in."""
        place = bisect_right(self._sentences, index) - 1
        after = len(self.doc) if place + 1 == len(self._sentences) else self._sentences[place + 1]
        return self._sentences[place], after

    def sentence_characters(self, index: int) -> tuple[int, int]:
        """The characters of that sentence."""
        first, after = self.sentence(index)
        last = self.doc[after - 1]
        return int(self.doc[first].idx), int(last.idx) + len(last)

"""Headlines that name a speaker before a colon: "Minister: no foreign help needed"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from demarche.extract.grammar import Grammar
from demarche.extract.speakers import BODIES, PEOPLE
from demarche.extract.statements.found import Attribution
from demarche.text.sentences import paragraphs

_LONGEST_NAME = 50
_LONGEST_HEADLINE = 160


def by_headlines(grammar: Grammar, text: str) -> Iterator[Attribution]:
    """An attribution for each paragraph that is a headline with a speaker before a colon."""
    places = [token.idx for token in grammar.tokens]
    for start, end in paragraphs(text):
        colon = text.find(": ", start, min(end, start + _LONGEST_NAME))
        if colon > start and end - start <= _LONGEST_HEADLINE and text[end - 1] != ".":
            last = bisect_left(places, colon) - 1
            if _names_a_speaker(grammar, bisect_left(places, start), last):
                yield Attribution(
                    cue=None,
                    contents=((colon + 2, end),),
                    source=(start, colon),
                    speaker=last,
                    confidence=0.6,
                    at=last,
                )


def _names_a_speaker(grammar: Grammar, first: int, last: int) -> bool:
    """Whether the words are a noun phrase of somebody; capitals throughout name a place."""
    if grammar.tokens[first].is_upper and len(grammar.tokens[first]) > 3:
        return False
    role = grammar.lemma[last] in PEOPLE or grammar.lemma[last] in BODIES
    named = grammar.tokens[last].ent_type_ in {"PERSON", "ORG", "NORP"}
    verb = any(grammar.pos[index] in {"VERB", "AUX"} for index in range(first, last + 1))
    return (role or named) and not verb

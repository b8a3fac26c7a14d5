"""Attributions without a verb of saying: "according to X", "in the words of X", "reportedly"."""

from __future__ import annotations

from collections.abc import Iterator

from demarche.extract.cues import ADVERBS
from demarche.extract.grammar import Grammar, Stretch
from demarche.extract.speakers import can_speak, phrase
from demarche.extract.statements.found import Attribution

_VERBAL = frozenset({"VERB", "AUX"})


def by_adjuncts(grammar: Grammar) -> Iterator[Attribution]:
    """The attributions of adjuncts and adverbs, in the order of the text."""
    for index, word in enumerate(grammar.lower):
        if word == "according" and grammar.lower[index + 1 : index + 2] == ["to"]:
            yield from _according(grammar, index, index + 1)
        elif word == "words" and grammar.lower[index + 1 : index + 2] == ["of"]:
            if grammar.lower[max(index - 2, 0) : index] == ["in", "the"]:
                yield from _according(grammar, index - 2, index + 1)
        elif word in ADVERBS:
            yield from _hearsay(grammar, index)


def _according(grammar: Grammar, first: int, last: int) -> Iterator[Attribution]:
    head = grammar.child(last, "pobj") or _next_noun(grammar, last)
    if head is None or not can_speak(grammar, head):
        return
    source = phrase(grammar, head)
    contents = _around(grammar, first, source)
    if contents:
        yield Attribution(
            cue=grammar.characters((first, last + 1)),
            contents=tuple(grammar.characters(part) for part in contents),
            source=grammar.characters(source),
            speaker=head,
            word="according",
            confidence=0.9,
            at=first,
        )


def _next_noun(grammar: Grammar, last: int) -> int | None:
    for index in range(last + 1, min(last + 8, len(grammar.tokens))):
        if grammar.pos[index] in {"NOUN", "PROPN", "PRON"}:
            following = grammar.pos[index + 1] if index + 1 < len(grammar.pos) else ""
            if following not in {"NOUN", "PROPN"} and grammar.dep[index] != "poss":
                return index
    return None


def _around(grammar: Grammar, first: int, source: Stretch) -> list[Stretch]:
    """What the sentence says besides "according to X": behind it, before it, or both."""
    start, end = grammar.sentence[first]
    before = _last_clause(grammar, grammar.trimmed((start, first)))
    after = grammar.trimmed((source[1], end))
    if before[1] - before[0] <= 1 and after[0] < after[1]:
        return [after]
    interrupted = _continues(grammar, first, source[1], end)
    if before[0] >= before[1]:
        return []
    return [before, after] if interrupted else [before]


def _continues(grammar: Grammar, first: int, behind: int, end: int) -> bool:
    """Whether the clause goes on after the adjunct: set off by commas, its verb still to come."""
    if behind >= end or grammar.lower[behind] != "," or grammar.lower[first - 1] != ",":
        return False
    head = next((h for h in grammar.above(first) if grammar.pos[h] in _VERBAL), None)
    return head is not None and head > behind and grammar.dep[head] in {"ROOT", "ccomp"}


def _last_clause(grammar: Grammar, found: Stretch) -> Stretch:
    """``found`` without what stands before a semicolon in it."""
    start, end = found
    for index in range(end - 1, max(start, end - 200), -1):
        if grammar.lower[index] == ";":
            return grammar.trimmed((index + 1, end))
    return found


def _hearsay(grammar: Grammar, index: int) -> Iterator[Attribution]:
    verb = next((h for h in grammar.above(index) if grammar.pos[h] in _VERBAL), None)
    if verb is None:
        return
    subject = grammar.subject(verb)
    start, end = grammar.subtree(verb)
    if subject is not None and grammar.lower[subject] not in {"who", "which", "that"}:
        start = grammar.subtree(subject)[0]
        content = (start, end) if start < index < end else (index + 1, end)
    else:
        content = (index + 1, end)
    content = grammar.trimmed(content)
    if content[0] < content[1]:
        yield Attribution(
            cue=grammar.characters((index, index + 1)),
            contents=(grammar.characters(content),),
            word=grammar.lower[index],
            confidence=0.5,
            at=index,
        )

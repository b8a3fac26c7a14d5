"""Quotations beside a source and its verb: before, behind, or on both sides of them."""

from __future__ import annotations

from demarche.extract.cues import MANNER, verbs
from demarche.extract.grammar import Grammar, Stretch
from demarche.extract.quotations import Range, looks_spoken
from demarche.extract.quoted import Quotations
from demarche.extract.statements.said import Said, is_apart

# No sentence of a speaker's runs on longer before its quotation and "X said".
_LONGEST_OPENING = 150
_FAR_BEHIND = 30
_SHORTEST = 3


def beside_quotation(
    grammar: Grammar, quotes: Quotations, said: Said, source: Stretch, cue: Stretch
) -> tuple[Range, ...] | None:
    """The quotation right before source and verb with what goes on after them, or the one that
    they lead up to; None where there is neither.
    """
    if "q" not in said.cue.frames:
        return None
    first, last = min(source[0], cue[0]), max(source[1], cue[1])
    start, end = grammar.tokens[first].idx, grammar.characters((first, last))[1]
    after = _after(grammar, quotes, said, last, end)
    left = quotes.ending_at(start) if not is_apart(grammar, said, source) else None
    if left is not None and left.end - left.start > _SHORTEST:
        opening = _opening(grammar, quotes, left.start, first)
        further = (after,) if after is not None and _is_link(quotes.text[end : after[0]]) else ()
        return ((opening, left.end), *further)
    return (after,) if after is not None else None


def _after(grammar: Grammar, quotes: Quotations, said: Said, last: int, end: int) -> Range | None:
    found = quotes.starting_after(end, grammar.characters(grammar.sentence[said.verb])[1] + 2)
    if found is None:
        return None
    gap = quotes.text[end : found.start].rstrip()
    if (gap and gap[-1] not in ",:") or any(mark in gap for mark in "?!;"):
        return None
    if not gap and said.lemma in MANNER and not looks_spoken(quotes.text, found):
        return None
    for index in range(last, min(last + _FAR_BEHIND, len(grammar.tokens))):
        if grammar.tokens[index].idx >= found.start:
            break
        if index != said.verb and _reports(grammar, index):
            return None
    return found.start, found.end


def _reports(grammar: Grammar, index: int) -> bool:
    return grammar.pos[index] == "VERB" and grammar.lemma[index] in verbs()


def _is_link(gap: str) -> bool:
    return not gap.strip() or gap.strip().endswith((",", "-", "–", "—", ":"))


def _opening(grammar: Grammar, quotes: Quotations, opening: int, cluster: int) -> int:
    """Where the sentence begins whose end is in quotation marks ("The talks “can't go on,” X");
    ``opening`` itself where it begins there, or where what is before it is another attribution.
    """
    start = grammar.sentence[max(cluster - 1, 0)][0]
    if cluster - start > _LONGEST_OPENING:
        return opening
    words = [i for i in range(start, cluster) if grammar.tokens[i].idx < opening]
    real = [index for index in words if grammar.pos[index] not in {"SPACE", "PUNCT"}]
    told = any(_reports(grammar, index) or grammar.lower[index] == ":" for index in words)
    if not real or told or quotes.at(grammar.tokens[real[0]].idx) is not None:
        return opening
    return grammar.tokens[real[0]].idx

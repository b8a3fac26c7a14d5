"""Clauses that a reporting verb follows, interrupts or stands beside, and asides within them."""

from __future__ import annotations

from demarche.extract.cues import verbs
from demarche.extract.grammar import Grammar, Stretch
from demarche.extract.statements.clauses import ASIDE, VERBAL

_DASHES = frozenset({",", "-", "--", "–", "—"})


def clause_before(grammar: Grammar, verb: int, cluster: int) -> Stretch | None:
    """What stands before "…, X said" where ``cluster`` is the first word of source and verb."""
    start, _ = grammar.sentence[verb]
    left = cluster - 1
    while left > start and grammar.lower[left].isspace():
        left -= 1
    if left <= start or grammar.lower[left] not in {",", "-", "--", "–", "—", '"', "'", "?", "!"}:
        return None
    found = grammar.trimmed((start, left + 1))
    if found[0] < found[1] and grammar.dep[found[0]] == "cc" and grammar.lower[found[0]] == "but":
        found = grammar.trimmed((found[0] + 1, found[1]))
    return found if _has_verb(grammar, found) else None


def clause_around(grammar: Grammar, cluster: int, behind: int) -> tuple[Stretch, Stretch] | None:
    """What stands before and behind ", they say," set off by commas in the midst of a clause."""
    start, end = grammar.sentence[cluster]
    if cluster <= start or behind >= end or grammar.lower[behind] != ",":
        return None
    set_off = grammar.lower[cluster - 1] in _DASHES
    if not set_off or _other_clause(grammar, behind + 1):
        return None
    before = grammar.trimmed((start, cluster))
    after = grammar.trimmed((behind, end))
    if before[0] >= before[1] or after[0] >= after[1] or not _has_verb(grammar, after):
        return None
    return before, after


def _other_clause(grammar: Grammar, first: int) -> bool:
    """Whether what begins at ``first`` is about the speaker and not what he says."""
    if first >= len(grammar.lower):
        return True
    if grammar.dep[first] == "cc":
        return grammar.lower[first + 1 : first + 2] != ["that"]
    return grammar.tag[first] in {"VBG", "WDT", "WP"} or grammar.lower[first] in ASIDE | {"who"}


def main_clause(grammar: Grammar, verb: int) -> Stretch | None:
    """What "as X noted" is set beside: the rest of its sentence."""
    first, last = grammar.subtree(verb)
    if grammar.dep[verb] != "advcl" or grammar.lower[first] != "as":
        return None
    start, end = grammar.sentence[verb]
    behind, before = grammar.trimmed((last, end)), grammar.trimmed((start, first))
    longer = max(behind, before, key=lambda stretch: stretch[1] - stretch[0])
    return longer if _has_verb(grammar, longer) else None


def without_aside(grammar: Grammar, stretch: Stretch) -> Stretch:
    """``stretch`` up to ", which X called …": what another says about it is not part of it."""
    start, end = stretch
    for index in range(start + 1, min(end, start + 80)):
        if grammar.lower[index] in {"which", "who"} and grammar.lower[index - 1] == ",":
            verb = grammar.head[index]
            subject = grammar.subject(verb)
            if subject not in {None, index} and grammar.lemma[verb] in verbs():
                return start, index - 1
    return stretch


def _has_verb(grammar: Grammar, stretch: Stretch) -> bool:
    start, end = stretch
    return any(grammar.pos[index] in VERBAL for index in range(start, min(end, start + 200)))

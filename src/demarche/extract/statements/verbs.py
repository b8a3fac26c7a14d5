"""Attributions by a reporting verb, in the active and the passive."""

from __future__ import annotations

from collections.abc import Iterator

from demarche.extract.cues import PARTICLES, verbs
from demarche.extract.grammar import Grammar
from demarche.extract.quoted import Quotations
from demarche.extract.statements.active import in_the_active
from demarche.extract.statements.found import Attribution
from demarche.extract.statements.passive import PASSES_ON, in_the_passive, is_passed_on, passed_on
from demarche.extract.statements.said import Said, is_carried, reports, said_by


def by_verbs(grammar: Grammar, quotes: Quotations) -> Iterator[Attribution]:
    """The attributions that verbs make, in the order of the verbs."""
    table = verbs()
    for index, word in enumerate(grammar.lemma):
        if grammar.pos[index] not in {"VERB", "AUX"} and grammar.dep[index] != "ROOT":
            continue
        lemma = _two_words(grammar, index, word)
        cue = table.get(lemma)
        if cue is None or is_passed_on(grammar, index):
            continue
        found = _read(grammar, quotes, said_by(grammar, index, cue, lemma))
        if found is not None:
            yield found


def _two_words(grammar: Grammar, index: int, lemma: str) -> str:
    particle = grammar.lower[index + 1] if index + 1 < len(grammar.lower) else ""
    return PARTICLES.get((lemma, particle), lemma)


def _read(grammar: Grammar, quotes: Quotations, said: Said) -> Attribution | None:
    if said.lemma in PASSES_ON and (found := passed_on(grammar, quotes, said)) is not None:
        return found
    if not reports(grammar, quotes, said):
        return None
    if said.passive:
        return in_the_passive(grammar, said)
    return in_the_active(grammar, quotes, said) if is_carried(grammar, said) else None

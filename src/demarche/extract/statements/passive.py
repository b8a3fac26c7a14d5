"""Attributions in the passive, and words passed on: "was told that", "was quoted as saying"."""

from __future__ import annotations

from demarche.extract.cues import verbs
from demarche.extract.grammar import Grammar, Stretch
from demarche.extract.quoted import Quotations
from demarche.extract.speakers import phrase
from demarche.extract.statements.complements import Complement, complement
from demarche.extract.statements.cuewords import attribution, cue_stretch
from demarche.extract.statements.found import Attribution
from demarche.extract.statements.said import Said
from demarche.extract.statements.sources import agent
from demarche.extract.statements.spoken import beside_quotation

PASSES_ON = frozenset({"quote", "cite", "report"})
# "Is expected to rain" and "was found dead" report nobody's words; these do in the passive.
_THOUGHT_BY_SOMEBODY = frozenset({"believe", "think", "fear", "report"})


def in_the_passive(grammar: Grammar, said: Said) -> Attribution | None:
    """What "was told", "was criticized for", "is said to" reports; the source is whom "by" names,
    and often nobody. Who is told, asked or accused is the addressee.
    """
    taken = complement(grammar, said.verb, said.cue)
    if taken is None or taken.frame == "n":
        taken = _charge(grammar, said)
    by = agent(grammar, said.verb)
    if taken is None or (taken.frame == "a" and by is None):
        return None
    if said.cue.weak and said.lemma not in _THOUGHT_BY_SOMEBODY:
        return None
    subject = grammar.child(said.verb, "nsubjpass")
    return attribution(
        grammar,
        said,
        phrase(grammar, by) if by is not None else None,
        cue_stretch(grammar, said.verb, taken.last),
        (grammar.characters(grammar.trimmed(taken.stretch)),),
        0.6,
        (subject,) if subject is not None else (),
        taken.question,
        taken.frame,
    )


def _charge(grammar: Grammar, said: Said) -> Complement | None:
    """ "was criticized for refusing …", "is said to have …"."""
    for child in grammar.children[said.verb]:
        start, end = grammar.subtree(child)
        if child > said.verb and grammar.dep[child] == "xcomp":
            return Complement((start, end), "i")
        charged = "l" in said.cue.frames and grammar.lower[child] in {"for", "of", "over"}
        if child > said.verb and charged and child + 1 < end:
            return Complement((child + 1, end), "l", child)
    return None


def passed_on(grammar: Grammar, quotes: Quotations, said: Said) -> Attribution | None:
    """ "was quoted by the agency as saying that …", "the agency quoted him as saying": whoever is
    quoted is the source.
    """
    through = _saying(grammar, said.verb)
    subject = grammar.child(said.verb, *(("nsubjpass",) if said.passive else ("dobj",)))
    inner = verbs().get(grammar.lemma[through]) if through is not None else None
    if through is None or subject is None or inner is None:
        return None
    first = cue_stretch(grammar, said.verb)[0]
    cue = (first, through + 1 if said.passive else said.verb + 1)
    spoken = Said(through, inner, grammar.lemma[through], subject, False)
    taken = complement(grammar, through, inner)
    if taken is not None:
        content: tuple[tuple[int, int], ...] | None = (grammar.characters(taken.stretch),)
    else:
        content = beside_quotation(grammar, quotes, spoken, _nowhere(cue), cue)
    source = phrase(grammar, subject, said.verb)
    return attribution(grammar, spoken, source, cue, content) if content else None


def _nowhere(cue: Stretch) -> Stretch:
    """A source that takes no room, since the one of a passive does not stand beside the words."""
    return cue[0], cue[0]


def _saying(grammar: Grammar, verb: int) -> int | None:
    for child in grammar.labelled(verb, "prep"):
        if grammar.lower[child] == "as" and (found := grammar.child(child, "pcomp")) is not None:
            return found
    return None


def is_passed_on(grammar: Grammar, verb: int) -> bool:
    """Whether ``verb`` is the "saying" of "was quoted as saying", which is read with it."""
    if grammar.dep[verb] not in {"pcomp", "prep"}:
        return False
    through = grammar.head[verb]
    return grammar.lower[through] == "as" and grammar.lemma[grammar.head[through]] in PASSES_ON

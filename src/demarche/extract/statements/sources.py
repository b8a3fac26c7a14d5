"""Whose words a reporting verb brings: the subject, found through the grammar around it."""

from __future__ import annotations

from demarche.extract.cues import verbs
from demarche.extract.grammar import Grammar
from demarche.extract.speakers import can_speak
from demarche.extract.statements.clauses import is_speakers

_RELATIVES = frozenset({"who", "which", "that"})
_PARTICIPLES = frozenset({"advcl", "xcomp", "pcomp", "prep", "conj", "acomp", "oprd", "dep"})


def is_passive(grammar: Grammar, verb: int) -> bool:
    """Whether ``verb`` stands in the passive ("was told")."""
    if grammar.child(verb, "auxpass", "nsubjpass") is not None:
        return True
    # "Asked whether …, he said": a participle that opens its sentence or follows "when".
    bare = grammar.tag[verb] in {"VBN", "VBD"} and grammar.subject(verb) is None
    first = grammar.sentence[verb][0] == verb or grammar.lower[verb - 1] in {"when", "if", "as"}
    return bare and first and grammar.dep[verb] in {"advcl", "acl", "ROOT", "ccomp"}


def agent(grammar: Grammar, verb: int) -> int | None:
    """Who does what is told in the passive ("was told by the army")."""
    by = next((c for c in grammar.children[verb] if grammar.lower[c] == "by" and c > verb), None)
    return grammar.child(by, "pobj") if by is not None else None


def speaker(grammar: Grammar, verb: int) -> int | None:
    """The head of the noun phrase that is the source of ``verb``, or None."""
    if is_passive(grammar, verb):
        return agent(grammar, verb)
    own = grammar.subject(verb)
    if own is not None:
        return _antecedent(grammar, verb, own)
    if grammar.dep[verb] in {"acl", "relcl"}:
        return _modified(grammar, verb)
    if grammar.tag[verb] == "VBG" and grammar.lower[verb - 1] not in {",", "and", "in", "by", "as"}:
        beside = _nearest_noun(grammar, verb)
        if beside is not None:
            return beside
    if grammar.tag[verb] == "VBG" and verb and grammar.lower[verb - 1] == ",":
        outermost = _outermost(grammar, verb)
        if outermost is not None:
            return outermost
    return _from_above(grammar, verb)


def _outermost(grammar: Grammar, verb: int) -> int | None:
    """Who speaks in the main clause: ", calling it a lie" goes on about him, wherever the parser
    hangs it.
    """
    found: int | None = None
    for head in grammar.above(verb):
        subject = grammar.subject(head) if grammar.lemma[head] in verbs() else None
        if subject is not None and can_speak(grammar, subject) and not is_passive(grammar, head):
            found = _antecedent(grammar, head, subject)
    return found


def _antecedent(grammar: Grammar, verb: int, subject: int) -> int | None:
    if grammar.dep[subject] == "expl" or grammar.lower[subject] == "there":
        return None
    if grammar.lower[subject] in _RELATIVES and grammar.dep[verb] == "relcl":
        return grammar.head[verb]
    return subject


def _modified(grammar: Grammar, verb: int) -> int | None:
    head = grammar.head[verb]
    if grammar.pos[head] in {"NOUN", "PROPN", "PRON"} and can_speak(grammar, head):
        return head
    # "had the nerve to call it …", "made a decision to …": whoever had or made it.
    holder = grammar.subject(grammar.head[head]) if grammar.dep[head] == "dobj" else None
    if holder is not None:
        return _antecedent(grammar, grammar.head[head], holder)
    return head if grammar.pos[head] in {"NOUN", "PROPN"} else _from_above(grammar, verb)


def _nearest_noun(grammar: Grammar, verb: int) -> int | None:
    """ "letters from the mayor urging them": whoever stands right before the participle."""
    before = verb - 1
    return before if before >= 0 and grammar.pos[before] in {"NOUN", "PROPN"} else None


def _from_above(grammar: Grammar, verb: int) -> int | None:
    below = verb
    for head in grammar.above(verb):
        if grammar.dep[below] not in _PARTICIPLES:
            return None
        if grammar.dep[below] == "conj" and is_speakers(grammar, below, head):
            outer = _outer(grammar, head)
            if outer is not None and (found := _subject_of(grammar, outer)) is not None:
                return found
        found = _subject_of(grammar, head)
        if found is not None:
            return found
        below = head
    return None


def _outer(grammar: Grammar, clause: int) -> int | None:
    """The verb that reports the clause which ``clause`` stands in."""
    below = clause
    for head in grammar.above(clause):
        if grammar.dep[below] == "ccomp":
            return head
        below = head
    return None


def _subject_of(grammar: Grammar, verb: int) -> int | None:
    subject = grammar.subject(verb)
    if subject is None:
        if grammar.dep[verb] in {"acl", "relcl"} and grammar.pos[grammar.head[verb]] != "VERB":
            return grammar.head[verb]
        return None
    return _antecedent(grammar, verb, subject)

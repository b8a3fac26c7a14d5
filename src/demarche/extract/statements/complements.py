"""What a reporting verb takes: clause, infinitive, gerund, noun phrase, object with a charge."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from demarche.extract.cues import Cue
from demarche.extract.grammar import Grammar, Stretch
from demarche.extract.statements.around import without_aside
from demarche.extract.statements.clauses import (
    asks,
    clause_after,
    clause_end,
)

_OBJECTS = ("dobj", "dative", "iobj")
_TOO_SHORT = frozenset({"it", "this", "that", "them", "him", "her", "so", "what", "which", "who"})


@dataclass(frozen=True)
class Complement:
    """What is reported, by which frame, with the word that ends the cue and who is addressed."""

    stretch: Stretch
    frame: str
    last: int | None = None
    addressee: int | None = None
    question: bool = False


def complement(grammar: Grammar, verb: int, cue: Cue) -> Complement | None:
    """The first complement to the right of ``verb`` that its ``cue`` takes."""
    through = prepositional(grammar, verb, cue.prepositions)
    for letter, reading in _READINGS.items():
        if letter in cue.frames and (found := reading(grammar, verb)):
            # "warned of a famine should the rains fail": the clause hangs on what is warned of.
            bare = letter == "c" and grammar.lower[found.stretch[0] - 1] not in {"that", "whether"}
            nearer = through is not None and through.stretch[0] < found.stretch[0]
            return through if bare and nearer else found
    return through


def _clause(grammar: Grammar, verb: int) -> Complement | None:
    found = clause_after(grammar, verb)
    if found is None or found[0] >= found[1]:
        return None
    infinitive = _is_infinitive(grammar, verb)
    if infinitive:
        return None
    return Complement(found, "c", None, _object(grammar, verb), asks(grammar, found))


def _is_infinitive(grammar: Grammar, verb: int) -> bool:
    """Whether the clause is "them to go", which the frames with an infinitive read."""
    clause = grammar.child(verb, "ccomp")
    return clause is not None and clause > verb and _to(grammar, clause) is not None


def _to(grammar: Grammar, verb: int) -> int | None:
    return next(
        (c for c in grammar.children[verb] if grammar.lower[c] == "to" and grammar.dep[c] == "aux"),
        None,
    )


def _object(grammar: Grammar, verb: int) -> int | None:
    found = next(
        (c for c in grammar.children[verb] if c > verb and grammar.dep[c] in _OBJECTS), None
    )
    if found is not None and grammar.pos[found] == "ADP":
        return grammar.child(found, "pobj")
    return found


def _infinitive(grammar: Grammar, verb: int) -> Complement | None:
    clause = grammar.child(verb, "xcomp")
    if clause is None or clause < verb:
        return None
    to = _to(grammar, clause)
    if to is None or to < verb or _object(grammar, verb) is not None:
        return None
    start = _with_not(grammar, verb, to)
    return Complement((start, clause_end(grammar, verb, clause)), "i")


def _with_not(grammar: Grammar, verb: int, to: int) -> int:
    return to - 1 if to - 1 > verb and grammar.lower[to - 1] in {"not", "never"} else to


def _object_infinitive(grammar: Grammar, verb: int) -> Complement | None:
    for clause in grammar.children[verb]:
        to = _to(grammar, clause) if clause > verb else None
        if to is None or grammar.dep[clause] not in {"xcomp", "ccomp", "advcl"}:
            continue
        whom = grammar.subject(clause) if grammar.dep[clause] == "ccomp" else None
        whom = whom if whom is not None else _object(grammar, verb)
        if to > verb and (whom is not None or grammar.dep[clause] == "xcomp"):
            start = _with_not(grammar, verb, to)
            return Complement((start, clause_end(grammar, verb, clause)), "o", None, whom)
    return None


def _gerund(grammar: Grammar, verb: int) -> Complement | None:
    for clause in grammar.children[verb]:
        told = grammar.dep[clause] in {"xcomp", "ccomp", "pcomp"} and grammar.tag[clause] == "VBG"
        if clause > verb and told and _close(grammar, verb, clause):
            start = max(grammar.subtree(clause)[0], verb + 1)
            return Complement((start, clause_end(grammar, verb, clause)), "g")
    return None


def _close(grammar: Grammar, verb: int, clause: int) -> bool:
    return all(grammar.lower[index] != "," for index in range(verb + 1, min(clause, verb + 8)))


def _named_as(grammar: Grammar, verb: int) -> Complement | None:
    """ "described it as …", "called it …", "what he called …"."""
    named = next(
        (
            child
            for child in grammar.children[verb]
            if child > verb
            and (grammar.dep[child] in {"oprd", "ccomp", "acomp", "attr"} or _is_as(grammar, child))
        ),
        None,
    )
    if named is None:
        return None
    target = _object(grammar, verb)
    start = grammar.subtree(target)[0] if target is not None else grammar.subtree(named)[0]
    if target is None and _is_as(grammar, named):
        start = named + 1
    start = max(start, verb + 1)
    return Complement((start, grammar.subtree(named)[1]), "a", None, None)


def _is_as(grammar: Grammar, index: int) -> bool:
    return grammar.lower[index] == "as" and grammar.dep[index] == "prep"


def _charge(grammar: Grammar, verb: int) -> Complement | None:
    """ "accused the authorities of ignoring …", "blamed the army for the attack"."""
    target = next(
        (c for c in grammar.children[verb] if c > verb and grammar.dep[c] == "dobj"), None
    )
    if target is None:
        return None
    charges = [
        c
        for parent in (verb, target)
        for c in grammar.children[parent]
        if c > target and grammar.lower[c] in {"of", "for", "over", "on", "with"}
    ]
    if not charges:
        return None
    start = grammar.subtree(target)[0]
    stretch = without_aside(grammar, (start, grammar.subtree(charges[0])[1]))
    return Complement(stretch, "l", None, target)


def _measured(grammar: Grammar, verb: int) -> Complement | None:
    """ "put the number of missing at 12": what is counted and the number together."""
    target = next(
        (c for c in grammar.children[verb] if c > verb and grammar.dep[c] == "dobj"), None
    )
    at = next((c for c in grammar.children[verb] if c > verb and grammar.lower[c] == "at"), None)
    at = at if at is not None or target is None else _child_at(grammar, target)
    if target is None or at is None or at < target:
        return None
    start, end = max(grammar.subtree(target)[0], verb + 1), grammar.subtree(at)[1]
    number = any(grammar.pos[index] == "NUM" for index in range(at, end))
    return Complement((start, end), "m") if number else None


def _child_at(grammar: Grammar, target: int) -> int | None:
    return next((c for c in grammar.children[target] if grammar.lower[c] == "at"), None)


def _noun_phrase(grammar: Grammar, verb: int) -> Complement | None:
    target = next(
        (c for c in grammar.children[verb] if c > verb and grammar.dep[c] == "dobj"), None
    )
    if target is None or grammar.lower[target] in _TOO_SHORT:
        return None
    start, end = grammar.subtree(target)
    start, end = without_aside(grammar, grammar.trimmed((max(start, verb + 1), end)))
    return Complement((start, end), "n") if start < end else None


def prepositional(
    grammar: Grammar, verb: int, prepositions: tuple[str, ...]
) -> Complement | None:
    """ "called for dialogue", "warned of a famine", "insisted on leaving"."""
    for child in grammar.children[verb]:
        if child < verb or grammar.lower[child] not in prepositions:
            continue
        found = grammar.trimmed((child + 1, grammar.subtree(child)[1]))
        if found[0] < found[1] and grammar.lower[child - 1] != ",":
            whom = _object(grammar, verb)
            between = whom is not None and whom < child
            last = None if between else child  # "warned", not "warned Congress of".
            return Complement(without_aside(grammar, found), "p", last, whom if between else None)
    return None


_READINGS: dict[str, Callable[[Grammar, int], Complement | None]] = {
    "c": _clause,
    "o": _object_infinitive,
    "i": _infinitive,
    "l": _charge,
    "a": _named_as,
    "g": _gerund,
    "m": _measured,
    "n": _noun_phrase,
}

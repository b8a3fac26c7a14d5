"""The span of a cue, and what its auxiliaries tell: negated, yet to come."""

from __future__ import annotations

from demarche.extract.grammar import Grammar, Stretch
from demarche.extract.quotations import Range
from demarche.extract.statements.found import Attribution
from demarche.extract.statements.said import Said

# Whoever declines to say something has not said it.
HOLDS_BACK = frozenset({"decline", "refuse"})
_YET_TO_COME = frozenset({"expect", "plan", "intend", "want", "go", "be", "prepare", "due"})
_CONDITIONAL = frozenset({"would", "could", "might", "may", "will", "shall", "'ll", "'d", "should"})
_AUXILIARY = frozenset({"aux", "auxpass", "neg", "advmod"})
# Thoughts are less often statements than words are.
_THOUGHT = 0.15


def cue_stretch(grammar: Grammar, verb: int, last: int | None = None) -> Stretch:
    """The reporting words: auxiliaries, adverbs among them, the verb, and up to its preposition
    ``last``.
    """
    start = verb
    for index in range(verb - 1, max(verb - 6, -1), -1):
        if grammar.head[index] != verb or grammar.dep[index] not in _AUXILIARY:
            break
        if grammar.dep[index] != "advmod":
            start = index
    return start, (last if last is not None else verb) + 1


def attribution(
    grammar: Grammar,
    said: Said,
    source: Stretch | None,
    cue: Stretch,
    contents: tuple[Range, ...],
    confidence: float = 0.85,
    addressees: tuple[int, ...] = (),
    question: bool = False,
    frame: str = "q",
) -> Attribution:
    """The attribution by the verb of ``said``, its cue widened by a "declined to" before it."""
    head = _carrier(grammar, said.verb)
    held_back = head is not None and grammar.lemma[head] in HOLDS_BACK
    if head is not None and held_back:
        cue = (cue_stretch(grammar, head)[0], cue[1])
    return Attribution(
        cue=grammar.characters(cue),
        contents=contents,
        source=grammar.characters(source) if source is not None else None,
        speaker=said.speaker,
        word=said.lemma,
        addressees=addressees,
        question=question,
        negated=held_back or grammar.child(said.verb, "neg") is not None,
        conditional=_is_conditional(grammar, said.verb, head),
        confidence=round(confidence - (_THOUGHT if said.cue.weak else 0), 2),
        at=said.verb,
        frame=frame,
    )


def _carrier(grammar: Grammar, verb: int) -> int | None:
    """The verb before "to say"."""
    head = grammar.head[verb]
    return head if grammar.dep[verb] == "xcomp" and head < verb else None


def _is_conditional(grammar: Grammar, verb: int, head: int | None) -> bool:
    if head is not None and grammar.lemma[head] in _YET_TO_COME:
        return True
    return any(grammar.lower[child] in _CONDITIONAL for child in grammar.labelled(verb, "aux"))

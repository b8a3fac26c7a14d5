"""Where a reported clause begins and ends beside its verb."""

from __future__ import annotations

from bisect import bisect_left

from demarche.extract.cues import nouns, verbs
from demarche.extract.grammar import Grammar, Stretch
from demarche.extract.speakers import can_speak

VERBAL = frozenset({"VERB", "AUX"})
_OPENERS = frozenset({"that", "if", "whether"})
_QUESTIONS = frozenset(
    {"if", "whether", "what", "who", "when", "where", "why", "how", "which", "whom", "whose"}
)
# Between "alleged" and its "that": "in court papers unsealed on Tuesday".
_LONGEST_ADJUNCT = 15
_STOPS = frozenset({",", ";", ":", '"', "who", "which"})
# A clause set off by a comma that belongs to the reporting verb and not to what is reported.
ASIDE = frozenset({"after", "as", "while", "though", "although", "when", "before", "since"})


def clause_after(grammar: Grammar, verb: int) -> Stretch | None:
    """The clause that the word at ``verb`` reports, to its right, without "that"."""
    for child in grammar.children[verb]:
        if child > verb and grammar.dep[child] == "ccomp":
            # What is left of the verb is a relative ("which officials said would end").
            start = max(grammar.subtree(child)[0], verb + 1)
            if grammar.lower[start] == "if" and not _may_ask(grammar, verb, start):
                continue
            return without_opener(grammar, (start, clause_end(grammar, verb, child)))
    return _after_that(grammar, verb)


def _may_ask(grammar: Grammar, verb: int, opener: int) -> bool:
    """Whether "if" brings a question: right behind the verb, or behind whom it asks. What is
    promised "if the rains fail" is not the rains.
    """
    return opener == verb + 1 or grammar.lemma[verb] in {"ask", "tell", "inquire", "enquire"}


def _after_that(grammar: Grammar, verb: int) -> Stretch | None:
    """What follows "that" behind the verb, where the parser hung the clause elsewhere."""
    end = grammar.sentence[verb][1]
    for index in range(verb + 1, min(verb + _LONGEST_ADJUNCT, end - 1)):
        near, label = index == verb + 1, grammar.dep[index]
        if grammar.lower[index] == "that" or (near and grammar.lower[index] in _OPENERS):
            opens = label == "mark" or (near and label in {"nsubj", "dobj"})
            return grammar.trimmed((index + 1, end)) if opens else None
        lemma = grammar.lemma[index]
        if grammar.lower[index] in _STOPS or lemma in verbs() or lemma in nouns():
            return None
    return None


def without_opener(grammar: Grammar, stretch: Stretch) -> Stretch:
    """``stretch`` without white space, commas and a leading "that", "if" or "whether"."""
    start, end = grammar.trimmed(stretch)
    while start < end and grammar.dep[end - 1] == "cc":
        start, end = grammar.trimmed((start, end - 1))
    if start < end and grammar.lower[start] in _OPENERS and grammar.dep[start] == "mark":
        start += 1
    return grammar.trimmed((start, end))


def asks(grammar: Grammar, stretch: Stretch) -> bool:
    """Whether the clause at ``stretch`` is a question, by its first word or the one before it."""
    start = stretch[0]
    first = grammar.lower[start] if start < len(grammar.lower) else ""
    before = grammar.lower[start - 1] if start else ""
    return first in _QUESTIONS or before in {"if", "whether"}


def clause_end(grammar: Grammar, verb: int, clause: int) -> int:
    """Where the clause on ``clause`` ends: with the sentence, or before what goes on about the
    speaker ("…, and called for", "…, adding that").
    """
    end = min(grammar.sentence[verb][1], _own_end(grammar, verb))
    for child in grammar.children[verb]:
        if child > clause and _goes_on(grammar, verb, child):
            end = min(end, grammar.subtree(child)[0])
            break
    for child in grammar.children[clause]:
        if child > clause and _sets_against(grammar, child):
            end = min(end, grammar.subtree(child)[0])
    shared = shared_verb(grammar, clause)
    return min(end, _joined_at(grammar, shared)) if shared is not None else end


def _own_end(grammar: Grammar, verb: int) -> int:
    if grammar.dep[verb] == "ROOT":
        return grammar.sentence[verb][1]
    end = max(grammar.subtree(verb)[1], verb + 1)
    # The parser lets go of a long enumeration and hangs its rest on the main verb.
    loose = grammar.labelled(grammar.head[verb], "dep")
    number = bisect_left(loose, end)
    if number < len(loose):
        start, stop = grammar.subtree(loose[number])
        end = stop if end <= start <= end + 1 < stop else end
    return end


def _sets_against(grammar: Grammar, child: int) -> bool:
    """Whether ``child`` sets what another says against the reported clause (", as X dismissed")."""
    start = grammar.subtree(child)[0]
    aside = grammar.dep[child] == "advcl" and grammar.lower[start] in {"as", "while"}
    return aside and grammar.lower[start - 1] == "," and grammar.lemma[child] in verbs()


def _goes_on(grammar: Grammar, verb: int, child: int) -> bool:
    label = grammar.dep[child]
    if label in {"cc", "conj", "parataxis"}:
        return True
    start = grammar.subtree(child)[0]
    if label in {"npadvmod", "appos", "dobj"} and grammar.child(child, "relcl") is not None:
        return grammar.lower[start - 1] == ","
    if label != "advcl" or start <= verb or grammar.lower[start - 1] != ",":
        return False
    return grammar.tag[child] == "VBG" or grammar.lower[start] in ASIDE


def shared_verb(grammar: Grammar, clause: int) -> int | None:
    """A verb that the parser joined to the reported clause though it is the speaker's ("said
    there were no reasons, and called for dialogue").
    """
    chain = clause
    for _ in range(4):
        joined = grammar.child(chain, "conj")
        if joined is None or grammar.pos[joined] not in VERBAL:
            return None
        if is_speakers(grammar, joined, clause):
            return joined
        chain = joined
    return None


def is_speakers(grammar: Grammar, joined: int, clause: int) -> bool:
    """Whether the verb ``joined``, without a subject of its own, reports something, is set off by
    a comma from the reported ``clause``, or cannot be what that clause's subject does.
    """
    if grammar.subject(joined) is not None:
        return False
    if grammar.lemma[joined] not in verbs():
        return False
    before = _joined_at(grammar, joined) - 1
    subject = grammar.subject(clause)
    if subject is None:
        return False
    thing = grammar.lower[subject] in {"it", "there", "that"} or not can_speak(grammar, subject)
    if not _is_finite(grammar, joined) and not (thing and grammar.tag[joined] == "VBN"):
        return False
    return grammar.lower[max(before, 0)] == "," or thing


def _is_finite(grammar: Grammar, verb: int) -> bool:
    return grammar.tag[verb] in {"VBD", "VBZ", "VBP"} or (
        grammar.tag[verb] == "VBN" and grammar.child(verb, "aux") is not None
    )


def _joined_at(grammar: Grammar, joined: int) -> int:
    """The index of the "and" before the verb ``joined``."""
    for index in range(joined - 1, max(joined - 6, 0), -1):
        if grammar.dep[index] == "cc":
            return index
    return joined

"""A reporting verb with whose words it brings, and whether it reports anything at all."""

from __future__ import annotations

from dataclasses import dataclass

from demarche.extract.cues import Cue, verbs
from demarche.extract.grammar import Grammar, Stretch
from demarche.extract.quoted import Quotations
from demarche.extract.speakers import can_speak, is_person_like
from demarche.extract.statements.sources import is_passive, speaker

# What a figure or a document does as well as a person.
_PUBLISHES = frozenset(
    {"show", "find", "suggest", "indicate", "estimate", "report", "reveal", "project", "forecast",
     "signal", "read", "hold", "determine", "see"}
)
_FINITE = frozenset({"VBP", "VBZ", "VBD"})
_ANYBODY = frozenset({"you", "one", "nobody", "everyone", "anyone"})
# Between the source and its verb: "a farmer, who lost two barns in the fire last week, said".
_FAR = 25


@dataclass(frozen=True)
class Said:
    """The verb at ``verb``; ``lemma`` is its word in the table, ``speaker`` heads its source."""

    verb: int
    cue: Cue
    lemma: str
    speaker: int | None
    passive: bool


def said_by(grammar: Grammar, verb: int, cue: Cue, lemma: str) -> Said:
    """The reporting verb at ``verb`` with its speaker."""
    passive = is_passive(grammar, verb)
    found = speaker(grammar, verb)
    if found is None and not passive:
        found = _beside(grammar, verb)
    return Said(verb, cue, lemma, found, passive)


def _beside(grammar: Grammar, verb: int) -> int | None:
    """ "…, said Mr. X" where the parser did not see a subject in him."""
    if not verb or grammar.lower[verb - 1] not in {",", '"', "'"}:
        return None
    labels = ("dobj", "npadvmod", "oprd", "attr", "dep", "appos")
    behind = [child for child in grammar.labelled(verb, *labels) if child > verb]
    return next((c for c in behind if grammar.pos[c] in {"PROPN", "NOUN", "PRON"}), None)


def reports(grammar: Grammar, quotes: Quotations, said: Said) -> bool:
    """Whether somebody reports something with the verb, as far as verb and source tell."""
    if said.speaker is None:
        return said.passive
    if quotes.at(grammar.tokens[said.verb].idx) and not _is_told_within(grammar, said):
        return False
    if grammar.lower[said.speaker] in _ANYBODY:
        return not said.cue.weak and grammar.lower[said.speaker] != "you"
    speechless = not set("cq") & set(said.cue.frames)
    if not can_speak(grammar, said.speaker) and (said.cue.weak or speechless):
        return False
    return not said.cue.weak or (_is_finite(grammar, said.verb) and _thinks(grammar, said))


def _is_told_within(grammar: Grammar, said: Said) -> bool:
    """Whether a quotation reports what a third party has said, in so many words."""
    assert said.speaker is not None
    return not said.cue.weak and grammar.pos[said.speaker] in {"NOUN", "PROPN"}


def _thinks(grammar: Grammar, said: Said) -> bool:
    assert said.speaker is not None
    return said.lemma in _PUBLISHES or is_person_like(grammar, said.speaker)


def _is_finite(grammar: Grammar, verb: int) -> bool:
    if any(grammar.lower[child] == "to" for child in grammar.labelled(verb, "aux")):
        return False
    return grammar.tag[verb] != "VBG" or grammar.child(verb, "aux") is not None


def is_carried(grammar: Grammar, said: Said) -> bool:
    """Whether a base form has an auxiliary or "to" of its own, and so a subject that does it."""
    if grammar.tag[said.verb] != "VB" or grammar.dep[said.verb] == "ROOT":
        return True
    if grammar.dep[said.verb] == "conj" and grammar.tag[grammar.head[said.verb]] in _FINITE:
        return True  # A small tagger's slip: "see growth and expect no cut".
    return grammar.child(said.verb, "aux", "neg") is not None


def is_apart(grammar: Grammar, said: Said, source: Stretch) -> bool:
    """Whether another reporting verb, or much else, stands between the source and its verb ("X
    said, adding"), so that what is beside the source is not this verb's.
    """
    between = range(source[1], said.verb)
    return len(between) > _FAR or any(
        grammar.pos[i] == "VERB" and (grammar.lemma[i] in verbs() or grammar.dep[i] == "ROOT")
        for i in between
    )

"""Attributions by a verb in the active: "X said …", "…, X said", "X, he said, …"."""

from __future__ import annotations

from demarche.extract.cues import MANNER
from demarche.extract.grammar import Grammar, Stretch
from demarche.extract.quoted import Quotations
from demarche.extract.speakers import can_speak, phrase
from demarche.extract.statements.around import clause_around, clause_before, main_clause
from demarche.extract.statements.complements import Complement, complement
from demarche.extract.statements.cuewords import HOLDS_BACK, attribution, cue_stretch
from demarche.extract.statements.found import Attribution
from demarche.extract.statements.said import Said, is_apart
from demarche.extract.statements.spoken import beside_quotation
from demarche.extract.wordlists import wordset

# "Refused to comment" has no content.
_NOTHING_SAID = wordset("comment respond speak talk answer elaborate testify")
_KEEPS_OBJECT = frozenset({"want", "expect", "wish"})


def in_the_active(grammar: Grammar, quotes: Quotations, said: Said) -> Attribution | None:
    """What the verb of ``said`` reports: a quotation beside it, what it takes, the clause that it
    interrupts or follows, or what a relative clause with it hangs on.
    """
    assert said.speaker is not None
    source = phrase(grammar, said.speaker, said.verb)
    cue = cue_stretch(grammar, said.verb)
    spoken = beside_quotation(grammar, quotes, said, source, cue)
    if spoken is not None:
        return attribution(grammar, said, source, cue, spoken)
    if said.lemma in MANNER and set(said.cue.frames) == {"q"}:
        return None
    taken = complement(grammar, said.verb, said.cue)
    if taken is not None:
        return _taken(grammar, said, source, taken)
    stretches, confidence = _around(grammar, said, source), 0.85
    if not stretches:
        stretches, confidence = _gap(grammar, said), 0.6
    parts = tuple(grammar.characters(stretch) for stretch in stretches)
    return attribution(grammar, said, source, cue, parts, confidence) if parts else None


def _around(grammar: Grammar, said: Said, source: Stretch) -> list[Stretch]:
    """The clause before "…, X said", around "…, X said, …" or beside "as X said"."""
    if not said.cue.weak and "c" in said.cue.frames:
        if (main := main_clause(grammar, said.verb)) is not None:
            return [main]
        cluster, last = min(source[0], said.verb), max(source[1], said.verb + 1)
        last += grammar.dep[last : last + 1] == ["prt"]
        if (both := clause_around(grammar, cluster, last)) is not None:
            return list(both)
    before = _before(grammar, said, source)
    return [before] if before is not None else []


def _before(grammar: Grammar, said: Said, source: Stretch) -> Stretch | None:
    assert said.speaker is not None
    closes = grammar.lower[said.verb + 1 : said.verb + 2] == ["."]
    if said.cue.weak and grammar.child(said.verb, "ccomp") is None and not closes:
        return None
    if "c" not in said.cue.frames or not can_speak(grammar, said.speaker):
        return None
    if is_apart(grammar, said, source):
        return None
    return clause_before(grammar, said.verb, min(source[0], said.verb))


def _gap(grammar: Grammar, said: Said) -> list[Stretch]:
    """ "a claim the ministry denies": what the relative clause hangs on is the content."""
    head = grammar.head[said.verb]
    if grammar.dep[said.verb] != "relcl" or "n" not in said.cue.frames or head == said.speaker:
        return []
    if grammar.pos[head] not in {"NOUN", "PROPN"}:
        return []
    return [(grammar.subtree(head)[0], head + 1)]


def _taken(
    grammar: Grammar, said: Said, source: Stretch, taken: Complement
) -> Attribution | None:
    if said.lemma in HOLDS_BACK and grammar.lemma[taken.stretch[0] + 1] in _NOTHING_SAID:
        return None
    stretch = grammar.trimmed(_with_object(grammar, said, taken))
    return attribution(
        grammar,
        said,
        source,
        cue_stretch(grammar, said.verb, taken.last),
        (grammar.characters(stretch),),
        0.8,
        (taken.addressee,) if taken.addressee is not None else (),
        taken.question,
        taken.frame,
    )


def _with_object(grammar: Grammar, said: Said, taken: Complement) -> Stretch:
    """What is wanted of somebody names him too; what somebody is urged to do does not."""
    if said.lemma in _KEEPS_OBJECT and taken.frame == "o" and taken.addressee is not None:
        return max(grammar.subtree(taken.addressee)[0], said.verb + 1), taken.stretch[1]
    return taken.stretch

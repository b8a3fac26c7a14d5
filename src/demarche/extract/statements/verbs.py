"""Attributions by a reporting verb: its source, what it takes or the quotation beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from demarche.extract.grammar import Grammar, Stretch
from demarche.extract.speakers import can_speak, is_person_like, phrase
from demarche.extract.quoted import Quotations
from demarche.extract.statements.clauses import clause_around, clause_before, main_clause
from demarche.extract.statements.complements import Complement, complement
from demarche.extract.cues import MANNER, PARTICLES, Cue, verbs
from demarche.extract.quotations import Range
from demarche.extract.statements.found import Attribution
from demarche.extract.statements.sources import agent, is_passive, speaker

_PASSES_ON = frozenset({"quote", "cite", "report"})
_HOLDS_BACK = frozenset({"decline", "refuse"})
_CONDITIONAL = frozenset({"would", "could", "might", "may", "will", "shall", "'ll", "'d", "should"})
_AUXILIARY = ("aux", "auxpass", "neg", "advmod")
# Verbs whose own frames never hold for what is only counted, measured or felt.
_NO_CONTENT = frozenset({"comment", "respond", "speak", "talk", "answer", "elaborate", "testify"})
_KEEPS_OBJECT = frozenset({"want", "expect", "wish"})


@dataclass(frozen=True)
class Said:
    """A reporting verb in its sentence."""

    verb: int
    cue: Cue
    lemma: str
    speaker: int | None
    passive: bool


def by_verbs(grammar: Grammar, quotes: Quotations) -> Iterator[Attribution]:
    """The attributions that verbs make, in the order of the verbs."""
    table = verbs()
    quoted = {"pcomp", "prep"}
    for index, lemma in enumerate(grammar.lemma):
        if grammar.pos[index] not in {"VERB", "AUX"} and grammar.dep[index] != "ROOT":
            continue
        if grammar.dep[index] in quoted and _is_passed_on(grammar, index):
            continue
        lemma = _two_words(grammar, index, lemma)
        if (cue := table.get(lemma)) is not None:
            said = Said(index, cue, lemma, _speaker(grammar, index), is_passive(grammar, index))
            if (found := _read(grammar, quotes, said)) is not None:
                yield found


def _is_passed_on(grammar: Grammar, verb: int) -> bool:
    """Whether ``verb`` is the "saying" of "was quoted as saying", which is read with it."""
    through = grammar.head[verb]
    return grammar.lower[through] == "as" and grammar.lemma[grammar.head[through]] in _PASSES_ON


def _two_words(grammar: Grammar, index: int, lemma: str) -> str:
    particle = grammar.lower[index + 1] if index + 1 < len(grammar.lower) else ""
    return PARTICLES.get((lemma, particle), lemma)


def _speaker(grammar: Grammar, verb: int) -> int | None:
    found = speaker(grammar, verb)
    if found is None and not is_passive(grammar, verb):
        return _beside(grammar, verb)
    return found


def _beside(grammar: Grammar, verb: int) -> int | None:
    """ "…, said Mr. X" where the parser did not see a subject in him."""
    before = grammar.lower[verb - 1] if verb else ""
    if before not in {",", '"', "'"}:
        return None
    return next(
        (
            child
            for child in grammar.children[verb]
            if child > verb and grammar.pos[child] in {"PROPN", "NOUN", "PRON"}
            and grammar.dep[child] in {"dobj", "npadvmod", "oprd", "attr", "dep", "appos"}
        ),
        None,
    )


def _read(grammar: Grammar, quotes: Quotations, said: Said) -> Attribution | None:
    if not _may_report(grammar, quotes, said):
        return None
    if said.lemma in _PASSES_ON and (found := _passed_on(grammar, quotes, said)) is not None:
        return found
    if said.passive:
        return _passive(grammar, quotes, said)
    if grammar.tag[said.verb] == "VB" and not _is_carried(grammar, said.verb):
        return None
    return _active(grammar, quotes, said)


def _may_report(grammar: Grammar, quotes: Quotations, said: Said) -> bool:
    if said.speaker is None:
        return said.passive
    if quotes.at(grammar.tokens[said.verb].idx) and not _is_told_within(grammar, said):
        return False
    if grammar.lower[said.speaker] in {"you", "one", "nobody", "everyone", "anyone"}:
        return not said.cue.weak and grammar.lower[said.speaker] != "you"
    if not can_speak(grammar, said.speaker) and (said.cue.weak or _speechless(grammar, said)):
        return False
    return not said.cue.weak or (_is_finite(grammar, said.verb) and _thinks(grammar, said))


def _is_told_within(grammar: Grammar, said: Said) -> bool:
    """Whether a quotation reports what a third party has said, in so many words."""
    assert said.speaker is not None
    return not said.cue.weak and grammar.pos[said.speaker] in {"NOUN", "PROPN"}


def _is_carried(grammar: Grammar, verb: int) -> bool:
    """Whether a base form has an auxiliary or "to" of its own, and so a subject that does it."""
    return grammar.child(verb, "aux", "neg") is not None or grammar.dep[verb] == "ROOT"


def _speechless(grammar: Grammar, said: Said) -> bool:
    return not set("cq") & set(said.cue.frames)


def _thinks(grammar: Grammar, said: Said) -> bool:
    publishes = {"show", "find", "suggest", "indicate", "estimate", "report", "reveal", "project",
                 "forecast", "signal", "read", "hold", "determine", "see"}
    assert said.speaker is not None
    return said.lemma in publishes or is_person_like(grammar, said.speaker)


def _is_finite(grammar: Grammar, verb: int) -> bool:
    if any(grammar.lower[c] == "to" and grammar.dep[c] == "aux" for c in grammar.children[verb]):
        return False
    return grammar.tag[verb] != "VBG" or grammar.child(verb, "aux") is not None


def _active(grammar: Grammar, quotes: Quotations, said: Said) -> Attribution | None:
    assert said.speaker is not None
    source = phrase(grammar, said.speaker, said.verb)
    cue = cue_stretch(grammar, said.verb, None)
    spoken = _beside_quotation(grammar, quotes, said, source, cue)
    if spoken is not None:
        return _make(grammar, quotes, said, source, cue, spoken)
    if said.lemma in MANNER and not set(said.cue.frames) - {"q"}:
        return None
    taken = complement(grammar, said.verb, said.cue)
    if taken is not None:
        return _taken(grammar, quotes, said, source, taken)
    stretches = _around(grammar, said, source)
    if stretches:
        parts = tuple(grammar.characters(stretch) for stretch in stretches)
        return _make(grammar, quotes, said, source, cue, parts)
    return _gap(grammar, quotes, said, source, cue)


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
    """The clause before "…, X said"."""
    assert said.speaker is not None
    closes = grammar.lower[said.verb + 1 : said.verb + 2] == ["."]
    if said.cue.weak and grammar.child(said.verb, "ccomp") is None and not closes:
        return None
    if "c" not in said.cue.frames or not can_speak(grammar, said.speaker):
        return None
    if _apart(grammar, said, source):
        return None
    cluster = min(source[0], said.verb)
    return clause_before(grammar, said.verb, cluster)


def _gap(
    grammar: Grammar, quotes: Quotations, said: Said, source: Stretch, cue: Stretch
) -> Attribution | None:
    """ "a claim the ministry denies": what the relative clause hangs on is the content."""
    if grammar.dep[said.verb] != "relcl" or "n" not in said.cue.frames:
        return None
    head = grammar.head[said.verb]
    if head == said.speaker or grammar.pos[head] not in {"NOUN", "PROPN"}:
        return None
    start = grammar.subtree(head)[0]
    content = grammar.characters((start, head + 1))
    return _make(grammar, quotes, said, source, cue, (content,), 0.6)


def _beside_quotation(
    grammar: Grammar, quotes: Quotations, said: Said, source: Stretch, cue: Stretch
) -> tuple[Range, ...] | None:
    """The quotation right before source and verb with what goes on after them, or the one that
    they lead up to.
    """
    if "q" not in said.cue.frames:
        return None
    first, last = min(source[0], cue[0]), max(source[1], cue[1])
    start, end = grammar.tokens[first].idx, grammar.characters((first, last))[1]
    after = _after(grammar, quotes, said, last, end)
    left = quotes.ending_at(start) if not _apart(grammar, said, source) else None
    if left is not None and left.end - left.start > 3:
        opening = _from_sentence_start(grammar, quotes, left.start, first)
        further = (after,) if after is not None and _is_link(quotes.text, end, after[0]) else ()
        return ((opening, left.end), *further)
    return (after,) if after is not None else None


def _apart(grammar: Grammar, said: Said, source: Stretch) -> bool:
    """Whether another reporting verb or much else stands between source and verb ("X said, adding")."""
    if source[1] > said.verb:
        return False
    between = range(source[1], said.verb)
    return len(between) > 25 or any(
        grammar.pos[i] == "VERB" and (grammar.lemma[i] in verbs() or grammar.dep[i] == "ROOT")
        for i in between
    )


def _after(
    grammar: Grammar, quotes: Quotations, said: Said, last: int, end: int
) -> Range | None:
    found = quotes.starting_after(end, grammar.characters(grammar.sentence[said.verb])[1] + 2)
    if found is None:
        return None
    gap = quotes.text[end : found.start].rstrip()
    if gap and gap[-1] not in ",:" or any(mark in gap for mark in "?!;"):
        return None
    for index in range(last, min(last + 30, len(grammar.tokens))):
        if grammar.tokens[index].idx >= found.start:
            break
        if index != said.verb and grammar.lemma[index] in verbs() and grammar.pos[index] == "VERB":
            return None
    return found.start, found.end


def _is_link(text: str, end: int, start: int) -> bool:
    gap = text[end:start].strip()
    return gap.endswith((",", "-", "–", "—", ":")) or not gap


def _from_sentence_start(
    grammar: Grammar, quotes: Quotations, opening: int, cluster: int
) -> int:
    """Where the sentence begins whose end is in quotation marks ("The talks “can't go on,” X")."""
    start = grammar.sentence[max(cluster - 1, 0)][0]
    words = []
    for index in range(start, cluster):
        token = grammar.tokens[index]
        if token.idx >= opening:
            break
        words.append(index)
    real = [index for index in words if grammar.pos[index] not in {"SPACE", "PUNCT"}]
    told = any(
        grammar.lemma[i] in verbs() and grammar.pos[i] == "VERB" or grammar.lower[i] == ":"
        for i in words
    )
    if not real or told or quotes.at(grammar.tokens[real[0]].idx) is not None:
        return opening
    return grammar.tokens[real[0]].idx


def _taken(
    grammar: Grammar, quotes: Quotations, said: Said, source: Stretch, taken: Complement
) -> Attribution | None:
    cue = cue_stretch(grammar, said.verb, taken.last)
    if said.lemma in _HOLDS_BACK and grammar.lemma[taken.stretch[0] + 1] in _NO_CONTENT:
        return None
    content = grammar.characters(grammar.trimmed(_with_object(grammar, said, taken)))
    addressees = (taken.addressee,) if taken.addressee is not None else ()
    return _make(
        grammar, quotes, said, source, cue, (content,), 0.8, addressees, taken.question, taken.frame
    )


def _with_object(grammar: Grammar, said: Said, taken: Complement) -> Stretch:
    """What is wanted of somebody names him too; what somebody is urged to do does not."""
    if said.lemma in _KEEPS_OBJECT and taken.frame == "o" and taken.addressee is not None:
        return max(grammar.subtree(taken.addressee)[0], said.verb + 1), taken.stretch[1]
    return taken.stretch


def _passive(grammar: Grammar, quotes: Quotations, said: Said) -> Attribution | None:
    taken = complement(grammar, said.verb, said.cue)
    if taken is None or taken.frame == "n":
        taken = _charge(grammar, said)
    subject = grammar.subject(said.verb)
    if taken is None or _is_weak_passive(grammar, said, taken):
        return None
    by = agent(grammar, said.verb)
    source = phrase(grammar, by) if by is not None else None
    cue = cue_stretch(grammar, said.verb, taken.last)
    whom = (subject,) if subject is not None and grammar.dep[subject] == "nsubjpass" else ()
    content = grammar.characters(taken.stretch)
    return _make(
        grammar, quotes, said, source, cue, (content,), 0.6, whom, taken.question, taken.frame
    )


def _is_weak_passive(grammar: Grammar, said: Said, taken: Complement) -> bool:
    """ "is expected to rain" and "was found dead" report nobody's words."""
    return said.cue.weak and said.lemma not in {"believe", "think", "fear", "report", "expect"} or (
        taken.frame == "a" and agent(grammar, said.verb) is None
    )


def _charge(grammar: Grammar, said: Said) -> Complement | None:
    """ "was criticized for refusing …", "is said to have …"."""
    for child in grammar.children[said.verb]:
        if child < said.verb:
            continue
        if grammar.dep[child] == "xcomp":
            return Complement((grammar.subtree(child)[0], grammar.subtree(child)[1]), "i")
        if "l" in said.cue.frames and grammar.lower[child] in {"for", "of", "over"}:
            start, end = child + 1, grammar.subtree(child)[1]
            if start < end:
                return Complement((start, end), "l", child)
    return None


def _passed_on(grammar: Grammar, quotes: Quotations, said: Said) -> Attribution | None:
    """ "was quoted by the agency as saying that …"."""
    through = grammar.child(said.verb, "prep")
    for child in grammar.children[said.verb]:
        if grammar.lower[child] == "as" and (through := grammar.child(child, "pcomp")):
            break
    subject = grammar.subject(said.verb) if said.passive else grammar.child(said.verb, "dobj")
    inner = verbs().get(grammar.lemma[through]) if through is not None else None
    if through is None or subject is None or inner is None:
        return None
    source = phrase(grammar, subject, said.verb)
    cue = (cue_stretch(grammar, said.verb, None)[0], through + 1)
    spoken = Said(through, inner, "say", subject, False)
    content = _beside_quotation(grammar, quotes, spoken, (cue[0], cue[0]), cue)
    taken = complement(grammar, through, inner)
    if taken is not None:
        content = (grammar.characters(taken.stretch),)
    return _make(grammar, quotes, spoken, source, cue, content) if content else None


def cue_stretch(grammar: Grammar, verb: int, last: int | None) -> Stretch:
    """The reporting words: auxiliaries, adverbs among them, the verb, its preposition."""
    start = verb
    for index in range(verb - 1, max(verb - 6, -1), -1):
        if grammar.head[index] != verb or grammar.dep[index] not in _AUXILIARY:
            break
        if grammar.dep[index] != "advmod":
            start = index
    return start, (last if last is not None else verb) + 1


def _make(
    grammar: Grammar,
    quotes: Quotations,
    said: Said,
    source: Stretch | None,
    cue: Stretch,
    contents: tuple[Range, ...],
    confidence: float = 0.85,
    addressees: tuple[int, ...] = (),
    question: bool = False,
    frame: str = "q",
) -> Attribution | None:
    cue, negated, conditional = _modality(grammar, said.verb, cue)
    return Attribution(
        cue=grammar.characters(cue),
        contents=contents,
        source=grammar.characters(source) if source is not None else None,
        speaker=said.speaker,
        word=said.lemma,
        addressees=addressees,
        question=question,
        negated=negated,
        conditional=conditional,
        confidence=confidence - (0.15 if said.cue.weak else 0.0),
        at=said.verb,
        frame=frame,
    )


def _modality(grammar: Grammar, verb: int, cue: Stretch) -> tuple[Stretch, bool, bool]:
    """The cue with "declined to" before it, whether it is negated, whether it is yet to come."""
    negated = grammar.child(verb, "neg") is not None
    conditional = any(
        grammar.dep[c] == "aux" and grammar.lower[c] in _CONDITIONAL for c in grammar.children[verb]
    )
    head = grammar.head[verb]
    if grammar.dep[verb] == "xcomp" and head < verb:
        if grammar.lemma[head] in _HOLDS_BACK:
            return (cue_stretch(grammar, head, None)[0], cue[1]), True, conditional
        if grammar.lemma[head] in {"expect", "plan", "intend", "want", "go", "be", "prepare", "due"}:
            conditional = True
    return cue, negated, conditional

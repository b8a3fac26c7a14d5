"""All attributions of a report, told apart from each other: found, widened to quotations, cut."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from demarche.extract.grammar import Grammar
from demarche.extract.quotations import Range
from demarche.extract.quoted import Quotations
from demarche.extract.statements.adjuncts import by_adjuncts
from demarche.extract.statements.continued import continued
from demarche.extract.statements.enumerated import each_person
from demarche.extract.statements.found import LONGEST_CONTENT, Attribution
from demarche.extract.statements.headlines import by_headlines
from demarche.extract.statements.nouns import by_nouns
from demarche.extract.statements.verbs import by_verbs

# Only the next few attributions can begin within the content of one by the same speaker.
_NEAR = 6


def attributions(grammar: Grammar, quotes: Quotations) -> list[Attribution]:
    """The attributions of the report, in the order of the text, without doubles."""
    found = [
        *by_verbs(grammar, quotes),
        *by_adjuncts(grammar),
        *by_nouns(grammar),
        *by_headlines(grammar, quotes.text),
    ]
    found = [one for each in found for one in each_person(grammar, each)]
    found = _cut_where_the_speaker_goes_on(grammar, _widened(quotes, found))
    found = _without_doubles(found)
    bare = (_bare(quotes, each) for each in continued(quotes, found))
    return [each for each in bare if _is_sound(each)]


def _widened(quotes: Quotations, found: Iterable[Attribution]) -> list[Attribution]:
    wide = [
        replace(each, contents=tuple(quotes.whole(part, each.cue) for part in each.contents))
        for each in found
    ]
    return [each for each in wide if _is_sound(each)]


def _is_sound(attribution: Attribution) -> bool:
    named = [part for part in (attribution.source, attribution.cue) if part is not None]
    return all(0 < end - start <= LONGEST_CONTENT for start, end in (*attribution.contents, *named))


def _bare(quotes: Quotations, found: Attribution) -> Attribution:
    return replace(found, contents=tuple(quotes.bare(part) for part in found.contents))


def _cut_where_the_speaker_goes_on(
    grammar: Grammar, found: list[Attribution]
) -> list[Attribution]:
    """A content ends before the next cue of the same speaker, who stands outside of it."""
    by_speaker: dict[int, list[Attribution]] = defaultdict(list)
    for each in found:
        if each.speaker is not None and each.cue is not None:
            by_speaker[each.speaker].append(each)
    cuts: dict[int, int] = {}
    for own in by_speaker.values():
        own.sort(key=lambda each: each.at)
        for number, each in enumerate(own):
            for later in own[number + 1 : number + _NEAR]:
                if later.at > each.at and _holds(each, later):
                    cuts.setdefault(id(each), _before(grammar, later))
    return [_cut(each, cuts.get(id(each))) for each in found]


def _holds(outer: Attribution, inner: Attribution) -> bool:
    start, end = outer.contents[-1]
    if inner.cue is None or inner.source is None:
        return False
    return start < inner.cue[0] < end and not start <= inner.source[0] < end


def _before(grammar: Grammar, later: Attribution) -> int:
    """The character before which a content ends whose speaker goes on with ``later``."""
    index = later.at
    for back in range(index - 1, max(index - 5, -1), -1):
        if grammar.dep[back] == "cc" or grammar.lower[back] == ",":
            return grammar.tokens[back].idx
    return grammar.tokens[index].idx


def _cut(found: Attribution, end: int | None) -> Attribution:
    start = found.contents[-1][0]
    if end is None or end - start < 4:
        return found
    return replace(found, contents=(*found.contents[:-1], (start, end)))


def _without_doubles(found: list[Attribution]) -> list[Attribution]:
    """One attribution for a cue and source; "declined to say X" leaves no "declined" beside it."""
    best: dict[tuple[Range | None, Range | None, Range], Attribution] = {}
    longer = {each.cue[0]: each.cue[1] for each in sorted(found, key=_cue_end) if each.cue}
    for each in found:
        if each.cue is not None and not each.noun and longer[each.cue[0]] > each.cue[1]:
            continue
        best.setdefault((each.cue, each.source, each.contents[0]), each)
    return sorted(best.values(), key=lambda each: (each.contents[0], each.cue or (0, 0)))


def _cue_end(attribution: Attribution) -> int:
    return attribution.cue[1] if attribution.cue else 0

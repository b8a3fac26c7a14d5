"""Statements: source and content, then cue, mode and act of those found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from demarche.extract.scoring.counting import Matched, matched
from demarche.extract.scoring.counts import Counts, counted
from demarche.extract.scoring.gold import Gold
from demarche.extract.scoring.matching import HALF, overlap, overlap_of_all, shared
from demarche.model.evidence import Span
from demarche.model.proposals import Proposal, StatementProposal
from demarche.model.vocabulary import Mode

_Found = Matched[StatementProposal]


def score(gold: Gold, proposals: Sequence[Proposal]) -> Mapping[str, Counts]:
    """Counts by measure: ``half`` (source and content each share at least half of the longer
    one), ``exact`` (both the same), ``content`` (half, whoever said it); and of those found by
    half the ``cue`` (sharing a character), the ``mode`` and the ``act``.

    What is proposed as said in the report's own voice is left out: no annotation here holds any.
    A statement within another's content, and one that is said not to have been made, may be
    proposed or not.
    """
    told = [p for p in proposals if not (isinstance(p, StatementProposal) and _own_voice(p))]
    annotated = gold.required(StatementProposal)

    def held(closeness: Callable[[StatementProposal, StatementProposal], float]) -> _Found:
        return matched(gold, told, StatementProposal, closeness, near=_content,
                       open_to=lambda p: p.negated or within_another(p, annotated))  # fmt: skip

    found = held(_half)
    return {
        "half": found.counts(),
        "exact": held(_exact).counts(),
        "content": held(_content).counts(),
        "cue": _cue(found),
        "mode": found.among_pairs(lambda fact, other: fact.mode is other.mode),
        "act": _act(found),
    }


def within_another(one: StatementProposal, others: Iterable[StatementProposal]) -> bool:
    """Whether the cue of ``one`` is among the words of another's content."""
    cue = one.cue
    return cue is not None and any(
        other is not one and span.start <= cue.start and cue.end <= span.end
        for other in others
        for span in _words(other)
    )


def _own_voice(statement: StatementProposal) -> bool:
    return statement.mode in {Mode.VOICE, Mode.PARAPHRASED}


def _words(statement: StatementProposal) -> tuple[Span, ...]:
    return (statement.content, *statement.also)


def _content(one: StatementProposal, other: StatementProposal) -> float:
    return _at_least_half(overlap_of_all(_words(one), _words(other)))


def _half(one: StatementProposal, other: StatementProposal) -> float:
    content, source = _content(one, other), _source(one, other)
    return (content + source) / 2 if content and source else 0


def _source(one: StatementProposal, other: StatementProposal) -> float:
    if one.source is None or other.source is None:
        return float(one.source is other.source)
    return _at_least_half(overlap(one.source, other.source))


def _exact(one: StatementProposal, other: StatementProposal) -> float:
    return float(_source(one, other) == 1 and overlap_of_all(_words(one), _words(other)) == 1)


def _at_least_half(share: float) -> float:
    return share if share >= HALF else 0


def _cue(found: _Found) -> Counts:
    right = sum(bool(a.cue and b.cue and shared(a.cue, b.cue)) for a, b in found.pairs)
    proposed = sum(other.cue is not None for _, other in found.pairs)
    return counted(right, proposed, sum(fact.cue is not None for fact, _ in found.pairs))


def _act(found: _Found) -> Counts:
    """An act that is left empty lowers the recall, not the precision."""
    right = sum(fact.act is other.act is not None for fact, other in found.pairs)
    proposed = sum(other.act is not None for _, other in found.pairs)
    return counted(right, proposed, sum(fact.act is not None for fact, _ in found.pairs))

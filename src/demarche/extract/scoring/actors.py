"""Actors: mentions found, and mentions of one actor brought together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from demarche.extract.scoring.counting import matched
from demarche.extract.scoring.counts import Counts
from demarche.extract.scoring.gold import Gold
from demarche.extract.scoring.matching import bare, overlap
from demarche.model.proposals import ActorProposal, Proposal

_ARTICLES = {"a", "an", "the", "this", "that", "these", "those", "some"}
_PRONOUNS = {"he", "she", "it", "they", "we", "i", "you", "one", "two", "both", "who", "which",
             "his", "her", "its", "their", "our", "my", "him", "them"}  # fmt: skip

Pair = tuple[ActorProposal, ActorProposal]


def score(gold: Gold, proposals: Sequence[Proposal]) -> Mapping[str, Counts]:
    """Counts by measure: ``exact`` and ``overlap`` mentions, ``together`` (B³ over the mentions
    found) and ``kind`` of the actors found.

    Names are annotated without gaps, descriptions and pronouns only where they are a source or a
    party; a further mention without a capital letter is therefore not held against a proposal.
    """
    found = matched(gold, proposals, ActorProposal, _overlap, open_to=_unnamed)
    exact = matched(gold, proposals, ActorProposal, _exact, near=_overlap, open_to=_unnamed)
    return {
        "exact": exact.counts(),
        "overlap": found.counts(),
        "together": b_cubed(found.pairs),
        "kind": found.among_pairs(lambda fact, other: fact.actor.kind is other.actor.kind),
    }


def b_cubed(pairs: Sequence[Pair]) -> Counts:
    """B³ (Bagga and Baldwin, 1998) over pairs of annotated and proposed mentions.

    For each mention, precision is the share of the mentions that were put with it which belong
    there, recall the share of those that belong with it which were put there.
    """
    right = sum(_share(pair, pairs, 1) for pair in pairs)
    found = sum(_share(pair, pairs, 0) for pair in pairs)
    return Counts(right, len(pairs), found, len(pairs))


def _share(pair: Pair, pairs: Sequence[Pair], side: int) -> float:
    same = [each for each in pairs if each[side].actor.id == pair[side].actor.id]
    both = [each for each in same if each[1 - side].actor.id == pair[1 - side].actor.id]
    return len(both) / len(same)


def _overlap(one: ActorProposal, other: ActorProposal) -> float:
    return overlap(one.span, other.span)


def _exact(one: ActorProposal, other: ActorProposal) -> float:
    return float(bare(one.span) == bare(other.span))


def _unnamed(mention: ActorProposal) -> bool:
    """Whether no word but the first has a capital, and the first is an article or a pronoun."""
    first, *rest = mention.span.exact.split()
    plain = first.islower() or first.lower() in _ARTICLES | _PRONOUNS
    return plain and not any(word[:1].isupper() for word in rest)

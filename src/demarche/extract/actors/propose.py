"""Mentions of actors as proposals."""

from __future__ import annotations

from collections.abc import Sequence

from demarche.extract.actors.described import described
from demarche.extract.actors.found import Mention
from demarche.extract.actors.joined import joined
from demarche.extract.actors.named import Places, named
from demarche.extract.actors.names import bare, slug
from demarche.extract.actors.pronouns import pronouns
from demarche.extract.actors.registry import Registry
from demarche.extract.grammar import Grammar
from demarche.extract.known import Known
from demarche.extract.quoted import Quotations
from demarche.extract.reading import Reading
from demarche.model.facts import stable_id
from demarche.model.proposals import ActorProposal, ActorReference, PlaceProposal
from demarche.model.vocabulary import ActorKind

_LONGEST_NAME = 120


def propose(
    reading: Reading, known: Known, places: Sequence[PlaceProposal]
) -> list[ActorProposal]:
    """The mentions of actors in ``reading``, in the order of the text: by name with its title, by
    description, by pronoun; a place of ``places`` counts where it stands for a government.
    """
    grammar = Grammar(reading.doc)
    registry = Registry(known.actors)
    mentions = named(grammar, Places(places), registry)
    mentions += joined(grammar, registry, known.actors)
    mentions += described(grammar, registry, mentions)
    mentions += pronouns(grammar, Quotations(reading.source.text), mentions)
    proposals = {_key(each): each for each in (_proposal(reading, grammar, m) for m in mentions)}
    return sorted(proposals.values(), key=_key)


def unnamed(words: str, kind: ActorKind = ActorKind.GROUP) -> ActorReference:
    """A new actor that is known by the ``words`` of the report alone."""
    name = " ".join(bare(words).split())[:_LONGEST_NAME]
    return ActorReference(id=slug(name), name=name, kind=kind)


def _key(proposal: ActorProposal) -> tuple[int, int]:
    return proposal.span.start, proposal.span.end


def _proposal(reading: Reading, grammar: Grammar, mention: Mention) -> ActorProposal:
    start, end = grammar.characters(mention.stretch)
    return ActorProposal(
        id=stable_id("actor", reading.source.id, start, end),
        report=reading.source.id,
        known_on=reading.source.published,
        confidence=mention.confidence,
        resolved=mention.resolved,
        span=reading.span(start, end),
        actor=mention.entity.reference,
        title=mention.title,
    )

"""Attributions as proposals: spans, mode, speaker, addressee, act."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from demarche.extract.grammar import Grammar
from demarche.extract.quoted import Quotations
from demarche.extract.reading import Reading
from demarche.extract.statements.acts import PLOVER, act_of
from demarche.extract.statements.attributions import attributions
from demarche.extract.statements.found import Attribution
from demarche.extract.statements.speaking import Speakers, addressed
from demarche.model.evidence import Span
from demarche.model.facts import stable_id
from demarche.model.proposals import ActorProposal, ActorReference, PlaceProposal, StatementProposal
from demarche.model.vocabulary import Act, Mode


def propose(
    reading: Reading,
    actors: Sequence[ActorProposal],
    places: Sequence[PlaceProposal],  # noqa: ARG001 — the mentions in ``actors`` know them already
) -> list[StatementProposal]:
    """The attributions in ``reading`` in the order of the text, their speakers resolved to the
    mentions of ``actors``. Topic and stance stay empty: no word of an attribution names them. When
    it was said is for ``extract.days`` to tell.

    ``confidence`` ranks how the words were read: 0.85 and above with a quotation
    or clause beside its verb (of 62 such in the own reports 62 were right), 0.8 with another
    complement (115 of 127), below for thoughts, quotations that only follow, nouns and hearsay
    (40 of 46). It says nothing about who the speaker is: see the mention's own.
    """
    grammar = Grammar(reading.doc)
    quotes = Quotations(reading.source.text)
    found = attributions(grammar, quotes)
    speakers = Speakers(grammar, actors)
    inner = _Inner(found)
    proposals: dict[str, StatementProposal] = {}
    for each in found:
        proposal = _proposal(reading, quotes, speakers, each, inner.of(each), grammar)
        proposals.setdefault(proposal.id, proposal)
    return list(proposals.values())


def _proposal(
    reading: Reading,
    quotes: Quotations,
    speakers: Speakers,
    found: Attribution,
    inner: Attribution | None,
    grammar: Grammar,
) -> StatementProposal:
    spans = tuple(reading.span(*part) for part in found.contents)
    source = reading.span(*found.source) if found.source else None
    cue = reading.span(*found.cue) if found.cue else None
    speaker = speakers.of(found, reading)
    act = act_of(found)
    return StatementProposal(
        id=_id(reading, found),
        report=reading.source.id,
        known_on=reading.source.published,
        confidence=found.confidence,
        resolved=speaker.ground,
        mode=_mode(quotes, found),
        source=source,
        cue=cue,
        content=spans[0],
        also=spans[1:],
        actor=speaker.actor,
        addressee=_others(speaker.actor, speakers.references(addressed(grammar, found))),
        chain=_chain(speaker.actor, speakers.of(inner, reading).actor if inner else None),
        act=act,
        plover=PLOVER.get(act) if act else None,
        question=found.question or (act is Act.ASKS and _asks(spans)),
        negated=found.negated,
        conditional=found.conditional,
    )


def _id(reading: Reading, found: Attribution) -> str:
    where = (*found.contents[0], *(found.source or (-1, -1)), *(found.cue or (-1, -1)))
    return stable_id("statement", reading.source.id, *where)


def _mode(quotes: Quotations, found: Attribution) -> Mode:
    around = quotes.at(found.cue[0]) if found.cue else None
    if around is not None and around.start <= found.contents[0][0] < around.end:
        return Mode.INDIRECT  # Told within a quotation: its speaker's report of another's words.
    shares = {quotes.share(part) for part in found.contents}
    if shares == {"all"}:
        return Mode.DIRECT
    return Mode.INDIRECT if shares == {"none"} else Mode.MIXED


def _asks(spans: Sequence[Span]) -> bool:
    return spans[-1].exact.rstrip("”\"'’").endswith("?")


def _others(
    speaker: ActorReference | None, addressed: Iterable[ActorReference]
) -> tuple[ActorReference, ...]:
    """Whoever is addressed besides the speaker himself."""
    return tuple(each for each in addressed if speaker is None or each.id != speaker.id)


def _chain(
    actor: ActorReference | None, inner: ActorReference | None
) -> tuple[ActorReference, ...]:
    if actor is None or inner is None or inner.id == actor.id:
        return ()
    return actor, inner


class _Inner:
    """Attributions by where their source begins: what one says another has said."""

    def __init__(self, found: Sequence[Attribution]) -> None:
        self._by_start = {each.source[0]: each for each in reversed(found) if each.source}

    def of(self, outer: Attribution) -> Attribution | None:
        """The attribution that the content of ``outer`` is."""
        start, end = outer.contents[0]
        inner = self._by_start.get(start)
        if inner is None or inner is outer or inner.cue is None or not inner.cue[0] < end:
            return None
        return inner

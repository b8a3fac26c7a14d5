"""Proposes the places that a report names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from demarche.extract.known import Known
from demarche.extract.places.candidate import Candidate
from demarche.extract.places.demonyms import demonyms
from demarche.extract.places.judge import ACCEPTED, confidence
from demarche.extract.places.options import PROJECT, Options
from demarche.extract.places.recognise import recognise
from demarche.extract.places.references import Governments, reference
from demarche.extract.places.resolve import Group, groups, known_names, resolve, shares
from demarche.extract.places.sheet import Sheet
from demarche.extract.places.surroundings import Surroundings
from demarche.extract.places.use import UseReader
from demarche.extract.reading import Reading
from demarche.geo.gazetteer import Gazetteer, gazetteer
from demarche.model.facts import stable_id
from demarche.model.proposals import PlaceProposal, PlaceReference
from demarche.model.vocabulary import Use

MOST_ALTERNATIVES = 5
_WORTH_NAMING = 0.005


def propose(
    reading: Reading, known: Known = Known(), options: Options = PROJECT  # noqa: B008
) -> list[PlaceProposal]:
    """The places named in ``reading``, in the order of the text; no two spans overlap.

    Names resolve to the dossier's places in ``known`` before others of that name. The cost grows
    with the length of the text. Confidence is the likelihood that the words name a place at all
    times the likelihood of the entry among those of its name.
    """
    return Proposer(reading, known, options, gazetteer()).proposals()


class Proposer:
    """Holds what the steps of one report share."""

    def __init__(
        self, reading: Reading, known: Known, options: Options, entries: Gazetteer
    ) -> None:
        self._reading = reading
        self._known = known
        self._options = options
        self._gazetteer = entries
        self._sheet = Sheet(reading, entries)
        self._governments = Governments(known, entries)
        self._uses = UseReader(reading.doc)
        self._inner: dict[Candidate, Candidate] = {}

    def proposals(self) -> list[PlaceProposal]:
        """All proposals in the order of the text."""
        candidates = recognise(self._sheet)
        people = demonyms(self._sheet)
        wanted = [*self._wanted(candidates), *(people if self._options.demonyms else ())]
        wanted = _disjoint(wanted)
        of = groups(wanted, self._gazetteer, known_names(self._known.places))
        around = Surroundings()
        self._count_people(people, around)
        resolve(of.values(), around)
        self._inner = {each.parent: each for each in wanted if each.parent is not None}
        return [self._proposal(each, of) for each in wanted]

    def _wanted(self, candidates: list[Candidate]) -> Iterator[Candidate]:
        for each in candidates:
            if each.embedded:
                if self._options.embedded and each.matches:
                    yield each
            elif each.score >= ACCEPTED:
                yield each

    def _count_people(self, people: list[Candidate], around: Surroundings) -> None:
        times = Counter(each.matches[0].entry.country for each in people)
        for country, count in sorted(times.items()):
            around.add_demonym(country, count)

    def _proposal(self, mention: Candidate, of: dict[Candidate, Group]) -> PlaceProposal:
        source, group = self._reading.source, of[mention]
        use = self._use(mention, of)
        place, others = self._references(group)
        actor = self._governments.of(mention.key, group.best) if use is Use.ASSOCIATIVE else None
        return PlaceProposal(
            id=stable_id("place", source.id, mention.start, mention.end),
            report=source.id,
            known_on=source.published,
            confidence=self._confidence(mention, group),
            resolved=_ground(group, place),
            span=self._reading.span(mention.start, mention.end),
            use=use,
            place=place,
            actor=actor,
            alternatives=others,
        )

    def _use(self, mention: Candidate, of: dict[Candidate, Group]) -> Use:
        if mention.demonym or mention.embedded:
            return Use.ASSOCIATIVE
        inner = self._inner.get(mention)
        if inner is not None and inner in of:
            return self._use(inner, of)
        first = self._sheet.pieces[mention.first].token
        last = self._sheet.pieces[mention.last - 1].token + 1
        return self._uses.use(mention, first, last, of[mention].best)

    def _references(
        self, group: Group
    ) -> tuple[PlaceReference | None, tuple[PlaceReference, ...]]:
        scored = group.scores
        if not scored:
            return reference(None, group.known), ()
        likely = [
            entry
            for share, (_, entry) in zip(shares(scored), scored, strict=True)
            if share >= _WORTH_NAMING
        ]
        first = likely[0]
        if not group.fits(first):
            return None, ()
        others = tuple(filter(None, (reference(each, None) for each in likely[1:])))
        return reference(first, group.known), others[:MOST_ALTERNATIVES]


    def _confidence(self, mention: Candidate, group: Group) -> float:
        named = confidence(mention.score) if not mention.embedded else 0.5
        return round(named * (group.sure if group.scores else 1.0), 2)


def _disjoint(wanted: list[Candidate]) -> list[Candidate]:
    kept: list[Candidate] = []
    for each in sorted(wanted, key=lambda c: (c.start, -c.end)):
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return kept


def _ground(group: Group, place: PlaceReference | None) -> str | None:
    if not group.from_core or place is None:
        return None
    return f"Not in the gazetteer; placed at {place.name}, after which it is named."

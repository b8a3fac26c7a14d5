"""Mentions by name: people, organisations and peoples, and places that stand for a government."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from demarche.extract.actors import titles
from demarche.extract.actors.found import Entity, Mention
from demarche.extract.actors.metonyms import body_at, meant_by, state_called
from demarche.extract.actors.names import spelling
from demarche.extract.actors.registry import Registry
from demarche.extract.cues import nouns, verbs
from demarche.extract.grammar import Grammar, Stretch
from demarche.extract.wordlists import wordset
from demarche.model.proposals import PlaceProposal
from demarche.model.vocabulary import ActorKind, Use

_ORGANISED = wordset(
    """ministry department agency office police army party union corp. corp inc. inc ltd ltd. co.
    co bank commission committee council association federation university institute group court
    organization organisation senate congress parliament house company fund center centre hospital
    board bureau service force forces times post herald news press guard authority league club
    foundation airlines motors"""
)


class Places:
    """The place proposals of a report by position."""

    def __init__(self, places: Sequence[PlaceProposal]) -> None:
        self._all = sorted(places, key=lambda place: place.span.start)
        self._starts = [place.span.start for place in self._all]

    def literal(self, start: int, end: int) -> bool:
        """Whether a place is named at ``[start, end)``, and nothing but that place."""
        return any(place.use is Use.LITERAL for place in self.within(start, end))

    def within(self, start: int, end: int) -> list[PlaceProposal]:
        """The places that begin in ``[start, end)`` and cover most of it."""
        first, last = bisect_left(self._starts, start), bisect_right(self._starts, end - 1)
        here = self._all[first : min(last, first + 8)]
        return [p for p in here if 2 * (p.span.end - p.span.start) >= end - start]

    def associative(self) -> list[PlaceProposal]:
        """The places that stand for somebody, in the order of the text."""
        return [place for place in self._all if place.use is Use.ASSOCIATIVE]


def named(grammar: Grammar, places: Places, registry: Registry) -> list[Mention]:
    """The mentions by name, in the order of the text; full names are entered before short ones."""
    stretches = sorted({*_names(grammar), *_governments(grammar, places)})
    persons = [s for s in stretches if _is_person(grammar, places, s)]
    for start, end in sorted(persons, key=lambda s: (s[0] - s[1], s[0])):
        if end - start > 1:
            registry.named(_text(grammar, (start, end)), ActorKind.PERSON)
    people = set(persons)
    found = [_mention(grammar, places, registry, s, s in people) for s in stretches]
    return [mention for mention in found if mention is not None]


def _names(grammar: Grammar) -> list[Stretch]:
    """The stretches that spaCy calls a person, body, people or place, without article and 's."""
    wanted = {"PERSON", "ORG", "NORP", "GPE", "FAC", "LOC", "PRODUCT", "WORK_OF_ART", "EVENT"}
    found = [(e.start, e.end) for e in grammar.doc.ents if e.label_ in wanted]
    return sorted({s for s in (_pared(grammar, each) for each in [*found, *_titled(grammar)]) if s})


def _governments(grammar: Grammar, places: Places) -> Iterator[Stretch]:
    """The places that stand for a government, whatever spaCy calls them."""
    for place in places.associative():
        words = grammar.doc.char_span(place.span.start, place.span.end)
        pared = _pared(grammar, (words.start, words.end)) if words is not None else None
        if pared is not None:
            yield pared


def _pared(grammar: Grammar, stretch: Stretch) -> Stretch | None:
    start, end = stretch
    while start < end and (grammar.pos[start] in {"DET", "SPACE", "PUNCT"} or (
        titles.is_role(grammar, start) and start + 1 < end and grammar.pos[start + 1] == "PROPN"
        and grammar.tokens[start].ent_type_ == "PERSON"
    )):
        start += 1
    # "World Health Organization (WHO)": the initials are a mention of their own.
    end = next((i for i in range(start, end) if grammar.lower[i] in {"(", "["}), end)
    while end > start and grammar.pos[end - 1] in {"PUNCT", "PART", "SPACE"}:
        end -= 1
    return (start, end) if start < end else None


def _titled(grammar: Grammar) -> Iterator[Stretch]:
    """Names behind a title that spaCy overlooked: "Chancellor Olaf Scholz"."""
    for index in range(1, len(grammar.tokens)):
        token = grammar.tokens[index]
        if grammar.pos[index] != "PROPN" or token.ent_type_ or titles.is_role(grammar, index):
            continue
        if titles.is_role(grammar, index - 1):
            end = index
            while end < len(grammar.tokens) and grammar.pos[end] == "PROPN" and end - index < 4:
                end += 1
            yield index, end


def _is_person(grammar: Grammar, places: Places, stretch: Stretch) -> bool:
    start, end = stretch
    if grammar.lower[end - 1] in _ORGANISED or not grammar.tokens[start].text[:1].isupper():
        return False
    if start and titles.is_role(grammar, start - 1) and grammar.pos[start] == "PROPN":
        return not places.literal(*grammar.characters(stretch))
    if _has_age(grammar, end):
        return True
    label = grammar.tokens[start].ent_type_
    if state_called(_text(grammar, stretch)) is not None:
        return False
    return label == "PERSON" and not places.within(*grammar.characters(stretch))


def _has_age(grammar: Grammar, end: int) -> bool:
    """Whether the name that ends at ``end`` is followed by an age: "Morton, 44,"."""
    age = grammar.lower[end + 1 : end + 3]
    return (
        grammar.lower[end : end + 1] == [","]
        and len(age) == 2
        and age[0].isdecimal()
        and len(age[0]) <= 3
        and age[1] in {",", "."}
    )


def _text(grammar: Grammar, stretch: Stretch) -> str:
    start, end = grammar.characters(stretch)
    return " ".join(grammar.text[start:end].split())


def _mention(
    grammar: Grammar, places: Places, registry: Registry, stretch: Stretch, person: bool
) -> Mention | None:
    text = _text(grammar, stretch)
    if not any(character.isalnum() for character in text) or len(text) > 120:
        return None
    start, end = grammar.characters(stretch)
    here = places.within(start, end)
    called = registry.person_called(text)
    if person or (called is not None and len(text.split()) == 1):
        entity = called if called is not None else registry.named(text, ActorKind.PERSON)
        return _person(grammar, stretch, entity, person)
    if here:
        return _government(registry, stretch, here[0])
    return _body(grammar, registry, stretch, text)


def _person(grammar: Grammar, stretch: Stretch, entity: Entity, sure: bool) -> Mention:
    head = stretch[1] - 1
    title = titles.before(grammar, stretch[0])
    for role in (title, titles.behind(grammar, head)):
        if role is not None:
            entity.roles.setdefault(role.word, role.qualifiers)
            told = [titles.gender(grammar.lower[index]) for index in range(*role.stretch)]
            entity.gender = entity.gender or next((g for g in told if g), "")
            entity.title = entity.title or _text(grammar, role.stretch)
    start = title.stretch[0] if title is not None else stretch[0]
    words = _text(grammar, title.stretch) if title is not None else None
    short = spelling(_text(grammar, stretch)) != spelling(entity.reference.name)
    ground = f"Short for or a spelling of {entity.reference.name}." if short else None
    confidence = 0.9 if sure else 0.75
    return Mention((start, stretch[1]), head, entity, confidence, words, ground)


def _government(registry: Registry, stretch: Stretch, place: PlaceProposal) -> Mention | None:
    if place.use is not Use.ASSOCIATIVE:
        return None
    entity = registry.known_as(place.span.exact) or registry.of_reference(meant_by(place))
    ground = None
    if spelling(place.span.exact) != spelling(entity.reference.name):
        ground = f"{place.span.exact} stands for {entity.reference.name}."
    return Mention(stretch, stretch[1] - 1, entity, min(place.confidence, 0.85), None, ground)


def _body(grammar: Grammar, registry: Registry, stretch: Stretch, text: str) -> Mention | None:
    label = grammar.tokens[stretch[0]].ent_type_
    head = stretch[1] - 1
    if (entity := registry.known_as(text) or registry.organisation_short(text)) is not None:
        if entity.reference.kind is ActorKind.STATE and not _acts(grammar, head):
            return None
        return Mention(stretch, head, entity, 0.9)
    if (body := body_at(text)) is not None:
        return Mention(stretch, head, registry.of_reference(body), 0.85)
    if label in {"GPE", "LOC", "FAC"}:
        return _acting_state(grammar, registry, stretch, text)
    if label == "NORP":
        if grammar.tag[head] not in {"NNPS", "NNS"} and grammar.pos[head] != "NOUN":
            return None
        return Mention(stretch, head, registry.named(text, ActorKind.GROUP), 0.6)
    if label == "ORG" or grammar.lower[head] in _ORGANISED:
        return Mention(stretch, head, registry.named(text, ActorKind.ORGANISATION), 0.75)
    return None


def _acting_state(
    grammar: Grammar, registry: Registry, stretch: Stretch, text: str
) -> Mention | None:
    """A place that no place proposal covers, where it does what only a government does."""
    head = stretch[1] - 1
    reference = state_called(text)
    if reference is None or not _acts(grammar, head):
        return None
    entity = registry.of_reference(reference)
    return Mention(stretch, head, entity, 0.6, None, f"{text} stands for {entity.reference.name}.")


def _acts(grammar: Grammar, head: int) -> bool:
    first = head
    while grammar.dep[first] == "conj" and grammar.head[first] < first:
        first = grammar.head[first]
    through = grammar.head[first]
    if grammar.dep[first] == "pobj" and grammar.lower[through] in {"from", "by"}:
        return grammar.lemma[grammar.head[through]] in nouns() or grammar.dep[through] == "agent"
    return grammar.dep[head] in {"nsubj", "nsubjpass", "conj"} and (
        grammar.lemma[grammar.head[head]] in verbs() or grammar.dep[head] == "nsubj"
    )


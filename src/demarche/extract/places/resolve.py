"""Which entry each name means: context first, the number of people last.

Mentions of one name mean one place within a report, unless a generic word or a state named after
them tells otherwise. Every name is a group; groups hear of each other through how much of the
report speaks of a country or a division, and through their distance. The cost grows with the
number of distinct names, each with a bounded number of entries.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from demarche.extract.places import doubtful
from demarche.extract.places.candidate import Candidate
from demarche.extract.places.surroundings import Surroundings
from demarche.geo.gazetteer import Entry, Gazetteer, Match, fold
from demarche.geo.gazetteer.entries import Name
from demarche.model.reference import Place

_CONSIDERED = 40
_ROUNDS = 2
# An airport, a district or a quarter is found at the city that it is named after; a river is not.
_NAMED_AFTER = frozenset({"", "ADM", "AIR", "PPL", "BDG", "SQR", "DAM"})
_HELD = 8.0
_LOOSELY_HELD = 4.0
_KIND = 3.5
_KNOWN = 6.0
_PER_TENFOLD = 0.85
_OWN_PROMINENCE = 6.2
_QUARTER_PROMINENCE = 4.6
# GeoNames gives no number of people for some places that it holds to be of note.
_FEWEST_PEOPLE = 1500
# How much more often a better score is right than the next best; set by hand.
_SHARPNESS = 1.5
# What names alone mean in news where the gazetteer's largest entry is another.
_USUAL = {("washington", "PPLC"): 3.0, ("new york", "PPL"): 2.5, ("congo", "PCLI"): 1.0,
          ("georgia", "ADM1"): 0.5}


@dataclass(eq=False)
class Group:
    """The mentions of one name in one sense, with what it may mean and how likely that is."""

    key: str
    kind: str
    mentions: list[Candidate] = field(default_factory=list)
    matches: tuple[Match, ...] = ()
    parent: Group | None = None
    known: Place | None = None
    from_core: bool = False
    loosely: bool = False
    scores: list[tuple[float, Entry]] = field(default_factory=list)

    @property
    def name(self) -> str:
        """What tells this group from the others of a report."""
        return f"{self.key}|{self.kind}|{self.parent.key if self.parent else ''}"

    @property
    def best(self) -> Entry | None:
        """The likeliest entry."""
        return self.scores[0][1] if self.scores else None

    def fits(self, entry: Entry) -> bool:
        """Whether ``entry`` lies in what the report says holds this name, if it says so."""
        if self.parent is None or self.parent.best is None or self.loosely:
            return True
        return any(entry.lies_in(area) for _, area in self.parent.scores[:3])

    @property
    def sure(self) -> float:
        """How likely that entry is among those considered."""
        return shares(self.scores)[0] if self.scores else 0.0


def groups(
    accepted: Sequence[Candidate], gazetteer: Gazetteer, known: dict[str, Place]
) -> dict[Candidate, Group]:
    """The group of each accepted mention."""
    made: dict[tuple[str, str, str], Group] = {}
    of: dict[Candidate, Group] = {}
    outer = _parents_of_names(accepted)
    area = {each.key: each.area for each in reversed(accepted) if each.area is not None}
    for each in accepted:
        parent = each.parent or outer.get(each.key)
        name = (each.key, each.kind[:3], parent.key if parent else "")
        group = made.get(name)
        if group is None:
            group = made[name] = Group(each.key, each.kind, known=known.get(each.key))
            group.matches, group.from_core = _matches(each, gazetteer)
        group.mentions.append(each)
        of[each] = group
    for each, group in of.items():
        parent = each.parent or outer.get(each.key)
        if parent is not None and parent in of and group.parent is None:
            group.parent = of[parent]
        loose = area.get(each.key)
        if group.parent is None and loose in of and of[loose] is not group:
            group.parent, group.loosely = of[loose], True
    return of


def _parents_of_names(accepted: Iterable[Candidate]) -> dict[str, Candidate]:
    """What a name was said to lie in, for where it is named again without."""
    found: dict[str, Candidate] = {}
    for each in accepted:
        if each.parent is not None:
            found.setdefault(each.key, each.parent)
    return found


def _matches(candidate: Candidate, gazetteer: Gazetteer) -> tuple[tuple[Match, ...], bool]:
    """What the gazetteer has under the whole name, else under it without its generic word."""
    if candidate.key in doubtful.THE_WEST:
        return (), False
    whole = candidate.matches or gazetteer.find_folded(candidate.key)
    if whole or not candidate.core:
        return whole[:_CONSIDERED], False
    core = gazetteer.find_folded(candidate.core)
    same = [m for m in core if candidate.kind and m.entry.feature.startswith(candidate.kind[:3])]
    if not same and candidate.kind[:3] not in _NAMED_AFTER:
        return (), False
    named = same or [match for match in core if match.name is not Name.ALTERNATE]
    return tuple(named)[:_CONSIDERED], not same


def resolve(found: Iterable[Group], surroundings: Surroundings) -> None:
    """Fills in the scores of every group, holders before what they hold."""
    ordered = sorted(set(found), key=_depth_then_place)
    for group in ordered:
        group.scores = _ranked(group, surroundings, rounds=False)
        surroundings.add(group.name, group.scores, len(group.mentions))
    for _ in range(_ROUNDS):
        surroundings.choose_anchors()
        for group in ordered:
            surroundings.remove(group.name)
            group.scores = _ranked(group, surroundings, rounds=True)
            surroundings.add(group.name, group.scores, len(group.mentions))


def _depth_then_place(group: Group) -> tuple[int, int]:
    depth, above = 0, group.parent
    while above is not None and depth < 4:
        depth, above = depth + 1, above.parent
    return depth, group.mentions[0].start


def _ranked(group: Group, around: Surroundings, *, rounds: bool) -> list[tuple[float, Entry]]:
    has_city = _has_large_city(group)
    scored = []
    for match in group.matches:
        weight = _alone(group, match) - _shadowed(match.entry, has_city)
        weight += _by_parent(group, match.entry) + _by_kind(group, match.entry)
        if rounds:
            weight += around.support(group.name, match.entry)
        scored.append((weight, match.entry))
    return sorted(scored, key=lambda pair: (-pair[0], pair[1].key))


def _alone(group: Group, match: Match) -> float:
    """The weight of a match before any context: how well known, how good a name."""
    entry = match.entry
    weight = prominence(entry) - (1.8 if match.name is Name.ALTERNATE else 0.0)
    weight += _USUAL.get((group.key, entry.feature), 0.0)
    if group.known is not None and _same(group.known, entry):
        weight += _KNOWN
    return weight


def prominence(entry: Entry) -> float:
    """How often news mean ``entry`` by its name, rising with the logarithm of its people."""
    if entry.feature == "CONT":
        return _OWN_PROMINENCE + 3.0
    if not (entry.is_area or entry.is_city):
        return _OWN_PROMINENCE
    if entry.feature == "PPLX":
        return _QUARTER_PROMINENCE
    weight = _PER_TENFOLD * math.log10(max(entry.population, _FEWEST_PEOPLE))
    if entry.is_country:
        return max(weight, 4.2) + 3.0
    if entry.feature == "ADM1":
        return weight + (1.0 if entry.geonames_id else 0.0)
    if entry.feature == "ADM2":
        return max(weight, 3.2)
    return weight + (1.5 if entry.feature == "PPLC" else 0.0)


def _has_large_city(group: Group) -> set[tuple[str, str]]:
    """The divisions in which the name is that of a city of 100,000 people."""
    if group.kind.startswith("ADM"):
        return set()
    cities = (m.entry for m in group.matches if m.entry.is_city)
    return {(e.country, e.admin1) for e in cities if e.population >= 100_000}


def _shadowed(entry: Entry, cities: set[tuple[str, str]]) -> float:
    """A province is rarely meant by the bare name that it shares with its city."""
    if not entry.feature.startswith("ADM"):
        return 0.0
    same = (entry.country, entry.admin1) in cities
    return 2.5 if same or (not entry.admin1 and entry.country in {c for c, _ in cities}) else 0.0


def _by_parent(group: Group, entry: Entry) -> float:
    if group.parent is None or group.parent.best is None:
        return 0.0
    if group.loosely:
        inside = any(entry.lies_in(area) for _, area in group.parent.scores[:3])
        return _LOOSELY_HELD if inside else 0.0
    return _HELD if group.fits(entry) else -4.0


def _by_kind(group: Group, entry: Entry) -> float:
    if not group.kind:
        return 0.0
    if entry.feature.startswith(group.kind[:3]):
        return _KIND
    asked_area = group.kind.startswith("ADM")
    return 0.0 if asked_area and entry.feature.startswith("ADM") else -1.0


def _same(place: Place, entry: Entry) -> bool:
    return place.geonames_id is not None and place.geonames_id == entry.geonames_id


def shares(scores: Sequence[tuple[float, Entry]]) -> list[float]:
    """The scores as shares of one (softmax)."""
    top = scores[0][0]
    weights = [math.exp(_SHARPNESS * min(0.0, score - top)) for score, _ in scores]
    total = sum(weights)
    return [weight / total for weight in weights]


def known_names(places: Iterable[Place]) -> dict[str, Place]:
    """The dossier's places by the keys of their names; the first of two keeps it."""
    found: dict[str, Place] = {}
    for place in places:
        for name in (place.name, *place.aliases):
            key = fold(name).removeprefix("the ")
            if key and key not in doubtful.NOT_PLACES:
                found.setdefault(key, place)
    return found

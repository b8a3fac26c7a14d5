"""Places: found, resolved to the right spot on Earth, and literal told from associative."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pyproj import Geod

from demarche.extract.scoring.counting import Matched, matched
from demarche.extract.scoring.counts import Counts, counted
from demarche.extract.scoring.gold import Gold
from demarche.extract.scoring.matching import bare, overlap, pairs
from demarche.model.proposals import PlaceProposal, PlaceReference, Proposal
from demarche.model.vocabulary import Use

# 100 miles, the tolerance that is customary in the evaluation of geoparsers.
NEAR_KM = 161
_EARTH = Geod(ellps="WGS84")
_COUNTRY = "PCLI"


def score(gold: Gold, proposals: Sequence[Proposal]) -> Mapping[str, Counts]:
    """Counts by measure: ``exact`` and ``overlap`` spans, ``resolved``, ``literal`` and
    ``associative``, and the recall of each optional form.

    ``resolved`` counts annotated mentions with a point or a number: those found (overlapping
    spans) and resolved to within 161 km of it, or to the same GeoNames entry.
    """
    found = matched(gold, proposals, PlaceProposal, _overlap)
    return {
        "exact": matched(gold, proposals, PlaceProposal, _exact, near=_overlap).counts(),
        "overlap": found.counts(),
        "resolved": _resolved(gold, found),
        **{use.value: _use(found, use) for use in Use},
        **_forms(gold, proposals),
    }


def same_spot(one: PlaceReference | None, other: PlaceReference | None) -> bool:
    """Whether two references are the same GeoNames entry, the same country, or near enough."""
    if one is None or other is None:
        return False
    if one.geonames_id is not None and one.geonames_id == other.geonames_id:
        return True
    if one.feature == other.feature == _COUNTRY and one.country:
        return one.country == other.country
    kilometres = distance(one, other)
    return kilometres is not None and kilometres <= NEAR_KM


def distance(one: PlaceReference, other: PlaceReference) -> float | None:
    """The kilometres between two places on the WGS 84 ellipsoid, None where one has no point."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    return float(_EARTH.inv(one.lon, one.lat, other.lon, other.lat)[2]) / 1000


def _overlap(one: PlaceProposal, other: PlaceProposal) -> float:
    return overlap(one.span, other.span)


def _exact(one: PlaceProposal, other: PlaceProposal) -> float:
    return float(bare(one.span) == bare(other.span))


def _resolved(gold: Gold, found: Matched[PlaceProposal]) -> Counts:
    wanted = [fact for fact in gold.required(PlaceProposal) if _resolvable(fact)]
    judged = [pair for pair in found.pairs if _resolvable(pair[0])]
    right = sum(same_spot(fact.place, proposal.place) for fact, proposal in judged)
    return counted(right, sum(p.place is not None for _, p in judged), len(wanted))


def _resolvable(fact: PlaceProposal) -> bool:
    place = fact.place
    return place is not None and (place.geonames_id is not None or place.lat is not None)


def _use(found: Matched[PlaceProposal], use: Use) -> Counts:
    both = sum(fact.use is use and other.use is use for fact, other in found.pairs)
    proposed = sum(other.use is use for _, other in found.pairs)
    return counted(both, proposed, sum(fact.use is use for fact, _ in found.pairs))


def _forms(gold: Gold, proposals: Sequence[Proposal]) -> Mapping[str, Counts]:
    """How many of each optional form were found; what was proposed is not asked."""
    counts: dict[str, Counts] = {}
    allowed = gold.allowed(PlaceProposal)
    found = [p for p in proposals if isinstance(p, PlaceProposal)]
    hit = {fact.id for fact, _ in pairs(allowed, found, _overlap)}
    for fact in allowed:
        form = gold.forms[fact.id]
        one = Counts(found=float(fact.id in hit), wanted=1)
        counts[f"form: {form}"] = counts.get(f"form: {form}", Counts()) + one
    return counts

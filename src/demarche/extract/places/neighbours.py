"""Names that could be of places near others that the report names for sure."""

from __future__ import annotations

from demarche.extract.places.candidate import Candidate
from demarche.extract.places.prior import prior

_SAME_DIVISION = 1.3
_SAME_COUNTRY = 0.9
_LOWEST = -1.8
_MOST_MEANINGS = 12
_FIRST_MEANINGS = 3
# Nearly every name is also that of some town there, so the country alone says nothing.
_UNTELLING = frozenset({"USA"})


def raise_neighbours(found: list[Candidate], accepted: float) -> None:
    """Raises unsure names that have an entry in a division or country that is spoken of."""
    divisions, countries = _spoken_of(found, accepted)
    for each in found:
        unsure = _LOWEST < each.score < accepted and 0 < len(each.matches) <= _MOST_MEANINGS
        if not unsure or each.within or each.embedded:
            continue
        entries = [match.entry for match in each.matches]
        abroad = len(countries) > 1 and any(entry.is_country for entry in entries)
        if any((e.country, e.admin1) in divisions for e in entries if e.admin1):
            each.score += _SAME_DIVISION
        elif abroad or any(e.country in countries for e in entries if e.is_city):
            each.score += _SAME_COUNTRY


def _spoken_of(
    found: list[Candidate], accepted: float
) -> tuple[set[tuple[str, str]], set[str]]:
    divisions: set[tuple[str, str]] = set()
    countries: set[str] = set()
    for each in found:
        if each.score < accepted or not each.matches:
            continue
        likely = sorted(each.matches, key=lambda m: (-prior(m), m.entry.key))[0].entry
        if len(each.matches) > _FIRST_MEANINGS and _is_obscure(each):
            continue
        countries.add(likely.country)
        if likely.admin1:
            divisions.add((likely.country, likely.admin1))
    return divisions, countries - _UNTELLING - {""}


def _is_obscure(candidate: Candidate) -> bool:
    """Whether no entry of the name is well known."""
    return max(prior(match) for match in candidate.matches) < 0.6

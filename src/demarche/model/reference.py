"""Reference entries: actors, places, topics, acts. Each carries its source."""

from __future__ import annotations

from datetime import date
from typing import Self

from pydantic import Field, model_validator

from demarche.model.facts import Frozen, Slug
from demarche.model.vocabulary import Act, ActorKind, PlaceKind, Plover


class Role(Frozen):
    """An office that an actor holds from a day until a day; an open end means no known end."""

    title: str
    since: date | None = None
    until: date | None = None

    def holds_on(self, day: date | None) -> bool:
        """Whether the role is held on ``day``; with no day, whether it has no known end."""
        if day is None:
            return self.until is None
        return (self.since is None or self.since <= day) and (
            self.until is None or day <= self.until
        )


class Actor(Frozen):
    """A person, organisation, state, alliance or group. ``part_of`` names what it belongs to;
    ``plural`` says that the name takes a plural verb ("Other sources warn").
    """

    id: Slug
    name: str
    short: str
    kind: ActorKind
    plural: bool = False
    country: str | None = None
    part_of: Slug | None = None
    roles: tuple[Role, ...] = ()
    aliases: tuple[str, ...] = ()
    wikidata: str | None = None
    wikidata_status: str = "not verified"
    source: str
    note: str | None = None

    def role_on(self, day: date | None) -> str:
        """The titles held on ``day``, or an empty string."""
        return "; ".join(role.title for role in self.roles if role.holds_on(day))


class Place(Frozen):
    """A gazetteer entry. Only a city or a site has a point; a country a shape (``country``);
    a region an id of data/borders' regions in ``geometry``, a border the sectors of its frontier.
    """

    id: Slug
    name: str
    kind: PlaceKind
    country: str | None = None
    lat: float | None = Field(default=None, ge=-90, le=90)
    lon: float | None = Field(default=None, ge=-180, le=180)
    geonames_id: int | None = None
    feature: str | None = None
    geometry: tuple[str, ...] = ()
    interpretation: str | None = None
    aliases: tuple[str, ...] = ()
    wikidata: str | None = None
    source: str
    note: str | None = None

    @model_validator(mode="after")
    def _only_points_have_coordinates(self) -> Self:
        is_point = self.kind in {PlaceKind.CITY, PlaceKind.SITE}
        if is_point != (self.lat is not None and self.lon is not None):
            raise ValueError("a city or site has lat and lon, and nothing else has")
        return self


class Topic(Frozen):
    """A proposition that actors take a stance on. ``short`` is its label on charts."""

    id: Slug
    proposition: str
    short: str
    source: str


class ActEntry(Frozen):
    """What an act means and which PLOVER category it maps to, if any."""

    id: Act
    meaning: str
    plover: Plover | None
    source: str

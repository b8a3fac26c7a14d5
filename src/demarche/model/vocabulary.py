"""The closed vocabularies of facts. Their words are the field's own and appear on screen."""

from __future__ import annotations

from enum import StrEnum


class FactKind(StrEnum):
    """What a fact is about."""

    PLACE = "place"
    FIGURE = "figure"
    STATEMENT = "statement"
    EVENT = "event"


class Use(StrEnum):
    """How a place name is used: for the location, or for whoever governs there (metonymy)."""

    LITERAL = "literal"
    ASSOCIATIVE = "associative"


class Qualifier(StrEnum):
    """How a reported number is bounded."""

    EXACTLY = "exactly"
    ABOUT = "about"
    NEARLY = "nearly"
    MORE_THAN = "more than"
    AT_LEAST = "at least"
    UP_TO = "up to"
    FEWER_THAN = "fewer than"


class Status(StrEnum):
    """What became of the thing counted; figures of unlike status are never one line."""

    COUNTED = "counted"
    PLANNED = "planned"
    EXPECTED = "expected"
    ANNOUNCED = "announced"
    ORDERED = "ordered"
    ARRIVED = "arrived"
    WITHDRAWN = "withdrawn"
    CHANGE = "change"
    SHARE = "share"
    CAPACITY = "capacity"


class Grade(StrEnum):
    """What kind of page a citation names, best first. It ranks the page, not who is quoted."""

    OFFICIAL = "official text or transcript"
    ESTABLISHED = "agency copy or established outlet"
    REWORDED = "re-worded or machine-translated page"
    SECONDARY = "repost, partisan, state or secondary outlet"


class Mode(StrEnum):
    """How a statement is reported."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    VOICE = "report's own voice"
    PARAPHRASED = "our paraphrase"


class Act(StrEnum):
    """What a statement does."""

    DEMANDS = "demands"
    OFFERS = "offers"
    REJECTS = "rejects"
    DENIES = "denies"
    THREATENS = "threatens"
    WARNS = "warns"
    URGES = "urges"
    ASKS = "asks"
    AGREES = "agrees"
    CRITICISES = "criticises"
    STATES = "states"


class Stance(StrEnum):
    """The speaker's stance towards the topic's proposition."""

    FOR = "for"
    AGAINST = "against"
    CONDITIONAL = "conditional"
    UNCLEAR = "unclear"


class Precision(StrEnum):
    """How exactly a day is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    UNKNOWN = "unknown"


class EventStatus(StrEnum):
    """Whether the report tells an event as done, under way or still to come."""

    HAPPENED = "happened"
    ONGOING = "ongoing"
    PLANNED = "planned"


class RelationKind(StrEnum):
    """How one fact bears on another."""

    CORRECTS = "corrects"
    DENIES = "denies"
    ANSWERS = "answers"
    SAME_CLAIM = "same-claim"
    DERIVED_FROM = "derived-from"


class ActorKind(StrEnum):
    """What an actor is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    STATE = "state"
    ALLIANCE = "alliance"
    GROUP = "group"


class PlaceKind(StrEnum):
    """What a place is, which decides how a map may draw it: only a city or a site is a point."""

    CITY = "city"
    SITE = "site"
    COUNTRY = "country"
    REGION = "region"
    BORDER = "border"
    CONTINENT = "continent"
    GROUP = "group"


class Plover(StrEnum):
    """Event categories of the PLOVER ontology (Open Event Data Alliance)."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"


# The speaker of what a report says in its own voice.
REPORT_VOICE = "report"

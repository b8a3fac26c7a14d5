"""What each word of the vocabularies means, for the data dictionary; a test holds it to them."""

from __future__ import annotations

from enum import StrEnum

from demarche.model import vocabulary

V = vocabulary
# Acts are not here: their meanings are a reference table of the dossier.
WORDS: dict[type[StrEnum], tuple[str, dict[StrEnum, str]]] = {
    V.FactKind: ("Kind of fact", {
        V.FactKind.PLACE: "a span that names a place",
        V.FactKind.FIGURE: "a reported quantity",
        V.FactKind.STATEMENT: "an attribution: who said what, to whom",
        V.FactKind.EVENT: "who did what to whom, where and when",
    }),
    V.Use: ("Use of a place name", {
        V.Use.LITERAL: "means the location",
        V.Use.ASSOCIATIVE: "means a government, a state or a people: “Moscow denies”",
    }),
    V.Qualifier: ("Qualifier of a figure", {
        V.Qualifier.EXACTLY: "the number as it stands",
        V.Qualifier.ABOUT: "approximate; bounds not stated",
        V.Qualifier.NEARLY: "approximate; somewhat fewer",
        V.Qualifier.MORE_THAN: "a lower bound, itself excluded; no upper bound",
        V.Qualifier.AT_LEAST: "a lower bound, itself included; no upper bound",
        V.Qualifier.UP_TO: "an upper bound, itself included; no lower bound",
        V.Qualifier.FEWER_THAN: "an upper bound, itself excluded; no lower bound",
    }),
    V.Status: ("Status of a figure", {
        V.Status.COUNTED: "told as there",
        V.Status.PLANNED: "intended",
        V.Status.EXPECTED: "thought to come, by somebody",
        V.Status.ANNOUNCED: "promised in public; how many have come is not said",
        V.Status.ORDERED: "told to go",
        V.Status.ARRIVED: "told as having come",
        V.Status.WITHDRAWN: "told as taken away",
        V.Status.CHANGE: "a difference between two counts, not a count",
        V.Status.SHARE: "a part of a whole, not a count",
        V.Status.CAPACITY: "room for so many, not a count of them",
    }),
    V.Mode: ("Quotation: how a statement is reported", {
        V.Mode.DIRECT: "wholly in quotation marks",
        V.Mode.INDIRECT: "without quotation marks",
        V.Mode.MIXED: "partly in quotation marks",
        V.Mode.VOICE: "said by the report itself, attributed to nobody",
        V.Mode.PARAPHRASED: "in our own words, of a page that is not held here",
    }),
    V.Grade: ("Grade of a page cited", {
        V.Grade.OFFICIAL: "the text itself, by whoever it is of",
        V.Grade.ESTABLISHED: "an agency’s copy, or an outlet with an editorial desk",
        V.Grade.REWORDED: "words at one remove: re-worded, or translated by a machine",
        V.Grade.SECONDARY: "a copy of a copy, or an outlet with a cause or an owner in the matter",
    }),
    V.Stance: ("Stance towards a topic’s proposition", {
        V.Stance.FOR: "holds it true or right; who sees a danger is “for” its existing",
        V.Stance.AGAINST: "holds it false or wrong",
        V.Stance.CONDITIONAL: "for or against it under a condition",
        V.Stance.UNCLEAR: "the words do not tell; always so for the report’s own voice",
    }),
    V.EventStatus: ("Status of an event", {
        V.EventStatus.HAPPENED: "told as done",
        V.EventStatus.ONGOING: "told as under way",
        V.EventStatus.PLANNED: "told as still to come",
    }),
    V.Precision: ("Precision of a day", {
        V.Precision.DAY: "the day is known",
        V.Precision.MONTH: "only the month is; it counts as known at its end",
        V.Precision.YEAR: "only the year is; it counts as known at its end",
        V.Precision.UNKNOWN: "no day is known",
    }),
    V.RelationKind: ("Relation", {
        V.RelationKind.CORRECTS: "sets the other right",
        V.RelationKind.DENIES: "says that the other is not so",
        V.RelationKind.ANSWERS: "replies to the other",
        V.RelationKind.SAME_CLAIM: "says the same; in one source that is repetition, not support",
        V.RelationKind.DERIVED_FROM: "was worked out from the other",
    }),
    V.ActorKind: ("Kind of actor", {
        V.ActorKind.PERSON: "one human being",
        V.ActorKind.ORGANISATION: "an office, ministry, army or body",
        V.ActorKind.STATE: "a state, often named by its capital",
        V.ActorKind.ALLIANCE: "states bound by treaty",
        V.ActorKind.GROUP: "several actors named together",
    }),
    V.PlaceKind: ("Kind of place, and how the map draws it", {
        V.PlaceKind.CITY: "a town: a point",
        V.PlaceKind.SITE: "a spot or building: a point",
        V.PlaceKind.COUNTRY: "a country: its shape",
        V.PlaceKind.REGION: "a region: an outline, our reading",
        V.PlaceKind.BORDER: "a border: a line, our reading",
        V.PlaceKind.CONTINENT: "a continent: not drawn",
        V.PlaceKind.GROUP: "several countries: not drawn",
    }),
    V.Plover: ("PLOVER category", {
        V.Plover.AGREE: "promises or settles to cooperate, give or yield",
        V.Plover.CONSULT: "meets, visits, calls, negotiates",
        V.Plover.SUPPORT: "backs another by diplomatic means",
        V.Plover.CONCEDE: "gives in or eases off, short of withdrawing forces",
        V.Plover.COOPERATE: "works together in substance",
        V.Plover.AID: "gives money, goods, arms or shelter",
        V.Plover.RETREAT: "withdraws forces or stops fighting",
        V.Plover.REQUEST: "asks, demands, orders",
        V.Plover.ACCUSE: "criticises, blames, investigates",
        V.Plover.REJECT: "refuses",
        V.Plover.THREATEN: "announces harm of its own doing",
        V.Plover.PROTEST: "demonstrates, strikes",
        V.Plover.SANCTION: "cuts or reduces relations",
        V.Plover.MOBILIZE: "moves or readies forces, short of violence",
        V.Plover.COERCE: "uses pressure on people or property, short of killing",
        V.Plover.ASSAULT: "uses deadly or bodily force",
    }),
}  # fmt: skip

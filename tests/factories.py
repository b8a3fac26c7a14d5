"""A small dossier made of model objects, for tests that need one without its files.

The report and its people are invented; places are real, so that they can be drawn.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from demarche.model.dossier import (
    Bounds,
    Bundle,
    Dossier,
    Measure,
    Report,
    ScopeGroup,
    Side,
    TableOrigin,
)
from demarche.model.evidence import Citation
from demarche.model.facts import (
    Caution,
    Event,
    Figure,
    PlaceMention,
    Relation,
    Span,
    Statement,
)
from demarche.model.reference import ActEntry, Actor, Place, Role, Topic
from demarche.model.vocabulary import (
    Act,
    ActorKind,
    EventStatus,
    Grade,
    Mode,
    PlaceKind,
    Plover,
    Precision,
    Qualifier,
    RelationKind,
    Stance,
    Status,
    Use,
)

MONDAY = date(2022, 2, 14)
TEXT = (
    "Ms. Aster said in Kyjiw that “talks” must go on. 🕊 Over 1,200 guards stand at the frontier, "
    "and her ministry sent the first of them on Monday. Former allies and the east listened; "
    "Ukraine waits."
)
SOURCE = "made up for tests"


def span(exact: str, text: str = TEXT) -> Span:
    """The first place at which ``exact`` stands in ``text``."""
    start = text.index(exact)
    return Span(start=start, end=start + len(exact), exact=exact)


def mention(exact: str, place: str, **changes: Any) -> PlaceMention:
    """A literal place mention."""
    fields: dict[str, Any] = {
        "id": f"place-{place}", "key": f"mention-{place}", "report": "gazette", "known_on": MONDAY,
        "span": span(exact), "use": Use.LITERAL, "place": place,
    }  # fmt: skip
    return PlaceMention(**(fields | changes))


def figure(**changes: Any) -> Figure:
    """More than 1,200 guards."""
    fields: dict[str, Any] = {
        "id": "figure-guards", "key": "guards", "report": "gazette", "known_on": MONDAY,
        "span": span("Over 1,200 guards"), "value": 1200, "low": 1200, "high": None,
        "qualifier": Qualifier.MORE_THAN, "qualifier_text": "Over", "unit": "guards",
        "counted": "guards", "label": "Guards at the frontier", "status": Status.COUNTED,
        "side": "asters", "scope": "at the frontier", "place": "frontier", "as_of": MONDAY,
        "as_of_precision": Precision.DAY, "stated_by": "report",
    }  # fmt: skip
    return Figure(**(fields | changes))


def statement(**changes: Any) -> Statement:
    """Ms. Aster wants talks."""
    fields: dict[str, Any] = {
        "id": "statement-talks", "key": "talks", "report": "gazette", "known_on": MONDAY,
        "mode": Mode.MIXED, "source": span("Ms. Aster"), "cue": span("said"),
        "content": span("“talks” must go on"), "actor": "aster", "addressee": ("everyone",),
        "topic": "talks", "act": Act.URGES, "stance": Stance.FOR, "gist": "=She wants talks",
        "chain": ("aster", "ministry"), "position": True,
    }  # fmt: skip
    return Statement(**(fields | changes))


def event(**changes: Any) -> Event:
    """The first guards are sent."""
    fields: dict[str, Any] = {
        "id": "event-sent", "key": "sent", "report": "gazette", "known_on": MONDAY,
        "span": span("sent the first of them"), "also": (span("on Monday"),),
        "plover": Plover.MOBILIZE, "actor": ("ministry",), "status": EventStatus.HAPPENED,
        "date": MONDAY, "date_precision": Precision.DAY, "date_text": "on Monday",
        "gist": "The first guards are sent",
    }  # fmt: skip
    return Event(**(fields | changes))


def citation(**changes: Any) -> Citation:
    """A page elsewhere."""
    fields: dict[str, Any] = {
        "publisher": "The Herald", "title": "Guards counted anew", "grade": Grade.ESTABLISHED,
        "url": "https://herald.example/guards", "paraphrase": "The council puts them at 900.",
    }  # fmt: skip
    return Citation(**(fields | changes))


def cited_figure(**changes: Any) -> Figure:
    """About 900 guards, by a cited page."""
    fields: dict[str, Any] = {
        "id": "figure-cited", "key": "council-guards", "report": None, "span": None,
        "citation": citation(), "table": "counts", "value": 900, "low": None,
        "qualifier": Qualifier.ABOUT, "qualifier_text": "", "label": "Guards by the council",
        "stated_by": "council", "measure": "guards", "scope_group": "frontier", "party": "asters",
    }  # fmt: skip
    return figure(**(fields | changes))


def cited_statement(**changes: Any) -> Statement:
    """The council rejects talks, by a cited page."""
    said = citation(url="https://herald.example/talks", paraphrase="No talks for the council.")
    fields: dict[str, Any] = {
        "id": "statement-cited", "key": "council-talks", "report": None, "citation": said,
        "table": "acts", "mode": Mode.PARAPHRASED, "source": None, "cue": None, "content": None,
        "actor": "council", "act": Act.REJECTS, "stance": Stance.AGAINST, "gist": "any talks",
        "chain": (), "said_on": MONDAY, "said_on_precision": Precision.DAY, "channel": "meeting",
        "place": "kyiv",
    }  # fmt: skip
    return statement(**(fields | changes))


def cited_event(**changes: Any) -> Event:
    """The council leaves, by a cited page."""
    fields: dict[str, Any] = {
        "id": "event-cited", "key": "council-leaves", "report": None, "span": None, "also": (),
        "citation": citation(paraphrase="The council has left."), "table": "acts",
        "actor": ("council",), "origin": "kyiv", "date_text": None, "gist": "The council leaves",
    }  # fmt: skip
    return event(**(fields | changes))


def origin(table: str, **changes: Any) -> TableOrigin:
    """Where a table of cited facts comes from."""
    fields: dict[str, Any] = {
        "id": table, "title": "Counts", "kind": "figures", "producer": "Ada", "origin": "read",
        "licence": "ours", "sha256": "0" * 64, "rows": 2, "file": f"{table}.csv",
        "added_by": "Ada", "added_at": datetime(2026, 1, 1, tzinfo=UTC),
    }  # fmt: skip
    return TableOrigin(**(fields | changes))


def report(**changes: Any) -> Report:
    """The report that says it all."""
    fields: dict[str, Any] = {
        "id": "gazette", "title": "Talks", "outlet": "+The Gazette", "published": MONDAY,
        "language": "en", "reliability": "invented", "licence": "ours", "text": TEXT,
        "text_sha256": "0" * 64,
    }  # fmt: skip
    return Report(**(fields | changes))


def dossier(**changes: Any) -> Dossier:
    """The dossier's own entry."""
    fields: dict[str, Any] = {
        "id": "frontier-talks", "title": "Frontier talks", "summary": "Invented.",
        "period_start": MONDAY, "period_end": MONDAY, "reports": ("gazette",),
        "sides": (Side(id="asters", name="Asters", colour="west", members=("aster",)),),
        "key_figures": ("guards",), "borders": "ukraine", "source": SOURCE,
        "bounds": Bounds(west=20, east=45, south=43, north=60),
    }  # fmt: skip
    return Dossier(**(fields | changes))


def place(identifier: str, kind: PlaceKind, **changes: Any) -> Place:
    """A gazetteer entry."""
    fields: dict[str, Any] = {
        "id": identifier, "name": identifier.title(), "kind": kind, "source": SOURCE,
    }  # fmt: skip
    return Place(**(fields | changes))


def places() -> tuple[Place, ...]:
    """One place of every sort that a map treats in its own way."""
    return (
        place(
            "kyiv", PlaceKind.CITY, country="UKR", lat=50.45466, lon=30.5238,
            geonames_id=703448, feature="PPLC",
        ),
        place("ukraine", PlaceKind.COUNTRY, country="UKR"),
        place("frontier", PlaceKind.BORDER, geometry=("north", "east")),
        place("east", PlaceKind.REGION, geometry=("nato-eastern-flank",), interpretation="Ours."),
        place("allies", PlaceKind.GROUP),
    )  # fmt: skip


def bundle(**changes: Any) -> Bundle:
    """The whole dossier, its parts replaced by ``changes``."""
    role = Role(title="Speaker", since=date(2021, 1, 1))
    aster = Actor(
        id="aster", name="Ada Aster", short="Aster", kind=ActorKind.PERSON, roles=(role,),
        source=SOURCE,
    )  # fmt: skip
    fields: dict[str, Any] = {
        "dossier": dossier(), "reports": (report(),),
        "facts": (
            statement(), mention("Kyjiw", "kyiv"), figure(), event(),
            mention("Former allies", "allies"), mention("the east", "east"),
            mention("Ukraine", "ukraine"),
        ),
        "relations": (
            Relation(id="relation-1", kind=RelationKind.ANSWERS, source="event-sent",
                     target="statement-talks"),
        ),
        "cautions": (
            Caution(id="caution-1", key="wording", report="gazette", span=span("must go on"),
                    reworded_quotation=True, report_gist="must", original_gist="may",
                    effect="stronger"),
        ),
        "actors": (aster,), "places": places(),
        "topics": (Topic(id="talks", proposition="Talks go on", short="Talks", source=SOURCE),),
        "acts": (
            ActEntry(id=Act.URGES, meaning="presses for", plover=Plover.REQUEST, source=SOURCE),
            ActEntry(id=Act.STATES, meaning="says", plover=None, source=SOURCE),
        ),
    }  # fmt: skip
    return Bundle(**(fields | changes))


def with_context(**changes: Any) -> Bundle:
    """The whole dossier with a cited fact of each kind beside those of its report."""
    whole = bundle(**changes)
    council = Actor(id="council", name="The Council", short="Council", kind=ActorKind.ORGANISATION,
                    source=SOURCE)  # fmt: skip
    measure = Measure(
        id="guards", name="Guards at the frontier", question="How many guards are there?",
        scopes=(ScopeGroup(id="frontier", name="At the frontier"),),
    )  # fmt: skip
    return whole.model_copy(update={
        "facts": (*whole.facts, cited_figure(), cited_statement(), cited_event()),
        "actors": (*whole.actors, council),
        "dossier": whole.dossier.model_copy(update={"measures": (measure,)}),
    })  # fmt: skip


def with_fact(whole: Bundle, changed: Any) -> Bundle:
    """``whole`` with one fact replaced by ``changed``, which has the same id."""
    facts = tuple(changed if fact.id == changed.id else fact for fact in whole.facts)
    return whole.model_copy(update={"facts": facts})


def without_fact(whole: Bundle, identifier: str) -> Bundle:
    """``whole`` without one fact and without what relates to it."""
    return whole.model_copy(
        update={
            "facts": tuple(fact for fact in whole.facts if fact.id != identifier),
            "relations": tuple(
                each for each in whole.relations if identifier not in (each.source, each.target)
            ),
        }
    )


def content(held: Bundle) -> dict[str, Any]:
    """What a bundle or snapshot holds, in one order, to be compared."""
    parts: dict[str, Any] = {name: getattr(held, name) for name in Bundle.model_fields}
    for name in ("facts", "relations", "cautions"):
        parts[name] = sorted(parts[name], key=lambda each: each.id)
    return parts

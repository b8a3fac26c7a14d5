"""Parts of files for tests of exports."""

from __future__ import annotations

from datetime import UTC, date, datetime

import factories

from demarche.analysis.display import Display
from demarche.analysis.filters import Filters
from demarche.analysis.loaded import prepared
from demarche.analysis.scope import Scope, make_scope
from demarche.export.deck import Content, Deck
from demarche.export.parts import Part, everything
from demarche.model.briefing import SlideKind
from demarche.model.dossier import Snapshot
from demarche.model.facts import AnyFact
from demarche.model.vocabulary import Grade, Precision, Qualifier
from demarche.store.as_of import seen_on

RECORDED = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
# What a cited figure's page says of itself, and what must not be lost on the way to a file.
PUBLISHER, TITLE = "=1+1 News", "Guards, counted anew"
URL, ALSO = "https://news.example/guards", "https://copy.example/guards"
PARAPHRASE = "The council puts the guards near 900."
LATER = "The council halved its count."


def whole(snapshot: Snapshot, borders: str | None = None) -> list[Part]:
    """All facts of a snapshot as one part, under a point of view on borders."""
    return [everything(scope_of(snapshot, borders))]


def scope_of(snapshot: Snapshot, borders: str | None = None) -> Scope:
    """All facts of a snapshot, those of cited pages included."""
    display = Display(borders or snapshot.dossier.borders)
    filters = Filters(with_context=True)
    return make_scope(prepared(snapshot), filters, display, "1-0123456789ab", RECORDED)


def deck_of(*contents: Content) -> Deck:
    """Contents as the deck that a page or a part of it is saved from."""
    made = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
    return Deck("A page", "", "live", made, contents, "ukraine-2022")


def cited_facts() -> tuple[AnyFact, ...]:
    """Facts of cited pages: a figure with all that its page says, a range, words alone, a statement
    and an event.
    """
    page = factories.citation(
        publisher=PUBLISHER, title=TITLE, title_rebuilt=True, url=URL, also_seen=(ALSO,),
        paraphrase=PARAPHRASE, grade=Grade.SECONDARY,
    )  # fmt: skip
    words = {"value": None, "qualifier": Qualifier.ABOUT, "qualifier_text": "several hundred"}
    return (
        factories.cited_figure(
            citation=page, label="Guards, counted anew", later=LATER, origin="kyiv", core=True,
            known_on=date(2022, 2, 1), known_on_precision=Precision.MONTH,
            as_of_precision=Precision.MONTH,
        ),
        factories.cited_figure(id="figure-range", key="range", value=None, low=50, high=60,
                               label="Guards relieved"),
        factories.cited_figure(id="figure-words", key="words", label="Guards on leave", **words),
        factories.cited_statement(),
        factories.cited_event(destination="kyiv"),
    )  # fmt: skip


def with_context() -> Snapshot:
    """The small dossier with ``cited_facts`` beside those of its report."""
    held = factories.with_context()
    reported = tuple(fact for fact in held.facts if fact.report)
    council = next(actor for actor in held.actors if actor.id == "council")
    named = tuple(council.model_copy(update={"id": key, "name": key.title(), "short": key.title()})
                  for key in ("everyone", "ministry"))  # fmt: skip
    places = tuple(each if each.id != "frontier" else
                   each.model_copy(update={"interpretation": "Ours."}) for each in held.places)
    changes = {"facts": (*reported, *cited_facts()), "actors": (*held.actors, *named),
               "places": places}  # fmt: skip
    return seen_on(held.model_copy(update=changes), 1, None)


def cited_deck(*kinds: SlideKind) -> Deck:
    """A slide of each kind (default: of every kind) that shows ``with_context``."""
    shown = scope_of(with_context())
    slides = [Content(kind, shown, f"Headline of {kind}", figure="figure-cited")
              for kind in kinds or SlideKind]  # fmt: skip
    return deck_of(*slides)

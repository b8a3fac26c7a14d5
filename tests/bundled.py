"""The bundled dossier for tests: read from the files, without a store or a server."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from functools import cache

from demarche.analysis.display import Display
from demarche.analysis.filters import Filters
from demarche.analysis.loaded import Loaded, prepared
from demarche.analysis.scope import Scope, make_scope
from demarche.dossiers.reader import read_bundle
from demarche.export.deck import Content, Deck
from demarche.model.briefing import SlideKind
from demarche.model.dossier import Bundle, Snapshot
from demarche.model.facts import AnyFact
from demarche.model.settings import ROOT
from demarche.store.as_of import seen_on
from demarche.ui.url import Selection
from demarche.ui.view import View, make_view


@cache
def bundle() -> Bundle:
    """The dossier as it stands in the files, the cited facts of its tables included."""
    return read_bundle(ROOT / "data", "ukraine-2022")


@cache
def snapshot(as_of: date | None = None, *, with_context: bool = False) -> Snapshot:
    """The dossier as its report tells it, or with the cited facts beside it."""
    whole = bundle()
    if with_context:
        return seen_on(whole, 1, as_of)
    facts = tuple(fact for fact in whole.facts if fact.report)
    known = {fact.id for fact in facts}
    relations = tuple(r for r in whole.relations if {r.source, r.target} <= known)
    told = whole.model_copy(update={"facts": facts, "relations": relations, "tables": ()})
    return seen_on(told, 1, as_of)


@cache
def loaded(*, with_context: bool = False) -> Loaded:
    """The dossier with its frame and names."""
    return prepared(snapshot(with_context=with_context))


def view(
    filters: Filters | None = None, selection: Selection | None = None, page: str = ""
) -> View:
    """A view of the Situation page, or of another one; with the cited facts if the filters say so.
    """
    chosen = filters or Filters()
    return make_view(loaded(with_context=chosen.with_context), chosen, selection=selection,
                     as_of=None, revision=None, page=page)  # fmt: skip


def scope(filters: Filters | None = None, display: Display | None = None) -> Scope:
    """What an export shows of the dossier."""
    context = bool(filters and filters.with_context)
    return make_scope(loaded(with_context=context), filters or Filters(),
                      display or Display("ukraine"), "1-0123456789ab",
                      datetime(2026, 11, 24, 9, 30, tzinfo=UTC))  # fmt: skip


def deck(*kinds: SlideKind, filters: Filters | None = None, display: Display | None = None) -> Deck:
    """A deck with one slide of each kind (default: of every kind but the single figure)."""
    wanted = kinds or [kind for kind in SlideKind if kind is not SlideKind.KEY_FIGURE]
    shown = scope(filters, display)
    slides = tuple(Content(kind, shown, f"Headline of {kind}", f"Notes of {kind}")
                   for kind in wanted)  # fmt: skip
    made = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
    return Deck("A briefing", "J. Doe", "pinned", made, slides, "ukraine-2022")


@cache
def by_key() -> dict[str, AnyFact]:
    """Every fact by its annotator's key."""
    return {fact.key: fact for fact in snapshot().facts}


def of_kind(kind: str) -> list[AnyFact]:
    """All facts of one kind."""
    return [fact for fact in snapshot().facts if fact.kind == kind]


def ids(facts: Iterable[AnyFact]) -> set[str]:
    """The ids of facts."""
    return {fact.id for fact in facts}


def statements(**wanted: object) -> list[AnyFact]:
    """The statements whose fields have these values."""
    return [s for s in of_kind("statement") if all(getattr(s, k) == v for k, v in wanted.items())]


def mentions(place: str, use: str) -> list[AnyFact]:
    """The mentions of a place in this use."""
    return [m for m in of_kind("place") if m.place == place and m.use == use]

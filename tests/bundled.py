"""The bundled dossier for tests: read from the files, without a store or a server."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache

from demarche.analysis.filters import Filters
from demarche.analysis.frames import fact_frame
from demarche.analysis.names import Names
from demarche.dossiers.reader import read_bundle
from demarche.model.dossier import Snapshot
from demarche.model.facts import AnyFact
from demarche.model.settings import ROOT
from demarche.store.as_of import seen_on
from demarche.ui.loads import Loaded, filter_labels
from demarche.ui.url import Selection
from demarche.ui.view import View, make_view


@cache
def snapshot(as_of: date | None = None) -> Snapshot:
    """The dossier as it stands in the files."""
    return seen_on(read_bundle(ROOT / "data", "ukraine-2022"), 1, as_of)


@cache
def loaded() -> Loaded:
    """The dossier with its frame and names."""
    frame, names = fact_frame(snapshot()), Names(snapshot())
    return Loaded(snapshot(), frame, names, filter_labels(names, frame))


def view(filters: Filters | None = None, selection: Selection | None = None) -> View:
    """A view of the Situation page."""
    return make_view(loaded(), filters or Filters(), selection=selection, as_of=None,
                     revision=None, page="")  # fmt: skip


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

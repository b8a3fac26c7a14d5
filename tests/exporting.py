"""Parts of files for tests of exports."""

from __future__ import annotations

from datetime import UTC, datetime

from demarche.analysis.display import Display
from demarche.analysis.filters import Filters
from demarche.analysis.loaded import prepared
from demarche.analysis.scope import make_scope
from demarche.export.deck import Content, Deck
from demarche.export.parts import Part, everything
from demarche.model.dossier import Snapshot


def whole(snapshot: Snapshot, borders: str | None = None) -> list[Part]:
    """All facts of a snapshot as one part, under a point of view on borders."""
    display = Display(borders or snapshot.dossier.borders)
    recorded = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
    scope = make_scope(prepared(snapshot), Filters(), display, "1-0123456789ab", recorded)
    return [everything(scope)]


def deck_of(*contents: Content) -> Deck:
    """Contents as the deck that a page or a part of it is saved from."""
    made = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
    return Deck("A page", "", "live", made, contents, "ukraine-2022")

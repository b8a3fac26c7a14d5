"""What a view shows: a snapshot, the facts that pass the filters, and how they are drawn."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import astuple, dataclass
from datetime import datetime

import pandas as pd

from demarche.analysis.display import CRIMEA, Display
from demarche.analysis.filters import Filters, apply
from demarche.analysis.loaded import Loaded
from demarche.analysis.names import Names
from demarche.analysis.plural import plural
from demarche.model.dossier import Snapshot

EVIDENCE = {
    False: "the reports of the dossier only",
    True: "the reports, and cited pages in our paraphrase",
}
FILTER_TITLES = {"side": "Side", "actor": "Actor", "place": "Place", "topic": "Topic",
                 "act": "Act", "quoted": "Quotation"}  # fmt: skip


@dataclass(frozen=True)
class Scope:
    """The facts that a page, a slide or an export shows.

    ``shown`` is the fact frame after the filters; ``revision`` the revision's public name and
    ``recorded`` the moment (UTC) at which a store first recorded it.
    """

    loaded: Loaded
    filters: Filters
    shown: pd.DataFrame
    display: Display
    revision: str
    recorded: datetime

    @property
    def snapshot(self) -> Snapshot:
        return self.loaded.snapshot

    @property
    def names(self) -> Names:
        return self.loaded.names

    @property
    def key(self) -> Hashable:
        """Equal keys show the same facts in the same way."""
        snapshot = self.snapshot
        return (snapshot.dossier.id, self.revision, snapshot.as_of, astuple(self.filters),
                self.display)  # fmt: skip


def make_scope(
    loaded: Loaded, filters: Filters, display: Display, revision: str, recorded: datetime
) -> Scope:
    """A scope with its filters applied."""
    return Scope(loaded, filters, apply(loaded.frame, filters), display, revision, recorded)


def filter_words(scope: Scope) -> str:
    """The filters in words: "Side: Russia; Act: denies", or "none"."""
    said = []
    for name, title in FILTER_TITLES.items():
        chosen = getattr(scope.filters, name)
        labels = scope.loaded.labels[name]
        if chosen:
            said.append(f"{title}: {', '.join(labels.get(key, key) for key in chosen)}")
    if scope.filters.text:
        said.append(f"Search: “{scope.filters.text}”")
    return "; ".join(said) or "none"


def stamp(scope: Scope) -> list[tuple[str, str]]:
    """What every export states of its view, as pairs of term and words."""
    snapshot = scope.snapshot
    as_of = f"{snapshot.as_of:%-d %B %Y}" if snapshot.as_of else "not limited to a day"
    pairs = [
        ("Dossier", snapshot.dossier.title),
        ("As of", as_of),
        ("Revision", f"{scope.revision}, recorded {scope.recorded:%-d %B %Y %H:%M} UTC"),
        ("Evidence", EVIDENCE[scope.filters.with_context]),
        ("Filters", filter_words(scope)),
        ("Borders", CRIMEA[scope.display.borders]),
    ]
    if snapshot.hidden_later or snapshot.hidden_unknown:
        later, unknown = snapshot.hidden_later, snapshot.hidden_unknown
        told = f"{plural(later, 'fact')} known later, {unknown} whose day is not recorded"
        pairs.append(("Hidden", told))
    if snapshot.rejected:
        pairs.append(("Rejected", f"{plural(snapshot.rejected, 'fact')} that a reviewer rejected"))
    return pairs

"""Figures of a kind of count for tests: made up, or those of the bundled dossier."""

from __future__ import annotations

from datetime import date
from typing import Any

import bundled
import factories
import pandas as pd

from demarche.analysis.series import Choice, chosen, figure_frame
from demarche.model.dossier import Measure, ScopeGroup, Snapshot
from demarche.model.facts import Figure, Relation
from demarche.model.vocabulary import RelationKind
from demarche.store.as_of import seen_on

GUARDS = Measure(
    id="guards", name="Guards at the frontier", question="How many guards are there?",
    scopes=(ScopeGroup(id="frontier", name="At the frontier", note="Its towers are not told."),
            ScopeGroup(id="towers", name="In towers only")),
)  # fmt: skip


def count(key: str, value: float | None, day: date | None = factories.MONDAY,
          **changes: Any) -> Figure:  # fmt: skip
    """A cited figure of guards: "about", unless ``changes`` say otherwise."""
    fields = {"id": f"figure-{key}", "key": key, "value": value, "as_of": day, "known_on": day}
    return factories.cited_figure(**(fields | changes))


def own(value: float = 1200, **changes: Any) -> Figure:
    """The report's own figure of guards."""
    fields = {"measure": "guards", "scope_group": "frontier", "value": value, "low": value}
    return factories.figure(**(fields | changes))


def tied(kind: RelationKind, source: str, target: str) -> Relation:
    """A relation between two figures, named by their keys."""
    return Relation(id=f"relation-{source}-{target}", kind=kind, source=f"figure-{source}",
                    target=f"figure-{target}")  # fmt: skip


def snapshot_of(*figures: Figure, relations: tuple[Relation, ...] = ()) -> Snapshot:
    """A snapshot with these facts alone."""
    whole = factories.with_context()
    dossier = whole.dossier.model_copy(update={"measures": (GUARDS,)})
    return seen_on(whole.model_copy(update={
        "facts": figures, "relations": relations, "dossier": dossier,
    }), 1, None)  # fmt: skip


def frame_of(*figures: Figure, relations: tuple[Relation, ...] = ()) -> pd.DataFrame:
    """These figures as columns."""
    return figure_frame(snapshot_of(*figures, relations=relations))


def bundled_rows(snapshot: Snapshot, measure: str) -> pd.DataFrame:
    """All figures of a measure in a snapshot."""
    frame = figure_frame(snapshot)
    return chosen(frame, frame.index, Choice(measure))


def whole(as_of: date | None = None) -> Snapshot:
    """The bundled dossier with its cited facts."""
    return bundled.snapshot(as_of, with_context=True)

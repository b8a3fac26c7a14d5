"""The kinds of count that a dossier lists, and the figures that count so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from demarche.dossiers.placed import At, Placed, did_you_mean, repeated
from demarche.model.dossier import Dossier
from demarche.model.errors import Fault
from demarche.model.facts import AnyFact, Figure


def check_measures(
    dossier: Dossier, at: At, facts: Iterable[Placed[AnyFact]]
) -> Iterator[Fault]:
    """A fault for each id that is given twice, and each scope group that a measure has not got."""
    yield from repeated(
        (Placed(each.id, at.down("measures", i, "id")) for i, each in enumerate(dossier.measures)),
        "measure id",
    )
    for index, measure in enumerate(dossier.measures):
        below = at.down("measures", index, "scopes")
        ids = (Placed(each.id, below.down(i, "id")) for i, each in enumerate(measure.scopes))
        yield from repeated(ids, "scope group id")
    for fact in facts:
        if isinstance(fact.value, Figure):
            yield from _check_scope_group(fact.value, fact.at.down("scope_group"), dossier)


def _check_scope_group(figure: Figure, at: At, dossier: Dossier) -> Iterator[Fault]:
    if figure.scope_group is None:
        return
    if figure.measure is None:
        yield at.fault("A scope group belongs to a measure, and there is none.", "Add 'measure'.")
    elif measure := dossier.measure(figure.measure):
        known = [scope.id for scope in measure.scopes]
        if figure.scope_group not in known:
            what = f"The measure '{measure.id}' has no scope group '{figure.scope_group}'."
            hint = did_you_mean(figure.scope_group, known)
            yield at.fault(what, f"Add it to dossier.yml or correct it.{hint}")

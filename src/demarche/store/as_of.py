"""What of a dossier was known on a day; what is hidden is counted.

A month or year counts as known at its end. Remarks of ours on what became known later are left
out of every view of a day.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from demarche.model.dossier import Bundle, Report, Snapshot
from demarche.model.facts import AnyFact, last_day
from demarche.model.vocabulary import Precision


def seen_on(bundle: Bundle, revision: int, as_of: date | None) -> Snapshot:
    """``bundle`` with only what was known on ``as_of``; all of it where that is None.

    A fact of a report goes with it: without that text nobody could check its words.
    """
    parts = {name: getattr(bundle, name) for name in Bundle.model_fields}
    # The parts are sound already; to check 100,000 facts anew takes seconds.
    if as_of is None:
        return Snapshot.model_construct(**parts, revision=revision)
    reports = tuple(report for report in bundle.reports if _known_by(report) <= as_of)
    readable = {report.id for report in reports}
    later = {
        fact.id
        for fact in bundle.facts
        if (fact.report is not None and fact.report not in readable)
        or ((known := fact.known_by) is not None and known > as_of)
    }
    unknown = {fact.id for fact in bundle.facts if fact.known_on is None} - later
    parts |= _without(bundle, later | unknown, readable) | {"reports": reports}
    return Snapshot.model_construct(
        **parts, revision=revision, as_of=as_of,
        hidden_later=len(later), hidden_unknown=len(unknown),
    )  # fmt: skip


def _without(
    bundle: Bundle, hidden: Collection[str], readable: Collection[str]
) -> dict[str, object]:
    return {
        "facts": tuple(_then(fact) for fact in bundle.facts if fact.id not in hidden),
        "relations": tuple(
            each for each in bundle.relations if not {each.source, each.target} & set(hidden)
        ),
        "cautions": tuple(each for each in bundle.cautions if each.report in readable),
    }


def _then(fact: AnyFact) -> AnyFact:
    return fact.model_copy(update={"later": None}) if fact.later else fact


def _known_by(report: Report) -> date:
    """The last day on which the report may have been published."""
    day = last_day(report.published, Precision(report.published_precision))
    assert day is not None
    return day

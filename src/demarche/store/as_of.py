"""What of a dossier was known on a day; what is hidden is counted."""

from __future__ import annotations

import calendar
from collections.abc import Collection
from datetime import date

from demarche.model.dossier import Bundle, Report, Snapshot


def seen_on(bundle: Bundle, revision: int, as_of: date | None) -> Snapshot:
    """``bundle`` with only what was known on ``as_of``; all of it where that is None.

    A fact goes with its report: without that text nobody could check its words.
    """
    parts = {name: getattr(bundle, name) for name in Bundle.model_fields}
    if as_of is None:
        return Snapshot(**parts, revision=revision)
    reports = tuple(report for report in bundle.reports if _known_by(report) <= as_of)
    readable = {report.id for report in reports}
    later = {
        fact.id
        for fact in bundle.facts
        if fact.report not in readable or (fact.known_on is not None and fact.known_on > as_of)
    }
    unknown = {fact.id for fact in bundle.facts if fact.known_on is None} - later
    parts |= _without(bundle, later | unknown, readable) | {"reports": reports}
    return Snapshot(
        **parts, revision=revision, as_of=as_of,
        hidden_later=len(later), hidden_unknown=len(unknown),
    )  # fmt: skip


def _without(
    bundle: Bundle, hidden: Collection[str], readable: Collection[str]
) -> dict[str, object]:
    return {
        "facts": tuple(fact for fact in bundle.facts if fact.id not in hidden),
        "relations": tuple(
            each for each in bundle.relations if not {each.source, each.target} & set(hidden)
        ),
        "cautions": tuple(each for each in bundle.cautions if each.report in readable),
    }


def _known_by(report: Report) -> date:
    """The last day on which the report may have been published."""
    day = report.published
    if report.published_precision == "year":
        return day.replace(month=12, day=31)
    if report.published_precision == "month":
        return day.replace(day=calendar.monthrange(day.year, day.month)[1])
    return day

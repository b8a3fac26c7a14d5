"""Decisions applied: what a dossier shows after its reviewers.

The latest decision on a fact counts, and only that one: an edit names every field that shall
differ from the import. A decision on a fact that is gone says nothing any more.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from demarche.model.dossier import Bundle
from demarche.model.errors import DemarcheError, StoreError
from demarche.model.facts import AnyFact
from demarche.model.links import IN_DOSSIER, links_of
from demarche.store.decisions import Decision, Verdict
from demarche.store.sound import refuse_strays

LOG = logging.getLogger(__name__)
# Who the fact is: its place in the text's history, in relations and in links.
FIXED = frozenset({"id", "report", "kind", "key", "table"})


@dataclass(frozen=True)
class Reviewed:
    """A bundle after review, how many facts were rejected, how many edits do not fit any more."""

    bundle: Bundle
    rejected: int
    unapplied: int


def reviewed(bundle: Bundle, decisions: Iterable[Decision]) -> Reviewed:
    """``bundle`` as ``decisions``, oldest first, leave it.

    An import may have changed a fact so that an edit of before does not fit it any more: the
    fact is then shown as imported, and the edit counted and logged.
    """
    latest = {decision.fact: decision for decision in decisions}
    rejected = {fact.id for fact in bundle.facts
                if fact.id in latest and latest[fact.id].verdict is Verdict.REJECT}  # fmt: skip
    kept, unapplied = [], 0
    for fact in bundle.facts:
        decision = latest.get(fact.id)
        if decision is not None and decision.edit:
            try:
                fact = edited(fact, decision.edit, bundle)
            except DemarcheError as error:
                unapplied += 1
                LOG.warning("An edit is left out: %s", error)
        if fact.id not in rejected:
            kept.append(fact)
    if latest:
        bundle = _with_facts(bundle, kept, rejected)
    return Reviewed(bundle, len(rejected), unapplied)


def edited(fact: AnyFact, edit: Mapping[str, Any], bundle: Bundle) -> AnyFact:
    """``fact``, which is of ``bundle``, with the fields that ``edit`` names.

    Raises StoreError where a field may not be edited, its value is not valid or leads nowhere;
    QuoteNotFoundError where words are not at their place in the report.
    """
    if fixed := FIXED & edit.keys():
        raise StoreError(
            f"An edit of fact {fact.id} cannot change: {', '.join(sorted(fixed))}.",
            remedy="Reject the fact instead, and add another one to the data files.",
        )
    try:
        changed = type(fact).model_validate(fact.model_dump() | dict(edit))
    except ValidationError as error:
        raise StoreError(
            f"The edit of fact {fact.id} does not make a valid fact: {_told(error)}.",
            remedy="Correct the fields that it names.",
        ) from error
    texts = {report.id: report.text for report in bundle.reports}
    refuse_strays(f"Fact {fact.id}", texts.get(fact.report or "", ""), changed.spans)
    _refuse_dead_links(fact, changed, bundle)
    return changed


def _refuse_dead_links(before: AnyFact, fact: AnyFact, bundle: Bundle) -> None:
    # Where the import led nowhere already, the edit is not to blame.
    for link in set(links_of(fact)) - set(links_of(before)):
        table = getattr(bundle.dossier if link.table in IN_DOSSIER else bundle, link.table)
        if link.target not in {entry.id for entry in table}:
            raise StoreError(
                f"Fact {fact.id} names '{link.target}' as its {link.where[0]}, but there is no "
                f"such entry among the {link.table} of the dossier.",
                remedy="Choose one of those that there are.",
            )


def _with_facts(bundle: Bundle, facts: list[AnyFact], rejected: set[str]) -> Bundle:
    # An edited span may have moved a fact, so they are put into reading order again.
    order = {report.id: place for place, report in enumerate(bundle.reports)}
    cited = [fact for fact in facts if fact.report is None]
    facts = [fact for fact in facts if fact.report is not None]
    facts.sort(key=lambda fact: (order[fact.report or ""], fact.spans[0].start, fact.id))
    relations = [each for each in bundle.relations if not {each.source, each.target} & rejected]
    return bundle.model_copy(update={"facts": (*facts, *cited), "relations": tuple(relations)})


def _told(error: ValidationError) -> str:
    details = error.errors(include_url=False)
    return "; ".join(f"{'.'.join(map(str, each['loc'])) or 'the fact'}: {each['msg']}"
                     for each in details)  # fmt: skip

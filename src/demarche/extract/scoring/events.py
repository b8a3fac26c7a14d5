"""Events: the word for the deed, and the category that it falls into."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from demarche.extract.scoring.counting import matched
from demarche.extract.scoring.counts import Counts
from demarche.extract.scoring.gold import Gold
from demarche.extract.scoring.matching import overlap
from demarche.model.proposals import EventProposal, Proposal


def score(gold: Gold, proposals: Sequence[Proposal]) -> Mapping[str, Counts]:
    """Counts by measure: ``trigger`` (sharing a character) and ``trigger and PLOVER`` over all,
    and of those whose trigger was found the ``status`` and the ``date`` with its precision.

    Proposals without a category are left out, as happenings without one are optional.
    """
    sorted_in = [p for p in proposals if not isinstance(p, EventProposal) or p.plover]
    found = matched(gold, sorted_in, EventProposal, _trigger)
    whole = matched(gold, sorted_in, EventProposal, _category, near=_trigger)
    return {
        "trigger": found.counts(),
        "trigger and PLOVER": whole.counts(),
        "status": found.among_pairs(lambda fact, other: fact.status is other.status),
        "date": found.among_pairs(lambda fact, other: _day(fact) == _day(other)),
    }


def _trigger(one: EventProposal, other: EventProposal) -> float:
    return overlap(one.trigger, other.trigger)


def _category(one: EventProposal, other: EventProposal) -> float:
    return _trigger(one, other) if one.plover is other.plover else 0


def _day(event: EventProposal) -> tuple[object, ...]:
    return event.date, event.date_precision

"""All measures of all kinds, for one report and summed over several."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from demarche.extract.scoring import actors, events, figures, places, statements
from demarche.extract.scoring.counts import Counts, macro_f1
from demarche.extract.scoring.gold import Gold
from demarche.model.proposals import Proposal

Scores = Mapping[tuple[str, str], Counts]
_KINDS = {
    "places": places.score,
    "figures": figures.score,
    "actors": actors.score,
    "statements": statements.score,
    "events": events.score,
}


def score(gold: Gold, proposals: Sequence[Proposal]) -> Scores:
    """Counts by kind ("places", …) and measure of ``proposals`` held against ``gold``."""
    return {
        (kind, measure): counts
        for kind, of in _KINDS.items()
        for measure, counts in of(gold, proposals).items()
    }


def total(scores: Iterable[Scores]) -> Scores:
    """The counts of several reports added up, so that every mention weighs the same."""
    added: dict[tuple[str, str], Counts] = {}
    for each in scores:
        for key, counts in each.items():
            added[key] = added.get(key, Counts()) + counts
    return added


def use_macro_f1(scores: Scores) -> float | None:
    """The mean F1 of literal and associative use over the places found."""
    uses = ("literal", "associative")
    return macro_f1(scores[key] for use in uses if (key := ("places", use)) in scores)

"""What counts against a proposal: being wrong, and not being beyond what was annotated."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from demarche.extract.scoring.counts import Counts, counted
from demarche.extract.scoring.gold import Gold, of_kind
from demarche.extract.scoring.matching import pairs, without
from demarche.model.proposals import Proposal

P = TypeVar("P", bound=Proposal)


@dataclass(frozen=True)
class Matched(Generic[P]):
    """``pairs`` of annotation and proposal, how many of the annotation were ``wanted``, and how
    many proposals count (``proposed``).
    """

    pairs: list[tuple[P, P]]
    wanted: int
    proposed: int

    def counts(self, right: Callable[[P, P], bool] = lambda *_: True) -> Counts:
        """Counts where a pair is right only if ``right`` says so."""
        return counted(sum(right(*pair) for pair in self.pairs), self.proposed, self.wanted)

    def among_pairs(self, right: Callable[[P, P], bool]) -> Counts:
        """Counts over the pairs alone."""
        return counted(
            sum(right(*pair) for pair in self.pairs), len(self.pairs), len(self.pairs)
        )


def matched(
    gold: Gold,
    proposals: Sequence[Proposal],
    kind: type[P],
    closeness: Callable[[P, P], float],
    *,
    near: Callable[[P, P], float] | None = None,
    open_to: Callable[[P], bool] = lambda _: False,
) -> Matched[P]:
    """The proposals of ``kind`` held against the annotation by ``closeness`` (above 0: a match).

    A proposal that matches nothing is left out of the count where it answers an optional fact
    (by ``near``, by default ``closeness``), where ``open_to`` says that the annotation leaves
    out some of its sort, or where the annotation of its kind is partial.
    """
    wanted, found = gold.required(kind), of_kind(kind, proposals)
    chosen = pairs(wanted, found, closeness)
    rest = without(found, (other for _, other in chosen))
    if kind.model_fields["kind"].default in gold.partial:
        rest = []
    excused = [other for _, other in pairs(gold.allowed(kind), rest, near or closeness)]
    surplus = [each for each in without(rest, excused) if not open_to(each)]
    return Matched(chosen, len(wanted), len(chosen) + len(surplus))

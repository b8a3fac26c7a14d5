"""What was stated of a kind of count within some days, side by side: no winner, no mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from demarche.analysis.remarks import relation
from demarche.analysis.rows import rows
from demarche.analysis.series import scope_name, scope_note
from demarche.model.dossier import Measure
from demarche.model.facts import AnyFact, Figure, Relation
from demarche.model.vocabulary import RelationKind, Status

# Statuses of what is not there, or is no number of heads: never on the scale of counts.
APART = (Status.PLANNED, Status.EXPECTED, Status.WITHDRAWN, Status.CHANGE, Status.SHARE,
         Status.CAPACITY)  # fmt: skip
# More claims than a reader can compare; what is left out is told.
MOST_CLAIMS = 60
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
            "eleven", "twelve")  # fmt: skip


@dataclass(frozen=True)
class Claim:
    """Figures that count once, the leading one first; ``scale`` is the axis that they share with
    others.
    """

    members: tuple[Figure, ...]
    scope: str
    scale: str

    @property
    def lead(self) -> Figure:
        return self.members[0]

    @property
    def own(self) -> bool:
        """Whether a report of the dossier makes it."""
        return any(figure.report is not None for figure in self.members)


@dataclass(frozen=True)
class Alike:
    """Claims of one scope group and one unit, by day and size."""

    scope: str
    name: str
    note: str
    unit: str
    scale: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True)
class Comparison:
    """All claims of some days in their groups; ``left_out`` are claims beyond ``MOST_CLAIMS``."""

    groups: tuple[Alike, ...]
    left_out: int = 0

    @property
    def claims(self) -> list[Claim]:
        return [claim for group in self.groups for claim in group.claims]

    @property
    def words(self) -> str:
        """How many claims, parties and scopes, in words."""
        return counted_words(self.claims)


def compared(frame: pd.DataFrame, measure: Measure, first: date, last: date) -> Comparison:
    """The claims among the rows of ``analysis.series`` that are counted between two days.

    A count of a month or a year is among them where it overlaps. Our own arithmetic is left out:
    nobody states it. The scope of the report's own figure comes first.
    """
    stated = frame[~frame["derived"]]
    inside = stated["first"].le(pd.Timestamp(last)) & stated["last"].ge(pd.Timestamp(first))
    names = list(dict.fromkeys(stated.loc[inside].sort_values(["own", "first", "most"],
                               ascending=[False, True, True])["claim"]))  # fmt: skip
    kept = names[:MOST_CLAIMS]
    within = stated[stated["claim"].isin(kept)]
    claims = [_claim(part) for _, part in within.groupby("claim", sort=False)]
    return Comparison(tuple(_groups(claims, measure)), len(names) - len(kept))


def own_claim(frame: pd.DataFrame) -> Claim | None:
    """The claim of the latest report's own figure among rows of ``analysis.series``, if any."""
    own = frame[frame["own"]].sort_values(["first", "id"])
    if own.empty:
        return None
    return _claim(frame[frame["claim"].eq(own.iloc[-1]["claim"])])


def _claim(part: pd.DataFrame) -> Claim:
    """The rows of one claim: a report's first, then as they became known."""
    ordered = part.sort_values(["own", "known", "id"], ascending=[False, True, True])
    lead = ordered.iloc[0]
    return Claim(tuple(ordered["fact"]), str(lead["scope"]), str(lead["scale"]))


def _groups(claims: Sequence[Claim], measure: Measure) -> Iterator[Alike]:
    order = {scope.id: n for n, scope in enumerate(measure.scopes)}
    groups: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        groups.setdefault((claim.scope, claim.lead.unit), []).append(claim)
    for scope, unit in sorted(groups, key=lambda key: (
        not any(claim.own for claim in groups[key]), order.get(key[0], len(order)), key,
    )):  # fmt: skip
        alike = tuple(sorted(groups[scope, unit], key=_place))
        yield Alike(scope, scope_name(measure, scope), scope_note(measure, scope), unit,
                    alike[0].scale, alike)  # fmt: skip


def _place(claim: Claim) -> tuple[object, ...]:
    lead = claim.lead
    sizes = [n for n in (lead.value, lead.low, lead.high) if n is not None]
    return (lead.status in APART, lead.as_of or date.max, max(sizes, default=0.0), lead.id)


def counted_words(claims: Sequence[Claim]) -> str:
    """ "Eight parties, nine claims, four scopes"."""
    said = ", ".join([
        numbered(len({c.lead.stated_by for c in claims}), "party", "parties"),
        numbered(len(claims), "claim", "claims"),
        numbered(len({c.scope for c in claims}), "scope", "scopes"),
    ])  # fmt: skip
    return said[0].upper() + said[1:]


def numbered(count: int, one: str, several: str) -> str:
    """ "no claims", "one claim", "twelve claims", "13 claims"."""
    words = _NUMBERS[count] if count < len(_NUMBERS) else f"{count:,}"
    return f"{words} {one if count == 1 else several}"


@dataclass(frozen=True)
class Bearing:
    """How a claim bears on another fact, or that one on it: "Corrected by"."""

    words: str
    other: str
    note: str


def bearings(
    claims: Iterable[Claim], relations: Iterable[Relation]
) -> Mapping[str, list[Bearing]]:
    """By the id of a claim's leading figure, its relations to facts outside the claim."""
    leads = {figure.id: claim.lead.id for claim in claims for figure in claim.members}
    found: dict[str, list[Bearing]] = {}
    for each in relations:
        if each.kind is RelationKind.SAME_CLAIM:
            continue
        for end, other in ((each.source, each.target), (each.target, each.source)):
            if end in leads and leads.get(other) != leads[end]:
                words = relation(each, outgoing=end == each.source)
                found.setdefault(leads[end], []).append(Bearing(words, other, each.note or ""))
    return found


def extremes(group: Alike) -> tuple[Claim, Claim] | None:
    """Of counts in one group the one with the lowest and the one with the highest number, a
    report's own aside; None where fewer than two others count.
    """
    others = [c for c in group.claims if not c.own and c.lead.status is Status.COUNTED
              and _size(c) is not None]  # fmt: skip
    if len(others) < 2:
        return None
    ordered = sorted(others, key=lambda c: _size(c) or 0.0)
    return ordered[0], ordered[-1]


def _size(claim: Claim) -> float | None:
    lead = claim.lead
    return lead.value if lead.value is not None else lead.high


def facts_of(frame: pd.DataFrame, ids: Iterable[str]) -> dict[str, AnyFact]:
    """The facts of a fact frame by id; ids that it does not have are left out."""
    return {str(row.Index): row.fact for row in rows(frame[frame.index.isin(list(ids))])}

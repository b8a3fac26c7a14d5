"""Rows of what compares figures, for tables of slides and documents: words only."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from demarche.analysis.comparison import Alike, Claim, bearings, facts_of
from demarche.analysis.counts import Counts
from demarche.analysis.names import Names, number_with_qualifier
from demarche.export.deck import Content
from demarche.export.wording import day_counted
from demarche.figures.sent import ANY_SIGN, SIGNS
from demarche.figures.series_words import counted_number, known_words, outlet
from demarche.model.briefing import SlideKind
from demarche.model.dossier import Snapshot
from demarche.model.facts import AnyFact, Figure
from demarche.model.vocabulary import Status

# Rows that a reader of slides or of a document is shown; the rest is counted, and in other files.
MOST_ROWS = 120
#: By kind the headings of the columns, with the shares of the width that they take.
HEADS: Mapping[SlideKind, Sequence[tuple[str, float]]] = {
    SlideKind.SERIES: (("As reported", 1.9), ("Stated by", 1.9), ("Day counted", 1.35),
                       ("What it includes", 3.6), ("Source", 2.2)),
    SlideKind.CLAIMS: (("As stated", 1.9), ("Stated by", 1.7), ("Day", 1.6),
                       ("What it includes", 2.2), ("Told by", 1.9),
                       ("Corrections and denials", 2.1)),
    SlideKind.SENT: (("How many", 1.7), ("Day", 1.15), ("Whose", 1.4), ("Status", 1.3),
                     ("From", 1.1), ("To", 1.5), ("Stated by", 1.55), ("Source", 1.7)),
}  # fmt: skip
_ONCE = "One source, counted once: "


@dataclass(frozen=True)
class CountRow:
    """The words of a row's cells, the facts that it shows, and the side that gives the first cell
    its colour (None: neutral); a ``heading`` has one cell, and a note on it.
    """

    cells: tuple[str, ...]
    facts: tuple[str, ...] = ()
    side: str | None = None
    heading: bool = False
    note: str = ""


@dataclass(frozen=True)
class Compared:
    """The table of a part that compares figures: headings with their shares of the width, rows, and
    how many more there would be.
    """

    heads: Sequence[tuple[str, float]]
    rows: Sequence[CountRow]
    left: int


def compared_rows(content: Content) -> Compared:
    """The table of a part that compares figures; a column in which nothing stands is left out."""
    rows, left = _rows(content)
    full = [row for row in rows if not row.heading]
    kept = [n for n, _ in enumerate(HEADS[content.kind]) if any(row.cells[n] for row in full)]
    fitted = [row if row.heading else replace(row, cells=tuple(row.cells[n] for n in kept))
              for row in rows]  # fmt: skip
    return Compared([HEADS[content.kind][n] for n in kept], fitted, left)


def _rows(content: Content) -> tuple[list[CountRow], int]:
    makers: Mapping[SlideKind, Callable[[Counts], Iterator[CountRow]]] = {
        SlideKind.SERIES: _over_time, SlideKind.CLAIMS: _claims, SlideKind.SENT: _sent,
    }  # fmt: skip
    if content.counts is None:
        return [], 0
    found = list(makers[content.kind](content.counts))
    kept = _first(found)
    left = sum(not row.heading for row in found) - sum(not row.heading for row in kept)
    if content.kind is SlideKind.CLAIMS:
        left += content.counts.side_by_side.left_out
    return kept, left


def _first(found: Sequence[CountRow]) -> list[CountRow]:
    """The first rows, their headings not counted."""
    kept, number = [], 0
    for row in found:
        number += not row.heading
        if number > MOST_ROWS:
            break
        kept.append(row)
    return kept[:-1] if kept and kept[-1].heading else kept


def _over_time(counts: Counts) -> Iterator[CountRow]:
    """Lane by lane as the chart has them; of a flow under whose they are."""
    if counts.measure.flow:
        for sender in counts.senders:
            yield CountRow((sender.title,), heading=True)
            yield from (_figure(counts, fact) for fact in sender.rows["fact"])
        return
    for lane in counts.lanes[0]:
        yield CountRow((lane.title,), heading=True)
        yield from (_figure(counts, fact) for fact in lane.rows.sort_values("first")["fact"])


def _figure(counts: Counts, fact: Figure) -> CountRow:
    names, snapshot = counts.scope.names, counts.scope.snapshot
    includes = "; ".join(filter(None, [_where(fact, names, counts), fact.scope]))
    cells = (reported(fact), names.stated_by(fact, inline=True), day_counted(fact), includes,
             outlet(fact, snapshot))  # fmt: skip
    return CountRow(cells, (fact.id,), snapshot.dossier.side_of(fact.stated_by))


def _where(fact: Figure, names: Names, counts: Counts) -> str:
    """Of what is sent: from where to where."""
    if not counts.measure.flow:
        return ""
    origin = f"from {names.place(fact.origin)} " if fact.origin else ""
    return f"{origin}to {names.place(fact.place)}"


def reported(fact: Figure) -> str:
    """The number in the source's words with its unit, and what became of what is counted."""
    status = "" if fact.status is Status.COUNTED else f", {fact.status.value}"
    return f"{number_with_qualifier(fact)} {fact.unit}{status}"


def _claims(counts: Counts) -> Iterator[CountRow]:
    found = counts.side_by_side
    told = bearings(found.claims, counts.scope.snapshot.relations)
    ends = {each.other for listed in told.values() for each in listed}
    others = facts_of(counts.scope.loaded.frame, ends)
    said = {key: [f"{each.words} {_named(others[each.other], counts.scope.names)}"
                  f"{f' ({each.note})' if each.note else ''}"
                  for each in listed if each.other in others]
            for key, listed in told.items()}  # fmt: skip
    # The same scope in another unit needs no second note.
    noted = {group.scope: group for group in reversed(found.groups)}
    for group in found.groups:
        yield _group(group, noted=noted[group.scope] is group)
        yield from (_claim(counts, claim, said.get(claim.lead.id, ())) for claim in group.claims)


def _named(fact: AnyFact, names: Names) -> str:
    by = f"{names.stated_by(fact, inline=True)}: " if isinstance(fact, Figure) else ""
    return f"{by}{names.fact(fact)}"


def _group(group: Alike, *, noted: bool) -> CountRow:
    note = group.note if noted else ""
    return CountRow((f"{group.name} ({group.unit})",), heading=True, note=note)


def _claim(counts: Counts, claim: Claim, bearing: Iterable[str]) -> CountRow:
    lead, names, snapshot = claim.lead, counts.scope.names, counts.scope.snapshot
    where = _where(lead, names, counts)
    whose = f"{names.short(lead.party)}, " if counts.measure.flow and lead.party else ""
    cells = (
        reported(lead), names.stated_by(lead, inline=True), known_words(lead),
        "; ".join(filter(None, [f"{whose}{where}", lead.scope])),
        _told_by(claim, snapshot), "; ".join(bearing),
    )  # fmt: skip
    return CountRow(cells, tuple(f.id for f in claim.members),
                    snapshot.dossier.side_of(lead.stated_by))  # fmt: skip


def _told_by(claim: Claim, snapshot: Snapshot) -> str:
    """Who tells a claim, with the words of each that has others."""
    lead = number_with_qualifier(claim.lead)
    told = [outlet(f, snapshot) + ("" if number_with_qualifier(f) == lead else
            f", there “{number_with_qualifier(f)}”") for f in claim.members]  # fmt: skip
    return (_ONCE if len(told) > 1 else "") + "; ".join(told)


def _sent(counts: Counts) -> Iterator[CountRow]:
    names, snapshot = counts.scope.names, counts.scope.snapshot
    for fact in counts.sent:
        sign = SIGNS.get(fact.status.value, ANY_SIGN)
        cells = (
            counted_number(fact), day_counted(fact),
            names.actor(fact.party) if fact.party else "not stated",
            f"{sign} {fact.status.value}", names.place(fact.origin) if fact.origin else "",
            names.place(fact.place), names.stated_by(fact, inline=True), outlet(fact, snapshot),
        )  # fmt: skip
        yield CountRow(cells, (fact.id,), snapshot.dossier.side_of(fact.stated_by))

"""What stands around the charts of counts in context, in words. Nodes only, no streamlit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pandas as pd

from demarche.analysis.comparison import Alike, Claim, Comparison, extremes, numbered
from demarche.analysis.evidence import day_words
from demarche.analysis.names import number_with_qualifier
from demarche.analysis.rows import rows
from demarche.analysis.sent import by_day
from demarche.figures.sent import ANY_SIGN, SIGNS
from demarche.figures.series_words import counted_number, outlet
from demarche.model.dossier import Measure
from demarche.model.facts import Figure
from demarche.ui import lists
from demarche.ui.nodes import Element, Node, el
from demarche.ui.view import View

MOST_LINES = 120
# Figures of a flow that a sentence has room for.
MOST_BESIDE = 6


def answer(
    view: View, measure: Measure, own: Claim | None, found: Comparison, days: str
) -> Element | None:
    """What the report gives, and what others state of the same within some days; None where no
    report gives anything of this kind.
    """
    if own is None:
        return None
    same = [each for each in found.groups
            if (each.scope, each.unit) == (own.scope, own.lead.unit)]  # fmt: skip
    others = [each for each in found.groups if each.scope != own.scope and each.scale == own.scale]
    said = (_sent_beside(view, own, same, days) if measure.flow
            else [*_counted_beside(view, own, same, days), *_elsewhere(view, others)])  # fmt: skip
    return el("p", "The report: ", *said, cls="claims-answer")


def _counted_beside(
    view: View, own: Claim, same: Sequence[Alike], days: str
) -> Iterator[Node]:
    day = day_words(own.lead.as_of, own.lead.as_of_precision)
    yield from (_number(view, own), f", counted {day}. ")
    found = extremes(same[0]) if same else None
    if found is None:
        yield f"Fewer than two others state a count of the same scope, {days}. "
        return
    yield f"Of the same scope, {days}, others state from "
    yield from (*_stated(view, found[0]), " to ", *_stated(view, found[1]), ". ")


def _stated(view: View, claim: Claim) -> list[Node]:
    return [_number(view, claim), f" ({view.names.stated_by(claim.lead, inline=True)})"]


def _elsewhere(view: View, others: Sequence[Alike]) -> Iterator[Node]:
    """Counts that take in other things: their ends where one scope has two, else how many."""
    if not others:
        return
    found = extremes(others[0]) if len(others) == 1 else None
    if found is None:
        number = numbered(len({each.scope for each in others}), "other scope", "other scopes")
        yield f"Counts of {number} take in other things."
        return
    yield f"Not comparable, “{others[0].name}”: from "
    yield from (*_stated(view, found[0]), " to ", *_stated(view, found[1]), ".")


def _sent_beside(view: View, own: Claim, same: Sequence[Alike], days: str) -> Iterator[Node]:
    """What is told of the same place: of a flow, other senders send something else."""
    lead = own.lead
    yield from (_number(view, own), f", {lead.status.value} for {view.names.place(lead.place)}, ",
                f"{_sender(view, lead) or 'sender not stated'}. ")  # fmt: skip
    others = [c for group in same for c in group.claims
              if c.lead.id != lead.id and c.lead.place == lead.place]  # fmt: skip
    if others:
        yield f"Of the same place and scope, {days}: "
    for n, claim in enumerate(others[:MOST_BESIDE]):
        yield ", " if n else ""
        yield _number(view, claim)
        yield f" ({_sender(view, claim.lead) or 'sender not stated'}, {claim.lead.status.value})"
    if others:
        rest = len(others) - MOST_BESIDE
        yield f", and {rest:,} more." if rest > 0 else "."


def _sender(view: View, lead: Figure) -> str:
    return view.names.short(lead.party) if lead.party else ""


def _number(view: View, claim: Claim) -> Element:
    return view.link(number_with_qualifier(claim.lead), evidence=claim.lead.id)


def arithmetic(view: View, figures: Sequence[Figure]) -> Element | None:
    """Our own sums and differences, with their grounds: stated by nobody and on no chart."""
    if not figures:
        return None
    items = [el("li", view.link(view.names.fact(f), evidence=f.id), ". ",
                el("span", f.note or "", cls="quiet")) for f in figures]  # fmt: skip
    return el("div", el("h3", "Our own arithmetic and inference", cls="topic"),
              el("p", "Stated by nobody, so on no chart and in no comparison.", cls="quiet"),
              el("ul", *items, cls="events"))  # fmt: skip


def sent_table(view: View, shown: pd.DataFrame) -> Element:
    """Who sent how many to where, when, with status: one line a figure, by day."""
    heads = ("Day", "Whose", "How many", "Status", "From", "To", "Stated by", "Source")
    head = el("tr", *[el("th", each, scope="col") for each in heads])
    ordered = by_day(shown)
    body = [_sent_row(view, row.fact) for row in rows(ordered.head(MOST_LINES))]
    left = len(shown) - len(body)
    more = el("caption", f"The first {len(body)}; {left:,} more are in the table below.",
              cls="quiet") if left > 0 else None  # fmt: skip
    return el("table", more, el("thead", head), el("tbody", *body), cls="sent")


def _sent_row(view: View, fact: Figure) -> Element:
    side = lists.side_class(view, view.snapshot.dossier.side_of(fact.stated_by))
    sign = SIGNS.get(fact.status.value, ANY_SIGN)
    cells: list[Node] = [
        day_words(fact.as_of, fact.as_of_precision, short=True) or "not stated",
        view.names.actor(fact.party) if fact.party else "not stated",
        view.link(counted_number(fact), evidence=fact.id),
        f"{sign} {fact.status.value}", view.names.place(fact.origin) if fact.origin else "",
        view.names.place(fact.place), el("span", view.names.stated_by(fact), cls=side),
        outlet(fact, view.snapshot),
    ]  # fmt: skip
    return el("tr", *[el("td", cell) for cell in cells],
              cls="sent-derived" if fact.derived else "")  # fmt: skip

"""What several parties state of one kind of count, side by side. Nodes only, no streamlit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, floor, log10

from demarche.analysis.comparison import Alike, Bearing, Claim, Comparison
from demarche.analysis.names import number_with_qualifier, spelled
from demarche.figures.quantity_signs import MARKS, SIGNS
from demarche.figures.series_words import known_words, outlet
from demarche.model.facts import AnyFact, Figure
from demarche.model.vocabulary import REPORT_VOICE, Grade, Status
from demarche.ui import lists
from demarche.ui.nodes import Element, Node, el
from demarche.ui.view import View

NOT_COMPARABLE = "Counts of different scope are not comparable; none here is a mean or a sum."
_WEAK = (Grade.REWORDED, Grade.SECONDARY)


@dataclass(frozen=True)
class Axis:
    """The scale of a strip: numbers from zero to ``end``, and the report's own number, if any."""

    end: float
    own: float | None = None

    def at(self, number: float) -> float:
        """Where a number lies, in per cent."""
        return round(100 * number / self.end, 2)


def claims(
    view: View, found: Comparison, bearings: Mapping[str, Sequence[Bearing]],
    others: Mapping[str, AnyFact],
) -> Element:  # fmt: skip
    """All claims under the name of their scope, each with its number on a scale of its unit.

    ``bearings`` are the relations of each claim, ``others`` the facts that they lead to, by id.
    """
    if not found.claims:
        return el("p", "Nothing is stated of these days, with these filters.", cls="quiet")
    words = el("p", el("strong", found.words + ". "), NOT_COMPARABLE, cls="claims-words")
    scales = {scale: axis(scale, found.claims) for scale in dict.fromkeys(
        group.scale for group in found.groups)}  # fmt: skip
    # The same scope in another unit needs no second note.
    noted = {group.scope: group for group in reversed(found.groups)}
    groups = [
        el("div", _heading(group, scales[group.scale], noted=noted[group.scope] is group),
           el("ul", *[_claim(view, claim, scales[group.scale], bearings, others)
                      for claim in group.claims]), cls="claims-scope")
        for group in found.groups
    ]  # fmt: skip
    left = el("p", f"{found.left_out:,} more claims of these days are left out: choose fewer days, "
              "or narrow the filters.", cls="quiet") if found.left_out else None  # fmt: skip
    return el("div", words, *groups, left, cls="claims")


def axis(scale: str, found: Sequence[Claim]) -> Axis:
    """From zero to a round number above all claims on a scale, with room for open bounds."""
    alike = [claim for claim in found if claim.scale == scale]
    sizes = [n for c in alike for f in c.members for n in (f.value, f.low, f.high) if n]
    most = max(sizes, default=1.0) * 1.15
    step = max(10.0 ** floor(log10(most)) / 2, 1.0)
    own = [claim.lead.value for claim in alike if claim.own and claim.lead.value is not None]
    return Axis(ceil(most / step) * step, own[0] if len(set(own)) == 1 else None)


def _heading(group: Alike, scale: Axis, *, noted: bool) -> Element:
    note = el("p", group.note, cls="claims-note") if group.note and noted else None
    return el("div", el("h3", group.name),
              el("span", f"0 to {spelled(scale.end)} {group.unit}", cls="claims-axis"), note,
              cls="claims-heading")  # fmt: skip


def _claim(
    view: View, claim: Claim, scale: Axis, bearings: Mapping[str, Sequence[Bearing]],
    others: Mapping[str, AnyFact],
) -> Element:  # fmt: skip
    lead = claim.lead
    side = view.snapshot.dossier.side_of(lead.stated_by)
    cls = "claim-report" if lead.stated_by == REPORT_VOICE else lists.side_class(view, side)
    number = view.link(number_with_qualifier(lead), evidence=lead.id, cls="claim-number")
    status = "" if lead.status is Status.COUNTED else f" {lead.status.value}"
    who = el("span", view.names.stated_by(lead), cls="claim-who")
    return el(
        "li",
        el("div", number, el("span", status, cls="act") if status else None,
           el("span", " · ", cls="act"), who, *_whose(view, lead)),
        strip(claim, scale), el("div", *_details(view, claim), cls="claim-details"),
        *[_bearing(view, each, others) for each in bearings.get(lead.id, ())],
        cls=f"claim {cls}{' claim-own' if claim.own else ''}",
    )  # fmt: skip


def _whose(view: View, lead: Figure) -> Iterator[Node]:
    """Of what is sent: whose it is and where it goes."""
    measure = view.snapshot.dossier.measure(lead.measure)
    if measure is not None and measure.flow:
        sender = view.names.short(lead.party) if lead.party else "sender not stated"
        yield el("span", f" · {sender} → {view.names.place(lead.place)}", cls="claim-who")


def _details(view: View, claim: Claim) -> Iterator[Node]:
    lead = claim.lead
    yield f"{lead.scope} · {known_words(lead)} · "
    if len(claim.members) > 1:
        yield el("strong", f"{_sources(claim)}: ", cls="claim-once")
    for n, figure in enumerate(claim.members):
        yield "; " if n else ""
        yield view.link(outlet(figure, view.snapshot), evidence=figure.id)
        yield _doubts(figure, lead)


def _sources(claim: Claim) -> str:
    if claim.own and any(figure.citation for figure in claim.members):
        return "The report and the agency text behind it, one source, counted once"
    return "One claim told more than once, counted once"


def _doubts(figure: Figure, lead: Figure) -> str:
    """What weakens a source, and another wording of the same claim."""
    cited = figure.citation
    weak = f" ({cited.grade.value})" if cited is not None and cited.grade in _WEAK else ""
    other = number_with_qualifier(figure)
    return weak if other == number_with_qualifier(lead) else f"{weak}, there “{other}”"


def _bearing(view: View, each: Bearing, others: Mapping[str, AnyFact]) -> Element:
    other = others[each.other]
    note = f" ({each.note})" if each.note else ""
    said = f"{view.names.stated_by(other)}: " if isinstance(other, Figure) else ""
    return el("div", el("strong", f"{each.words} "), said,
              view.link(view.names.fact(other), evidence=other.id), note, cls="claim-bearing")


def strip(claim: Claim, scale: Axis) -> Element:
    """The number of a claim on its scale: a mark with what it leaves open, or a bar."""
    lead = claim.lead
    spots = {} if scale.own is None else {"own": scale.at(scale.own)}
    guide = el("span", " ", cls="claim-guide") if spots else None
    if lead.low is not None and lead.high is not None and lead.low < lead.high:
        spots |= {"low": scale.at(lead.low), "high": scale.at(lead.high)}
        return el("span", guide, el("span", " ", cls="claim-bar"), cls="claim-strip", spots=spots)
    if lead.value is None:
        return el("span", "no number given", cls="claim-strip quiet")
    spots["at"] = scale.at(lead.value)
    return el("span", guide, _mark(lead), cls="claim-strip", spots=spots)


def _mark(lead: Figure) -> Element:
    sign, direction = SIGNS[lead.qualifier.value], MARKS[lead.qualifier.value][1]
    dot = _dot(sign[-1] if direction < 0 else sign[0])
    if direction > 0:
        return el("span", dot, sign[1:], cls="claim-mark claim-up")
    if direction < 0:
        return el("span", sign[:-1], dot, cls="claim-mark claim-down")
    return el("span", dot, cls="claim-mark")


def _dot(sign: str) -> Element:
    """A round mark is drawn, since letters of that shape differ from system to system."""
    drawn = {"●": "claim-dot claim-full", "○": "claim-dot"}
    return el("span", " " if sign in drawn else sign, cls=drawn.get(sign, "claim-sign"))

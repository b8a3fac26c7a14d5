"""What a mark says when it is pointed at, and what is written beside it."""

from __future__ import annotations

from collections.abc import Iterable

from demarche.analysis.evidence import day_words, page
from demarche.analysis.names import Names, number_with_qualifier
from demarche.analysis.series import scope_name
from demarche.figures.theme import plain, wrapped
from demarche.model.dossier import Measure, Snapshot
from demarche.model.facts import Figure

_WIDE = 62
PRESENT = "already there"


def hover(
    fact: Figure, also: Iterable[Figure], bearing: Iterable[str], measure: Measure, names: Names,
    snapshot: Snapshot,
) -> str:  # fmt: skip
    """The number in the source's words, who states it, what it includes, when, and where it is
    from. ``also`` are figures of the same claim that another text tells; ``bearing`` says how it
    bears on other facts ("Corrected by …").
    """
    status = "" if fact.status.value == "counted" else f", {fact.status.value}"
    known = day_words(fact.known_on, fact.known_on_precision) or "day not recorded"
    told = [outlet(fact, snapshot), *(outlet(other, snapshot) for other in also)]
    includes = "; ".join(filter(None, [scope_name(measure, fact.scope_group or ""), fact.scope]))
    lines = [
        f"<b>{plain(number_with_qualifier(fact))}</b> {plain(fact.unit)}{plain(status)}",
        wrapped(fact.counted, _WIDE),
        f"Stated by: {plain(names.stated_by(fact))}",
        wrapped(f"Includes: {includes}", _WIDE),
        f"Day counted: {day_words(fact.as_of, fact.as_of_precision)} · known on: {known}",
        wrapped(f"From: {'; '.join(dict.fromkeys(told))}", _WIDE),
    ]  # fmt: skip
    if len(told) > 1:
        lines.append("One claim told more than once: counted once")
    lines += [wrapped(words, _WIDE) for words in bearing]
    return "<br>".join([*lines, "Click for the evidence"]).replace("%{", "%&#123;")


def known_words(fact: Figure) -> str:
    """The day counted, and the day on which the count became known."""
    counted = day_words(fact.as_of, fact.as_of_precision, short=True)
    known = day_words(fact.known_on, fact.known_on_precision, short=True)
    if counted == known:
        return f"counted and known {counted}"
    return f"counted {counted}, {f'known {known}' if known else 'day known not recorded'}"


def outlet(fact: Figure, snapshot: Snapshot) -> str:
    """The publisher of a figure's page, or the outlet of its report."""
    if fact.citation is not None:
        return f"cited: {page(fact).outlet}"
    return next((f"report: {r.outlet}" for r in snapshot.reports if r.id == fact.report), "")


def label(fact: Figure, names: Names, *, short: bool = False) -> tuple[str, ...]:
    """The number in the source's words and who says it; ``short``: not who says it."""
    number = number_with_qualifier(fact)
    if fact.report is not None:
        return (f"the report: {number}",)
    return (number,) if short else (number, names.short(fact.stated_by))


def counted_number(fact: Figure) -> str:
    """The number in the source's words, with its unit where that is not troops."""
    number = number_with_qualifier(fact)
    unit = fact.unit.removesuffix("s") if number == "1" else fact.unit
    return number if fact.unit == "troops" else f"{number} {unit}"


def sent_labels(fact: Figure, names: Names, scope: str) -> tuple[str, ...]:
    """How many of what, with which status, to where, of which scope (if it is not the usual one)
    and who says so; then the same in shorter forms, for where there is less room.
    """
    number = counted_number(fact)
    status = PRESENT if fact.status.value == "counted" else fact.status.value
    origin = f" from {names.place(fact.origin)}" if fact.origin else ""
    of = f" ({scope[0].lower()}{scope[1:]})" if scope and scope.lower() != PRESENT else ""
    by = "" if fact.report is not None else f" · {names.short(fact.stated_by)}"
    if fact.report is not None:
        number = f"the report: {number}"
    to = f" → {names.place(fact.place)}"
    return (f"{number}, {status}{origin}{to}{of}{by}", f"{number}, {status}{origin}{to}{by}",
            f"{number}, {status}{to}", f"{number}{to}", number)  # fmt: skip

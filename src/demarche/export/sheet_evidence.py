"""What a fact rests on, as the last columns of a readable sheet."""

from __future__ import annotations

from datetime import date
from typing import Any

from demarche.export.parts import Part
from demarche.export.wording import kind_of
from demarche.model.evidence import Citation
from demarche.model.facts import AnyFact
from demarche.model.vocabulary import Precision

Row = dict[str, Any]
# From 1 March 1900 on, Excel counts days as the calendar does.
_FIRST_DAY = date(1900, 3, 1)
_PAGE = ("Title", "Title rebuilt", "Page dated", "Address", "Grade of the page", "Also seen on")
#: Columns that only some facts fill: a sheet in which none does is without them.
OPTIONAL = frozenset({
    *_PAGE, "Rests on", "Paraphrase (ours)", "Table", "Short list", "Known later", "Kind of count",
    "Scope group", "Whose", "From", "Where", "Corrected, denied, answered",
})  # fmt: skip


def evidence(fact: AnyFact, part: Part) -> Row:
    """The fact's id, its sentence or our paraphrase, where that stands, and our own remarks."""
    found, cited = part.evidence(fact), fact.citation
    return {
        "Fact": fact.id, "Rests on": kind_of(found) if part.cites else None,
        "Sentence": None if cited else found.text,
        "Paraphrase (ours)": found.text if cited else None,
        "Outlet": found.source.outlet, **_page(cited, found.source.url),
        "Known on": when(fact.known_on, fact.known_on_precision),
        "Table": fact.table, "Short list": getattr(fact, "core", None) or None,
        "Resolved by us": fact.resolved, "Note (ours)": fact.note, "Known later": fact.later,
        "Cautions (ours)": " ".join(part.cautions(fact)) or None,
    }  # fmt: skip


def related(part: Part, fact: str) -> str | None:
    """How a fact bears on others and they on it, in words; what is the same claim aside."""
    names = part.scope.names
    said = [f"{words}: {names.fact(other)} [{other.id}]{f' ({note})' if note else ''}"
            for words, other, note in part.bearings.get(fact, [])]
    return "; ".join(said) or None


def _page(cited: Citation | None, url: str) -> Row:
    held = dict.fromkeys(_PAGE) | {"Address": url or None}
    if cited is None:
        return held
    return held | {
        "Title": cited.title, "Title rebuilt": cited.title_rebuilt or None,
        "Page dated": when(cited.day, "day"), "Grade of the page": cited.grade.value,
        "Also seen on": ", ".join(cited.also_seen) or None,
    }  # fmt: skip


def when(day: date | None, precision: str) -> date | str | None:
    """A day as exactly as it is known: a date, or the text "2022-02" or "2022"."""
    if day is None:
        return None
    if precision in (Precision.MONTH, Precision.YEAR):
        return day.isoformat()[: 7 if precision == Precision.MONTH else 4]
    return day if day >= _FIRST_DAY else day.isoformat()

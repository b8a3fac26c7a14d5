"""How files word what facts rest on, and figures in large type: the same in all of them.

Words of a report stand in quotation marks; our paraphrase of a cited page never does, and is
said to be ours.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from demarche.analysis.evidence import Evidence, Source, day_words, page_id, sources
from demarche.analysis.names import number
from demarche.model.dossier import Dossier, Report, Snapshot
from demarche.model.evidence import Citation
from demarche.model.facts import AnyFact, Figure
from demarche.model.vocabulary import Qualifier

#: Leads every paraphrase.
OURS = "In our words: "
#: Stands after the number of a note on a cited fact, and what it means.
CITED, CITED_MEANS = "*", "* a cited page, not held here: in our words"


@dataclass(frozen=True)
class Named:
    """A source with what the store has of it, which tells more than its line."""

    source: Source
    of: Report | Citation


def named(facts: Iterable[AnyFact], snapshot: Snapshot) -> list[Named]:
    """What ``facts`` of ``snapshot`` rest on, each once, in the order of ``sources``."""
    listed = list(facts)
    held: dict[str, Report | Citation] = {r.id: r for r in snapshot.reports}
    for fact in listed:
        if fact.citation is not None:
            held.setdefault(page_id(fact.citation), fact.citation)
    return [Named(each, held[each.id]) for each in sources(listed, snapshot)]


def line(source: Source) -> str:
    """A source in one line; a page with its title, by which it is found where it has moved."""
    return f"{_title(source)}, {source.line}" if source.cited else source.line


def reference(source: Source) -> str:
    """The same where a remark beside it says what a cited page is."""
    if not source.cited:
        return source.line
    day = f", {source.day}" if source.day else ""
    return f"{_quoted(source.title)}, {source.outlet}{day}; {source.url}"


def note(found: Named) -> str:
    """A source with its title, its address and what it is worth."""
    source, of = found.source, found.of
    more = of.url_note if isinstance(of, Report) else also_seen(of)
    return " ".join(filter(None, [f"{_title(source)}, {source.line}.", worth(source), more]))


def _title(source: Source) -> str:
    rebuilt = f" ({source.remark})" if source.cited and source.remark else ""
    return f"{_quoted(source.title)}{rebuilt}"


def _quoted(title: str) -> str:
    """A title in quotation marks; one in brackets is a remark, such as that it is unknown."""
    return title if title.startswith("(") and title.endswith(")") else f"“{title}”"


def worth(source: Source) -> str:
    """What a source is worth as evidence; of a page, its grade as a sentence."""
    return f"The page: {source.worth}." if source.cited else source.worth


def also_seen(cited: Citation) -> str:
    """Where else the same was seen, as a sentence."""
    return f"Also seen on: {', '.join(cited.also_seen)}." if cited.also_seen else ""


def evidence_words(found: Evidence) -> str:
    """The sentence in quotation marks, or our paraphrase without any."""
    return f"{OURS}{found.text}" if found.source.cited else f"“{found.text}”"


def kind_of(found: Evidence) -> str:
    """What a fact rests on, in a word for tables."""
    return "cited page, not held" if found.source.cited else "report"


def large(figure: Figure) -> tuple[str, str]:
    """What leads a figure in large type, and what is large: the qualifier and the number; where
    the source gives no number, its words alone.
    """
    leads = figure.qualifier is not Qualifier.EXACTLY
    words = figure.qualifier_text or (figure.qualifier.value if leads else "")
    shown = number(figure)
    return (words, shown) if shown else ("", words)


def scope_group(figure: Figure, dossier: Dossier) -> str:
    """The name of the group of counts that a figure may be compared with; empty for none."""
    measure = dossier.measure(figure.measure)
    groups = {each.id: each.name for each in measure.scopes} if measure else {}
    return groups.get(figure.scope_group or "", figure.scope_group or "")


def unbounded(figure: Figure) -> str:
    """What stands for a bound that is not there: it is open, or there is no number at all."""
    return "open" if figure.value is not None else "not stated"


def day_counted(figure: Figure) -> str:
    """The day that a count is about, as exactly as it is known, and whether we worked it out."""
    day = day_words(figure.as_of, figure.as_of_precision, short=True) or "not stated"
    return f"{day} (inferred)" if figure.as_of and figure.as_of_ground else day

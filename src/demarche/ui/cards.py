"""Evidence cards: what a fact says, the sentence with its words marked, and all that qualifies it.

Made of nodes (``ui.nodes``); no streamlit here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from demarche.analysis.evidence import evidence, page
from demarche.analysis.remarks import NO_PROOF, cautions_of, proves_nothing
from demarche.model.dossier import Report, Snapshot
from demarche.model.facts import AnyFact, Caution, Span, Statement
from demarche.text.sentences import sentence_at
from demarche.ui import describe
from demarche.ui.marks import Mark, runs
from demarche.ui.nodes import Element, Node, el
from demarche.ui.view import View

KIND_TITLES = {"place": "Place mention", "figure": "Figure", "statement": "Statement",
               "event": "Event"}  # fmt: skip


def card(view: View, fact: AnyFact, *, whole: bool = True) -> Element:
    """The evidence card of ``fact``; not ``whole``, a shorter one that links to the whole."""
    held = next((r for r in view.snapshot.reports if r.id == fact.report), None)
    kind = f"{KIND_TITLES[fact.kind]} · cited" if held is None else KIND_TITLES[fact.kind]
    head = el("p", el("span", kind, cls="kind"), cls="card-kind")
    body: list[Node | None] = [head, _title(view, fact, whole)]
    body += _quoted(view, fact, held) if held else _cited(fact)
    if whole:
        body += [_cautions(view.snapshot, fact, held), _details(view, fact), _relations(view, fact)]
    read = (view.link("Read it in the report", evidence=fact.id, page="report") if held
            else _page_link(fact))  # fmt: skip
    return el("div", *body, el("p", read, cls="card-links"),
              cls=f"card card-{fact.kind}{'' if held else ' cited'}")  # fmt: skip


def _quoted(view: View, fact: AnyFact, report: Report) -> list[Node | None]:
    return [sentence(view.snapshot, fact), origin(report)]


def _cited(fact: AnyFact) -> list[Node | None]:
    """Our paraphrase, said to be ours and not set as a quotation, and the page that it is of."""
    source = page(fact)
    said = el("p", el("span", "In our words: ", cls="quiet"), evidence(fact, {}).text,
              cls="paraphrase")  # fmt: skip
    rebuilt = f" ({source.remark})" if source.remark else ""
    day = f", {source.day}" if source.day else ""
    return [said, el("p", el("strong", source.outlet), f", “{source.title}”{rebuilt}{day} · ",
                     f"{source.worth}; not held here", cls="origin")]  # fmt: skip


def _page_link(fact: AnyFact) -> Element:
    return el("a", "Open the page cited (leaves Demarche)", href=page(fact).url, external=True)


def _title(view: View, fact: AnyFact, whole: bool) -> Element:
    says = view.names.fact(fact)
    if whole:
        return el("h3", says, cls="card-title")
    return el("h3", view.link(says, evidence=fact.id), cls="card-title")


def sentence(snapshot: Snapshot, fact: AnyFact) -> Element:
    """The sentence that holds the fact's first span, every span of the fact marked."""
    text = next(r.text for r in snapshot.reports if r.id == fact.report)
    start, end = _reach(text, fact)
    marks = [Mark(span, fact.id, cls) for span, cls in _parts(fact)]
    return el("blockquote", *marked(text, start, end, marks), cls="sentence")


def _reach(text: str, fact: AnyFact) -> tuple[int, int]:
    ranges = [sentence_at(text, span.start, span.end) for span in fact.spans]
    return min(r[0] for r in ranges), max(r[1] for r in ranges)


def _parts(fact: AnyFact) -> Iterable[tuple[Span, str]]:
    if isinstance(fact, Statement):
        yield from ((span, "m-content") for span in (fact.content, *fact.also) if span)
        yield from ((span, "m-source") for span in [fact.source] if span)
        yield from ((span, "m-cue") for span in [fact.cue] if span)
    else:
        yield from ((span, f"m-{fact.kind}") for span in fact.spans)


def marked(text: str, start: int, end: int, marks: Sequence[Mark]) -> list[Node]:
    """``text[start:end]`` with marks, as nodes; paragraph breaks become spaces."""
    nodes: list[Node] = []
    for run in runs(start, end, marks):
        words = " ".join(text[run.start : run.end].split("\n"))
        nodes.append(el("mark", words, cls=run.marks[0].cls) if run.marks else words)
    return nodes


def origin(report: Report) -> Element:
    """Outlet and day, how the day is known, and which text the report re-words."""
    day = f"{report.published:%-d %B %Y}"
    inferred = " (day inferred)" if report.published_ground else ""
    children: list[Node] = [el("strong", report.outlet), f", {day}{inferred}"]
    if report.rewords:
        children.append(" · re-worded from agency copy")
    return el("p", *children, cls="origin", title=report.published_ground or "")


def _cautions(snapshot: Snapshot, fact: AnyFact, report: Report | None) -> Element | None:
    told = [_caution(c) for c in cautions_of(snapshot, fact)]
    if proves_nothing(fact, report):
        told.insert(0, el("p", NO_PROOF))
    return el("div", *told, cls="caution") if told else None


def _caution(caution: Caution) -> Element:
    return el("p", el("strong", "Report and original differ. "), caution.report_gist, " — ",
              caution.original_gist, ". ", el("em", caution.effect), ".")  # fmt: skip


def _details(view: View, fact: AnyFact) -> Element:
    rows: list[Node] = []
    for term, value in describe.details(view.names, fact):
        rows += [el("dt", term), el("dd", value)]
    return el("dl", *rows, cls="details")


def _relations(view: View, fact: AnyFact) -> Element | None:
    items: list[Node] = [
        el("li", f"{words}: ", view.link(view.names.fact(other), evidence=other.id),
           f" ({note})" if note else "")
        for words, other, note in view.loaded.related.get(fact.id, ())
    ]  # fmt: skip
    return el("ul", *items, cls="relations") if items else None

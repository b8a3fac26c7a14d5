"""The report's full text with every fact marked, and what stands beside it."""

from __future__ import annotations

from collections.abc import Sequence

from demarche.analysis.coverage import Coverage, coverage
from demarche.analysis.filters import counts
from demarche.model.dossier import Report
from demarche.model.facts import Span
from demarche.text.sentences import paragraphs
from demarche.ui.marks import Mark, Run, runs
from demarche.ui.nodes import Element, Node, el
from demarche.ui.view import View

KINDS = {
    "place": ("Place mention", "k-place"),
    "figure": ("Figure", "k-figure"),
    "statement": ("Statement", "k-statement"),
    "event": ("Event", "k-event"),
}
_SILENT = "silent"


def marked_report(view: View, report: Report, *, silent: bool) -> Element:
    """The text in paragraphs; each run opens the shortest fact that covers it.

    Facts that the filters leave out are not marked. ``silent`` tints sentences without facts.
    """
    marks = _marks(view, report)
    if silent:
        marks += _silent_marks(coverage(report, view.frame), report)
    blocks = paragraphs(report.text)
    apart = [n.span for n in report.non_evidence]
    nodes: list[Node] = []
    for number, (start, end) in enumerate(blocks):
        children = [_run(view, report.text, run) for run in runs(start, end, marks)]
        credit = any(a.start < end and start < a.end for a in apart)
        cls = "report-title" if number == 0 else "credit" if credit else ""
        nodes.append(el("p", *children, cls=cls))
    return el("div", *nodes, cls="report", lang=report.language)


def _marks(view: View, report: Report) -> list[Mark]:
    found = view.shown.loc[view.shown["report"] == report.id, "fact"]
    return [
        Mark(span, fact.id, KINDS[fact.kind][1])
        for fact in found
        for span in (fact.spans if fact.kind != "statement" else (fact.content, *fact.also))
    ]  # fmt: skip


def _silent_marks(found: Coverage, report: Report) -> list[Mark]:
    return [Mark(Span(start=a, end=b, exact=report.text[a:b]), "", _SILENT)
            for a, b in found.silent]  # fmt: skip


def _run(view: View, text: str, run: Run) -> Node:
    words = text[run.start : run.end]
    facts = [m for m in run.marks if m.fact]
    cls = " ".join(dict.fromkeys(m.cls for m in run.marks))
    if not facts:
        return el("span", words, cls=cls) if cls else words
    chosen = view.selection is not None and any(m.fact == view.selection.key for m in facts)
    title = "; ".join(dict.fromkeys(str(view.frame.at[m.fact, "label"]) for m in facts))
    return view.link(words, evidence=facts[0].fact, cls=cls, title=title, current=chosen)


def beside(view: View, report: Report) -> list[Node]:
    """The legend with counts, the coverage, what the report is worth, and its faults."""
    found, total = counts(view.shown), counts(view.frame)
    covered = coverage(report, view.frame)
    legend = el("ul", *[_legend(kind, found, total) for kind in KINDS], cls="stack")
    silent = len(covered.silent)
    return [
        el("h3", "In this text", cls="side"), legend,
        el("p", f"{len(covered.yielded)} of {covered.total} sentences yielded facts; {silent} "
                f"yielded none; {len(covered.non_evidence)} are captions or picture credits, which "
                "are no evidence.", cls="quiet"),
        el("h3", "What this report is", cls="side"), el("p", report.reliability),
        el("p", f"Published by {report.outlet}, {report.published:%-d %B %Y}. ",
           report.published_ground or "", " ", report.rewords or "", cls="quiet"),
        el("h3", "Where it departs from the text it re-words", cls="side"),
        el("ul", *_cautions(view, report), cls="cautions"),
    ]  # fmt: skip


def _legend(kind: str, found: dict[str, int], total: dict[str, int]) -> Element:
    name, cls = KINDS[kind]
    number = f"{found[kind]}" if found[kind] == total[kind] else f"{found[kind]} of {total[kind]}"
    return el("li", el("span", name, cls=cls), el("span", f"  {number}", cls="quiet"))


def _cautions(view: View, report: Report) -> Sequence[Node]:
    return [
        el("li", el("strong", f"“{words}” "), f"{gist}. ", el("em", effect), ".")
        for words, gist, effect in dict.fromkeys(
            (c.span.exact.strip("“”"), c.original_gist, c.effect)
            for c in view.snapshot.cautions if c.report == report.id
        )
    ]  # fmt: skip

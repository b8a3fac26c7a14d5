"""What opens from a deck's marks: cards, selections and reports, sent along with the slides.

Imports no streamlit itself.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from demarche.model.dossier import Report
from demarche.model.facts import AnyFact
from demarche.text.sentences import paragraphs
from demarche.ui.cards import card
from demarche.ui.nodes import Element, Node, text_of
from demarche.ui.report_text import marked_report
from demarche.ui.selected import selected
from demarche.ui.url import parse_selection
from demarche.ui.view import View

# Paragraph, child of it, and the characters of the report's text from and to which it goes.
Stretch = tuple[int, int, int, int]


def in_nodes(nodes: Iterable[Node]) -> Iterator[str]:
    """What the links of trees of text open."""
    for node in nodes:
        if not isinstance(node, str):
            if "to" in node:
                yield node["to"]["evidence"]
            yield from in_nodes(node.get("children", []))


def in_figure(figure: str) -> Iterator[str]:
    """What the marks of a plotly figure, given as JSON, open."""
    yield from _custom(json.loads(figure))


def _custom(part: Any) -> Iterator[str]:
    if isinstance(part, dict):
        yield from _strings(part.get("customdata"))
        part = [value for key, value in part.items() if key != "customdata"]
    if isinstance(part, list):
        for value in part:
            yield from _custom(value)


def _strings(data: Any) -> Iterator[str]:
    for value in data if isinstance(data, list) else ():
        yield from [value] if isinstance(value, str) and value else _strings(value)


def evidence(
    view: View, wanted: Iterable[str], filtered: View | None = None
) -> dict[str, Any]:
    """All that ``wanted`` opens, filters aside, and all that opens from there; by ``filtered`` what
    goes by the filters.

    ``cards`` by fact with ``hrefs``, their addresses in the app; ``opens`` (title, remark, facts)
    by selection; ``reports`` by id, and in ``words`` for each fact of theirs the stretches of its
    report's text, as paragraph and position in it.
    """
    facts: dict[str, AnyFact] = {fact.id: fact for fact in view.frame["fact"]}
    opens = {}
    ids = set()
    for address in dict.fromkeys(wanted):
        selection = parse_selection(address)
        if selection is None or address in facts:
            ids.add(address)
            continue
        by = filtered if filtered and selection.kind == "day" else view
        found = selected(by, selection)
        opens[address] = {"title": found.title, "remark": found.remark,
                          "facts": [f.id for f in found.facts]}  # fmt: skip
        ids |= {f.id for f in found.facts}
    return {"opens": opens, **_cards(view, _reached(view, facts, ids & set(facts)))}


def _reached(view: View, facts: dict[str, AnyFact], ids: set[str]) -> list[AnyFact]:
    """The facts ``ids`` and what opens from them, however far: the other facts of their reports,
    and those that relations lead to.
    """
    related = [{r.source, r.target} for r in view.snapshot.relations]
    reports = {facts[key].report for key in ids} - {None}
    more = {fact.id for fact in facts.values() if fact.report in reports}
    more |= {key for pair in related if pair & (ids | more) for key in pair if key in facts}
    if more <= ids:
        return [fact for key, fact in facts.items() if key in ids]
    return _reached(view, facts, ids | more)


def _cards(view: View, held: list[AnyFact]) -> dict[str, Any]:
    used = {fact.report for fact in held}
    reports = [r for r in view.snapshot.reports if r.id in used]
    texts = {r.id: marked_report(view, r, silent=False) for r in reports}
    runs = {r.id: _runs(r, texts[r.id]) for r in reports}
    return {
        "cards": {fact.id: card(view, fact) for fact in held},
        "hrefs": {fact.id: view.link("", evidence=fact.id)["href"] for fact in held},
        "reports": texts,
        "titles": {r.id: f"{r.outlet}, {r.published:%-d %B %Y}" for r in reports},
        "words": {fact.id: _words(fact, runs[fact.report]) for fact in held if fact.report},
        "report_of": {fact.id: fact.report for fact in held if fact.report},
    }


def _runs(report: Report, text: Element) -> list[Stretch]:
    """The nodes of a report's text with what they cover of it, half-open."""
    found: list[Stretch] = []
    blocks = zip(paragraphs(report.text), text["children"], strict=True)
    for number, ((at, _), paragraph) in enumerate(blocks):
        assert not isinstance(paragraph, str)
        for position, run in enumerate(paragraph["children"]):
            end = at + len(text_of(run))
            found.append((number, position, at, end))
            at = end
    return found


def _words(fact: AnyFact, runs: Iterable[Stretch]) -> list[tuple[int, int]]:
    """Where a fact's words stand in the nodes of its report: paragraph, and child of it."""
    return [
        (number, position) for number, position, at, end in runs
        if any(span.start < end and at < span.end for span in fact.spans)
    ]  # fmt: skip

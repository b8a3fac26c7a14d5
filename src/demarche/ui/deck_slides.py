"""What each slide writes: headline, the line under it, text by kind, and its foot.

Made of nodes (``ui.nodes``); imports no streamlit itself.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from demarche.analysis import chronicle, positions
from demarche.analysis.scope import stamp
from demarche.export.deck import Content, facts, key_figures, sources, undrawn
from demarche.model.briefing import SlideKind
from demarche.model.facts import AnyFact, Figure
from demarche.ui import actor_lists, lists, map_view, slide_claims
from demarche.ui.cards import card
from demarche.ui.nodes import Element, Node, el
from demarche.ui.view import View

_NOUNS = {"place": ("place mention", "place mentions"), "figure": ("figure", "figures"),
          "statement": ("statement", "statements"), "event": ("event", "events")}  # fmt: skip
Group = dict[str, Any]


def under(content: Content) -> str:
    """The line under the headline: the day, whether cited pages are among the sources, what is
    shown, the filters, and what is hidden.
    """
    said = dict(stamp(content.scope))
    day = said["As of"]
    with_context = content.scope.filters.with_context
    parts = [
        f"As of {day}" if content.scope.snapshot.as_of else day.capitalize(),
        said["Evidence"].capitalize() if with_context else "",
        content.settings, counted(facts(content)),
        "" if said["Filters"] == "none" else said["Filters"],
        f"Hidden: {said['Hidden']}" if "Hidden" in said else "",
    ]
    return " · ".join(filter(None, parts))


def counted(shown: list[AnyFact]) -> str:
    """How many facts of which kind: "12 place mentions, 1 figure"; "no facts"."""
    numbers: Counter[str] = Counter(fact.kind for fact in shown)
    said = [f"{numbers[kind]} {words[numbers[kind] != 1]}" for kind, words in _NOUNS.items()
            if numbers[kind]]  # fmt: skip
    return ", ".join(said) or "no facts"


def foot(content: Content, mode: str) -> dict[str, Any]:
    """Sources, revision and, for a map, how it shows borders and what it does not draw."""
    said: list[str] = []
    if content.kind is SlideKind.MAP:
        said = [map_view.caption(content.scope.display.borders), undrawn(content)]
    revision = content.scope.revision
    return {
        "sources": [source.line for source in sources(content)],
        "state": mode.capitalize() if revision in mode else f"Revision {revision}, {mode}",
        "borders": " ".join(filter(None, said)),
    }


def text(view: View, content: Content) -> dict[str, Any]:
    """What a slide of text shows: ``nodes`` as they are, or ``groups`` for columns, each with a
    heading and items; ``apart``, each group has columns of its own; ``table``, which is cut where a
    screen is full. ``remark`` goes below.
    """
    said = positions.statements(content.scope.shown)
    kind = content.kind
    if not facts(content):
        return {"nodes": [el("p", "Nothing in this slide’s view: no fact passes its filters, or "
                             "none was known on its day.", cls="deck-none")]}  # fmt: skip
    if kind is SlideKind.KEY_FIGURES:
        return {"nodes": [lists.key_figures(view, key_figures(content.scope))]}
    if kind is SlideKind.KEY_FIGURE:
        return {"nodes": _one_figure(view, facts(content))}
    if kind is SlideKind.POSITIONS:
        sides = positions.by_side(said, view.snapshot)
        return {"groups": groups(lists.positions(view, sides)), "apart": True}
    if kind is SlideKind.STATEMENTS:
        topics = positions.by_topic(said, view.snapshot)
        return {"groups": groups(actor_lists.by_topic(view, topics))}
    if kind is SlideKind.EVENTS:
        return {"groups": groups(lists.events(view, chronicle.chronicle(content.scope.shown)))}
    if kind in (SlideKind.CLAIMS, SlideKind.SENT):
        return slide_claims.compared(view, content)
    return {"remark": actor_lists.flow_caption(said)} if kind is SlideKind.FLOWS else {}


def _one_figure(view: View, shown: list[AnyFact]) -> list[Node]:
    figures = [fact for fact in shown if isinstance(fact, Figure)]
    said = [_evidence(view, figure) for figure in figures]
    return [lists.key_figures(view, figures), *(node for nodes in said for node in nodes)]


def _evidence(view: View, fact: AnyFact) -> list[Node]:
    """The sentence of a fact's card, or our paraphrase with the page that it is of."""
    nodes = card(view, fact, whole=False)["children"]
    shown = ("paraphrase", "origin") if fact.citation else ("sentence",)
    return [n for n in nodes if not isinstance(n, str) and n.get("cls") in shown]


def groups(tree: Element) -> list[Group]:
    """The headings of a tree of lists, each with the items of the list after it."""
    found: list[Group] = []
    for child in tree["children"]:
        assert not isinstance(child, str)
        if child["tag"] == "ul":
            found[-1]["items"] = child["children"]
            found[-1]["cls"] = child.get("cls", "")
        elif child["tag"] == "div":
            found += groups(child)
        else:
            found.append({"head": child})
    return found

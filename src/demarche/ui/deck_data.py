"""Slides as JSON for the deck player (``frontend/deck_player.js``), in the app and in a file.

Imports no streamlit itself: the charts are drawn by whoever calls.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import asdict, astuple, replace
from typing import Any

from demarche.analysis.filters import Filters
from demarche.analysis.scope import Scope
from demarche.export.deck import Content, Deck, facts, source_notes, stamps
from demarche.figures.projection import aspect
from demarche.figures.theme import counterparts
from demarche.model.briefing import SlideKind
from demarche.ui import deck_slides
from demarche.ui.deck_evidence import evidence, in_figure, in_nodes
from demarche.ui.drawn import Drawn
from demarche.ui.nodes import Node
from demarche.ui.view import View

ChartsOf = Callable[[Content], Sequence[Drawn]]
# The smallest type on a map has 11 pixels; so magnified, none on a slide has less than 12.
MAP_ZOOM = 1.1


def view_of(scope: Scope) -> View:
    """A view that shows what ``scope`` shows. Its links lead to the words in the report."""
    return View(
        scope.loaded, scope.filters, scope.shown, selection=None, as_of=scope.snapshot.as_of,
        revision=scope.revision, page="report", revision_name=scope.revision,
        recorded=scope.recorded,
    )  # fmt: skip


def deck_data(deck: Deck, charts_of: ChartsOf) -> dict[str, Any]:
    """All that the player shows of ``deck``, JSON-serialisable.

    ``charts_of`` draws the charts of a slide, one for each of its screens. ``evidence`` has one
    entry for each state of the store and day that the slides show; a slide names its own.
    """
    states: dict[Hashable, int] = {}
    slides = [_slide(content, deck, charts_of(content)) for content in deck.slides]
    for content, slide in zip(deck.slides, slides, strict=True):
        slide["evidence"] = states.setdefault(_state(content.scope, slide), len(states))
    data = {
        "title": deck.title,
        "stamps": stamps(deck),
        "sources": source_notes(deck),
        "counterparts": counterparts(),
        "slides": slides,
        "evidence": [_evidence(deck, slides, number) for number in states.values()],
    }
    digest = hashlib.sha256(json.dumps(data).encode())
    return {"id": digest.hexdigest(), **data}


def _state(scope: Scope, slide: dict[str, Any]) -> Hashable:
    """What opens from a slide depends on: cards do not go by filters, a mark of a timeline that
    stands for many does.
    """
    state = scope.snapshot.dossier.id, scope.revision, scope.snapshot.as_of
    return (*state, astuple(scope.filters)) if _by_filters(slide) else state


def _by_filters(slide: dict[str, Any]) -> bool:
    return any(to.startswith("day:") for to in _opened(slide))


def _slide(content: Content, deck: Deck, drawn: Sequence[Drawn]) -> dict[str, Any]:
    return {
        "kind": content.kind.value,
        "headline": content.title,
        "under": deck_slides.under(content),
        "notes": content.notes,
        "link": content.link,
        "facts": [fact.id for fact in facts(content)],
        "charts": [_chart(content, chart) for chart in drawn],
        **deck_slides.foot(content, deck.mode),
        **deck_slides.text(view_of(content.scope), content),
    }


def _chart(content: Content, drawn: Drawn) -> dict[str, Any]:
    is_map = content.kind is SlideKind.MAP
    at = content.scope.display.at if is_map else None
    bounds = content.scope.snapshot.dossier.bounds
    return {
        "figure": drawn.figure, "alt": drawn.alt, "height": drawn.height,
        "minWidth": drawn.min_width, "legend": drawn.legend, "zoomable": is_map,
        "rigid": drawn.rigid, "zoom": MAP_ZOOM if is_map else drawn.zoom,
        "aspect": aspect(bounds) if is_map else None, "at": asdict(at) if at else None,
    }  # fmt: skip


def _evidence(deck: Deck, slides: Sequence[dict[str, Any]], number: int) -> dict[str, Any]:
    shown = [(c, s) for c, s in zip(deck.slides, slides, strict=True) if s["evidence"] == number]
    scope = shown[0][0].scope
    whole = replace(scope, filters=Filters(), shown=scope.loaded.frame)
    filtered = view_of(scope) if any(_by_filters(slide) for _, slide in shown) else None
    return evidence(view_of(whole), (to for _, slide in shown for to in _opened(slide)), filtered)


def _opened(slide: dict[str, Any]) -> Iterable[str]:
    """What the facts, links and marks of a slide open."""
    yield from slide["facts"]
    nodes: list[Node] = list(slide.get("nodes", []))
    for group in slide.get("groups", []):
        nodes += [group["head"], *group["items"]]
    yield from in_nodes(nodes)
    yield from in_nodes([slide["table"]] if "table" in slide else [])
    for chart in slide["charts"]:
        yield from in_figure(chart["figure"])

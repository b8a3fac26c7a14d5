"""What slides write of figures compared: claims in columns under their scopes, and a table of what
is sent. Nodes only, no streamlit.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from demarche.analysis.comparison import Comparison, bearings, facts_of, own_claim
from demarche.analysis.counts import Counts
from demarche.analysis.windows import day_range
from demarche.export.deck import Content
from demarche.model.briefing import SlideKind
from demarche.ui import claims_list, series_notes
from demarche.ui.nodes import Node, el
from demarche.ui.view import View


def compared(view: View, content: Content) -> dict[str, Any]:
    """The claims of a slide as ``groups``, the report's answer first; or what is sent as a
    ``table``.
    """
    counts = content.counts
    assert counts is not None, "a slide that shows figures compared has a kind of count"
    if content.kind is SlideKind.SENT:
        return {"table": series_notes.sent_table(view, counts.chosen)}
    found = counts.side_by_side
    return {"groups": [*_answer(view, counts, found), *_scopes(view, counts, found)]}


def _answer(view: View, counts: Counts, found: Comparison) -> Iterator[dict[str, Any]]:
    days = counts.days
    own = own_claim(counts.wide)
    said = series_notes.answer(view, counts.measure, own, found, day_range(days)) if days else None
    words = [el("li", *said["children"])] if said else []
    told = el("li", el("strong", f"{found.words}. "), claims_list.NOT_COMPARABLE, cls="quiet")
    yield {"head": el("h3", "In short", cls="topic"), "items": [*words, told], "cls": ""}


def _scopes(view: View, counts: Counts, found: Comparison) -> Iterator[dict[str, Any]]:
    """The claims of each scope under its name and note."""
    told = bearings(found.claims, counts.scope.snapshot.relations)
    ends = {each.other for listed in told.values() for each in listed}
    others = facts_of(view.frame, ends)
    known = {key: [each for each in listed if each.other in others]
             for key, listed in told.items()}  # fmt: skip
    tree = claims_list.claims(view, found, known, others)
    for part in tree["children"]:
        if not isinstance(part, str) and part.get("cls") == "claims-scope":
            head, claims = part["children"]
            yield {"head": head, "items": _items(claims), "cls": "claims"}
    if found.left_out:
        more = el("li", f"{found.left_out:,} more claims of these days: choose fewer days.")
        yield {"head": el("h3", "Not shown", cls="topic"), "items": [more], "cls": ""}


def _items(tree: Node) -> list[Node]:
    assert not isinstance(tree, str)
    return list(tree["children"])

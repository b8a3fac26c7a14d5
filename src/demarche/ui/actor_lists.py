"""What the page on actors lists: actors with roles and spellings, statements by topic."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from demarche.analysis import positions
from demarche.analysis.rows import rows
from demarche.figures.matrix import SIGNS
from demarche.model.facts import Fact, PlaceMention, Statement
from demarche.model.reference import Actor
from demarche.ui import lists
from demarche.ui.drawn import Shows
from demarche.ui.nodes import Element, Node, el
from demarche.ui.view import View


def colours(view: Shows) -> dict[str, str | None]:
    """The theme's colour name of each actor's side."""
    named = {side.id: side.colour for side in view.snapshot.dossier.sides}
    return {
        actor.id: named.get(view.snapshot.dossier.side_of(actor.id) or "")
        for actor in view.snapshot.actors
    }


def by_topic(view: View, groups: Mapping[str | None, Sequence[Statement]]) -> Element:
    """Every statement under its topic's proposition."""
    blocks: list[Node] = []
    for topic, statements in groups.items():
        title = view.names.topic(topic) if topic else "On no topic of the table"
        items = [lists.position(view, s, mode=True) for s in statements]
        blocks.append(el("div", el("h3", title, cls="topic"), el("ul", *items, cls="positions")))
    return el("div", *blocks, cls="columns")


def stance_legend() -> Element:
    """The shapes of the matrix."""
    words = {"for": "for the proposition", "against": "against it", "conditional": "on a condition",
             "unclear": "unclear", "several": "statements differ"}  # fmt: skip
    items: list[Node] = [
        el("li", el("span", SIGNS[stance], cls="key"), el("span", said))
        for stance, said in words.items()
    ]
    items.append(el("li", el("span", "2", cls="key"), el("span", "more than one statement")))
    return el("ul", *items, cls="legend")


def actors(view: View) -> Element:
    """The actors of the filtered facts: name, role on the day, side, spellings, statements."""
    ids = frozenset().union(*view.shown["actors"].unique())
    listed = [a for a in view.snapshot.actors if a.id in ids]
    said = Counter(s.actor for s in positions.statements(view.frame))
    named = spellings(view, listed)
    head = el("tr", *[el("th", t, scope="col") for t in
                      ("Actor", "Role", "Side", "In the report as", "Statements")])  # fmt: skip
    body = [_actor_row(view, a, said[a.id], named[a.id]) for a in listed]
    return el("table", el("thead", head), el("tbody", *body))


def _actor_row(view: View, actor: Actor, said: int, named: Sequence[str]) -> Element:
    side = view.snapshot.dossier.side_of(actor.id)
    day = view.as_of or view.snapshot.reports[0].published
    note = el("span", f" {actor.note}", cls="quiet") if actor.note else None
    cells: list[Sequence[Node | None]] = [
        [view.link(actor.name, evidence=f"actor:{actor.id}")],
        [actor.role_on(day) or actor.kind.value, note],
        [el("span", view.names.side(side or "neutral"), cls=lists.side_class(view, side))],
        [", ".join(named) or "described, not named"],
        [str(said)],
    ]
    return el("tr", *[el("td", *cell) for cell in cells])


def spellings(view: Shows, listed: Iterable[Actor]) -> dict[str, list[str]]:
    """For each actor its names and aliases that stand in the reports, longest first, picture
    credits and captions included.
    """
    texts = " ".join(r.text for r in view.snapshot.reports)
    mentions: dict[str | None, set[str]] = defaultdict(set)
    for fact in view.snapshot.facts:
        if isinstance(fact, PlaceMention):
            mentions[fact.actor].add(fact.span.exact)
    found = {a.id: mentions[a.id] | {n for n in (a.name, *a.aliases) if n in texts}
             for a in listed}  # fmt: skip
    return {k: sorted(names, key=lambda name: (-len(name), name)) for k, names in found.items()}


def flow_caption(found: Iterable[Statement]) -> str:
    """What the flows leave out."""
    listed: list[Fact] = list(found)
    without = sum(1 for s in listed if isinstance(s, Statement) and not s.addressee)
    return (f"Statements with a stated addressee, as wide as they are many. {without} of "
            f"{len(listed)} statements name none and are not drawn.")  # fmt: skip


def matrix_alt(view: Shows, cells: pd.DataFrame) -> str:
    """The matrix in words."""
    return "Actors by topic: " + "; ".join(
        f"{view.names.short(c.actor)} on {view.names.topic_short(c.topic)}: {', '.join(c.stances)}"
        for c in rows(cells)
    )


def flow_alt(view: Shows, pairs: pd.DataFrame) -> str:
    """The flows in words."""
    return "Who addresses whom: " + "; ".join(
        f"{view.names.short(p.source)} to {view.names.short(p.target)}: {p.n}"
        for p in rows(pairs)
    )

"""Lists of linked facts: key figures, positions, events, topics. Nodes only, no streamlit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from demarche.analysis.names import number, said
from demarche.model.facts import AnyFact, Event, Figure, Statement
from demarche.model.vocabulary import Mode, Precision, Qualifier
from demarche.ui.nodes import Element, Node, el
from demarche.ui.view import View


def side_class(view: View, side: str | None) -> str:
    """The class that gives a side its colour."""
    found = next((s for s in view.snapshot.dossier.sides if s.id == side), None)
    return found.colour if found else "neutral"


def key_figures(view: View, figures: Sequence[Figure]) -> Element:
    """The qualifier, the number large, what is counted, who says so; each opens its sentence."""
    return el("div", *[_key_figure(view, f) for f in figures], cls="key-figures")


def _key_figure(view: View, figure: Figure) -> Element:
    words = figure.qualifier_text or (
        "" if figure.qualifier is Qualifier.EXACTLY else figure.qualifier.value
    )
    status = f"{figure.status.value}, " if figure.status.value != "counted" else ""
    opens = view.link(
        el("span", words or " ", cls="qualifier"), el("span", number(figure), cls="number"),
        evidence=figure.id, label=f"{words} {number(figure)} {figure.label}: evidence".strip(),
    )  # fmt: skip
    by = el("span", f"{status}stated by {view.names.stated_by(figure, inline=True)}", cls="by")
    note = el("span", figure.status_note, cls="by") if figure.status_note else None
    return el("div", opens, el("div", el("span", figure.label, cls="counted"), by, note),
              cls=f"key-figure {side_class(view, figure.side)}")  # fmt: skip


def positions(view: View, by_side: Mapping[str, Sequence[Statement]]) -> Element:
    """Who wants what, under each side: act, speaker, gist; each opens its sentence."""
    children: list[Node] = []
    for side, statements in by_side.items():
        if statements:
            name = el("span", view.names.side(side), cls=side_class(view, side))
            children.append(el("h3", name, cls="side"))
            children.append(el("ul", *[position(view, s) for s in statements], cls="positions"))
    return el("div", *children)


def position(view: View, statement: Statement, *, mode: bool = False) -> Element:
    """One position: who, the act as a quiet word, and the gist or the words themselves."""
    parts: list[Node] = [
        el("span", view.names.speaker(statement), cls="speaker"), " ",
        el("span", view.names.verb(statement), cls="act"), " ", said(statement),
    ]  # fmt: skip
    item = _item(view, statement, *parts)
    if mode:
        item["children"].append(el("span", f" {qualities(view, statement)}", cls="quiet"))
    return item


def qualities(view: View, statement: Statement) -> str:
    """Stance, way of reporting and addressee of a statement, as a quiet line."""
    stance = f"stance {statement.stance.value}" if statement.topic else ""
    how = "in the report’s own voice" if statement.mode is Mode.VOICE else statement.mode.value
    to = ", ".join(map(view.names.short, statement.addressee))
    return " · ".join(filter(None, [stance, how, f"to {to}" if to else ""]))


def events(view: View, groups: Iterable[tuple[str, Sequence[Event]]]) -> Element:
    """What happened when; a day that we inferred says so."""
    blocks: list[Node] = []
    for title, listed in groups:
        inferred = any(e.date_ground and e.date_precision is Precision.DAY for e in listed)
        head = el("h3", title, el("span", " (day inferred)" if inferred else "", cls="quiet"),
                  cls="day")  # fmt: skip
        items = [_item(view, e, e.gist) for e in listed]
        blocks.append(el("div", head, el("ul", *items, cls="events")))
    return el("div", *blocks, cls="columns")


def fact_links(view: View, facts: Iterable[AnyFact]) -> Element:
    """Facts as plain links."""
    return el("ul", *[_item(view, f, view.names.fact(f)) for f in facts], cls="events")


def _item(view: View, fact: AnyFact, *words: Node) -> Element:
    """A fact as an entry of a list; of a cited one, the entry says so."""
    linked = view.link(*words, evidence=fact.id)
    if fact.citation is None:
        return el("li", linked)
    publisher = el("span", f" cited: {fact.citation.publisher}", cls="quiet")
    return el("li", linked, publisher, cls="cited")

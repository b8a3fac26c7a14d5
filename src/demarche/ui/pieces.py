"""Pieces that several pages share: headline, source line, empty states, choices, legends."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pandas as pd
import streamlit as st

from demarche.analysis.display import BORDERS, DEFAULT_LAYERS, LAYERS, SCALES
from demarche.analysis.filters import of_kind
from demarche.analysis.places import DRAWN_AS
from demarche.analysis.plural import plural
from demarche.analysis.rows import rows
from demarche.analysis.scope import FILTER_TITLES
from demarche.model.facts import Figure
from demarche.ui import lists
from demarche.ui.cards import card
from demarche.ui.filter_bar import NOUNS, clear_filters
from demarche.ui.nodes import Element, Node, el
from demarche.ui.url import choose
from demarche.ui.view import View


def headline(view: View) -> Element:
    """The dateline and the report's headline; before any report, the dossier's title."""
    if not view.snapshot.reports:
        return el("div", el("h2", view.snapshot.dossier.title, cls="headline"))
    report = view.snapshot.reports[0]
    day = f"{report.published:%A %-d %B %Y}"
    inferred = " (day inferred)" if report.published_ground else ""
    dateline = f"{view.snapshot.dossier.title} · {day}{inferred} · {report.outlet}"
    if report.rewords:
        dateline += ", re-worded from agency copy"
    return el("div", el("p", dateline, cls="dateline"), el("h2", report.title, cls="headline"))


def source_line(view: View) -> str:
    """The line under a chart's title: which report, of when, and what it is worth."""
    if not view.snapshot.reports:
        return "No report was known on that day."
    said = [f"{r.outlet}, {r.published:%-d %B %Y}" for r in view.snapshot.reports]
    more = " (re-words agency copy: one source)" if any(
        r.rewords for r in view.snapshot.reports) else ""  # fmt: skip
    pages = view.numbers.pages
    cited = f"; and {plural(pages, 'page')} cited in our own words" if pages else ""
    opens = "its sentence, or what the page says in our words" if pages else "its sentence"
    return f"Source: {'; '.join(said)}{more}{cited}. Every mark opens {opens}."


def nothing(view: View, kind: str = "") -> None:
    """Say what nothing matches and how to widen it."""
    with st.container(border=True, key="nothing"):
        what = NOUNS[kind] if kind else "facts"
        st.markdown(f"**No {what} match these filters.**")
        context = view.filters.with_context
        total = view.loaded.totals[context]
        st.write(f"Without filters there are {sum(total.values()) if not kind else total[kind]}.")
        if view.as_of and not sum(total.values()):
            st.write("Nothing was known on that day: choose a later one under Filters.")
        if not context and view.loaded.has_context:
            st.write("Pages that are cited are left out: “with context” above adds them.")
        active = view.filters.active
        named = ", ".join("search" if n == "text" else FILTER_TITLES[n].lower() for n in active)
        if active:
            st.write(f"Set now: {named}. Take one away under Filters, or clear them all.")
            st.button("Clear filters", on_click=clear_filters, key="clear_from_nothing")


def layers() -> tuple[str, ...]:
    """The reader's choice of map layers, in the URL."""
    chosen = st.pills(
        "Layers", list(LAYERS), selection_mode="multi", key="layers", wrap=True,
        default=list(DEFAULT_LAYERS), format_func=LAYERS.__getitem__, bind="query-params",
    )  # fmt: skip
    return tuple(chosen or ())


def borders(view: View) -> str:
    """The reader's choice of how Crimea is shown, in the URL."""
    chosen = st.segmented_control(
        "Crimea shown as part of", list(BORDERS), key="borders", format_func=BORDERS.__getitem__,
        default=view.snapshot.dossier.borders, required=True, bind="query-params",
    )  # fmt: skip
    return str(chosen or view.snapshot.dossier.borders)


def borders_in_url(view: View) -> str:
    """How the URL asks for Crimea to be shown, on a page without that choice."""
    chosen, _ = choose(view.settings.get("borders", ()), BORDERS)
    return chosen[0] if chosen else view.snapshot.dossier.borders


def scale() -> str:
    """The reader's choice of scale for all charts of figures, in the URL; "" where each chart is to
    go by its own numbers.
    """
    chosen = st.segmented_control(
        "Scale", list(SCALES), key="scale", format_func=SCALES.__getitem__, bind="query-params",
        help="Unset: over time a linear one; for unlike figures a log one where they lie far "
        "apart.",
    )  # fmt: skip
    return str(chosen or "")


def show_silent() -> bool:
    """Whether to tint the sentences that yielded no fact, in the URL."""
    return st.toggle("Tint sentences that yielded no fact", key="tint", bind="query-params")


def figures_alt(frame: pd.DataFrame) -> str:
    """The chart of figures in words."""
    return "Reported figures: " + "; ".join(
        f"{row.text} {row.label} ({row.status}, stated by {row.stated_by})"
        for row in rows(frame)
    )


def figures_legend(rows: Iterable[tuple[str, str]]) -> Element:
    """How to read the marks of the chart of figures."""
    items: list[Node] = [
        el("li", el("span", sign, cls="key"), el("span", words)) for sign, words in rows
    ]
    return el("ul", *items, cls="legend")


def figure_cards(view: View) -> Element:
    """The evidence card of every figure that the filters leave."""
    return el("div", *[card(view, f) for f in of_kind(view.shown, Figure)], cls="figure-cards")


def places_table(view: View, places: pd.DataFrame) -> Element:
    """Places with how often and how they are mentioned, and how the map draws them."""
    if places.empty:
        return el("p", "None with these filters.", cls="quiet")
    head = el("tr", *[el("th", t, scope="col") for t in
                      ("Place", "Mentions", "In the report", "Side", "Drawn as")])  # fmt: skip
    body: list[Node] = [_place_row(view, row) for row in rows(places)]
    return el("table", el("thead", head), el("tbody", *body))


def _place_row(view: View, row: Any) -> Element:
    kinds = {kind.value: words for kind, words in DRAWN_AS.items()}
    name = view.link(row.name, evidence=f"place:{row.place}")
    side = row.side
    cells: list[Node] = [name, str(row.mentions), ", ".join(row.spellings),
             el("span", view.names.side(side), cls=lists.side_class(view, side)),
             kinds[row.kind]]  # fmt: skip
    return el("tr", *[el("td", cell) for cell in cells])

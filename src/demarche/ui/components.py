"""Our browser components: linked text, plotly charts that keep their pan and zoom, and slides
full screen.

Their files ship inside the package (``ui/frontend``; declared in ``src/demarche/pyproject.toml``,
which Streamlit reads).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

from demarche.analysis.display import MapAt
from demarche.figures.theme import counterparts
from demarche.ui.drawn import Drawn
from demarche.ui.nodes import Node, Target
from demarche.ui.url import EVIDENCE

# What each component is made of: the element that it starts from, and its files.
_PARTS = {
    "linked_text": {
        "html": '<div class="demarche-text"></div>',
        "css": "linked_text.css", "js": "linked_text.js",
    },
    "chart": {
        "html": '<div class="demarche-frame"><div class="demarche-chart"></div></div>',
        "css": "chart.css", "js": "chart.js",
    },
    "deck": {
        "html": '<dialog class="demarche-text demarche-deck"></dialog>',
        "css": "deck.css", "js": "deck.js",
    },
}  # fmt: skip


@st.cache_resource(show_spinner=False)
def _component(name: str) -> ComponentRenderer:
    return st.components.v2.component(f"demarche.{name}", **_PARTS[name], isolate_styles=False)


def linked_text(nodes: Sequence[Node], *, key: str, reveal: bool = False) -> None:
    """Draw trees of text; ``reveal`` scrolls to the element that is marked as current.

    A link to this page opens its evidence; a link to another page goes there, filters kept.
    """

    def open_here() -> None:
        target: Target | None = st.session_state[key]["picked"]
        if target and target["page"] is None:
            st.query_params[EVIDENCE] = target["evidence"]

    picked = _component("linked_text")(
        key=key, data={"nodes": list(nodes), "reveal": reveal}, on_picked_change=open_here
    ).picked
    if picked and picked["page"] is not None:
        _go(picked)


def _go(target: Target) -> None:
    # The filters come along by themselves: their widgets write them into the address again, and
    # nobody else may (see filter_bar.keep_filters).
    evidence = {EVIDENCE: target["evidence"]}
    st.switch_page(f"pages/{target['page']}.py", query_params=evidence)


def chart(
    drawn: Drawn, *, key: str, zoomable: bool = False, legend: bool = True,
    at: MapAt | None = None, on: date | None = None,
) -> None:  # fmt: skip
    """Draw a chart, and its legend below; a click on a mark opens the evidence named in its
    ``customdata``.

    A ``zoomable`` map begins ``at`` a place, and writes into the URL where it is moved to. A map
    through time begins ``on`` a day, and writes into the URL which one is chosen; it asks for days
    that it does not hold.
    """

    def open_evidence() -> None:
        if picked := st.session_state[key]["picked"]:
            st.query_params[EVIDENCE] = picked

    def keep_place() -> None:
        if place := st.session_state[key].get("at"):
            st.query_params["at"] = place
        else:
            st.query_params.pop("at", None)

    def keep_day() -> None:
        if day := st.session_state[key].get("day"):
            st.query_params["on"] = day
        else:
            st.query_params.pop("on", None)

    data = {
        "figure": drawn.figure, "counterparts": counterparts(), "alt": drawn.alt,
        "height": drawn.height, "minWidth": drawn.min_width, "zoomable": zoomable,
        "place": zoomable, "at": str(at or ""), "days": drawn.days, "on": str(on or ""),
    }  # fmt: skip
    _component("chart")(
        key=key, data=data, on_picked_change=open_evidence, on_at_change=keep_place,
        on_day_change=keep_day, on_wanted_change=_run_again,
    )  # fmt: skip
    if drawn.legend and legend:
        linked_text([drawn.legend], key=f"{key}_legend")


def _run_again() -> None:
    """What the browser wants of a map's days is read by the page itself (``ui.map_days``)."""


def deck(
    data: dict[str, Any], *, key: str, start: int, on_slide: Callable[[int], None],
    on_close: Callable[[], None],
) -> None:  # fmt: skip
    """Show slides (``ui.slide_charts.prepared``) full screen over the page, from number ``start``.

    Slides count from 1. ``on_slide`` is told the number of the slide that the reader went to,
    ``on_close`` that the presentation was left; both run before the page does. Where the page runs
    again, the same slides stay where they are, whatever ``start`` says then.
    """

    def moved() -> None:
        number = st.session_state[key].get("slide")
        if isinstance(number, int | float) and 1 <= number <= len(data["slides"]):
            on_slide(int(number))

    def closed() -> None:
        if st.session_state[key].get("closed"):
            on_close()

    _component("deck")(key=key, data={"deck": data, "start": start}, on_slide_change=moved,
                       on_closed_change=closed)  # fmt: skip

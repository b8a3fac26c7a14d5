"""Charts, tables and marked texts of a view, made once for each view and shared by all sessions.

A page only draws them. The caches go by the key of a view or scope, which cannot be hashed itself.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from demarche.analysis import positions, quantities
from demarche.figures import flows, matrix
from demarche.figures import quantities as quantity_drawing
from demarche.figures.map import crisis_map
from demarche.ui import actor_lists, map_view, pieces, report_text
from demarche.ui.drawn import Drawn, Shows
from demarche.ui.nodes import Element
from demarche.ui.view import View


def as_json(figure: go.Figure) -> str:
    """A figure as plotly's JSON, the same for the same figure."""
    return str(figure.to_json(remove_uids=True))


@st.cache_resource(show_spinner=False, max_entries=256)
def _map(
    _view: Shows, key: Hashable, layers: tuple[str, ...], borders: str, size: tuple[int, int],
    tallest: int,
) -> Drawn:  # fmt: skip
    del key
    content = map_view.content(_view, layers, borders)
    figure = as_json(crisis_map(content, *size))
    read = {p.id: p.interpretation for p in _view.snapshot.places if p.interpretation}
    return Drawn(figure, map_view.alt(_view), tallest, legend=map_view.legend(content, read))


def map_chart(
    view: Shows, layers: tuple[str, ...], borders: str, size: tuple[int, int], tallest: int
) -> Drawn:
    """The map, its labels placed for a first view of ``size`` (width, height) in pixels.

    On a wider screen it grows with its shapes, up to ``tallest`` pixels.
    """
    return _map(view, view.key, layers, borders, size, tallest)


@st.cache_resource(show_spinner=False, max_entries=256)
def _quantities(_view: Shows, key: Hashable, log: bool) -> Drawn | None:
    del key
    frame = quantities.quantities(_view.shown, _view.names)
    return None if frame.empty else figures_drawn(_view, frame, log=log)


def figures_drawn(view: Shows, frame: pd.DataFrame, *, log: bool) -> Drawn:
    """The chart of the rows of ``frame``, which are of ``analysis.quantities``."""
    colours = {side.id: side.colour for side in view.snapshot.dossier.sides}
    return Drawn(
        as_json(quantity_drawing.quantity_chart(frame, colours, log=log)),
        pieces.figures_alt(frame), quantity_drawing.height(frame),
        legend=pieces.figures_legend(quantity_drawing.legend_rows(frame)),
    )  # fmt: skip


def quantities_chart(view: Shows, *, log: bool) -> Drawn | None:
    """The chart of reported figures; None where the view has none."""
    return _quantities(view, view.key, log)


@st.cache_resource(show_spinner=False, max_entries=256)
def _matrix(_view: Shows, key: Hashable) -> Drawn | None:
    del key
    cells, topics = crossed(_view)
    return matrix_drawn(_view, cells, topics) if topics else None


def crossed(view: Shows) -> tuple[pd.DataFrame, list[str]]:
    """The matrix's cells, and its topics in the order of the reference table."""
    cells = positions.matrix(positions.statements(view.shown))
    return cells, [t.id for t in view.snapshot.topics if t.id in set(cells["topic"])]


def matrix_drawn(view: Shows, cells: pd.DataFrame, topics: Sequence[str]) -> Drawn:
    """The matrix of some ``topics``, with the actors of all ``cells``."""
    actors = positions.order_actors(cells["actor"], view.snapshot)
    part = cells[cells["topic"].isin(list(topics))]
    figure = matrix.matrix_chart(part, actors, topics, view.names, actor_lists.colours(view))
    return Drawn(as_json(figure), actor_lists.matrix_alt(view, part), matrix.height(part),
                 matrix.min_width(cells), actor_lists.stance_legend())  # fmt: skip


def matrix_chart(view: Shows) -> Drawn | None:
    """The actor × topic matrix; None where no statement of the view has a topic."""
    return _matrix(view, view.key)


@st.cache_resource(show_spinner=False, max_entries=256)
def _flows(_view: Shows, key: Hashable) -> Drawn | None:
    del key
    pairs: pd.DataFrame = positions.flows(positions.statements(_view.shown))
    if pairs.empty:
        return None
    speakers, addressees = (
        positions.order_actors(pairs[end], _view.snapshot) for end in ("source", "target")
    )
    figure = flows.flow_chart(
        pairs, speakers, addressees, _view.names, actor_lists.colours(_view)
    )
    return Drawn(as_json(figure), actor_lists.flow_alt(_view, pairs), flows.height(pairs))


def flows_chart(view: Shows) -> Drawn | None:
    """Who addresses whom; None where no statement of the view names an addressee."""
    return _flows(view, view.key)


@st.cache_resource(show_spinner=False, max_entries=64)
def _actors(_view: View, key: Hashable) -> tuple[Element, Element]:
    del key
    found = positions.statements(_view.shown)
    by_topic = positions.by_topic(found, _view.snapshot)
    return actor_lists.by_topic(_view, by_topic), actor_lists.actors(_view)


def statements_by_topic(view: View) -> Element:
    """The statements under their topics, whose links lead to this very view."""
    return _actors(view, (view.key, view.address))[0]


def actors(view: View) -> Element:
    """The actors in a table, whose links lead to this very view."""
    return _actors(view, (view.key, view.address))[1]


@st.cache_data(show_spinner=False, max_entries=64)
def _tables(_view: View, key: Hashable) -> tuple[pd.DataFrame, pd.DataFrame]:
    del key
    said = positions.statements(_view.shown)
    return (quantities.table(_view.shown, _view.snapshot, _view.names),
            positions.table(said, _view.names))  # fmt: skip


@st.cache_resource(show_spinner=False, max_entries=64)
def _report(_view: View, key: Hashable, report: str, silent: bool) -> Element:
    del key
    found = next(r for r in _view.snapshot.reports if r.id == report)
    return report_text.marked_report(_view, found, silent=silent)


def report_nodes(view: View, report: str, *, silent: bool) -> Element:
    """A report's text with its marks, whose links lead to this very view."""
    key = view.key, view.address, str(view.selection)
    return _report(view, key, report, silent)


def figures_table(view: View) -> pd.DataFrame:
    """The table behind the chart of figures."""
    return _tables(view, view.key)[0]


def statements_table(view: View) -> pd.DataFrame:
    """The statements as a table."""
    return _tables(view, view.key)[1]

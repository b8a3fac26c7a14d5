"""Figures as JSON, made once for each view and shared by all sessions."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from demarche.analysis import positions, quantities
from demarche.figures import flows, matrix
from demarche.figures import quantities as quantity_drawing
from demarche.figures.map import crisis_map
from demarche.model.facts import Statement
from demarche.ui import actor_lists, map_view
from demarche.ui.nodes import Element
from demarche.ui.view import View


def _json(figure: go.Figure) -> str:
    return str(figure.to_json(remove_uids=True))


@dataclass(frozen=True)
class MapParts:
    """A map's figure as JSON and the legend of what it draws."""

    figure: str
    legend: Element


@st.cache_resource(show_spinner=False, max_entries=256)
def _map(
    _view: View, key: Hashable, layers: tuple[str, ...], borders: str, width: int, height: int
) -> MapParts:
    del key  # what the cache goes by; the view itself cannot be hashed
    content = map_view.content(_view, layers, borders)
    return MapParts(_json(crisis_map(content, width, height)), map_view.legend(content))


def map_parts(
    view: View, layers: tuple[str, ...], borders: str, width: int, height: int
) -> MapParts:
    """The map, its labels placed for a first view of ``width`` × ``height`` pixels."""
    return _map(view, view.key, layers, borders, width, height)


@st.cache_data(show_spinner=False, max_entries=256)
def _quantities(_view: View, key: Hashable, log: bool) -> str:
    del key
    frame = quantities.quantities(_view.shown, _view.names)
    colours = {side.id: side.colour for side in _view.snapshot.dossier.sides}
    return _json(quantity_drawing.quantity_chart(frame, colours, log=log))


def quantities_json(view: View, *, log: bool) -> str:
    """The chart of reported figures."""
    return _quantities(view, view.key, log)


@st.cache_data(show_spinner=False, max_entries=256)
def _matrix(_view: View, key: Hashable) -> str:
    del key
    cells = positions.matrix(_statements(_view))
    actors = positions.order_actors(cells["actor"], _view.snapshot)
    topics = [t.id for t in _view.snapshot.topics if t.id in set(cells["topic"])]
    colours = actor_lists.colours(_view)
    return _json(matrix.matrix_chart(cells, actors, topics, _view.names, colours))


def matrix_json(view: View) -> str:
    """The actor × topic matrix."""
    return _matrix(view, view.key)


@st.cache_data(show_spinner=False, max_entries=256)
def _flows(_view: View, key: Hashable) -> str:
    del key
    pairs: pd.DataFrame = positions.flows(_statements(_view))
    speakers, addressees = (
        positions.order_actors(pairs[end], _view.snapshot) for end in ("source", "target")
    )
    colours = actor_lists.colours(_view)
    return _json(flows.flow_chart(pairs, speakers, addressees, _view.names, colours))


def flows_json(view: View) -> str:
    """Who addresses whom."""
    return _flows(view, view.key)


def _statements(view: View) -> list[Statement]:
    return positions.statements(view.shown)

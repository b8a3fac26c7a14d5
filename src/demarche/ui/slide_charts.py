"""The charts of slides, cut to what a slide has room for, and decks made once for all sessions."""

from __future__ import annotations

import json
from collections.abc import Hashable
from dataclasses import replace
from math import ceil
from typing import Any

import pandas as pd
import streamlit as st

from demarche.analysis import quantities as figure_rows
from demarche.export.deck import Content, Deck
from demarche.figures import quantities
from demarche.model.briefing import SlideKind
from demarche.ui import charts, map_view, slide_times
from demarche.ui.deck_data import deck_data
from demarche.ui.drawn import Drawn

# Pixels of the map on a slide, at which its labels are placed: as frontend/deck.css leaves room
# under a headline of one line, divided by the magnification of its type (deck_data.MAP_ZOOM).
_MAP = (612, 322)
_PAGE_MAP = (1280, 620)
# Topics of a matrix, and pixels of a chart of figures, that one screen has room for.
_TOPICS = 9
_FIGURES = 500


def charts_of(content: Content) -> list[Drawn]:
    """The charts of a slide, one for each screen; none where its facts are none, or are text."""
    scope, kind = content.scope, content.kind
    if kind is SlideKind.MAP:
        return [_map(content)]
    if kind is SlideKind.FIGURES:
        return _figures(content)
    if kind is SlideKind.MATRIX:
        return _matrices(content)
    if kind is SlideKind.SERIES:
        return slide_times.over_time(content)
    if kind is SlideKind.TIMELINE:
        return [*slide_times.timelines(content)]
    flows = charts.flows_chart(scope) if kind is SlideKind.FLOWS else None
    return [flows] if flows else []


def _map(content: Content) -> Drawn:
    scope, display = content.scope, content.scope.display
    drawn, page = (charts.map_chart(scope, display.layers, display.borders, size, 620)
                   for size in (_MAP, _PAGE_MAP))  # fmt: skip
    figure = json.loads(drawn.figure)
    # What a phone shows instead goes by the height of the map on its page.
    figure["layout"]["meta"]["narrow"] = json.loads(page.figure)["layout"]["meta"]["narrow"]
    said = f"{map_view.words(scope)} The same is in the list of this slide’s facts."
    return replace(drawn, figure=json.dumps(figure, separators=(",", ":")), alt=said)


def _figures(content: Content) -> list[Drawn]:
    scope = content.scope
    frame = figure_rows.quantities(scope.shown, scope.names)
    return [charts.figures_drawn(scope, part, log=scope.display.log) for part in _screens(frame)]


def _screens(frame: pd.DataFrame) -> list[pd.DataFrame]:
    """The rows of a chart of figures, cut where a screen is full."""
    parts: list[pd.DataFrame] = []
    begin = 0
    for end in range(1, len(frame) + 1):
        if quantities.height(frame.iloc[begin:end]) > _FIGURES and end - begin > 1:
            parts.append(frame.iloc[begin : end - 1])
            begin = end - 1
    return [*parts, frame.iloc[begin:]] if len(frame) else []


def _matrices(content: Content) -> list[Drawn]:
    cells, topics = charts.crossed(content.scope)
    screens = ceil(len(topics) / _TOPICS)
    size = ceil(len(topics) / max(screens, 1))
    return [charts.matrix_drawn(content.scope, cells, topics[n * size : (n + 1) * size])
            for n in range(screens)]  # fmt: skip


@st.cache_resource(show_spinner="Drawing the slides …", max_entries=16)
def _prepared(_deck: Deck, key: Hashable) -> dict[str, Any]:
    del key
    data = deck_data(_deck, charts_of)
    return {**data, "stamps": [pair for pair in data["stamps"] if pair[0] != "File made"]}


def prepared(deck: Deck) -> dict[str, Any]:
    """What the player shows of ``deck`` in the app, made once for equal slides: no file, so not
    when one was made. Treat as read-only.
    """
    slides = [(s.kind, s.scope.key, s.headline, s.notes, s.link, s.figure) for s in deck.slides]
    return _prepared(deck, (deck.title, deck.author, deck.mode, tuple(slides)))

"""The map of the bundled dossier, drawn once for each choice."""

import json
from dataclasses import replace
from functools import cache

import pytest
from bundled import loaded, view

from demarche.analysis import display
from demarche.analysis.by_day import sorts_on
from demarche.analysis.filters import Filters
from demarche.analysis.standing import timeline
from demarche.analysis.standing_rows import rows_of
from demarche.figures.map import crisis_map
from demarche.figures.map_days import Stage
from demarche.ui import map_view

EVERY_LAYER = (*display.DEFAULT_LAYERS, "associative")


@cache
def _content(layers, borders, filters):
    return map_view.content(view(filters), layers, borders)


@cache
def _drawn(layers, borders, filters):
    return json.loads(crisis_map(_content(layers, borders, filters), 1280, 620).to_json())


@pytest.fixture(scope="session")
def content():
    """What a map shows: ``content(layers=…, borders=…, filters=…)``."""

    def make(layers=EVERY_LAYER, borders="ukraine", filters=None):
        return _content(tuple(layers), borders, filters or Filters())

    return make


@pytest.fixture(scope="session")
def drawn():
    """A map as the browser gets it, by the same choices. Treat as read-only."""

    def make(layers=EVERY_LAYER, borders="ukraine", filters=None):
        return _drawn(tuple(layers), borders, filters or Filters())

    return make


@cache
def _stage(layers, filters):
    chosen = replace(filters, with_context=True)
    shown, whole = view(chosen), loaded(with_context=True)
    line = timeline(rows_of(whole.snapshot), shown.shown.index, whole.snapshot)
    bare = replace(_content(layers, "ukraine", chosen), figures=[], movements=[])
    return Stage(bare, line.only(sorts_on(layers)), whole.names, whole.snapshot.dossier,
                 "movements" in layers, (1280, 620))  # fmt: skip


@pytest.fixture(scope="session")
def stage():
    """What all days of the map with context share: ``stage(layers=…, filters=…)``."""

    def make(layers=display.DEFAULT_LAYERS, filters=None):
        return _stage(tuple(layers), filters or Filters())

    return make


@cache
def _frames(layers, filters):
    found = _stage(layers, filters)
    return {frame.day: frame for frame in found.frames(found.timeline.changes())}


@pytest.fixture(scope="session")
def frames():
    """All days of the map with context, by day and by the same choices. Treat as read-only."""

    def make(layers=display.DEFAULT_LAYERS, filters=None):
        return _frames(tuple(layers), filters or Filters())

    return make

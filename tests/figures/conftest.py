"""The map of the bundled dossier, drawn once for each choice."""

import json
from functools import cache

import pytest
from bundled import view

from demarche.analysis import display
from demarche.analysis.filters import Filters
from demarche.figures.map import crisis_map
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

"""Still maps of the bundled dossier, and the words on a picture."""

from functools import cache

import pytest
from bundled import loaded

from demarche.analysis import display
from demarche.analysis.filters import Filters, apply
from demarche.figures.map_content import map_content, read_shapes
from demarche.figures.still.map import StillMap
from demarche.geo.borders import Borders
from demarche.model.settings import ROOT

EVERY_LAYER = (*display.DEFAULT_LAYERS, "associative")


BORDERS = Borders(ROOT / "data/borders")


@cache
def _content(layers, view, filters):
    shown = apply(loaded().frame, filters)
    return map_content(loaded(), shown, layers, read_shapes(BORDERS, view))


@pytest.fixture(scope="session")
def still_map():
    """A map by its choices: ``still_map(layers=…, view=…, filters=…, at=…)``."""
    hatch, regions = BORDERS.hatch(), BORDERS.regions()

    def make(layers=EVERY_LAYER, view="ukraine", filters=None, at=None):
        content = _content(layers, view, filters or Filters())
        read = {p.id: p.interpretation for p in loaded().snapshot.places if p.interpretation}
        sides = {side.id: side.name for side in loaded().snapshot.dossier.sides}
        return StillMap(content, hatch, regions, at, read, sides)

    return make

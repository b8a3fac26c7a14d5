"""Still maps of the bundled dossier, and the words on a picture."""

import pytest
from bundled import loaded, snapshot

from demarche.analysis import display
from demarche.analysis.filters import Filters, apply
from demarche.figures.map_content import map_content, read_shapes
from demarche.figures.still.map import StillMap
from demarche.geo.borders import Borders
from demarche.model.settings import ROOT

EVERY_LAYER = (*display.DEFAULT_LAYERS, "associative")


@pytest.fixture(scope="session")
def still_map():
    """A map by its choices: ``still_map(layers=…, borders=…, filters=…, at=…)``."""
    borders = Borders(ROOT / "data/borders")

    def make(layers=EVERY_LAYER, view="ukraine", filters=None, at=None):
        shown = apply(loaded().frame, filters or Filters())
        content = map_content(snapshot(), shown, layers, read_shapes(borders, view))
        read = {p.id: p.interpretation for p in snapshot().places if p.interpretation}
        sides = {side.id: side.name for side in snapshot().dossier.sides}
        return StillMap(content, borders.hatch(), borders.regions(), at, read, sides)

    return make

"""Names of places in Latin script and what they name: cities, countries, divisions, regions."""

from demarche.geo.gazetteer.entries import Entry, Match
from demarche.geo.gazetteer.folding import fold
from demarche.geo.gazetteer.lookup import Gazetteer
from demarche.geo.gazetteer.opening import gazetteer

__all__ = ["Entry", "Gazetteer", "Match", "fold", "gazetteer"]

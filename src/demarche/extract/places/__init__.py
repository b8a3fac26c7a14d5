"""Places that a report names: recognised, resolved to the gazetteer, literal or associative."""

from demarche.extract.places.options import Options
from demarche.extract.places.propose import propose

__all__ = ["Options", "propose"]

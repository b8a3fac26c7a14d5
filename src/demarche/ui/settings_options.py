"""The closed lists of page settings that a URL may name."""

from __future__ import annotations

from demarche.analysis.display import BORDERS, LAYERS, SCALES

# How a bound toggle writes that it is on.
TINT = {"true": "true"}
OPTIONS = {"borders": BORDERS, "layers": LAYERS, "scale": SCALES, "tint": TINT}

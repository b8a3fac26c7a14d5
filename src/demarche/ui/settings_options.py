"""The closed lists of page settings that a URL may name."""

from __future__ import annotations

# Short names, because a bound widget writes its label into the URL.
BORDERS = {"ukraine": "Ukraine", "russia": "Russia", "unassigned": "neither"}
LAYERS = {
    "literal": "Places",
    "figures": "Figures",
    "movements": "Movements",
    "associative": "Governments",
    "regions": "Regions",
}
SCALES = {"log": "log", "linear": "linear"}
OPTIONS = {"borders": BORDERS, "layers": LAYERS, "scale": SCALES}

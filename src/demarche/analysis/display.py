"""How a view is drawn: the closed lists of choices that a URL may name, and one choice of each."""

from __future__ import annotations

from dataclasses import dataclass

# Short names, because a bound widget writes its label into the URL.
BORDERS = {"ukraine": "Ukraine", "russia": "Russia", "unassigned": "neither"}
LAYERS = {
    "literal": "Places",
    "figures": "Figures",
    "movements": "Movements",
    "associative": "Governments",
    "regions": "Regions",
}
DEFAULT_LAYERS = ("literal", "figures", "movements", "regions")
# Which facts: those of the dossier's reports, or those of cited pages too.
CONTEXT = {"report": "report only", "context": "with context"}
LANES = {"side": "side", "topic": "topic"}
ORDERS = {"oldest": "oldest first", "newest": "newest first"}
SCALES = {"log": "log", "linear": "linear"}
CRIMEA = {
    "ukraine": "Crimea shown as part of Ukraine (UN General Assembly resolution 68/262)",
    "russia": "Crimea shown as part of Russia, which has held it since 2014",
    "unassigned": "Crimea shown as part of neither state",
}  # fmt: skip


@dataclass(frozen=True)
class MapAt:
    """Where the reader has moved a map: the middle of the screen in degrees, the magnification
    over the first view, and the longitude that points straight up.
    """

    lon: float
    lat: float
    zoom: float
    turn: float

    def __str__(self) -> str:
        return f"{self.lon:.2f},{self.lat:.2f},{self.zoom:.2f},{self.turn:.2f}"


@dataclass(frozen=True)
class Display:
    """How a view is drawn: point of view on borders, map layers, scale, and the map's place."""

    borders: str
    layers: tuple[str, ...] = DEFAULT_LAYERS
    log: bool = True
    at: MapAt | None = None

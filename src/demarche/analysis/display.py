"""How a view is drawn: the closed lists of choices that a URL may name, and one choice of each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

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
class Counting:
    """What a reader compares: a kind of count ("": the dossier's first), of these only some scope
    groups and those stated by some actors (empty: all); over time the tables' short list alone,
    and on a ``log`` scale.
    """

    count: str = ""
    scopes: tuple[str, ...] = ()
    stated: tuple[str, ...] = ()
    core: bool = True
    log: bool = False


@dataclass(frozen=True)
class Display:
    """How a view is drawn: point of view on borders, map layers, scale, the map's place and the
    day ``on`` which it stands; what is counted; the days from ``first`` to ``last`` (None: as the
    view has them), the lanes of a timeline, and whether its list begins with the newest.
    """

    borders: str
    layers: tuple[str, ...] = DEFAULT_LAYERS
    log: bool = True
    at: MapAt | None = None
    on: date | None = None
    counting: Counting = Counting()
    first: date | None = None
    last: date | None = None
    lanes: str = "side"
    newest_first: bool = False

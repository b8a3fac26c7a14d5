"""Borders as a choice: countries per point of view, disputed areas, and our readings of regions.

``scripts/build_borders.py`` makes the files; ``data/borders/ORIGIN.yml`` says from what, and what
they cannot tell. All coordinates are degrees on WGS 84 (EPSG:4326), longitude first.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import cast

import geopandas as gpd

from demarche.model.errors import UnknownBorderViewError

#: Point of view -> whose it is; to be read after "Crimea shown as …".
VIEWS: Mapping[str, str] = MappingProxyType(
    {"ukraine": "Ukraine's", "russia": "Russia's", "unassigned": "neither's (unassigned)"}
)

#: The code that Crimea carries where it is shown as no state's.
UNASSIGNED_CRIMEA = "XCR"
_CRIMEA_OWNER = {"ukraine": "UKR", "russia": "RUS", "unassigned": UNASSIGNED_CRIMEA}


@dataclass(frozen=True)
class Borders:
    """The border files under one folder, usually ``data/borders``.

    Every method reads its file anew (callers cache) and raises FileNotFoundError without it.
    """

    data_dir: Path

    def countries(self, view: str) -> gpd.GeoDataFrame:
        """Return the countries of one point of view (a key of ``VIEWS``), one row each.

        Columns: ``adm0_a3`` (Natural Earth's code; XCR is unassigned Crimea), ``name``,
        ``subregion`` (UN M49), ``label_lon``, ``label_lat``, ``view``, ``geometry``.
        Raises UnknownBorderViewError.
        """
        known = _checked(view)
        path = self.data_dir / "countries.parquet"
        frame = gpd.read_parquet(path, filters=[("view", "==", known)])
        return cast(gpd.GeoDataFrame, frame.reset_index(drop=True))

    def provinces(self, view: str = "unassigned") -> gpd.GeoDataFrame:
        """Return first-order divisions of UKR, RUS, BLR, DEU, LTU, POL, USA and GBR.

        Columns: ``adm0_a3`` (Crimea's as the view has it), ``name``, ``geometry``.
        Raises UnknownBorderViewError.
        """
        owner = _CRIMEA_OWNER[_checked(view)]
        frame = self._read("provinces")
        frame["adm0_a3"] = frame["adm0_a3"].replace(UNASSIGNED_CRIMEA, owner)
        return frame

    def disputed(self) -> gpd.GeoDataFrame:
        """Return disputed areas: Crimea, Donbas, Abkhazia, South Ossetia, Transnistria.

        Columns: ``id``, ``name``, ``held_by``, ``claimed_by``, ``note``, ``as_of`` (the ISO date
        whose state they show), ``geometry``.
        """
        return self._read("disputed")

    def hatch(self) -> gpd.GeoDataFrame:
        """Return the hatching of each disputed area: ``id`` as there, ``geometry`` (lines)."""
        return self._read("hatch")

    def frontier(self) -> gpd.GeoDataFrame:
        """Return the lines that stand for Ukraine's borders in the north, south and east.

        Columns: ``id``, ``sector``, ``kind`` (a land border, or the northern boundary of disputed
        Crimea, to be drawn dashed in every view), ``neighbour`` (``adm0_a3``), ``note``,
        ``geometry`` (one line each). North and east meet where the bearing from Ukraine's
        centroid is 45 degrees.
        """
        return self._read("frontier")

    def regions(self) -> gpd.GeoDataFrame:
        """Return outlines of regions, each an interpretation of ours.

        Columns: ``id``, ``name``, ``interpretation`` (a sentence for the reader), ``members``
        (``adm0_a3`` codes joined by commas), ``geometry`` (outer outline, no holes).
        """
        return self._read("regions")

    def _read(self, name: str) -> gpd.GeoDataFrame:
        return gpd.read_parquet(self.data_dir / f"{name}.parquet")


def _checked(view: str) -> str:
    if view not in VIEWS:
        raise UnknownBorderViewError(
            f"There is no point of view {view!r} on borders.",
            remedy=f"Choose one of: {', '.join(VIEWS)}.",
        )
    return view

"""Reads the two inputs: the world map (shapes) and the country attributes (names, label points)."""

from pathlib import Path

import geopandas as gpd
import pandas as pd

from border_steps.coverage import settle
from border_steps.names import RENAMED_COUNTRIES

ATTRIBUTES = {
    "ADM0_A3": "adm0_a3",
    "NAME": "short_name",
    "ADMIN": "long_name",
    "CONTINENT": "continent",
    "SUBREGION": "subregion",
    "LABEL_X": "label_lon",
    "LABEL_Y": "label_lat",
}


def read_provinces(world: Path) -> gpd.GeoDataFrame:
    """Read all first-order divisions as one valid, rounded and simplified coverage.

    Out: `name`, `adm0_a3` (de facto, as in Natural Earth), `geometry` (EPSG:4326).
    """
    provinces = gpd.read_file(world, layer="states_provinces")[["name", "adm0_a3", "geometry"]]
    provinces["geometry"] = settle(provinces.geometry.to_numpy())
    return provinces


def read_claim_lines(world: Path) -> gpd.GeoDataFrame:
    """Read the lines of breakaway and disputed areas: `name`, `adm0_a3_l`, `geometry`."""
    return gpd.read_file(world, layer="disputed_borders")[["name", "adm0_a3_l", "geometry"]]


def read_attributes(archive: Path) -> pd.DataFrame:
    """Read one row a country: `adm0_a3`, `name`, `continent`, `subregion`, `label_lon/lat`.

    The table holds UTF-8 without saying so; read otherwise, "Åland" comes out garbled.
    """
    table: pd.DataFrame = gpd.read_file(archive, ignore_geometry=True, encoding="utf-8")
    table = table[list(ATTRIBUTES)].rename(columns=ATTRIBUTES)
    # Abbreviated names ("Bosnia and Herz.") give way to the long ones.
    abbreviated = table["short_name"].str.contains(r"\.", regex=True)
    table["name"] = table["short_name"].mask(abbreviated, table["long_name"])
    table["name"] = table["adm0_a3"].map(RENAMED_COUNTRIES).fillna(table["name"])
    return table.drop(columns=["short_name", "long_name"])

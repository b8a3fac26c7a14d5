"""The countries of each point of view: the same land, with Crimea given to one state or to none."""

import geopandas as gpd
import pandas as pd

from border_steps.coverage import is_sound
from border_steps.names import MISSING_COUNTRIES, UNASSIGNED_CRIMEA

# view -> the code that Crimea and Sevastopol carry in it
CRIMEA_IN_VIEW = {"ukraine": "UKR", "russia": "RUS", "unassigned": UNASSIGNED_CRIMEA}
COLUMNS = ["adm0_a3", "name", "subregion", "label_lon", "label_lat", "view", "geometry"]


def is_crimea(provinces: gpd.GeoDataFrame) -> pd.Series:
    """Tell which provinces are Crimea and Sevastopol; Natural Earth files them under Russia."""
    mask: pd.Series = provinces["name"].isin(["Crimea", "Sevastopol"]) & (
        provinces["adm0_a3"] == "RUS"
    )
    if mask.sum() != 2:
        raise ValueError(f"expected Crimea and Sevastopol, found {int(mask.sum())} provinces")
    return mask


def countries_of_all_views(
    provinces: gpd.GeoDataFrame, attributes: pd.DataFrame
) -> gpd.GeoDataFrame:
    """Dissolve provinces (`name`, `adm0_a3`) into countries, once a view (see COLUMNS)."""
    views = [countries_of(provinces, attributes, view) for view in CRIMEA_IN_VIEW]
    return gpd.GeoDataFrame(pd.concat(views, ignore_index=True), crs=provinces.crs)


def countries_of(
    provinces: gpd.GeoDataFrame, attributes: pd.DataFrame, view: str
) -> gpd.GeoDataFrame:
    """Dissolve provinces into the countries of one view. Raises ValueError if they do not fit."""
    shapes = provinces[["adm0_a3", "geometry"]].copy()
    shapes.loc[is_crimea(provinces), "adm0_a3"] = CRIMEA_IN_VIEW[view]
    countries = shapes.dissolve("adm0_a3", method="coverage").reset_index()
    if not is_sound(countries.geometry.to_numpy()):
        raise ValueError(f"countries of view {view!r} do not form a valid coverage")
    named = name_the_rest(countries.merge(attributes, on="adm0_a3", how="left"))
    return named.assign(view=view)[COLUMNS]


def name_the_rest(countries: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Fill names, subregions and label points that the attributes lack.

    Raises ValueError for a country that stays nameless. A label point is then any inner point.
    """
    countries = countries.set_index("adm0_a3", drop=False).rename_axis(None)
    for code, (name, subregion) in MISSING_COUNTRIES.items():
        if code in countries.index:
            inner = countries.geometry[code].representative_point()
            row = [name, subregion, round(inner.x, 3), round(inner.y, 3)]
            countries.loc[code, ["name", "subregion", "label_lon", "label_lat"]] = row
    nameless = countries.loc[countries["name"].isna(), "adm0_a3"].tolist()
    if nameless:
        raise ValueError(f"no name for {nameless}: add it to names.py")
    return countries.reset_index(drop=True)

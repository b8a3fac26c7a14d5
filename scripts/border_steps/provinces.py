"""First-order divisions of the states that this project looks at closely."""

import geopandas as gpd

from border_steps.names import PROVINCE_NAMES, UNASSIGNED_CRIMEA
from border_steps.views import is_crimea

STATES = ("UKR", "RUS", "BLR", "DEU", "LTU", "POL", "USA", "GBR")


def provinces_of_states(provinces: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Pick the provinces of STATES, sorted: `adm0_a3`, `name`, `geometry`.

    Crimea and Sevastopol carry the code of unassigned land, so that no view is built in; the
    loader gives them to a state. One nameless islet of Russia is left out (its land is in the
    countries).
    """
    chosen = provinces.assign(
        adm0_a3=provinces["adm0_a3"].mask(is_crimea(provinces), UNASSIGNED_CRIMEA)
    )
    chosen = chosen[chosen["adm0_a3"].isin([*STATES, UNASSIGNED_CRIMEA])].dropna(subset=["name"])
    chosen["name"] = [
        PROVINCE_NAMES.get(state, {}).get(name, name)
        for state, name in zip(chosen["adm0_a3"], chosen["name"], strict=True)
    ]
    ordered = chosen.sort_values(["adm0_a3", "name"], ignore_index=True)
    return ordered[["adm0_a3", "name", "geometry"]]

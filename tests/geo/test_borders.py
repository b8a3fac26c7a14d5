"""The loaders of border files: what they hand out, and what they refuse."""

from pathlib import Path

import geopandas as gpd
import pytest

from demarche.geo.borders import VIEWS, Borders
from demarche.model.errors import UnknownBorderViewError

BORDERS = Borders(Path(__file__).parents[2] / "data" / "borders")
COLUMNS = {
    "countries": "adm0_a3 name subregion label_lon label_lat view geometry",
    "provinces": "adm0_a3 name geometry",
    "disputed": "id name held_by claimed_by note as_of geometry",
    "hatch": "id geometry",
    "frontier": "id sector kind neighbour note geometry",
    "regions": "id name interpretation members geometry",
}


def load(name: str) -> gpd.GeoDataFrame:
    """Load one file; countries need a view."""
    return BORDERS.countries("ukraine") if name == "countries" else getattr(BORDERS, name)()


@pytest.mark.parametrize("name", COLUMNS)
def test_columns_and_coordinates_are_as_documented(name: str) -> None:
    frame = load(name)
    assert list(frame.columns) == COLUMNS[name].split()
    assert frame.crs.to_epsg() == 4326
    assert not frame.isna().any().any()
    west, south, east, north = frame.total_bounds
    assert -180 <= west < east <= 180
    assert -90 <= south < north <= 90


@pytest.mark.parametrize("view", VIEWS)
def test_countries_are_those_of_one_view(view: str) -> None:
    frame = BORDERS.countries(view)
    assert set(frame["view"]) == {view}
    assert frame["adm0_a3"].is_unique
    assert list(frame.index) == list(range(len(frame)))


@pytest.mark.parametrize("view", ["", "Ukraine", "united-nations"])
def test_unknown_view_is_refused_with_the_choices(view: str) -> None:
    with pytest.raises(UnknownBorderViewError) as countries:
        BORDERS.countries(view)
    with pytest.raises(UnknownBorderViewError):
        BORDERS.provinces(view)
    assert repr(view) in str(countries.value)
    assert all(known in countries.value.remedy for known in VIEWS)


@pytest.mark.parametrize(
    ("view", "owner"), [("ukraine", "UKR"), ("russia", "RUS"), ("unassigned", "XCR")]
)
def test_provinces_of_crimea_follow_the_view(view: str, owner: str) -> None:
    frame = BORDERS.provinces(view).set_index("name")["adm0_a3"]
    assert frame["Crimea"] == owner
    assert frame["Sevastopol"] == owner
    assert frame["Kherson"] == "UKR"
    assert frame["Krasnodar"] == "RUS"


def test_provinces_belong_to_no_view_unless_asked() -> None:
    assert BORDERS.provinces().equals(BORDERS.provinces("unassigned"))


def test_missing_folder_is_an_error_not_an_empty_map(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Borders(tmp_path).countries("ukraine")
    with pytest.raises(FileNotFoundError):
        Borders(tmp_path).disputed()

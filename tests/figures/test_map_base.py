"""The ground of a map: from this server alone, borders as chosen, disputes hatched and named."""

import json

import pytest

from demarche.figures.theme import LIGHT
from demarche.model.settings import ROOT

AREAS = ("crimea", "donbas", "abkhazia", "south-ossetia", "transnistria")


def shapes(figure):
    return [t for t in figure["data"] if t["type"] == "choropleth"]


def lines(figure):
    return [t for t in figure["data"] if t.get("meta", {}).get("line")]


def test_the_first_trace_keeps_plotly_from_fetching_a_base_map(drawn):
    first = drawn()["data"][0]
    assert first["type"] == "scattergeo"
    assert first["marker"]["opacity"] == 0
    assert drawn()["layout"]["geo"]["visible"] is False


@pytest.mark.parametrize("view", ["ukraine", "russia", "unassigned"])
def test_states_come_from_the_file_of_the_chosen_view(drawn, view):
    states = shapes(drawn(borders=view))[0]
    assert states["geojson"] == f"app/static/geo/countries_{view}.json"
    assert ("XCR" in states["locations"]) == (view == "unassigned")


@pytest.mark.parametrize("view", ["ukraine", "russia", "unassigned"])
def test_crimea_is_in_the_shape_of_its_view(view):
    from shapely.geometry import Point, shape

    file = ROOT / "static" / "geo" / f"countries_{view}.json"
    holder = {"ukraine": "UKR", "russia": "RUS", "unassigned": "XCR"}[view]
    owners = [
        f["id"] for f in json.loads(file.read_text())["features"]
        if shape(f["geometry"]).covers(Point(34.1, 45.2))
    ]  # fmt: skip
    assert owners == [holder]


def test_every_file_that_a_map_names_is_there(drawn):
    named = {t["geojson"] for t in shapes(drawn())} | {t["meta"]["line"] for t in lines(drawn())}
    assert len(named) > 15
    for address in named:
        assert (ROOT / address.removeprefix("app/")).is_file(), address


@pytest.mark.parametrize("area", AREAS)
@pytest.mark.parametrize("sort", ["hatch", "disputed"])
def test_a_disputed_area_has_one_hatch_and_one_outline(drawn, area, sort):
    found = [t for t in lines(drawn()) if t["meta"]["line"].endswith(f"/{sort}_{area}.json")]
    assert len(found) == 1
    assert found[0]["line"]["color"] == LIGHT.disputed


def test_disputed_areas_tell_holder_and_claimant_and_open_their_note(drawn):
    areas = shapes(drawn())[1]
    assert areas["customdata"] == [f"area:{area}" for area in areas["locations"]]
    crimea = areas["text"][areas["locations"].index("crimea")]
    assert "Held by: Russia" in crimea
    assert "Claimed by: Ukraine" in crimea


def fills(states):
    """The colour of each state."""
    scale = {round(i, 6): colour for i, colour in states["colorscale"]}
    top = states["zmax"]
    return {code: scale[round(z / top, 6)] for code, z in
            zip(states["locations"], states["z"], strict=True)}  # fmt: skip


def test_states_have_the_colour_of_their_side_and_neutrals_none(drawn):
    found = fills(shapes(drawn())[0])
    assert found["RUS"] == LIGHT.russia_fill
    assert found["UKR"] == LIGHT.ukraine_fill
    for member in ("USA", "DEU", "GBR", "LTU"):
        assert found[member] == LIGHT.west_fill
    for neutral in ("BLR", "POL", "FRA", "MDA"):
        assert found[neutral] == LIGHT.land


def test_unassigned_crimea_has_the_colour_of_neither(drawn):
    assert fills(shapes(drawn(borders="unassigned"))[0])["XCR"] == LIGHT.land


def test_a_mentioned_state_opens_its_sentences_and_another_opens_nothing(drawn):
    states = shapes(drawn())[0]
    opens = dict(zip(states["locations"], states["customdata"], strict=True))
    texts = dict(zip(states["locations"], states["text"], strict=True))
    assert (opens["UKR"], opens["LTU"]) == ("place:ukraine", "place:lithuania")
    assert opens["FRA"] == ""
    assert "8 mentions as a place; click" in texts["UKR"]
    for code in opens:
        assert ("click" in texts[code]) == bool(opens[code]), code


def test_without_the_places_no_state_promises_sentences(drawn):
    states = shapes(drawn(layers=()))[0]
    assert set(states["customdata"]) == {""}
    assert not any("click" in text for text in states["text"])

"""Marks: only a point is a pin, a route that nobody stated is dashed and says so."""

from dataclasses import replace

import factories
import pytest
from bundled import by_key
from shapely.geometry import Point

from demarche.analysis.filters import Filters
from demarche.figures import map_marks
from demarche.figures.projection import Screen
from demarche.figures.theme import LIGHT
from demarche.model.vocabulary import EventStatus


def screen(content):
    return Screen(content.bounds, 1280, 620)


def pins(figure):
    return [
        t for t in figure["data"]
        if t["type"] == "scattergeo" and t["mode"] == "markers"
        and t.get("marker", {}).get("opacity") == 1
    ]  # fmt: skip


def test_only_cities_and_sites_are_pins(drawn):
    (found,) = pins(drawn())
    assert found["customdata"] == ["place:kyiv", "place:moscow"]


def test_no_mark_stands_at_the_middle_of_a_country(drawn, content):
    labels = content().countries.dropna(subset=["label_lon"])
    centres = {(round(r.label_lon, 2), round(r.label_lat, 2)) for r in labels.itertuples()}
    for trace in drawn()["data"]:
        if trace["type"] == "scattergeo" and trace["mode"] == "markers":
            at = {(round(x, 2), round(y, 2)) for x, y in
                  zip(trace["lon"], trace["lat"], strict=True)}  # fmt: skip
            assert not at & centres


def test_a_pins_area_grows_with_its_mentions(content):
    assert map_marks.diameter(4) - 3 == pytest.approx(2 * (map_marks.diameter(1) - 3))
    (trace,) = map_marks.points(content().literal, content().colours)
    assert trace.marker.size[0] > trace.marker.size[1]
    assert "Kyiv (Kiev in the report)" in trace.text[0]
    assert trace.marker.color[0] == LIGHT.ukraine


def test_border_lines_are_only_those_of_the_named_sectors(content):
    every = map_marks.border_lines(content())
    named = {t.meta["line"] for t in every if t.meta}
    assert named == {
        f"app/static/geo/frontier_{name}.json"
        for name in ("north-belarus", "north-russia", "east-russia", "south-crimea")
    }
    narrower = replace(content(), borders={"ukraine-borders": ("south",)})
    south = map_marks.border_lines(narrower)
    assert {t.meta["line"] for t in south if t.meta} == {
        "app/static/geo/frontier_south-crimea.json"
    }


def test_the_line_along_disputed_crimea_is_dashed_and_the_others_solid(content):
    for trace in map_marks.border_lines(content()):
        if trace.meta and trace.line.color == LIGHT.russia:
            dashed = trace.line.dash != "solid"
            assert dashed == ("crimea" in trace.meta["line"])


def test_a_figure_never_stands_on_the_map_without_its_line(content):
    russia = content(filters=Filters(side=("russia",)))
    assert by_key()["troops-on-borders"] in russia.figures
    assert any(t.meta for t in map_marks.border_lines(russia))


def test_without_the_figure_the_line_takes_no_side(content):
    places_only = content(layers=("literal",))
    colours = {t.line.color for t in map_marks.border_lines(places_only) if t.meta}
    assert colours == {LIGHT.halo, LIGHT.ink}


def test_a_filter_that_leaves_no_border_draws_none(content):
    only = content(filters=Filters(place=("lithuania",)))
    assert map_marks.border_lines(only) == []


def movement(content, key):
    only = replace(content, movements=[by_key()[key]])
    _halo, line, head = map_marks.movement_lines(only, screen(content))
    return line, head


@pytest.mark.parametrize("key", ["scholz-heads-to-moscow", "first-reinforcements-sent"])
def test_a_movement_is_dashed_and_says_that_its_route_is_not_stated(content, key):
    line, head = movement(content(), key)
    assert line.line.dash == "5px,4px"
    for trace in (line, head):
        assert "route not stated" in trace.text[0]
        assert set(trace.customdata) == {by_key()[key].id}


def test_a_planned_movement_says_so(content):
    assert by_key()["scholz-heads-to-moscow"].status is EventStatus.PLANNED
    assert "planned" in movement(content(), "scholz-heads-to-moscow")[0].text[0]
    sent = movement(content(), "first-reinforcements-sent")[0].text[0]
    assert "planned" not in sent
    assert "origin and route not stated" in sent


def test_a_movement_to_a_country_ends_on_its_outline(content):
    lithuania = content().countries.set_index("adm0_a3").loc["LTU"].geometry
    line, head = movement(content(), "first-reinforcements-sent")
    assert lithuania.boundary.distance(Point(line.lon[-1], line.lat[-1])) < 0.02
    assert not lithuania.covers(Point(line.lon[0], line.lat[0]))
    assert (head.lon[0], head.lat[0]) == pytest.approx((line.lon[-1], line.lat[-1]), abs=0.01)


def test_a_movement_to_a_city_stops_short_of_its_pin(content):
    line, _ = movement(content(), "scholz-heads-to-moscow")
    at = screen(content())
    moscow = at.xy(*content().points["moscow"])
    end = at.xy(line.lon[-1], line.lat[-1])
    away = ((moscow[0] - end[0]) ** 2 + (moscow[1] - end[1]) ** 2) ** 0.5
    assert 12 < away < 45


def test_a_movement_from_a_country_starts_on_its_outline(content):
    ukraine = content().countries.set_index("adm0_a3").loc["UKR"].geometry
    line, _ = movement(content(), "scholz-heads-to-moscow")
    assert ukraine.boundary.distance(Point(line.lon[0], line.lat[0])) < 0.02


@pytest.mark.parametrize("country", ["ukraine", "russia", "germany"])
def test_a_stub_to_a_large_country_comes_from_outside(content, country):
    event = factories.event(destination=country, origin=None)
    shape = content().countries.set_index("adm0_a3").loc[content().shapes[country]].geometry
    _, line, _ = map_marks.movement_lines(
        replace(content(), movements=[event]), screen(content())
    )
    assert not shape.buffer(-0.05).covers(Point(line.lon[0], line.lat[0]))
    assert shape.boundary.distance(Point(line.lon[-1], line.lat[-1])) < 0.05
    assert line.lon[0] != line.lon[-1]


def test_governments_are_diamonds_only_and_only_they_are(drawn):
    diamonds = [t for t in drawn()["data"] if "diamond" in str(t.get("marker", {}).get("symbol"))]
    (layer,) = diamonds
    assert layer["marker"]["symbol"] == "diamond-open"
    assert set(layer["customdata"]) == {
        "place:moscow", "place:washington", "place:london", "place:berlin",
    }  # fmt: skip
    assert all("Stands for a government, not for the city" in text for text in layer["text"])
    default = drawn(layers=("literal", "figures", "movements", "regions"))
    assert "diamond" not in str(default)


def test_regions_are_outlines_of_their_own_layer(content):
    (outline,) = map_marks.regions(content())
    assert outline.meta["line"] == "app/static/geo/region_nato-eastern-flank.json"
    assert outline.line.dash == "dot"
    assert map_marks.regions(content(layers=("literal",))) == []


def test_names_are_inert_in_hover_texts(content):
    event = factories.event(destination="moscow", origin="ukraine", gist="<img src=x> moves")
    traces = map_marks.movement_lines(replace(content(), movements=[event]), screen(content()))
    assert "&lt;img src=x&gt; moves" in traces[1].text[0]

"""Map: layers and borders are choices, in the URL and in what is drawn."""

import json
import re

from apps import chart, components, opened, said


def shapes(app):
    return [t["geojson"] for t in chart(app, "map")["data"] if "geojson" in t]


def test_crimea_is_shown_as_part_of_ukraine_at_first():
    app = opened("map")
    assert "app/static/geo/countries_ukraine.json" in shapes(app)
    assert "Crimea shown as part of Ukraine" in said(app)


def test_the_border_view_of_the_url_is_drawn_and_said():
    app = opened("map", {"borders": ["Russia"]})
    assert "app/static/geo/countries_russia.json" in shapes(app)
    assert "Crimea shown as part of Russia" in said(app)


def test_governments_are_a_layer_that_is_off_at_first():
    assert "diamond" not in str(chart(opened("map"), "map"))
    on = opened("map", {"layers": ["Places", "Governments"]})
    assert "diamond-open" in str(chart(on, "map"))
    assert "stands for a government, not for the city" in said(on)


def test_a_filter_takes_marks_off_the_map():
    app = opened("map", {"place": ["Lithuania"]})
    assert "about 4,500" not in str(chart(app, "map"))


def test_the_table_tells_how_each_place_is_drawn():
    text = said(opened("map"))
    assert "an outline, our reading" in text
    assert "not drawn: a group has no shape" in text


def test_all_layers_off_is_a_view_of_its_own():
    app = opened("map", {"layers": [""]})
    assert not app.info
    assert "place:" not in str(chart(app, "map"))
    assert "route not stated" not in str(chart(app, "map"))


def test_links_keep_the_choice_of_borders_and_layers():
    app = opened("map", {"borders": ["Russia"], "layers": ["Places"], "side": ["Ukraine"]})
    links = str(components(app)["places_literal"])
    assert "map?side=Ukraine&layers=Places&borders=Russia&evidence=place%3Akyiv" in links


def test_the_map_is_told_in_words():
    told = components(opened("map"))["map"]["alt"]
    assert "more than 130,000 Russian troops" in told
    assert "55 place mentions" in told


def test_a_mentioned_state_opens_its_sentences():
    states = chart(opened("map"), "map")["data"][1]
    at = states["locations"].index("LTU")
    assert states["customdata"][at] == "place:lithuania"


def day_of(app):
    """The day that the map begins on, by the data that its component got."""
    data = components(app)["map"]
    pack = json.loads(data["days"])
    assert len(pack["days"]) == 1, "the first day is sent alone"
    assert pack["first"] == pack["start"] or data["on"]
    return pack["days"][0]["day"]


def test_the_report_alone_has_no_days_to_choose():
    app = opened("map")
    assert components(app)["map"]["days"] == ""
    assert "What stands on the map" not in str(app.expander)


def test_with_context_the_map_shows_the_reports_day_at_first():
    app = opened("map", {"context": ["with context"]})
    assert day_of(app) == "2022-02-14"
    assert "each party’s newest count" in said(app)
    assert app.expander[0].label.startswith("What stands on the map")
    assert not app.dataframe, "the table is made only while it is open"


def test_the_day_of_the_address_is_shown_and_kept():
    app = opened("map", {"context": ["with context"], "on": ["2022-02-17"]})
    assert day_of(app) == "2022-02-16"
    assert app.query_params["on"] == "2022-02-17"
    assert not app.info


def test_a_wrong_day_is_dropped_and_told():
    app = opened("map", {"context": ["with context"], "on": ["Tuesday"]})
    assert day_of(app) == "2022-02-14"
    assert any("day of the map" in note.value for note in app.info)


def test_as_of_a_day_nothing_later_is_sent():
    app = opened("map", {"context": ["with context"], "as_of": ["2022-02-11"]})
    assert day_of(app) == "2022-02-11"
    sent = components(app)["map"]["days"]
    assert "2022-02-1" in sent
    assert not {f"2022-02-{day}" for day in range(12, 29)} & set(re.findall(r"2022-02-\d\d", sent))
    assert "120,000 · Zaluzhnyi" not in sent


def test_layers_that_show_nothing_of_a_day_leave_the_plain_map():
    app = opened("map", {"context": ["with context"], "layers": ["Places"]})
    assert components(app)["map"]["days"] == ""
    assert not app.exception


def test_a_day_goes_along_into_a_slide():
    app = opened("map", {"context": ["with context"], "on": ["2022-02-16"]})
    app.button(key="part_map_add_map_").click().run()
    assert not app.exception
    assert any("Briefings" in toast.value for toast in app.toast)

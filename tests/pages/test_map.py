"""Map: layers and borders are choices, in the URL and in what is drawn."""

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

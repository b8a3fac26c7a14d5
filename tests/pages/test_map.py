"""Map: layers and borders are choices, in the URL and in what is drawn."""

from apps import chart, opened, said


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

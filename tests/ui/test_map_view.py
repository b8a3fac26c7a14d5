"""What the map shows in a view: layers, borders, legend, and only what the filters leave."""

import pytest
from bundled import snapshot, view

from demarche.analysis import display
from demarche.analysis.filters import Filters
from demarche.geo.borders import VIEWS
from demarche.ui import map_view, settings_options
from demarche.ui.nodes import text_of

ALL = tuple(settings_options.LAYERS)


def legend(layers=ALL, filters=None):
    read = {p.id: p.interpretation for p in snapshot().places if p.interpretation}
    return text_of(map_view.legend(map_view.content(view(filters), layers, "ukraine"), read))


def test_places_and_regions_are_layers_of_their_own():
    def kinds(*layers):
        return set(map_view.content(view(), layers, "ukraine").literal["kind"])

    assert "region" not in kinds("literal")
    assert kinds("regions") == {"region"}
    assert kinds() == set()


@pytest.mark.parametrize(
    ("layer", "words"),
    [("literal", "a place named as a location"), ("movements", "a movement; route not stated"),
     ("associative", "stands for a government, not for the city"),
     ("regions", "Our reading: NATO’s eastern flank")],
)  # fmt: skip
def test_the_legend_tells_what_is_drawn_and_no_more(layer, words):
    assert words in legend(layers=(layer,))
    assert words not in legend(layers=tuple(name for name in ALL if name != layer))


def test_the_legend_says_that_the_border_is_our_reading():
    assert "The report names neither Belarus nor Crimea" in legend()
    assert "Dashed: along disputed Crimea" in legend()
    assert "neither Belarus nor Crimea" not in legend(filters=Filters(place=("kyiv",)))


def test_capitals_outside_the_first_view_are_named():
    assert "outside this view: Washington, D.C." in legend(layers=("associative",))


@pytest.mark.parametrize(
    ("borders", "words"),
    [("ukraine", "Crimea shown as part of Ukraine (UN General Assembly resolution 68/262)"),
     ("russia", "Crimea shown as part of Russia, which has held it since 2014"),
     ("unassigned", "Crimea shown as part of neither state")],
)  # fmt: skip
def test_the_caption_says_how_crimea_is_shown(borders, words):
    assert map_view.caption(borders).startswith(words)
    assert "14 February 2022" in map_view.caption(borders)


def test_every_point_of_view_can_be_chosen_and_named():
    assert set(display.CRIMEA) == set(settings_options.BORDERS) == set(VIEWS)


def test_default_layers_leave_governments_out():
    assert "associative" not in display.DEFAULT_LAYERS
    assert set(display.DEFAULT_LAYERS) < set(settings_options.LAYERS)


def test_only_points_have_coordinates():
    content = map_view.content(view(), ALL, "ukraine")
    assert {"kyiv", "moscow", "washington", "london", "berlin"} <= set(content.points)
    assert content.shapes["lithuania"] == "LTU"
    assert not set(content.points) & set(content.shapes)


def test_states_have_the_colour_of_their_side():
    fills = map_view.content(view(), ALL, "ukraine").fills
    assert (fills["RUS"], fills["UKR"], fills["LTU"]) == ("russia", "ukraine", "west")
    assert fills.get("BLR") is None
    assert "POL" not in fills  # the report names no Poland

"""The axes of a timeline's two forms, and the colours of its lanes."""

from datetime import date

from demarche.figures.theme import LIGHT
from demarche.figures.timeline_frame import Looks, hover, narrow_axis, wide_axis

DAYS = date(2022, 1, 1), date(2022, 2, 1)


def test_long_names_of_lanes_leave_less_room_for_the_days():
    short, long = (wide_axis(DAYS, Looks({"a": name}, {})) for name in ("West", "W" * 30))
    assert short.width > long.width > narrow_axis(DAYS).width
    assert short.most > narrow_axis(DAYS).most


def test_a_lane_has_the_colour_of_its_side_and_others_none():
    looks = Looks({"west": "West", "talks": "Talks"}, {"west": "west", "neutral": None})
    assert looks.lane_colour("west") == LIGHT.west
    assert looks.lane_colour("talks") == LIGHT.ink
    assert looks.colour("several") == LIGHT.ink
    assert looks.colour("neutral") == looks.colour("report") == LIGHT.neutral


def test_the_first_line_under_the_pointer_is_strong_and_all_are_inert():
    assert hover(("<a>", "b")) == "<b>&lt;a&gt;</b><br>b"

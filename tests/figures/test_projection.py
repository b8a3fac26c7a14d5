"""Degrees to pixels: what is in the bounds is on the screen."""

import pytest
from bundled import snapshot
from hypothesis import given
from hypothesis import strategies as st

from demarche.figures.projection import Screen, aspect, middle
from demarche.model.dossier import Bounds

BOUNDS = snapshot().dossier.bounds
SCREEN = Screen(BOUNDS, 1280, 620)


@given(st.floats(BOUNDS.west, BOUNDS.east), st.floats(BOUNDS.south, BOUNDS.north))
def test_what_lies_in_the_bounds_is_on_the_screen(lon, lat):
    x, y = SCREEN.xy(lon, lat)
    assert -0.5 <= x <= SCREEN.width + 0.5
    assert -2 <= y <= SCREEN.height + 2


def test_the_middle_is_in_the_middle():
    assert SCREEN.xy(*middle(BOUNDS)) == pytest.approx((640, 310), abs=0.2)


def test_north_is_up_and_east_is_right():
    kyiv, moscow, london = (SCREEN.xy(*at) for at in
                            ((30.5, 50.45), (37.6, 55.75), (-0.1, 51.5)))  # fmt: skip
    assert moscow[0] > kyiv[0] > london[0]
    assert moscow[1] < kyiv[1]


def test_a_screen_of_the_maps_own_aspect_has_no_margin():
    wide = aspect(BOUNDS)
    screen = Screen(BOUNDS, 100 * wide, 100)
    bottom = max(screen.xy(lon, BOUNDS.south)[1] for lon in range(-3, 54))
    assert bottom == pytest.approx(100, abs=0.5)
    assert wide > 1


def test_a_wider_view_has_a_wider_aspect():
    narrow = Bounds(west=20, east=40, south=45, north=60)
    assert aspect(narrow) < aspect(BOUNDS)


@given(st.floats(0, 1280), st.floats(0, 620))
def test_a_pixel_leads_back_to_its_point(x, y):
    assert SCREEN.xy(*SCREEN.lonlat(x, y)) == pytest.approx((x, y), abs=0.01)


def test_the_scale_is_that_of_lengths_on_the_screen():
    (x0, _), (x1, _) = SCREEN.xy(26.5, 52), SCREEN.xy(27.5, 52)
    assert (x1 - x0) / 68_500 == pytest.approx(SCREEN.scale, rel=0.05)

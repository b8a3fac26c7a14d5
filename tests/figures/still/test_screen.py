"""Where a still map looks: the first view of the interactive one, or where a reader moved it."""

import numpy as np
import pytest
import shapely
from bundled import snapshot
from hypothesis import given, settings
from hypothesis import strategies as st

from demarche.analysis.display import MapAt
from demarche.figures.projection import Screen, middle
from demarche.figures.still.screen import StillScreen, outlines

BOUNDS = snapshot().dossier.bounds
MOVES = st.builds(MapAt, lon=st.floats(-179, 179), lat=st.floats(-40, 80),
                  zoom=st.floats(0.2, 20), turn=st.floats(-179, 179))  # fmt: skip


def screen(at=None):
    return StillScreen(BOUNDS, 760, 400, at)


def test_the_first_view_is_that_of_the_interactive_map():
    assert screen().xy(30.5, 50.45) == Screen(BOUNDS, 760, 400).xy(30.5, 50.45)


def test_not_moved_at_all_is_the_first_view():
    lon, lat = middle(BOUNDS)
    stayed = screen(MapAt(lon, lat, 1.0, 27.0))
    for place in ((30.5, 50.45), (-3.0, 60.0), (53.0, 41.2)):
        assert stayed.xy(*place) == pytest.approx(screen().xy(*place), abs=0.2)


def test_the_middle_the_magnification_and_the_turn_are_kept():
    at = MapAt(35.0, 48.0, 3.0, 60.0)
    moved = screen(at)
    assert moved.xy(35.0, 48.0) == pytest.approx((380, 200))
    upright = moved.xy(60, 40)[0], moved.xy(60, 70)[0]
    assert upright[0] == pytest.approx(upright[1])
    first = screen().xy(27, 45)[1] - screen().xy(27, 55)[1]
    assert moved.xy(60, 45)[1] - moved.xy(60, 55)[1] == pytest.approx(3 * first)


NEAR = st.builds(MapAt, lon=st.floats(-40, 40), lat=st.floats(20, 75), zoom=st.floats(1, 20),
                 turn=st.floats(-20, 20))  # fmt: skip


@given(NEAR, st.floats(0, 760), st.floats(0, 400))
@settings(max_examples=60, deadline=None)
def test_degrees_and_pixels_lead_to_each_other(at, x, y):
    moved = screen(at)
    lon, lat = moved.lonlat(x, y)
    if abs(lon - at.turn) < 150:  # within the cone that the projection unrolls
        assert moved.xy(lon, lat) == pytest.approx((x, y), abs=0.5)


@given(MOVES)
@settings(max_examples=40, deadline=None)
def test_a_shape_is_drawn_wherever_the_map_was_moved(at):
    drawn = screen(at).drawn(shapely.box(-179.5, -60, 179.5, 85))
    assert np.isfinite(shapely.get_coordinates(drawn)).all()
    window = screen(at).window
    assert window.west < window.east
    assert window.south < window.north


def test_what_is_far_outside_is_not_drawn():
    assert outlines(screen().drawn(shapely.box(120, -40, 140, -20))) is None
    assert outlines(screen().drawn(shapely.box(20, 45, 30, 50))) is not None


def test_a_shape_over_the_date_line_does_not_run_across_the_map():
    at = screen(MapAt(178.0, 65.0, 1.0, 178.0))
    shapes = [shapely.box(170, 60, 179.9, 70), shapely.box(-179.9, 60, -170, 70)]
    lefts = [at.drawn(shape).bounds[0] for shape in shapes]
    rights = [at.drawn(shape).bounds[2] for shape in shapes]
    assert rights[0] - lefts[0] < 200
    assert lefts[1] == pytest.approx(rights[0], abs=6)

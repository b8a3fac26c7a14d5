"""Great circles, and where one meets a state's outline."""

from itertools import pairwise
from pathlib import Path

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import MultiPolygon, Point, box

from demarche.geo.borders import Borders
from demarche.geo.connectors import LonLat, distance_km, great_circle, to_outline

KYIV, MOSCOW, BERLIN = (30.5238, 50.45466), (37.61556, 55.75222), (13.41053, 52.52437)
points = st.tuples(st.floats(-179, 179), st.floats(-80, 80))


def test_distance_of_kyiv_and_moscow() -> None:
    assert distance_km(KYIV, MOSCOW) == pytest.approx(757, abs=2)


@given(points, points, st.integers(2, 40))
def test_great_circle_runs_evenly_from_end_to_end(a: LonLat, b: LonLat, n: int) -> None:
    path = great_circle(a, b, n)
    assert (len(path), path[0], path[-1]) == (n, a, b)
    step = distance_km(a, b) / (n - 1)
    assert [distance_km(p, q) for p, q in pairwise(path)] == pytest.approx(
        [step] * (n - 1), abs=1e-6
    )
    assert all(-180 <= lon <= 180 for lon, _ in path)


def test_great_circle_bows_towards_the_pole() -> None:
    # On a sphere the middle lies at atan(tan 50° / cos 60°).
    assert great_circle((-60, 50), (60, 50), 3)[1][1] == pytest.approx(67.24, abs=0.1)


@pytest.mark.parametrize("n", [1, 0, -3])
def test_a_path_needs_two_ends(n: int) -> None:
    with pytest.raises(ValueError, match="at least 2"):
        great_circle(KYIV, MOSCOW, n)


def test_meets_the_near_side_of_a_state() -> None:
    lon, lat = to_outline((0, 0), box(10, -5, 20, 5))
    assert lon == pytest.approx(10)
    assert lat == pytest.approx(0, abs=1e-6)


def test_heads_for_the_largest_part_or_for_the_aim() -> None:
    parts = MultiPolygon([box(10, -5, 20, 5), box(-12, -1, -10, 1)])
    assert to_outline((0, 0), parts)[0] == pytest.approx(10)
    assert to_outline((0, 0), parts, aim=(-11, 0))[0] == pytest.approx(-10)


def test_an_island_on_the_way_is_met_first() -> None:
    parts = MultiPolygon([box(10, -5, 20, 5), box(4, -1, 5, 1)])
    assert to_outline((0, 0), parts)[0] == pytest.approx(4)


@pytest.mark.parametrize(("start", "edge"), [((170, 0), -175), ((-170, 0), 175)])
def test_crosses_the_date_line_the_short_way(start: LonLat, edge: float) -> None:
    state = box(-175, -5, -165, 5) if edge < 0 else box(165, -5, 175, 5)
    assert to_outline(start, state)[0] == pytest.approx(edge)


def test_a_point_in_the_state_stays_where_it_is() -> None:
    assert to_outline((11, 1), box(10, -5, 20, 5)) == (11, 1)
    assert to_outline((10, 0), box(10, -5, 20, 5)) == (10, 0)


def test_no_outline_to_meet_is_an_error() -> None:
    with pytest.raises(ValueError, match="needs an area"):
        to_outline((0, 0), Point(1, 1))
    with pytest.raises(ValueError, match="needs an area"):
        to_outline((0, 0), MultiPolygon())
    with pytest.raises(ValueError, match="does not meet"):
        to_outline((0, 0), box(10, -5, 20, 5), aim=(-10, 0))


def test_berlin_meets_lithuania_on_its_western_border() -> None:
    borders = Borders(Path(__file__).parents[2] / "data" / "borders")
    lithuania = borders.countries("ukraine").set_index("adm0_a3").geometry["LTU"]
    met = to_outline(BERLIN, lithuania)
    assert shapely.distance(lithuania.boundary, Point(met)) < 1e-9
    assert met[0] < lithuania.centroid.x
    assert distance_km(BERLIN, met) < 700

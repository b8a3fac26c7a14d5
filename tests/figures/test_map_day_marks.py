"""Marks of a day: told by line as well as words, no route and no point that no source names."""

from datetime import date, timedelta

import factories
import pytest
from bundled import by_key
from shapely.geometry import Point

from demarche.analysis.by_day import FADES, Stand, What
from demarche.figures import map_day_marks as marks
from demarche.figures.theme import LIGHT
from demarche.model.vocabulary import EventStatus, Status

DAY = date(2022, 2, 14)


def of_mode(frame, mode):
    return [m for m in frame.marks if m["mode"] == mode]


def stand(fact, **changes):
    fields = {"what": What.VISIT, "place": "kyiv", "origin": None, "who": "council", "side": None,
              "day": DAY.toordinal(), "until": DAY.toordinal() + 1}  # fmt: skip
    return Stand(fact=fact, **(fields | changes))


@pytest.mark.parametrize(
    ("fact", "style"),
    [(factories.cited_figure(status=Status.ANNOUNCED), marks.ANNOUNCED),
     (factories.cited_figure(status=Status.ORDERED), marks.UNDER_WAY),
     (factories.cited_figure(status=Status.ARRIVED), marks.ARRIVED),
     (factories.event(status=EventStatus.PLANNED), marks.ANNOUNCED),
     (factories.event(status=EventStatus.HAPPENED), marks.UNDER_WAY)],
)  # fmt: skip
def test_how_far_something_has_come_is_told_by_the_line(fact, style):
    assert marks.style_of(fact) == style


def test_the_three_lines_are_unlike():
    assert len({dash for dash, _ in marks.STYLES.values()}) == 3


def lines(frame):
    return [m for m in of_mode(frame, "lines") if "opens" in m.get("meta", {})]


def test_a_connector_says_its_status_and_that_no_route_is_stated(frames):
    for line in lines(frames()[DAY]):
        assert line["hovertext"].endswith("route not stated")
        style = next(s for s, (dash, _) in marks.STYLES.items() if dash == line["line"]["dash"])
        assert f"<br>{style.capitalize()};" in line["hovertext"]


def test_an_origin_that_is_stated_is_where_the_line_begins(frames, stage):
    states = stage().content.countries.set_index("adm0_a3").geometry
    line = next(m for m in lines(frames()[DAY]) if "1,000" in m["hovertext"])
    assert states["DEU"].boundary.distance(Point(line["lon"][0], line["lat"][0])) < 0.05
    assert states["ROU"].boundary.distance(Point(line["lon"][-1], line["lat"][-1])) < 0.05
    assert "origin and route" not in line["hovertext"]


def test_without_an_origin_a_stub_only_shows_where_it_ends(frames, stage):
    poland = stage().content.countries.set_index("adm0_a3").geometry["POL"]
    stubs = [m for m in lines(frames()[DAY]) if m["meta"]["opens"] == "place:poland"]
    assert stubs
    for stub in stubs:
        assert "origin and route not stated" in stub["hovertext"]
        assert not poland.covers(Point(stub["lon"][0], stub["lat"][0]))
        assert poland.boundary.distance(Point(stub["lon"][-1], stub["lat"][-1])) < 0.05


def test_a_connector_pales_when_it_is_old(frames):
    romania = {m["opacity"] for m in lines(frames()[DAY]) if "1,000" in m["hovertext"]}
    assert romania == {marks.FADED}
    fresh = frames()[date(2022, 2, 3)]
    assert {m["opacity"] for m in lines(fresh) if "1,000" in m["hovertext"]} == {1}


def borders(frame):
    lines = {m["meta"].get("line", ""): m for m in frame.marks if "meta" in m}
    return {path: m for path, m in lines.items() if "frontier" in path}


def test_a_border_is_drawn_once_in_the_colour_of_what_is_counted_there(frames):
    drawn = borders(frames()[DAY])
    assert len(drawn) == 4
    assert {m["line"]["color"] for m in drawn.values()} == {LIGHT.russia}
    crimea = next(m for path, m in drawn.items() if "crimea" in path)
    assert crimea["line"]["dash"] != "solid"


def test_a_border_that_is_only_mentioned_takes_no_side(frames):
    drawn = borders(frames()[date(2015, 12, 31)])
    assert {m["line"]["color"] for m in drawn.values()} == {LIGHT.ink}


def test_a_border_pales_with_its_count(stage):
    count = stand(by_key()["troops-on-borders"], what=What.COUNT, place="ukraine-borders",
                  side="russia", until=DAY.toordinal() + 90)  # fmt: skip
    later = DAY + timedelta(days=FADES + 1)
    frontier = list(stage().content.frontier.itertuples())
    drawn = marks.border_lines([count], stage().content, frontier, later)
    assert {m["opacity"] for m in drawn if "opacity" in m and m["mode"] == "lines"} == {
        marks.FADED
    }


def test_the_mark_of_a_visit_has_the_colour_of_its_side_and_ink_for_several(stage):
    one = [stand(factories.cited_statement(), side="nato-eu")]
    both = [*one, stand(factories.cited_event(), side="russia")]
    for stands, colour in ((one, LIGHT.west), (both, LIGHT.ink)):
        (mark,) = marks.visits(stands, stage().content, lambda s: s.fact.key)
        assert mark["marker"]["color"] == [colour]
        assert mark["marker"]["symbol"] == "square"
    assert mark["customdata"] == ["place:kyiv"]


def test_a_visit_to_a_country_is_no_mark(stage):
    country = stand(factories.cited_statement(), place="ukraine")
    assert list(marks.visits([country], stage().content, str)) == []


def test_words_are_inert_and_few(stage):
    said = [stand(factories.cited_statement(id=f"s-{n}")) for n in range(6)]
    (mark,) = marks.visits(said, stage().content, lambda s: f"<img src=x> {s.fact.id}")
    assert "&lt;img src=x&gt; s-0" in mark["hovertext"][0]
    assert mark["hovertext"][0].endswith("and 3 more")


def test_only_points_are_pins(frames, stage):
    points = set(stage().content.points.values())
    for frame in frames().values():
        for mark in of_mode(frame, "markers"):
            if mark["marker"].get("opacity") == 0 or mark["marker"].get("symbol") == "arrow":
                continue  # targets along a border, and heads of connectors
            assert set(zip(mark["lon"], mark["lat"], strict=True)) <= points

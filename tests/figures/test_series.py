"""The chart over time as plotly gets it: axes, widths, phone."""

import json
from datetime import date

import counted
import pytest
from series_content import content_of

from demarche.figures import series
from demarche.figures.raw import as_json

FIGURES = [
    counted.own(), counted.count("a", 900, date(2022, 2, 3)),
    counted.count("old", 700, date(2021, 3, 30)),
    counted.count("tower", 40, scope_group="towers"),
]  # fmt: skip


def made(*figures, log=False, **rest):
    return json.loads(as_json(series.series_chart(content_of(*(figures or FIGURES), **rest),
                                                  log=log)))  # fmt: skip


def test_each_stretch_of_time_has_an_axis_of_days_and_all_share_one_of_pixels():
    layout = made()["layout"]
    axes = {name: axis for name, axis in layout.items() if name.startswith("xaxis")}
    assert sorted(axes) == ["xaxis", "xaxis2"]
    assert {axis["type"] for axis in axes.values()} == {"date"}
    assert layout["yaxis"]["range"][0] == layout["height"]
    assert not any(name.startswith("yaxis") and name != "yaxis" for name in layout)


def test_a_zoom_outlives_a_redraw_but_not_another_stretch():
    layout = made()["layout"]
    assert layout["uirevision"] == "guards"
    assert layout["xaxis"]["uirevision"] == "2021-03-30:2021-03-30"
    assert layout["dragmode"] == "zoom"
    assert layout["yaxis"]["fixedrange"] is True
    assert "fixedrange" not in layout["xaxis"]


def test_numbers_stand_along_the_tall_lane_only():
    many = [counted.count(f"f{n}", 1000.0 + 100 * n, date(2022, 2, 1 + n)) for n in range(5)]
    axis = made(*many, FIGURES[3])["layout"]["yaxis"]
    named = [text for text in axis["ticktext"] if text]
    assert named
    assert len(axis["ticktext"]) == len(named) + 2  # and a line at the foot of each lane


def test_a_phone_has_marks_texts_and_a_height_of_its_own():
    narrow = made()["layout"]["meta"]["narrow"]
    assert narrow["texts"][0]["meta"] == {"labels": True}
    assert narrow["layout"]["height"] == narrow["height"]
    assert narrow["layout"]["margin"]["l"] < made()["layout"]["margin"]["l"]
    opened = {key for t in narrow["texts"] for key in t.get("customdata", ())}
    assert opened == {f.id for f in FIGURES}


def test_thousands_are_short_on_a_phone():
    many = [counted.count(f"f{n}", 100_000.0 + 9_000 * n, date(2022, 2, 1 + n)) for n in range(5)]
    layout = made(*many)["layout"]
    assert any("," in text for text in layout["yaxis"]["ticktext"])
    small = layout["meta"]["narrow"]["layout"]["yaxis"]["ticktext"]
    assert all(text == "" or text.endswith("k") for text in small)


def test_the_first_trace_gives_way_to_those_of_a_phone():
    assert made()["data"][0]["meta"] == {"labels": True}


@pytest.mark.parametrize("log", [False, True])
def test_both_scales_draw_the_same_figures(log):
    found = made(log=log)["data"]
    assert {key for t in found for key in t.get("customdata", ())} == {f.id for f in FIGURES}


def test_no_host_comes_along():
    assert "http" not in json.dumps(made())


def test_too_many_figures_are_gathered_and_the_report_still_ringed():
    found = made(length="M")["data"]
    keys = {key for t in found for key in t.get("customdata", ()) if key}
    assert any(key.startswith("counts:guards~") for key in keys)
    assert {key for key in keys if not key.startswith("counts:")} == {"figure-guards"}
    assert keys <= set(made(length="M")["layout"]["meta"]["told"])

"""The timeline's chart: each mark on its day, in its lane, in the shape of its act."""

import json
from datetime import date

import pandas as pd
import pytest
from bundled import loaded, snapshot

from demarche.analysis import timeline as moments
from demarche.analysis import timeline_marks
from demarche.figures.acts import ACTS
from demarche.figures.theme import LIGHT
from demarche.figures.timeline import timeline_chart
from demarche.figures.timeline_axis import Days
from demarche.figures.timeline_frame import Looks, height

WHOLE = snapshot(with_context=True)
NAMES = loaded(with_context=True).names
FOUND = moments.one_each(moments.occurrences(loaded(with_context=True).frame, WHOLE))
DATED = FOUND[FOUND["first"].notna()]
COLOURS = {side.id: side.colour for side in WHOLE.dossier.sides}
DAYS = date(2021, 12, 7), date(2022, 2, 22)


def looks(laned, by):
    order = moments.lane_order(laned["lane"], WHOLE)
    return Looks({lane: timeline_marks.lane_name(lane, by, NAMES) for lane in order}, COLOURS)


def figure(by="side", rows=DATED, marked=None, labelled=True, names=NAMES):
    laned = moments.in_lanes(rows, by)
    marks = timeline_marks.marks(laned, by, names, {r.id: r for r in WHOLE.reports})
    return timeline_chart(marks, DAYS, marked or Days(), looks(laned, by), labelled=labelled)


def drawn(**changes):
    return json.loads(figure(**changes).to_json())


def marks_of(data):
    """The marks of a form of the chart, by the fact that each opens."""
    trace = next(t for t in data if t.get("mode") == "markers+text")
    keys = trace["customdata"]
    return {key: {"x": trace["x"][i][:10], "y": trace["y"][i], "text": trace["text"][i],
                  "symbol": trace["marker"]["symbol"][i], "colour": trace["marker"]["color"][i],
                  "hover": trace["hovertext"][i]} for i, key in enumerate(keys)}  # fmt: skip


SIDES = drawn()


@pytest.mark.parametrize("form", ["wide", "narrow"])
def test_every_mark_is_on_its_day_and_in_the_shape_of_its_act(form):
    narrow = SIDES["layout"]["meta"]["narrow"]
    found = marks_of(SIDES["data"] if form == "wide" else narrow["texts"])
    assert set(found) == set(DATED["id"])
    for row in DATED.itertuples():
        assert found[row.id]["x"] == f"{row.first:%Y-%m-%d}"
        if row.act:
            assert found[row.id]["symbol"] == ACTS[row.act]


def test_no_two_marks_lie_on_each_other():
    trace = next(t for t in SIDES["data"] if t.get("mode") == "markers+text")
    places = list(zip(trace["x"], trace["y"], strict=True))
    assert len(set(places)) == len(places)


def test_colour_repeats_the_side_and_names_stand_beside_the_marks():
    found = marks_of(SIDES["data"])
    mark = found[next(f.id for f in DATED["fact"] if f.key == "e005")]
    assert mark["colour"] == LIGHT.russia
    assert mark["text"].strip("\u00a0") == "Putin"
    assert mark["hover"].startswith("<b>Putin demands guarantees soon;")


def test_on_a_phone_lanes_that_tell_the_side_have_no_names_and_others_do():
    sides = SIDES["layout"]["meta"]["narrow"]["texts"]
    assert {m["text"] for m in marks_of(sides).values()} == {""}
    topics = drawn(by="topic")["layout"]["meta"]["narrow"]["texts"]
    assert "Putin" in {m["text"].strip("\u00a0") for m in marks_of(topics).values()}


def test_lanes_are_named_beside_and_on_a_phone_above():
    ticks = SIDES["layout"]["yaxis"]["ticktext"]
    assert ticks[0] == f"<span style='color:{LIGHT.russia}'>Russia</span>"
    narrow = SIDES["layout"]["meta"]["narrow"]
    assert not narrow["layout"]["yaxis"]["showticklabels"]
    assert "<b>Russia</b>" in narrow["texts"][-1]["text"]


def test_the_height_is_given_for_both_forms():
    chart = figure()
    assert SIDES["layout"]["height"] == height(chart)
    narrow = SIDES["layout"]["meta"]["narrow"]
    assert narrow["height"] == narrow["layout"]["height"] != height(chart)


def test_a_month_is_a_line_that_opens_what_it_stands_for():
    row = DATED.head(1).assign(first=pd.Timestamp(2022, 1, 1), last=pd.Timestamp(2022, 1, 31),
                               exact=False)  # fmt: skip
    line = drawn(rows=row)["data"][0]
    assert line["x"][:2] == ["2022-01-01T00:00:00", "2022-01-31T00:00:00"]
    assert set(line["customdata"]) == {row["id"].iloc[0]}


def test_the_reports_day_and_the_views_day_are_drawn():
    layout = drawn(marked=Days((date(2022, 2, 14),), date(2022, 2, 14)))["layout"]
    texts = [note["text"] for note in layout["annotations"]]
    assert texts == ["report, 14 Feb", "as of 14 Feb: what is known later is hidden"]
    assert layout["margin"]["t"] > SIDES["layout"]["margin"]["t"]


def test_names_are_inert():
    class Nasty:
        def short(self, _):
            return "<b>x"

        def fact(self, _):
            return "<i>y"

        def place(self, _):
            return "<a>z"

    mark = next(iter(marks_of(drawn(rows=DATED.head(1), names=Nasty())["data"]).values()))
    assert "&lt;b&gt;x" in mark["text"]
    assert mark["hover"].startswith("<b>&lt;i&gt;y</b>")


def test_few_marks_cross_the_wire_in_few_bytes():
    assert len(figure().to_json()) < 250_000

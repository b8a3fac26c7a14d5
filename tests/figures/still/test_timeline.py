"""The still timeline: shapes of acts, days marked, bars of very many."""

from dataclasses import replace
from datetime import date

import pytest
from timed import WEEK, early, slide

from demarche.analysis import timeline, timeline_bins
from demarche.export import time_drawings
from demarche.figures.acts import ACTS, EVENTS, STACK
from demarche.figures.still.sheet import blank, drawing
from demarche.figures.still.symbols import draw_symbol
from demarche.model.briefing import SlideKind


def drawn(what, width=900.0):
    with drawing():
        sheet = blank((9, what.height(width) / 100), 100)
        what.draw(sheet, (0.0, 0.0, width, what.height(width)))
        return sheet.axes


def texts(axes):
    return [text.get_text() for text in axes.texts]


@pytest.fixture(scope="module")
def week():
    return time_drawings.timeline(slide(SlideKind.TIMELINE, **WEEK))


@pytest.mark.parametrize("name", sorted({*ACTS.values(), *EVENTS.values(), STACK,
                                         "diamond-open-dot", "cross-open",
                                         "triangle-left-open"}))  # fmt: skip
def test_every_marker_of_the_browser_can_be_drawn(name):
    with drawing():
        sheet = blank((1, 1), 100)
        draw_symbol(sheet, 50, 50, name, 10, "#000000")
        assert sheet.axes.lines


def test_markers_of_one_form_filled_and_open_look_different():
    looks = []
    for name in ("diamond", "diamond-open", "diamond-open-dot"):
        with drawing():
            sheet = blank((1, 1), 100)
            draw_symbol(sheet, 50, 50, name, 10, "#000000")
            looks.append([line.get_markerfacecolor() for line in sheet.axes.lines])
    assert len({tuple(map(str, look)) for look in looks}) == 3


def test_speakers_lanes_and_the_reports_day_are_named(week):
    said = texts(drawn(week))
    assert {"Lavrov", "Zelensky", "Putin and Lavrov"} <= set(said)
    assert {"Russia", "Ukraine", "NATO and EU"} <= set(said)
    assert "report, 14 Feb" in said


def test_its_legend_has_only_the_shapes_that_are_drawn(week):
    words = {key.words for key in week.keys}
    used = set(week.content.shown["sign"])
    assert {act.value for act in ACTS} & words == {act.value for act in ACTS} & used
    assert any("without a day" in each for each in words)


def test_beyond_the_day_of_the_view_lies_a_veil_that_says_so():
    made = early(SlideKind.TIMELINE, date(2022, 2, 14), last=date(2022, 2, 20))
    said = texts(drawn(time_drawings.timeline(made)))
    assert any(words.startswith("as of 14 Feb") for words in said)


def test_lanes_by_topic_tell_the_sides_in_the_legend():
    made = time_drawings.timeline(slide(SlideKind.TIMELINE, lanes="topic", **WEEK))
    assert {"Russia", "Ukraine", "NATO and EU"} <= {key.words for key in made.keys}


def test_very_many_are_bars_whose_tallest_has_its_number(week):
    shown = slide(SlideKind.TIMELINE, **WEEK)
    laned = timeline.in_lanes(shown.timeline.found, "side")
    bins = timeline_bins.bins(laned, "side", "day")
    made = replace(week, content=replace(week.content, shown=bins, step="day"))
    said = texts(drawn(made))
    tallest = bins[bins["exact"]].groupby("lane")["n"].max()
    assert all(f"{n:,}" in said for n in tallest)
    assert any("too many to draw each" in key.words for key in made.keys)


def test_nothing_in_the_range_is_no_drawing():
    shown = slide(SlideKind.TIMELINE, first=date(1999, 1, 1), last=date(1999, 1, 2))
    assert time_drawings.timeline(shown) is None
    assert time_drawings.parts_of(shown, 900, 300) == []

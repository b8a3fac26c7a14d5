"""What a timeline draws, whole or in parts of whole lanes."""

from dataclasses import replace

import pandas as pd
import pytest
from timed import slide

from demarche.analysis import timeline_bins
from demarche.figures.timeline_made import content_of
from demarche.figures.timeline_rows import CLOSE, PITCH
from demarche.model.briefing import SlideKind


@pytest.fixture(scope="module")
def whole():
    shown = slide(SlideKind.TIMELINE)
    found = shown.timeline
    return content_of(found.found, found.days, "side", shown.scope.snapshot, shown.scope.names)[0]


def test_where_all_has_room_nothing_is_cut_and_everybody_is_named(whole):
    assert whole.cut(1200, 2000) == [whole]
    assert whole.pitch == PITCH


def test_rows_lie_closer_before_names_are_left_out(whole):
    tall = whole.lanes(1200).height
    (made,) = whole.cut(1200, tall - 20)
    assert made.labelled
    assert made.pitch == CLOSE


def test_every_mark_is_in_one_part_and_lanes_stay_whole(whole):
    parts = whole.cut(900, 200)
    assert len(parts) > 1
    assert sum(len(part.shown) for part in parts) == len(whole.shown)
    assert [n for part in parts for n in part.looks.lanes] == list(whole.looks.lanes)
    assert all(part.lanes(900).height <= 200 or len(part.looks.lanes) == 1 for part in parts)


def test_a_lane_that_is_too_tall_with_names_goes_without(whole):
    tall = min(sum(whole.heights(900).values()), 200)
    parts = whole.cut(900, tall)
    crowded = next(part for part in parts if "nato-eu" in part.looks.lanes)
    assert not crowded.labelled


def test_bars_are_cut_by_lanes_too(whole):
    laned = pd.DataFrame({
        "lane": whole.shown["lane"], "first": whole.shown["first"], "last": whole.shown["last"],
        "exact": whole.shown["exact"], "act": whole.shown["sign"],
    })  # fmt: skip
    bars = replace(whole, shown=timeline_bins.bins(laned, "side", "week"), step="week")
    parts = bars.cut(900, 200)
    assert len(parts) > 1
    assert sum(int(part.shown["n"].sum()) for part in parts) == len(laned)

"""Parts of a chart over time: whole lanes, at the heights and on the scale of the whole."""

import counted
import pytest
from bundled import snapshot

from demarche.analysis import lanes
from demarche.analysis.stretches import stretches
from demarche.figures import series_labels
from demarche.figures.series_plan import HEADINGS, TOP, plan
from demarche.figures.series_window import runs, window, windows


@pytest.fixture(scope="module")
def whole():
    rows = lanes.drawable(counted.bundled_rows(counted.whole(), "russian-troops"))
    dossier = snapshot().dossier
    found = lanes.lanes(rows, dossier.measure("russian-troops"))
    spans = stretches(rows, dossier.period_start, dossier.period_end)
    return plan(found, spans, 800, 58, log=False)


def test_every_lane_is_in_one_part_and_no_part_is_too_tall(whole):
    found = windows(whole, 300)
    assert [n for start, stop in found for n in range(start, stop)] == [*range(len(whole.panels))]
    assert all(window(whole, *each).height <= 300 or each[1] - each[0] == 1 for each in found)


def test_a_lane_keeps_its_height_and_its_scale(whole):
    part = window(whole, 3, 6)
    for before, now in zip(whole.panels[3:6], part.panels, strict=True):
        assert (now.height, now.low, now.high) == (before.height, before.low, before.high)
    assert part.panels[0].top == TOP


def test_a_part_that_goes_on_repeats_its_heading(whole):
    last = len(whole.panels) - 1
    part = window(whole, last, last + 1)
    assert part.panels[0].heading == HEADINGS[part.panels[0].lane.part]
    assert window(whole, 0, 2).panels[0].heading == ""


def test_the_reports_number_runs_through_every_part(whole):
    assert whole.own == 130_000
    assert len(series_labels.guides(window(whole, 1, 3))) == 2


def test_the_lane_to_look_at_first_can_be_lower():
    rows = lanes.drawable(counted.bundled_rows(counted.whole(), "russian-troops"))
    dossier = snapshot().dossier
    spans = stretches(rows, dossier.period_start, dossier.period_end)
    made = plan(lanes.lanes(rows, dossier.measure("russian-troops")), spans, 800, 58, log=False,
                first=180)  # fmt: skip
    assert made.panels[0].height == 180


def test_runs_hold_one_thing_at_least_and_nothing_twice():
    assert runs(5, 10, lambda start, stop: 4 * (stop - start)) == [(0, 2), (2, 4), (4, 5)]
    assert runs(2, 1, lambda start, stop: 4 * (stop - start)) == [(0, 1), (1, 2)]
    assert runs(0, 10, lambda start, stop: stop - start) == []

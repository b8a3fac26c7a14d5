"""Where things lie: lanes down, time across, nothing cut at an edge."""

from datetime import date, datetime
from itertools import pairwise

import counted
import pytest
from series_content import content_of

from demarche.figures.series_plan import (
    FIRST,
    NAME,
    TOP,
    Plan,
    axis,
    middle,
    plan,
    stretched,
)
from demarche.model.vocabulary import Precision, Qualifier, Status

FIGURES = [
    counted.own(), *[counted.count(f"f{n}", 1000.0 + 50 * n) for n in range(4)],
    counted.count("tower", 40, scope_group="towers"),
    counted.count("few", 900, high=900, qualifier=Qualifier.FEWER_THAN, scope_group="towers"),
    counted.count("plan", 5000, status=Status.PLANNED),
    counted.count("early", 1500, date(2021, 4, 1)),
]  # fmt: skip


def planned(*figures, log=False, width=680) -> Plan:
    content = content_of(*(figures or FIGURES))
    return plan(content.lanes, content.stretches, width, 58, log=log)


def test_lanes_lie_below_each_other_and_the_first_is_tall():
    panels = planned().panels
    assert panels[0].top == TOP
    assert panels[0].height >= FIRST
    for above, below in pairwise(panels):
        assert below.top > above.bottom
    assert planned().height > panels[-1].bottom


def test_all_numbers_and_their_open_bounds_lie_within_their_lane():
    for panel in planned().panels:
        for row in panel.lane.rows.itertuples():
            assert panel.top + panel.reach < panel.y(row.most)
            assert panel.y(row.least) <= panel.bottom - 6
        if panel.lane.rows["qualifier"].eq("fewer than").any():
            assert panel.y(0) + panel.reach < panel.bottom


def test_lanes_of_counts_share_their_scale_and_others_have_their_own():
    first, towers, plans = planned().panels
    assert towers.y(0) == towers.foot
    assert plans.lane.title == "Planned, guards"
    assert plans.y(5000) < plans.y(1000)
    assert first.y(1200) < first.y(1000)


def test_the_tall_lane_begins_near_its_numbers_and_shows_round_ones():
    first = planned().panels[0]
    assert first.ticks
    assert min(first.ticks) >= 500
    assert all(tick % 100 == 0 for tick in first.ticks)
    assert planned().panels[1].ticks == []


def test_a_low_beginning_stays_at_zero():
    first = planned(*[counted.count(f"f{n}", n + 1.0) for n in range(6)]).panels[0]
    assert 0 in first.ticks


def test_a_logarithmic_lane_has_powers_of_ten():
    first = planned(*[counted.count(f"f{n}", 10.0**n) for n in range(1, 6)], log=True).panels[0]
    assert first.ticks == [10.0**n for n in range(1, 6)]
    assert first.y(10) - first.y(100) == pytest.approx(first.y(100) - first.y(1000))


def test_zero_is_never_on_a_logarithmic_scale():
    figures = [counted.count(f"f{n}", float(n)) for n in range(5)]
    assert not planned(*figures, log=True).panels[0].log


def test_a_name_gets_room_of_its_own_where_a_mark_lies_under_it():
    early = counted.count("a", 1000, date(2022, 2, 1))
    late = counted.count("b", 10, date(2022, 2, 20))
    under = planned(early, late).panels[0]
    assert under.y(1000) - 7 >= under.top + NAME


def test_columns_fill_the_width_without_touching():
    made = planned()
    assert [column.stretch.first.year for column in made.columns] == [2021, 2022]
    assert made.columns[0].left == 58
    assert made.columns[0].right < made.columns[1].left
    assert made.columns[-1].right == pytest.approx(made.width - 8)


def test_days_lie_in_their_column_in_order():
    made = planned()
    column = made.columns[made.column_of(date(2022, 2, 14))]
    x = column.x(datetime(2022, 2, 14, 12))
    assert column.left < x < column.right
    assert made.column_of(date(2021, 4, 1)) == 0
    assert made.column_of(date(2021, 12, 31)) in (0, 1)


def test_another_width_moves_days_and_nothing_else():
    made, wider = planned(), stretched(planned(), 1200)
    assert [p.top for p in wider.panels] == [p.top for p in made.panels]
    assert wider.columns[-1].right > made.columns[-1].right
    # The same ends at any width: a reader's zoom is kept only where they stay the same.
    assert [(c.begin, c.end) for c in wider.columns] == [(c.begin, c.end) for c in made.columns]


def test_a_month_is_marked_in_its_middle():
    frame = counted.frame_of(counted.count("a", 1, date(2022, 2, 1),
                                           as_of_precision=Precision.MONTH))  # fmt: skip
    row = frame.iloc[0]
    assert middle(row["first"], row["last"]) == datetime(2022, 2, 15)


def test_the_first_axis_has_no_number():
    assert [axis("x", n) for n in range(3)] == ["x", "x2", "x3"]

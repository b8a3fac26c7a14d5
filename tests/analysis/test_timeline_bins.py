"""Very many statements are counted by day, week, month or year, and none is lost."""

from datetime import date, timedelta

import pandas as pd
import pytest

from demarche.analysis.timeline_bins import BIN_COLUMNS, MOST_BARS, MOST_MARKS, bins, step_for


def rows(n, days, lanes=("a",)):
    """``n`` rows spread over ``days`` days and over lanes."""
    first = pd.to_datetime([date(2022, 1, 1) + timedelta(days=i % days) for i in range(n)])
    return pd.DataFrame({
        "lane": [lanes[i % len(lanes)] for i in range(n)], "first": first, "last": first,
        "exact": True, "act": ["warns" if i % 3 else "" for i in range(n)],
    })  # fmt: skip


@pytest.mark.parametrize(
    ("n", "days", "by", "step"),
    [(200, 50, "side", ""), (MOST_MARKS, 50, "side", ""), (MOST_MARKS, 50, "topic", "day"),
     (5000, 100, "side", "day"), (5000, 600, "side", "week"), (9000, 6000, "side", "month"),
     (40_000, 36_000, "side", "year")],
)  # fmt: skip
def test_what_cannot_be_drawn_one_by_one_is_counted_as_finely_as_can_be(n, days, by, step):
    assert step_for(rows(n, days), by) == step


def test_many_lanes_are_counted_more_coarsely():
    lanes = tuple(f"lane-{i}" for i in range(25))
    found = rows(5000, 101, lanes)
    step = step_for(found, "topic")
    assert step == "week"
    assert len(bins(found, "topic", step)) <= MOST_BARS


@pytest.mark.parametrize("step", ["day", "week", "month", "year"])
def test_every_row_is_counted_once(step):
    found = bins(rows(1000, 200, ("a", "b")), "side", step)
    assert list(found.columns) == BIN_COLUMNS
    assert found["n"].sum() == 1000
    assert (found["first"] <= found["last"]).all()


def test_a_bar_says_what_it_counts_and_opens_it():
    first, *_ = bins(rows(300, 30), "side", "week").to_dict("records")
    # 1 January 2022 is a Saturday: its week begins in the year before.
    assert first["lines"][0] == "20 statements and events, 27 December 2021 to 2 January 2022"
    assert first["lines"][1] == "10 events, 10 warns"
    assert first["evidence"] == "day:2021-12-27~2022-01-02~side~a"


def test_what_is_known_to_the_month_is_counted_apart():
    exact = rows(10, 5)
    span = {"first": pd.Timestamp(2022, 1, 1), "last": pd.Timestamp(2022, 1, 31), "exact": False}
    found = bins(pd.concat([exact, exact.assign(**span)]), "side", "month")
    assert list(found["n"]) == [10, 10]
    assert sorted(found["evidence"]) == ["day:2022-01-01~2022-01-31~side~a",
                                         "day:2022-01-01~2022-01-31~side~a~some"]  # fmt: skip

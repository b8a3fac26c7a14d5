"""Ranges of days: of the data, of the reader's choice, around the report."""

from datetime import date

import pandas as pd
import pytest

from demarche.analysis.timeline_range import FEWEST_DAYS, around, chosen_range, extent, within

KNOWN = date(2021, 12, 7), date(2022, 2, 22)
EARLY, MIDDLE, LATE = date(2021, 1, 1), date(2022, 1, 1), date(2023, 1, 1)


def rows(*spans):
    return pd.DataFrame({"first": pd.to_datetime([a for a, _ in spans]),
                         "last": pd.to_datetime([b for _, b in spans])})  # fmt: skip


@pytest.mark.parametrize(
    ("first", "last", "wanted"),
    [(None, None, KNOWN), (MIDDLE, None, (MIDDLE, KNOWN[1])), (None, MIDDLE, (KNOWN[0], MIDDLE)),
     (LATE, None, (LATE, LATE)), (None, EARLY, (EARLY, EARLY)), (LATE, EARLY, (EARLY, LATE)),
     (MIDDLE, MIDDLE, (MIDDLE, MIDDLE))],
)  # fmt: skip
def test_what_is_not_chosen_is_that_of_the_data(first, last, wanted):
    assert chosen_range(KNOWN, first, last) == wanted


def test_where_nothing_has_a_day_there_is_no_range():
    assert chosen_range(None, MIDDLE, LATE) is None
    assert extent(rows((None, None))) is None
    assert within(rows((MIDDLE, MIDDLE)), None).empty


def test_a_few_days_are_widened_and_many_are_not():
    start, end = extent(rows((MIDDLE, MIDDLE)))
    assert (end - start).days + 1 == FEWEST_DAYS
    assert start < MIDDLE < end
    assert extent(rows((EARLY, EARLY), (MIDDLE, LATE))) == (EARLY, LATE)


def test_a_span_is_within_days_that_it_may_be_on():
    month = rows((date(2022, 2, 1), date(2022, 2, 28)), (None, None))
    assert len(within(month, (date(2022, 2, 27), date(2022, 3, 5)))) == 1
    assert within(month, (date(2022, 3, 1), date(2022, 3, 5))).empty


def test_around_the_last_report_lie_its_week_and_the_month_before():
    assert around([date(2022, 2, 1), date(2022, 2, 14)]) == {
        "month": (date(2022, 1, 14), date(2022, 2, 14)),
        "week": (date(2022, 2, 14), date(2022, 2, 20)),
    }
    assert around([]) == {}

"""Time in stretches: the period wide, gaps cut out."""

from datetime import date, timedelta

import counted
import pytest

from demarche.analysis.stretches import LEAST, Stretch, stretches, words
from demarche.model.vocabulary import Precision

START, END = date(2022, 2, 1), date(2022, 2, 28)


def of(*days, **changes):
    figures = [counted.count(f"f{n}", 1, day, **changes) for n, day in enumerate(days)]
    return stretches(counted.frame_of(*figures), START, END)


def spans(found):
    return [(s.first, s.last) for s in found]


def test_before_within_and_after_the_period():
    found = of(date(2022, 1, 5), date(2022, 2, 14), date(2022, 3, 3))
    assert spans(found) == [(day, day) for day in
                            (date(2022, 1, 5), date(2022, 2, 14), date(2022, 3, 3))]  # fmt: skip
    assert sum(s.share for s in found) == pytest.approx(1)


def test_a_day_of_the_period_has_more_room():
    before, within = of(date(2022, 1, 5), date(2022, 1, 6), date(2022, 2, 1), date(2022, 2, 2))
    assert within.share > before.share


def test_the_period_keeps_its_room_beside_a_long_time():
    days = [date(2021, 1, 1) + timedelta(days=n) for n in range(200)]
    *_, within = of(*days, date(2022, 2, 14))
    assert within.share == LEAST
    assert sum(s.share for s in of(*days, date(2022, 2, 14))) == pytest.approx(1)


def test_the_longest_gap_is_cut_and_only_that():
    found = of(date(2015, 7, 1), date(2018, 1, 1), date(2021, 12, 9), date(2022, 2, 14))
    assert spans(found)[0] == (date(2015, 7, 1), date(2018, 1, 1))
    assert len(found) == 3


def test_a_short_gap_is_no_cut():
    assert len(of(date(2021, 12, 20), date(2022, 1, 20))) == 1


def test_a_year_fills_its_stretch():
    (found,) = of(date(2015, 1, 1), as_of_precision=Precision.YEAR)
    assert (found.first, found.last) == (date(2015, 1, 1), date(2015, 12, 31))
    assert words(found) == ("2015",)


def test_nothing_has_no_stretch():
    assert stretches(counted.frame_of(), START, END) == []


@pytest.mark.parametrize(
    ("first", "last", "names"),
    [(date(2021, 11, 3), date(2022, 1, 31), ("Nov 2021 – Jan 2022", "Nov ’21–Jan ’22", "2021–22")),
     (date(2021, 3, 30), date(2021, 5, 12), ("Mar – May 2021", "Mar ’21–May ’21", "2021")),
     (date(2022, 2, 1), date(2022, 2, 23), ("February 2022", "Feb ’22", "2022"))],
)  # fmt: skip
def test_names_get_shorter(first, last, names):
    assert words(Stretch(first, last, 1.0)) == names

"""Days are resolved against the day of the report, with their precision and the ground."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from demarche.extract.days import mentions, nearest
from demarche.extract.reading import Source, read
from demarche.model.errors import ExtractionError
from demarche.model.vocabulary import Precision
from demarche.text.normalise import normalise

WEDNESDAY = date(2022, 2, 16)
DAY, MONTH, YEAR, UNKNOWN = Precision.DAY, Precision.MONTH, Precision.YEAR, Precision.UNKNOWN


@pytest.mark.parametrize(
    ("text", "words", "day", "precision"),
    [
        ("They met on Monday.", "on Monday", date(2022, 2, 14), DAY),
        ("They met Wednesday.", "Wednesday", WEDNESDAY, DAY),
        ("They met on Thursday.", "on Thursday", date(2022, 2, 10), DAY),
        ("They will meet on Thursday.", "on Thursday", date(2022, 2, 17), DAY),
        ("They meet next Monday.", "next Monday", date(2022, 2, 21), DAY),
        ("They met last Wednesday.", "last Wednesday", date(2022, 2, 9), DAY),
        ("They met yesterday.", "yesterday", date(2022, 2, 15), DAY),
        ("Talks begin tomorrow.", "tomorrow", date(2022, 2, 17), DAY),
        ("They met two days ago.", "two days ago", date(2022, 2, 14), DAY),
        ("It began a month ago.", "a month ago", date(2022, 1, 1), MONTH),
        ("It began 10 years ago.", "10 years ago", date(2012, 1, 1), YEAR),
        ("They met on 14 February.", "14 February", date(2022, 2, 14), DAY),
        ("They met on Dec. 28.", "Dec. 28", date(2021, 12, 28), DAY),
        ("The vote is on March 3, 2024.", "March 3, 2024", date(2024, 3, 3), DAY),
        ("It ended on the 25th of May, 2021.", "the 25th of May, 2021", date(2021, 5, 25), DAY),
        ("On Tuesday, Feb. 15, it rained.", "On Tuesday, Feb. 15", date(2022, 2, 15), DAY),
        ("He came in March.", "March", date(2021, 3, 1), MONTH),
        ("He will come in March.", "March", date(2022, 3, 1), MONTH),
        ("He came in March 2014.", "March 2014", date(2014, 3, 1), MONTH),
        ("He came earlier this month.", "earlier this month", date(2022, 2, 1), MONTH),
        ("He came last month.", "last month", date(2022, 1, 1), MONTH),
        ("He came last week.", "last week", date(2022, 2, 1), MONTH),
        ("He came in 2016.", "2016", date(2016, 1, 1), YEAR),
        ("It fell after the 2016 election.", "2016", date(2016, 1, 1), YEAR),
        ("Sales fell last year.", "last year", date(2021, 1, 1), YEAR),
        ("Filed 2022-02-14.", "2022-02-14", date(2022, 2, 14), DAY),
        ("Filed 25/04/2019.", "25/04/2019", date(2019, 4, 25), DAY),
        ("Filed 03/04/2019.", "03/04/2019", date(2019, 1, 1), YEAR),
        ("It ran from 14-16 February 2022.", "14-16 February 2022", date(2022, 2, 1), MONTH),
        ("He fled three weeks later.", "three weeks later", None, UNKNOWN),
        ("It began in the 1990s.", "the 1990s", None, UNKNOWN),
    ],
)
def test_words_name_a_day(text: str, words: str, day: date | None, precision: Precision) -> None:
    (found,) = mentions(read(Source("report", text, WEDNESDAY)))
    assert text[found.start : found.end] == words
    assert (found.day, found.precision) == (day, precision)


@pytest.mark.parametrize(
    "text",
    [
        "They may march again.",
        "Some 1500 soldiers and 2000 houses.",
        "The sun set.",
        "It weighs 1,999 kg.",
        "Room 2016 tests run.",
    ],
)
def test_other_words_name_none(text: str) -> None:
    assert mentions(read(Source("report", text, WEDNESDAY))) == ()


def test_the_ground_tells_how_a_day_was_worked_out() -> None:
    (monday,) = mentions(read(Source("report", "They met on Monday.", WEDNESDAY)))
    assert monday.ground is not None
    assert "Wednesday 16 February 2022" in monday.ground
    (full,) = mentions(read(Source("report", "They met on 14 February 2022.", WEDNESDAY)))
    assert full.ground is None


def test_a_week_keeps_its_last_day() -> None:
    (week,) = mentions(read(Source("report", "They met last week.", WEDNESDAY)))
    assert week.until == date(2022, 2, 13)
    assert week.ground is not None
    assert "no one day" in week.ground


def test_without_a_date_of_the_report_only_full_dates_are_resolved() -> None:
    text = "They met on Monday, in March, last year, two days ago, on 3 May and on 3 May 2020."
    found = mentions(read(Source("report", text)))
    assert [each.day for each in found if each.day] == [date(2020, 5, 3)]
    assert all(each.ground for each in found if each.day is None)


def test_the_nearest_resolved_mention_is_taken() -> None:
    text = "Later on 3 May 2020 and on 4 May 2020 they met."
    days = mentions(read(Source("report", text, WEDNESDAY)))
    found = nearest(days, 0, len(text), text.index("met"))
    assert found is not None
    assert found.day == date(2020, 5, 4)
    assert nearest(days, 0, 3, 0) is None


_PIECES = st.sampled_from(
    ["Monday", "on", "last", "May", "3", "31", "Feb.", "30", "2022", "-", "/", ",", "in", "the",
     "days", "ago", "two", "next", "week", "9999", "decades", "999", "\u200b", "اليوم"]
)  # fmt: skip


@settings(max_examples=60)
@given(st.lists(_PIECES, max_size=25), st.dates())
def test_any_words_keep_their_offsets(pieces: list[str], published: date) -> None:
    text = normalise(" ".join(pieces))
    try:
        reading = read(Source("report", text, published))
    except ExtractionError:
        return
    found = mentions(reading)
    ends = [0, *(each.end for each in found)]
    assert all(end <= each.start < each.end for end, each in zip(ends, found, strict=False))
    assert all(each.end <= len(text) for each in found)

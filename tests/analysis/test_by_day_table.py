"""The table behind the map through time."""

from datetime import date, timedelta

from bundled import loaded

from demarche.analysis.by_day import ENDS, NEWEST_ENDS
from demarche.analysis.by_day_table import TABLE_COLUMNS, table
from demarche.analysis.standing import timeline
from demarche.analysis.standing_rows import rows_of

WHOLE = loaded(with_context=True)
LINE = timeline(rows_of(WHOLE.snapshot), WHOLE.frame.index, WHOLE.snapshot)
STANDS = LINE.newest(1000)
FRAME = table(STANDS, WHOLE.names, WHOLE.snapshot)


def row(key):
    return FRAME.iloc[[stand.fact.key for stand in STANDS].index(key)]


def test_everything_that_stands_has_a_row():
    assert list(FRAME.columns) == TABLE_COLUMNS
    assert len(FRAME) == len(LINE)


def test_a_row_says_from_when_to_when_where_and_by_whom():
    shelters = row("shelters-kyiv")
    assert shelters["From"] == date(2022, 2, 14)
    assert shelters["To"] == date(2022, 2, 14) + timedelta(days=NEWEST_ENDS)
    assert (shelters["Place"], shelters["How"]) == ("Kyiv", "counted")
    assert shelters["In words"].startswith("about 4,500")
    assert "meczyki.net" in shelters["Source"]


def test_a_status_and_another_page_on_the_same_source_are_told():
    sent = row("reinforcement-lithuania")
    assert sent["How"] == "sent there, announced"
    assert sent["To"] == date(2022, 2, 14) + timedelta(days=ENDS)
    assert "130,000" in row("troops-on-borders")["Also on this source"]
    assert row("e013")["How"] == "in person"
    assert row("e044")["How"] == "on the way"


def test_nothing_gives_an_empty_table():
    assert list(table([], WHOLE.names, WHOLE.snapshot).columns) == TABLE_COLUMNS

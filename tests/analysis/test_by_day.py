"""The timeline of a map: days on which something changes, and what each shows."""

from datetime import date, timedelta

import pytest
from bundled import loaded, snapshot

from demarche.analysis.by_day import FADES, What, first_shown, sorts_on
from demarche.analysis.standing import timeline
from demarche.analysis.standing_rows import rows_of

WHOLE = loaded(with_context=True)
LINE = timeline(rows_of(WHOLE.snapshot), WHOLE.frame.index, WHOLE.snapshot)
DAY = date(2022, 2, 14)


def keys(day, line=LINE):
    return [stand.fact.key for stand in line.on_day(day)]


def test_a_day_lists_the_newest_first():
    days = [stand.day for stand in LINE.on_day(DAY)]
    assert days == sorted(days, reverse=True)
    assert days[0] == DAY.toordinal()
    assert keys(DAY)[0] == "first-reinforcements-sent"
    assert keys(DAY).index("shelters-kyiv") < keys(DAY).index("f046")


def test_the_report_and_the_agency_text_behind_it_stand_as_one():
    (report,) = [s for s in LINE.on_day(DAY) if s.fact.key == "troops-on-borders"]
    assert [other.key for other in report.also] == ["f045"]
    assert "f045" not in keys(DAY)


def test_a_visit_stands_on_its_day_only():
    assert [s.who for s in LINE.on_day(date(2022, 1, 21)) if s.what is What.VISIT] == [
        "antony-blinken"
    ]
    assert not [s for s in LINE.on_day(date(2022, 1, 22)) if s.what is What.VISIT]


def test_borrell_is_shown_until_his_office_corrects_him():
    assert "f008" in keys(date(2021, 4, 19))
    assert {"f008", "f010"} & set(keys(date(2021, 4, 20))) == {"f010"}


def test_days_are_those_on_which_something_new_stands():
    days = LINE.changes()
    assert days == sorted(set(days))
    assert DAY in days
    assert date(2022, 2, 17) not in days


def test_what_is_old_is_faded():
    (stand,) = [s for s in LINE.on_day(DAY) if s.fact.key == "f046"]
    assert not stand.is_faded(DAY + timedelta(days=FADES))
    assert stand.is_faded(DAY + timedelta(days=FADES + 1))


def test_some_sorts_can_be_left_out():
    people = LINE.only([What.VISIT])
    assert {stand.what for stand in people.newest(500)} == {What.VISIT}
    assert len(people) < len(LINE)
    assert "moscow" in people.places()
    assert "ukraine-borders-any" in LINE.places(What.COUNT)
    assert "ukraine-borders-any" not in LINE.places(What.SENT)


@pytest.mark.parametrize(
    ("layers", "sorts"),
    [(("figures",), [What.COUNT, What.SENT]), (("movements",), [What.MOVE, What.VISIT]),
     (("literal",), [])],
)  # fmt: skip
def test_layers_are_apart(layers, sorts):
    assert sorts_on(layers) == sorts


def test_a_map_begins_on_the_reports_day_or_the_as_of_day():
    days = LINE.changes()
    assert days[first_shown(days, WHOLE.snapshot)] == DAY
    early = snapshot(date(2022, 2, 11), with_context=True)
    assert days[first_shown(days, early)] == date(2022, 2, 11)
    later = [date(2022, 7, 1), date(2022, 8, 1)]
    assert first_shown(later, WHOLE.snapshot) == 1

"""Words of labels: numbers as the source bounds them, by whom, of which day and scope."""

from dataclasses import replace
from datetime import date, timedelta

import factories
import pytest
from bundled import loaded

from demarche.analysis.by_day import FADES, Stand, What
from demarche.analysis.by_day_words import MOST, AtPlace, DayWords
from demarche.analysis.names import Names
from demarche.analysis.standing import timeline
from demarche.analysis.standing_rows import rows_of
from demarche.model.dossier import Snapshot
from demarche.model.vocabulary import Precision, Qualifier, Status

DAY = factories.MONDAY
WHOLE = loaded(with_context=True)
LINE = timeline(rows_of(WHOLE.snapshot), WHOLE.frame.index, WHOLE.snapshot)


def bundled(day):
    """What stands at each place on a day of the bundled dossier."""
    words = DayWords(WHOLE.names, WHOLE.snapshot.dossier, day)
    return {at.place: at for at in words.at_places(LINE.on_day(day))}


def stand(fact, what=What.COUNT, who="council", **changes):
    fields = {"place": "frontier", "origin": None, "side": "asters", "day": DAY.toordinal(),
              "until": DAY.toordinal() + 90}  # fmt: skip
    return Stand(fact=fact, what=what, who=who, **(fields | changes))


def words(day=DAY, **changes):
    whole = factories.with_context(**changes)
    return DayWords(Names(Snapshot(**dict(whole), revision=1)), whole.dossier, day)


def line(fact, day=DAY, lead=None, **changes):
    return str(words(day).line(stand(fact, **changes), lead))


def test_a_count_is_told_with_its_qualifier_its_unit_and_its_party():
    told = words().line(stand(factories.cited_figure()))
    assert (told.strong, told.tail) == ("about 900", " guards · Council")
    assert (told.side, told.cited, told.faded, told.in_person) == ("asters", True, False, False)


def test_the_reports_own_count_is_the_reports():
    told = words().line(stand(factories.figure(), who="report"))
    assert str(told) == "Over 1,200 guards · the report"
    assert not told.cited


def test_another_day_than_that_shown_is_said():
    figure = factories.cited_figure()
    assert line(figure, day=DAY + timedelta(days=2)) == "about 900 guards · Council, 14\u00a0Feb"
    late = line(figure, day=date(2023, 1, 1))
    assert late.endswith(", 14\u00a0Feb\u00a02022")
    month = factories.cited_figure(as_of=date(2022, 2, 1), as_of_precision=Precision.MONTH)
    end = date(2022, 2, 28)
    at_end = words(end).line(stand(month, day=end.toordinal()))
    assert str(at_end).endswith(", Feb\u00a02022"), "a month is no day, on its last one either"
    assert line(factories.cited_figure(as_of=None)).endswith(", day not stated")


def test_what_was_only_stated_later_says_so():
    figure = factories.cited_figure(known_on=DAY + timedelta(days=4))
    assert line(figure).endswith("Council, stated 18\u00a0Feb")
    assert "stated" not in line(figure, day=DAY + timedelta(days=4))


def test_a_status_but_counted_and_another_scope_are_said():
    figure = factories.cited_figure(status=Status.EXPECTED, scope_group="elsewhere")
    lead = factories.cited_figure()
    assert line(figure, lead=lead) == "about 900 guards · Council, expected, other scope"


@pytest.mark.parametrize(
    ("changes", "told"),
    [({"value": 1, "low": 1, "high": 1, "qualifier": Qualifier.EXACTLY, "unit": "ships"},
      "1 ship · Council"),
     ({"value": None, "qualifier_text": "dozens", "unit": "troops"}, "dozens of troops · Council"),
     ({"value": None, "qualifier_text": "several hundred", "unit": "troops"},
      "several hundred troops · Council")],
)  # fmt: skip
def test_numbers_and_words_go_on_to_the_unit(changes, told):
    assert line(factories.cited_figure(**changes)) == told


def test_a_visit_is_a_name_and_how():
    told = words().line(stand(factories.cited_statement(), what=What.VISIT))
    assert str(told) == "Council · meeting"
    assert told.in_person


def test_what_is_old_is_faded():
    assert words(DAY + timedelta(days=FADES + 1)).line(stand(factories.cited_figure())).faded


def test_the_heading_says_what_all_counts_of_a_place_count():
    at = bundled(DAY)
    assert at["kyiv"].heading == "Places of shelter in Kyiv"
    assert str(at["ukraine-borders"]) == (
        "Russian troops near Ukraine: more than 130,000 · the report"
    )
    assert at["lithuania"].heading == "troops"


def test_what_several_counts_share_is_said_once():
    kaunas = bundled(DAY)["kaunas"]
    assert kaunas.heading == "troops · Germany, arrived, the first to arrive"
    assert [str(each) for each in kaunas.counts] == ["70", "about 100", "dozens"]


def test_all_parties_are_listed_up_to_a_limit_and_the_rest_counted():
    borders = bundled(DAY)["ukraine-borders-any"]
    assert [str(each) for each in borders.counts] == [
        "a little over 120,000 · Zaluzhnyi", "about 100,000 · Unnamed US officials",
        "about 85–87 battalion tactical groups · Zaluzhnyi",
    ]  # fmt: skip
    stood = [s for s in LINE.on_day(DAY) if s.place == "ukraine-borders-any"]
    assert borders.more == len(stood) - MOST
    assert borders.opens == "place:ukraine-borders-any"


def test_germanys_figures_for_lithuania_stand_side_by_side():
    told = [str(each) for each in bundled(DAY)["lithuania"].counts]
    assert told == ["350 · German military, announced", "about 350 · Germany, ordered",
                    "about 380 · Germany, announced"]  # fmt: skip


def test_a_lone_fact_opens_itself():
    (only,) = words().at_places([stand(factories.cited_figure())])
    assert only.opens == "figure-cited"
    assert only.heading == "Guards at the frontier"


def test_one_who_says_several_things_is_there_once():
    again = factories.cited_statement(id="statement-2", key="two")
    both = [stand(fact, what=What.VISIT) for fact in (factories.cited_statement(), again)]
    (at,) = words().at_places(both)
    assert [str(each) for each in at.people] == ["Council · meeting"]
    assert (at.more, at.opens) == (0, "place:frontier")


def test_what_is_on_the_way_has_no_line_of_its_own():
    moved = stand(factories.event(destination="kyiv"), what=What.MOVE)
    assert words().at_places([moved]) == []


def test_beside_fresh_counts_no_faded_one_is_told():
    old = stand(factories.cited_figure(id="figure-old", key="old", value=500),
                day=DAY.toordinal() - 20)  # fmt: skip
    (at,) = words().at_places([stand(factories.cited_figure()), old])
    assert [each.strong for each in at.counts] == ["about 900"]
    assert at.more == 1
    (alone,) = words().at_places([old])
    assert alone.counts[0].faded


def test_a_label_can_say_less():
    at = bundled(DAY)["lithuania"]
    assert (len(at.shorter().counts), at.shorter().more) == (2, at.more + 1)
    assert len(at.newest().counts) == 1
    assert at.newest().shorter() == at.newest()
    assert (at.uncounted().counts, at.uncounted().more) == ((), at.more + 3)
    kaunas = bundled(DAY)["kaunas"]
    assert kaunas.newest() == kaunas, "bare numbers take one line"


def test_a_place_in_words():
    people = words().line(stand(factories.cited_statement(), what=What.VISIT))
    counted = words().line(stand(factories.cited_figure()))
    at = AtPlace("kyiv", (people,), "Guards", (replace(counted, unit=""),), 2, "place:kyiv")
    assert str(at) == "Council · meeting; Guards: about 900 · Council; 2 more"

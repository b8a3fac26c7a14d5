"""What a timeline shows of a view."""

from datetime import date

from bundled import scope

from demarche.analysis.display import Display
from demarche.analysis.filters import Filters
from demarche.analysis.moments import report_days, spanned


def shown(**display):
    return scope(Filters(with_context=True), Display("ukraine", **display))


def test_all_days_show_unless_some_are_asked_for():
    whole, some = spanned(shown()), spanned(shown(first=date(2022, 2, 14), last=date(2022, 2, 15)))
    assert 0 < len(some.found) < len(whole.found)
    assert some.days == (date(2022, 2, 14), date(2022, 2, 15))
    assert set(some.ids) < set(whole.ids)


def test_days_lanes_order_and_what_has_no_day_are_said():
    found = spanned(shown(first=date(2022, 2, 14), last=date(2022, 2, 15), lanes="topic",
                          newest_first=True))  # fmt: skip
    assert found.words == "14 to 15 February 2022; lanes by topic; newest first"
    assert found.told == f"{found.undated} without a day are not on it."


def test_the_list_is_turned_round_and_the_chart_is_not():
    found = spanned(shown(newest_first=True))
    assert found.found["first"].is_monotonic_increasing
    assert found.listed["first"].is_monotonic_decreasing


def test_every_account_of_an_utterance_is_among_the_facts():
    found = spanned(shown())
    assert sum(map(len, found.found["accounts"])) == len(found.ids)


def test_the_reports_day_is_known():
    assert report_days(shown().snapshot) == (date(2022, 2, 14),)

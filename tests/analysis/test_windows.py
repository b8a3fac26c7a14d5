"""Which days a reader is offered to compare: found in the data, not written down."""

from datetime import date

import counted
from counted import whole

from demarche.analysis.windows import Window, default_window, windows
from demarche.model.vocabulary import Precision, RelationKind

DAY = date(2022, 2, 1)


def test_the_cases_of_the_bundled_dossier_are_offered():
    rows = counted.bundled_rows(whole(), "russian-troops")
    offered = {(w.first, w.last): w.why for w in windows(rows, whole().relations)}
    assert offered[date(2021, 4, 19), date(2021, 4, 20)] == "correction"
    assert offered[date(2022, 2, 3), date(2022, 2, 3)] == "denial"
    assert offered[date(2022, 2, 13), date(2022, 2, 15)] == "report’s day ± 1"
    assert offered[date(2022, 2, 16), date(2022, 2, 16)] == "6 claims"
    assert offered[date(2022, 2, 18), date(2022, 2, 18)] == "4 claims"


def test_they_come_in_order_and_a_busy_day_only_once():
    rows = counted.bundled_rows(whole(), "russian-troops")
    found = windows(rows, whole().relations)
    assert found == sorted(found, key=lambda w: (w.first, w.last))
    days = [w.first for w in found if w.first == w.last]
    assert date(2022, 2, 14) not in days


def test_without_a_report_the_busiest_day_is_the_default():
    rows = counted.frame_of(counted.count("a", 1, date(2022, 1, 1)), counted.count("b", 2, DAY),
                            counted.count("c", 3, DAY))  # fmt: skip
    assert default_window(rows) == Window(date(2022, 1, 31), date(2022, 2, 2), "most claims")


def test_what_has_no_single_day_makes_none():
    rows = counted.frame_of(
        counted.count("month", 1, DAY, as_of_precision=Precision.MONTH),
        counted.count("none", 1, None), counted.count("sum", 1, DAY, derived=True),
    )  # fmt: skip
    assert default_window(rows) is None
    assert windows(rows, ()) == []


def test_three_claims_on_a_day_are_enough_and_one_source_is_one():
    three = [counted.count(key, 1, DAY) for key in "abc"]
    own = counted.own(as_of=date(2021, 1, 1))
    same = counted.tied(RelationKind.SAME_CLAIM, "a", "b")
    assert len(windows(counted.frame_of(own, *three), ())) == 2
    assert len(windows(counted.frame_of(own, *three, relations=(same,)), (same,))) == 1


def test_a_correction_of_what_is_filtered_away_is_not_offered():
    rows = counted.frame_of(counted.own(), counted.count("a", 1, DAY))
    told = (counted.tied(RelationKind.CORRECTS, "a", "gone"),)
    assert [w.why for w in windows(rows, told)] == ["report’s day ± 1"]

"""Figures as columns: what each is drawn and compared by, and which a reader chooses."""

from datetime import date

import counted
import pandas as pd
import pytest
from counted import whole

from demarche.analysis import series
from demarche.analysis.series import Choice
from demarche.model.vocabulary import Precision, Qualifier, RelationKind, Status

ALL = series.figure_frame(whole())


def test_each_figure_with_a_measure_is_one_row():
    wanted = {f.id for f in whole().facts if f.kind == "figure" and f.measure}
    assert set(ALL.index) == wanted
    assert list(ALL.columns) == series.COLUMNS


def test_ends_are_the_lowest_and_highest_number_said():
    frame = counted.frame_of(
        counted.count("a", 900), counted.count("range", None, low=800, high=1000),
        counted.count("words", None, qualifier_text="dozens"),
        counted.count("up", 500, high=500, qualifier=Qualifier.UP_TO),
    )  # fmt: skip
    assert list(zip(frame["least"], frame["most"], strict=True))[:2] == [(900, 900), (800, 1000)]
    assert pd.isna(frame.loc["figure-words", "most"])
    assert frame.loc["figure-up", "least"] == 500


@pytest.mark.parametrize(
    ("precision", "last"),
    [(Precision.DAY, "2022-02-01"), (Precision.MONTH, "2022-02-28"),
     (Precision.YEAR, "2022-12-31")],
)  # fmt: skip
def test_a_month_or_year_is_kept_whole(precision, last):
    first = date(2022, 2, 1) if precision is not Precision.YEAR else date(2022, 1, 1)
    frame = counted.frame_of(counted.count("a", 1, first, as_of_precision=precision))
    assert frame["last"].iloc[0] == pd.Timestamp(last)
    assert frame["exact_day"].iloc[0] == (precision is Precision.DAY)


def test_scopes_without_a_group_are_told_apart_by_place_and_words():
    frame = counted.frame_of(counted.count("a", 1, scope_group=None, scope="by night"),
                             counted.count("b", 1, scope_group=None, scope="by day"))  # fmt: skip
    assert list(frame["scope"]) == ["frontier: by night", "frontier: by day"]


def test_unnamed_people_are_never_joined():
    joined = ALL.set_index("stated_by")["joined"]
    assert joined["joe-biden"].all()
    assert not joined["us-officials-unnamed"].any()
    assert not joined["report"].any()


def test_the_choice_narrows_and_the_short_list_keeps_the_reports():
    frame = counted.frame_of(
        counted.own(), counted.count("core", 1, core=True), counted.count("b", 2),
        counted.count("tower", 3, scope_group="towers"),
    )  # fmt: skip

    def ids(**choice):
        return set(series.chosen(frame, frame.index, Choice("guards", **choice))["id"])

    assert ids(core=True) == {"figure-guards", "figure-core"}
    assert ids(scopes=("towers",)) == {"figure-tower"}
    assert ids(stated=("report",)) == {"figure-guards"}
    assert len(ids()) == 4
    assert series.chosen(frame, frame.index[:1], Choice("guards"))["id"].tolist() == [
        "figure-guards"
    ]
    assert series.chosen(frame, frame.index, Choice("others")).empty


def test_measures_are_counted_in_the_dossiers_order():
    numbers = series.measures_in(ALL, ALL.index, whole().dossier.measures)
    assert list(numbers) == [m.id for m in whole().dossier.measures]
    assert sum(numbers.values()) == len(ALL)


def test_a_snapshot_without_figures_gives_an_empty_frame():
    frame = counted.frame_of()
    assert list(frame.columns) == series.COLUMNS
    assert series.chosen(frame, frame.index, Choice("guards", core=True)).empty


def test_the_figures_between_two_days_are_found_again_by_their_key():
    day = pd.Timestamp("2022-02-14")
    key = series.counts_key("russian-troops", day, day, scope="borders-unspecified")
    found = series.counted_between(ALL, key.removeprefix("counts:"))
    assert set(found["scope"]) == {"borders-unspecified"}
    assert set(found["first"]) == {day}
    wide = series.counts_key("kyiv-shelters", day, day)
    assert len(series.counted_between(ALL, wide.removeprefix("counts:"))) == 1


def test_an_empty_party_is_one_that_is_not_stated():
    day = pd.Timestamp("2022-02-14")
    key = series.counts_key("allied-reinforcements", day, day, party="")
    found = series.counted_between(ALL, key.removeprefix("counts:"))
    assert found["own"].tolist() == [True]


@pytest.mark.parametrize("key", ["", "russian-troops", "a~b~c~d~e", "a~2022-02-31~2022-03-01~*~*"])
def test_a_wrong_key_finds_nothing(key):
    assert series.counted_between(ALL, key) is None


@pytest.mark.parametrize("day", [date(2021, 4, 20), date(2022, 2, 3), date(2022, 2, 14)])
def test_a_view_of_a_day_holds_nothing_known_later(day):
    seen = whole(day)
    frame = series.figure_frame(seen)
    assert len(frame)
    assert frame["known"].max() <= pd.Timestamp(day)
    assert {f.status for f in frame["fact"]} <= set(Status)


def test_the_report_and_its_agency_text_are_one_claim():
    frame = counted.frame_of(
        counted.count("agency", 1200), counted.own(), counted.count("copy", 1200),
        relations=(counted.tied(RelationKind.SAME_CLAIM, "agency", "guards"),
                   counted.tied(RelationKind.SAME_CLAIM, "copy", "agency")),
    )  # fmt: skip
    assert set(frame["claim"]) == {"figure-guards"}

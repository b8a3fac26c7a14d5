"""The table behind the charts of counts: everything recorded, nothing dropped silently."""

import counted
import pytest
from bundled import loaded
from counted import whole

from demarche.analysis import series_table

MEASURE = whole().dossier.measure("kyiv-shelters")
FIGURES = list(counted.bundled_rows(whole(), MEASURE.id)["fact"])


def table(figures=FIGURES):
    return series_table.series_table(figures, MEASURE, whole(), loaded(with_context=True).names)


def test_every_figure_is_a_row_with_source_paraphrase_and_grade():
    rows = table()
    assert len(rows) == len(FIGURES)
    cited = rows[rows["Cited"] == "cited"]
    for column in ("Source", "Page", "Paraphrase (ours)", "Outlet", "Scope"):
        assert cited[column].ne("").all(), column
    report = rows[rows["Cited"] == "report"]
    assert report["Words"].tolist() == ["about 4,500 such places"]
    assert report["Paraphrase (ours)"].tolist() == [""]


def test_our_own_arithmetic_is_marked_and_stated_by_nobody():
    derived = table()
    derived = derived[derived["Derived"] == "our own arithmetic"]
    assert set(derived["As reported"]) == {"2,577", "4,399"}
    assert derived["Stated by"].str.startswith("nobody").all()


def test_days_stay_as_exact_as_they_are_known():
    assert {"2015", "2021-12", "2021-12-09"} <= set(table()["Day counted"])
    assert "" in set(table()["Known on"])


@pytest.mark.parametrize("most", [1, 3])
def test_only_so_many_rows_are_sent(monkeypatch, most):
    monkeypatch.setattr(series_table, "MOST_ROWS", most)
    assert len(table()) == most


def test_no_figures_make_an_empty_table():
    assert table([]).empty

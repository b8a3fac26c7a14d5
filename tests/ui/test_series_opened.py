"""A mark that stands for many figures opens them, and only so many at once."""

from bundled import view
from counted import whole

from demarche.analysis.filters import Filters
from demarche.ui import series_opened
from demarche.ui.selected import selected
from demarche.ui.url import Selection, parse_selection

VIEW = view(Filters(with_context=True), page="figures")
DAY = "russian-troops~2022-02-14~2022-02-14~*~borders-unspecified"


def test_the_figures_of_a_day_open_under_their_kind_and_day():
    found = selected(VIEW, Selection("counts", DAY))
    assert found.title == "Russian troops near Ukraine, 14 Feb 2022"
    assert {f.scope_group for f in found.facts} == {"borders-unspecified"}
    assert len(found.facts) > 2
    assert found.remark == ""


def test_more_than_a_reader_can_read_are_cut_and_told(monkeypatch):
    monkeypatch.setattr(series_opened, "MOST", 5)
    key = "russian-troops~2021-01-01~2022-12-31~*~*"
    found = selected(VIEW, Selection("counts", key))
    assert len(found.facts) == 5
    assert found.remark.startswith("The first 5 of ")


def test_a_wrong_or_empty_key_finds_nothing_and_says_so():
    for key in ("nonsense", "russian-troops~2019-01-01~2019-01-02~*~*"):
        found = selected(VIEW, Selection("counts", key))
        assert found.facts == ()
        assert "has no counts" in found.remark


def test_the_address_reads_it():
    assert parse_selection(f"counts:{DAY}") == Selection("counts", DAY)
    assert whole().dossier.measure(DAY.split("~")[0])

"""The filter bar: the same on every page, in the address, with counts, and undone in one click."""

from datetime import date

import pytest
from apps import components, opened, said

from demarche.analysis.filters import SETS
from demarche.ui import url


def test_the_view_is_counted_by_kind():
    assert "55 place mentions · 3 figures · 43 statements · 13 events" in said(opened("about"))
    few = said(opened("about", {"side": ["Ukraine"]}))
    assert "1 of 3 figures" in few
    assert "of 55 place mentions" in few


@pytest.mark.parametrize("name", list(SETS))
def test_each_filter_has_its_widget_with_counts(name):
    widget = opened("about").multiselect(key=name)
    assert len(widget.options) > 1
    assert "Facts by" in widget.help


def test_a_choice_is_in_every_link_and_cleared_in_one_click():
    app = opened("actors")
    app.multiselect(key="actor").set_value(["sergei-lavrov"]).run()
    assert "actors?actor=Sergei+Lavrov&evidence=" in str(components(app)["by_topic"])
    clear = next(b for b in app.button if b.label == "Clear filters")
    clear.click().run()
    assert app.multiselect(key="actor").value == []
    assert "43 statements" in said(app)


def test_search_is_a_filter_of_its_own():
    app = opened("about")
    app.text_input(key="q").set_value("SHELTER capital").run()
    assert "of 43 statements" in said(app)
    assert app.text_input(key="q").value == "SHELTER capital"


def test_a_day_hides_and_gives_back_without_undoing_filters():
    app = opened("situation", {"side": ["Russia"]})
    before = said(app)
    app.date_input(key="as_of").set_value(date(2022, 2, 13)).run()
    assert "Nothing was known on that day" in said(app)
    assert app.multiselect(key="side").value == ["russia"]
    app.date_input(key="as_of").set_value(None).run()
    assert said(app) == before


def test_names_and_ids_in_any_case_mean_the_same():
    for word in ("russia", "Russia", "RUSSIA"):
        app = opened("about", {"side": [word]})
        assert not app.info
        assert app.multiselect(key="side").value == ["russia"]


def test_the_widest_days_of_a_link_are_those_of_the_widget():
    for day in (url.FIRST_DAY, url.LAST_DAY):
        app = opened("about", {"as_of": [day.isoformat()]})
        assert app.date_input(key="as_of").value == day
        assert any("As of" in notice.value for notice in app.info)


def test_markup_in_a_search_is_shown_as_text():
    app = opened("situation", {"q": ["<b>zz</b> **zz**"]})
    assert not app.exception
    assert app.text_input(key="q").value == "<b>zz</b> **zz**"
    assert "match these filters" in said(app)


def test_a_filter_of_one_page_holds_on_the_next():
    app = opened("figures", {"side": ["Ukraine"]})
    app.switch_page("pages/report.py").run()
    assert not app.exception
    assert app.multiselect(key="side").value == ["ukraine"]
    assert "k-figure" in str(components(app)["report_meczyki-2022-02-14"])

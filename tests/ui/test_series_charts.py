"""Charts and comparisons of a view: the same for the same view, and never more marks than a screen
can show.
"""

import json
from dataclasses import replace
from datetime import date, timedelta

import counted
import factories
import pytest
from bundled import view
from counted import whole

from demarche.analysis.filters import Filters
from demarche.analysis.loaded import prepared
from demarche.analysis.series import Choice
from demarche.analysis.windows import Window
from demarche.model.dossier import Snapshot
from demarche.ui import series_charts, series_data, series_tables
from demarche.ui.nodes import text_of
from demarche.ui.view import make_view

WHOLE = view(Filters(with_context=True), page="figures")
MEASURES = [m.id for m in whole().dossier.measures]


def drawn(choice, seen=WHOLE, *, log=False):
    found = series_charts.over_time(seen, choice, log=log)
    return json.loads(found.drawn.figure), found


def opened(figure):
    return [key for t in figure["data"] for key in t.get("customdata", ()) if key]


@pytest.mark.parametrize("measure", MEASURES)
def test_every_figure_with_a_place_is_drawn_once_and_has_words(measure):
    figure, found = drawn(Choice(measure))
    keys = opened(figure)
    assert len(keys) == len(set(keys)) > 5
    assert not {f.id for f in WHOLE.loaded.figures["fact"] if f.derived} & set(keys)
    assert found.drawn.alt
    assert found.drawn.legend
    assert found.told.startswith(f"{len(keys)} of ")


def test_scopes_parties_and_short_list_leave_what_they_say():
    chosen = Choice("russian-troops", scopes=("all-services",), stated=("oleksii-reznikov",))
    figure, _ = drawn(chosen)
    assert len(opened(figure)) == 2
    few, many = (len(opened(drawn(Choice("russian-troops", core=core))[0]))
                 for core in (True, False))  # fmt: skip
    assert few < many


def test_a_filter_of_the_page_is_obeyed():
    few = view(Filters(actor=("joe-biden",), with_context=True), page="figures")
    figure, _ = drawn(Choice("russian-troops"), few)
    assert {f.stated_by for f in few.loaded.figures["fact"] if f.id in opened(figure)} == {
        "joe-biden"
    }


def test_nothing_to_draw_is_no_chart():
    none = view(Filters(text="zzzz", with_context=True), page="figures")
    assert series_charts.over_time(none, Choice("russian-troops"), log=False) is None
    assert series_data.days(none, Choice("russian-troops")) == (None, [])
    assert series_tables.table(none, Choice("russian-troops")).empty


@pytest.mark.parametrize("day", [date(2022, 2, 14), date(2022, 1, 19)])
def test_a_view_of_a_day_says_nothing_that_was_known_later(day):
    loaded = prepared(whole(day))
    seen = make_view(loaded, Filters(with_context=True), selection=None, as_of=day, revision=None,
                     page="figures")  # fmt: skip
    later = [f for f in whole().facts if f.known_by is None or f.known_by > day]
    assert later
    for measure in MEASURES:
        found = series_charts.over_time(seen, Choice(measure), log=False)
        _, offered = series_data.days(seen, Choice(measure))
        for each in offered:
            _, claims = series_data.listed(seen, Choice(measure), each, "")
            said = json.dumps(claims)
            assert not [f.key for f in later if f.id in said]
        text = found.drawn.figure if found else ""
        assert not [f.key for f in later if f.id in text]
        assert found is None or "Kyiv city administration (TSN)" not in text


def test_the_answer_and_the_list_lead_to_this_very_view():
    here = replace(WHOLE, settings={"count": ["Russian troops near Ukraine"]})
    days = Window(date(2022, 2, 13), date(2022, 2, 15), "")
    answer, claims = series_data.listed(here, Choice("russian-troops"), days, "13–15 Feb 2022")
    assert "13–15 Feb 2022" in text_of(answer)
    assert "count=Russian+troops" in json.dumps(claims)


def crowd(flow: bool) -> Snapshot:
    """Two thousand figures over a year, beside the report's own."""
    days = [date(2021, 3, 1) + timedelta(days=n % 365) for n in range(2000)]
    parties = ("asters", "council", None)
    figures = [counted.count(f"f{n}", 100.0 + n, day, party=parties[n % 3])
               for n, day in enumerate(days)]  # fmt: skip
    snapshot = counted.snapshot_of(counted.own(), *figures)
    measure = counted.GUARDS.model_copy(update={"flow": flow})
    dossier = snapshot.dossier.model_copy(update={"id": f"crowd-{flow}", "measures": (measure,)})
    return snapshot.model_copy(update={"dossier": dossier, "reports": (factories.report(),)})


@pytest.mark.parametrize("flow", [False, True])
def test_too_many_figures_are_gathered_and_it_is_said(flow):
    seen = make_view(prepared(crowd(flow)), Filters(with_context=True), selection=None, as_of=None,
                     revision=None, page="figures")  # fmt: skip
    figure, found = drawn(Choice("guards"), seen)
    keys = set(opened(figure))
    assert len(keys) < 700
    assert "figure-guards" in keys
    assert any(key.startswith("counts:guards~") for key in keys)
    assert "too many to draw singly" in text_of(found.drawn.legend)
    assert len(found.drawn.figure) < 500_000
    _, claims = series_data.listed(seen, Choice("guards"), Window(date(2021, 3, 1),
                                   date(2022, 3, 1), ""), "")  # fmt: skip
    assert "more claims of these days are left out" in text_of(claims)

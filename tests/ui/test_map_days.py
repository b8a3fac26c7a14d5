"""The map through time: offered where there is something to choose, and told what is left out."""

import json
import re
from datetime import date, timedelta
from unittest.mock import MagicMock

import factories
import pytest
from bundled import loaded, view

from demarche.analysis.display import DEFAULT_LAYERS
from demarche.analysis.filters import Filters
from demarche.analysis.loaded import as_of, prepared
from demarche.model.dossier import Snapshot
from demarche.ui import charts, map_days
from demarche.ui.nodes import text_of
from demarche.ui.view import make_view

CONTEXT = Filters(with_context=True)
SIZE = (1280, 620)


def through(shown, layers=DEFAULT_LAYERS):
    return map_days.through_time(shown, layers, "ukraine", SIZE, 620)


@pytest.fixture(scope="module")
def context():
    return through(view(CONTEXT, page="map"))


def of(*facts, filters=None, **changes):
    """A view of the invented dossier with these facts."""
    whole = factories.with_context().model_copy(update={"facts": facts, "relations": ()})
    shot = Snapshot(**dict(whole), revision=hash(facts) % 10**6, **changes)
    return make_view(prepared(shot), filters or Filters(), selection=None, as_of=shot.as_of,
                     revision=None, page="map")  # fmt: skip


def test_the_report_alone_has_one_day_so_nothing_to_choose():
    assert through(view(page="map")) is None


def test_context_begins_on_the_reports_day(context):
    pack = json.loads(context.drawn(None).days)
    assert pack["all"][pack["start"]] == "2022-02-14"
    assert [each["day"] for each in pack["days"]] == ["2022-02-14"], "the first day alone"


def test_a_day_that_is_asked_for_comes_first_and_one_between_as_the_last_before_it(context):
    days = [day.isoformat() for day in context.offered.days]
    for on, number in (("2022-02-16", days.index("2022-02-16")), ("1999-01-01", 0),
                       ("2022-02-19", days.index("2022-02-18")), ("2099-01-01", -1)):  # fmt: skip
        pack = json.loads(context.drawn(date.fromisoformat(on)).days)
        assert [each["day"] for each in pack["days"]] == [days[number]]


def test_days_that_are_wanted_come_with_those_around_them_once(context):
    days = context.offered.days
    pack = json.loads(context.drawn(None, 13).days)
    assert pack["first"] == 10
    assert [each["day"] for each in pack["days"]] == [day.isoformat() for day in days[10:20]]
    assert context.drawn(None, 19).days is context.drawn(None, 10).days
    assert context.drawn(days[12]).days is context.drawn(None, 10).days, "kept, so not made anew"


@pytest.mark.parametrize("asked", [None, -1, 10_000, "3", [2], float("nan")])
def test_a_wrong_number_of_a_day_is_no_number(context, monkeypatch, asked):
    monkeypatch.setattr(map_days.st, "session_state", {"map": {"wanted": asked}})
    assert map_days.wanted(context, "map") is None
    monkeypatch.setattr(map_days.st, "session_state", {"map": {"wanted": 2.0}})
    assert map_days.wanted(context, "map") == 2


def test_with_context_no_marks_are_drawn_but_those_of_a_day(context):
    figure = json.loads(context.bare.figure)
    assert len(figure["data"]) == json.loads(context.drawn(None).days)["ground"]
    assert "130,000" not in context.bare.figure


def test_an_as_of_day_is_the_last():
    early = view(CONTEXT, page="map")
    shot = early.snapshot.model_copy(update={"as_of": date(2022, 2, 11), "revision": 99})
    shown = make_view(prepared(shot), CONTEXT, selection=None, as_of=shot.as_of, revision=None,
                      page="map")  # fmt: skip
    pack = json.loads(through(shown).drawn(None).days)
    assert pack["all"][-1] == "2022-02-11"
    assert pack["start"] == len(pack["all"]) - 1


def test_as_of_a_day_no_portion_holds_anything_later():
    seen = as_of(loaded(with_context=True), date(2022, 2, 11))
    shown = through(make_view(seen, CONTEXT, selection=None, as_of=date(2022, 2, 11),
                              revision=None, page="map"))  # fmt: skip
    sent = "".join(shown.drawn(None, n).days for n in range(len(shown.offered.days)))
    assert "2022-02-1" in sent
    assert not {f"2022-02-{day}" for day in range(12, 29)} & set(re.findall(r"2022-02-\d\d", sent))
    assert "120,000 · Zaluzhnyi" not in sent


def test_a_report_of_several_days_begins_with_all_of_them():
    later = factories.MONDAY + timedelta(days=1)
    two = of(factories.figure(), factories.figure(id="figure-2", key="two", as_of=later))
    shown = through(two)
    pack = json.loads(shown.drawn(None).days)
    assert pack["start"] == -1
    assert pack["all"] == ["2022-02-14", "2022-02-15"]
    plain = charts.map_chart(two, DEFAULT_LAYERS, "ukraine", SIZE, 620)
    assert shown.bare.figure == plain.figure


def test_layers_that_are_off_leave_nothing_to_choose():
    assert through(view(CONTEXT, page="map"), layers=("literal",)) is None


def table_of(shown, monkeypatch):
    """The table below the map while its box is open."""
    drawn = []
    box = MagicMock(open=True)
    monkeypatch.setattr(map_days.st, "expander", lambda *_, **__: box)
    monkeypatch.setattr(map_days.st, "markdown", lambda *_: None)
    monkeypatch.setattr(map_days.st, "dataframe", lambda frame, **_: drawn.append(frame))
    map_days.table(view(CONTEXT, page="map"), shown)
    return drawn[0]


def test_the_newest_days_and_rows_are_offered_and_the_others_counted(monkeypatch):
    monkeypatch.setattr(map_days, "MOST_DAYS", 2)
    monkeypatch.setattr(map_days, "MOST_ROWS", 3)
    figures = [
        factories.cited_figure(id=f"figure-{n}", key=f"f-{n}",
                               as_of=factories.MONDAY + timedelta(days=n))
        for n in range(4)
    ]  # fmt: skip
    shown = through(of(*figures, factories.cited_figure(id="own", key="own", derived=True),
                       factories.cited_figure(id="no", key="no", as_of=None, known_on=None),
                       filters=CONTEXT))  # fmt: skip
    pack = json.loads(shown.drawn(None).days)
    assert pack["all"] == ["2022-02-16", "2022-02-17"]
    assert len(table_of(shown, monkeypatch)) == 3
    assert shown.left_out == (
        "Left out: 1 count of our own arithmetic. "
        "Left out: 1 fact whose day is not known. These are the newest 3 of 4 rows. "
        "The map has the newest 2 of the 4 days on which something changes."
    )


def test_the_legend_tells_what_stands_on_some_day(context):
    told = text_of(context.bare.legend)
    for words in ("counted more than 7 days before", "announced or planned", "in person at a",
                  "Ukraine’s borders. Our reading: all lines", "a place named as a location",
                  "other scope", "Crimea and Sevastopol: held by Russia"):  # fmt: skip
        assert words in told
    people = text_of(through(view(CONTEXT, page="map"), ("movements",)).bare.legend)
    assert "in person" in people
    assert "counted more than" not in people


def test_the_map_is_told_in_words_to_which_the_day_is_added(context):
    assert context.bare.alt.startswith("Map of Ukraine crisis")
    assert "130,000" not in context.bare.alt, "the browser says what stands on the day"

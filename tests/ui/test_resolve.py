"""Any state of a page → its parameters → what they show: the same."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from bundled import loaded, snapshot
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from demarche.analysis.display import (
    BORDERS,
    LANES,
    LAYERS,
    ORDERS,
    SCALES,
    Counting,
    Display,
    MapAt,
)
from demarche.analysis.filters import SETS, Filters
from demarche.analysis.loaded import prepared
from demarche.analysis.scope import make_scope
from demarche.store.reader import RevisionInfo
from demarche.ui import resolve, settings_options, url
from demarche.ui.view import make_view

WHEN = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
INFO = RevisionInfo(1, WHEN, "0123456789ab")
LABELS = loaded().labels
OPTIONS = settings_options.options_of(loaded())
FILTERS = st.builds(
    Filters,
    **{name: st.lists(st.sampled_from(sorted(LABELS[name])), unique=True, max_size=3).map(tuple)
       for name in SETS},
    text=st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
    .filter(lambda text: not text or text.strip()),
)  # fmt: skip
PLACES = st.builds(MapAt, *(st.floats(low, high).map(lambda x: round(x, 2) + 0.0) for low, high in
                            ((-180, 180), (-90, 90), url.ZOOMS, (-180, 180))))  # fmt: skip
DAYS = st.none() | st.dates(url.FIRST_DAY, url.LAST_DAY)
KINDS = loaded().snapshot.dossier.measures
SCOPES = [scope.id for kind in KINDS for scope in kind.scopes]
COUNTINGS = st.builds(
    Counting, st.sampled_from(["", *(kind.id for kind in KINDS)]),
    st.lists(st.sampled_from(SCOPES), unique=True, max_size=3).map(tuple),
    st.lists(st.sampled_from(sorted(OPTIONS["stated"])), unique=True, max_size=3).map(tuple),
    st.booleans(),
)  # fmt: skip
# Unset, a scale is log for unlike figures and linear over time.
_SCALES = {"": (True, False), "log": (True, True), "linear": (False, False)}


def with_scale(display, scale):
    log, over_time = _SCALES[scale]
    return replace(display, log=log, counting=replace(display.counting, log=over_time))


DISPLAYS = st.builds(with_scale, st.builds(
    Display, st.sampled_from(sorted(BORDERS)),
    st.sets(st.sampled_from(list(LAYERS))).map(
        lambda chosen: tuple(key for key in LAYERS if key in chosen)),
    st.just(True), st.none() | PLACES, DAYS, COUNTINGS, DAYS, DAYS,
    st.sampled_from(sorted(LANES)), st.booleans(),
), st.sampled_from(sorted(_SCALES)))  # fmt: skip


def of_day(_dossier, _revision, day):
    return loaded() if day is None else prepared(snapshot(day))


def settings(display):
    """The page's parameters that bound widgets and the map write for ``display``."""
    counting = display.counting
    names = {each.id: each.name for kind in KINDS for each in (kind, *kind.scopes)}
    found = {
        "borders": [BORDERS[display.borders]],
        "layers": [LAYERS[key] for key in display.layers] or [""],
        "lanes": [LANES[display.lanes]], "scopes": [names[key] for key in counting.scopes],
        "order": [ORDERS["newest" if display.newest_first else "oldest"]],
        "stated": [OPTIONS["stated"][key] for key in counting.stated],
        "count": [names[counting.count]] if counting.count else [],
        "core": [] if counting.core else ["false"],
        "scale": [] if display.log and not counting.log else
                 [SCALES["log" if display.log else "linear"]],
    }  # fmt: skip
    single = {"at": display.at, "on": display.on, "from": display.first, "to": display.last}
    return found | {name: [str(value)] for name, value in single.items() if value}


def a_view(filters, display, day=None, revision=None):
    return replace(
        make_view(of_day("", 1, day), filters, selection=None, as_of=day, revision=revision,
                  page="map", settings=settings(display)),
        revision_name=INFO.name, recorded=WHEN,
    )  # fmt: skip


@given(FILTERS, DISPLAYS, st.sampled_from([None, date(2022, 2, 14), date(2022, 2, 13)]))
@hypothesis_settings(deadline=None, max_examples=60)
def test_every_state_of_a_page_reads_back_from_its_parameters(filters, display, day):
    view = a_view(filters, display, day)
    params = view.slide_params(url.PAGE_SETTINGS)
    found = resolve.scope_of(params, "ukraine-2022", INFO, of_day)
    assert found.key == view.scope.key
    assert found.display == display
    assert list(found.shown["id"]) == list(view.shown["id"])


@given(FILTERS, DISPLAYS)
@hypothesis_settings(deadline=None, max_examples=40)
def test_the_parameters_of_a_state_are_clean_already(filters, display):
    params = a_view(filters, display, revision=INFO.name).slide_params(url.PAGE_SETTINGS)
    raw = {name: list(values) for name, values in params.items()}
    assert url.clean(raw, OPTIONS) == url.Cleaned(raw, ())


@given(st.dictionaries(st.sampled_from(url.NAMES), st.lists(st.text(max_size=20), max_size=3)))
@hypothesis_settings(deadline=None, max_examples=60)
def test_any_parameters_whatever_are_harmless(params):
    found = resolve.scope_of(params, "ukraine-2022", INFO, of_day)
    assert found.display.borders in BORDERS
    assert set(found.display.layers) <= set(LAYERS)


def test_without_parameters_everything_shows_as_the_dossier_has_it():
    found = resolve.scope_of({}, "ukraine-2022", INFO, of_day)
    default = make_scope(loaded(), Filters(), Display("ukraine"), INFO.name, WHEN)
    assert found.key == default.key


@pytest.mark.parametrize("raw", ["2022-02-31", "yesterday", ""])
def test_a_day_that_is_none_limits_nothing(raw):
    assert resolve.as_of({"as_of": [raw]}) is None

"""What a view shows states itself: filters, day, revision, borders."""

from dataclasses import replace
from datetime import date

from bundled import loaded, scope, snapshot

from demarche.analysis.display import CRIMEA, Display, MapAt
from demarche.analysis.filters import Filters
from demarche.analysis.loaded import prepared
from demarche.analysis.scope import filter_words, make_scope, stamp


def test_filters_are_told_by_the_names_on_screen():
    said = filter_words(scope(Filters(side=("nato-eu", "russia"), act=("denies",), text="gas")))
    assert said == "Side: NATO and EU, Russia; Act: denies; Search: “gas”"
    assert filter_words(scope()) == "none"


def test_a_stamp_has_every_term_and_its_borders_in_words():
    said = dict(stamp(scope(display=Display("russia"))))
    assert said["Borders"] == CRIMEA["russia"]
    assert said["Revision"] == "1-0123456789ab, recorded 24 November 2026 09:30 UTC"
    assert said["As of"] == "not limited to a day"
    assert "Hidden" not in said


def test_what_a_day_hides_is_in_the_stamp():
    then = prepared(snapshot(date(2022, 2, 13)))
    found = make_scope(then, Filters(), Display("ukraine"), "1-0123456789ab", scope().recorded)
    assert "114 facts known later" in dict(stamp(found))["Hidden"]
    assert dict(stamp(found))["As of"] == "13 February 2022"


def test_scopes_are_the_same_where_all_that_shows_is():
    assert scope(Filters(text="x")).key == scope(Filters(text="x")).key
    for other in (scope(Filters(text="y")), scope(Filters(text="x"), Display("russia")),
                  scope(Filters(text="x"), Display("ukraine", at=MapAt(1, 2, 3, 4))),
                  replace(scope(Filters(text="x")), revision="2-0123456789ab")):  # fmt: skip
        assert other.key != scope(Filters(text="x")).key


def test_a_scope_shows_what_passes_its_filters():
    found = scope(Filters(side=("russia",)))
    assert 0 < len(found.shown) < len(loaded().frame)

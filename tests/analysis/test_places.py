"""Places with their mentions, the report's spelling and their side."""

from bundled import loaded, of_kind, snapshot

from demarche.analysis import places
from demarche.analysis.filters import Filters, apply
from demarche.model.vocabulary import Use

FRAME = loaded().frame
LITERAL = places.mentioned(FRAME, snapshot(), Use.LITERAL).set_index("place")
ASSOCIATIVE = places.mentioned(FRAME, snapshot(), Use.ASSOCIATIVE).set_index("place")


def test_every_mention_is_counted_once_under_its_use():
    for frame, use in ((LITERAL, Use.LITERAL), (ASSOCIATIVE, Use.ASSOCIATIVE)):
        wanted = [m for m in of_kind("place") if m.use is use]
        assert frame["mentions"].sum() == len(wanted)
        assert frame["mentions"].is_monotonic_decreasing


def test_the_reports_spelling_is_shown_where_it_differs():
    assert LITERAL.at["kyiv", "label"] == "Kyiv (Kiev in the report)"
    assert LITERAL.at["kyiv", "spellings"] == ("Kiev", "their city", "the capital")
    assert LITERAL.at["lithuania", "label"] == "Lithuania"
    assert LITERAL.at["moscow", "label"] == "Moscow"


def test_moscow_is_a_location_once_and_a_government_often():
    assert LITERAL.at["moscow", "mentions"] == 1
    assert ASSOCIATIVE.at["moscow", "mentions"] > 4


def test_only_cities_and_sites_have_a_point():
    for frame in (LITERAL, ASSOCIATIVE):
        assert set(frame.loc[frame["lat"].notna(), "kind"]) == {"city"}
        assert frame.loc[frame["kind"] != "city", "lat"].isna().all()


def test_a_literal_place_has_the_side_of_its_state_and_another_that_of_its_actor():
    assert LITERAL.at["kyiv", "side"] == "ukraine"
    assert LITERAL.at["lithuania", "side"] == "nato-eu"
    assert ASSOCIATIVE.at["washington", "side"] == "nato-eu"
    assert ASSOCIATIVE.at["former-soviet-countries", "side"] == "neutral"


def test_only_events_with_a_named_destination_are_movements():
    assert {(e.origin, e.destination) for e in places.movements(FRAME)} == {
        ("ukraine", "moscow"), (None, "lithuania"),
    }  # fmt: skip


def test_filters_are_obeyed():
    few = apply(FRAME, Filters(place=("lithuania",)))
    assert list(places.mentioned(few, snapshot(), Use.LITERAL)["place"]) == ["lithuania"]
    assert [f.key for f in places.placed_figures(few)] == ["reinforcement-lithuania"]
    assert places.mentioned(few.head(0), snapshot(), Use.LITERAL).empty

"""What qualifies a fact, in words."""

import factories
import pytest
from bundled import by_key, loaded, snapshot

from demarche.analysis import places, remarks
from demarche.model.facts import Relation
from demarche.model.vocabulary import PlaceKind, Qualifier, RelationKind
from demarche.ui import describe

NAMES = loaded().names


def told(key):
    return dict(describe.details(NAMES, by_key()[key]))


def test_a_figure_says_bounds_source_scope_place_and_day():
    assert told("troops-on-borders") == {
        "Reported as": "more than 130,000 troops",
        "Bounds": "a lower bound, no upper bound",
        "Counted": "Russian troops deployed on Ukraine’s borders in the north, south and east",
        "Stated by": "The report",
        "Status": "counted",
        "Scope": by_key()["troops-on-borders"].scope,
        "Place": "Ukraine’s borders, north, south and east", "Whose": "Russia",
        "Day counted": "14 February 2022 (The report's day, itself inferred; the text gives none "
                       "for the count.)",
        "Note": by_key()["troops-on-borders"].note,
        "Known on": "14 February 2022",
    }  # fmt: skip


def test_the_350_are_an_announced_total_of_which_some_were_sent():
    assert told("reinforcement-lithuania")["Status"] == (
        "announced, “the first of” them were sent on Monday; how many is not said")  # fmt: skip


@pytest.mark.parametrize("qualifier", list(Qualifier))
def test_every_qualifier_has_words_for_its_bounds(qualifier):
    words = describe.bounds(factories.figure().model_copy(update={"qualifier": qualifier}))
    assert ("no upper bound" in words) == (qualifier in {"more than", "at least"})
    assert ("no lower bound" in words) == (qualifier in {"up to", "fewer than"})
    assert ("approximate" in words) == (qualifier in {"about", "nearly"})


def test_our_own_arithmetic_is_never_shown_as_stated():
    told = dict(describe.details(NAMES, factories.figure(derived=True)))
    assert "Stated by" not in told
    assert "our own arithmetic" in told["Derived"]
    assert "Derived" not in dict(describe.details(NAMES, factories.figure()))


def test_a_claim_about_another_stays_the_speakers():
    assert told("lavrov-says-washington-offered")["Said by"] == (
        "Sergei Lavrov; what is told here of United States (offers) is a claim of Lavrov")


def test_a_statement_says_to_whom_how_and_where():
    said = told("biden-agrees-containment-and-diplomacy")
    assert said["To"] == "Volodymyr Zelensky"
    assert said["Reported"] == "indirect speech"
    assert said["Channel"] == "call"
    assert said["Said on"].startswith("13 February 2022 (“On Sunday” in the text")
    assert told("scholz-no-reasonable-reason")["Reported"] == "direct quotation"
    assert told("scholz-no-reasonable-reasons")["Reported"] == "mixed quotation"
    assert told("report-no-new-details")["Reported"] == "in the report’s own voice"


def test_a_question_is_one():
    assert told("putin-asks-about-agreement")["Act"] == "asks (a question)"


def test_without_a_topic_there_is_no_stance():
    assert {"Topic", "Stance"}.isdisjoint(told("report-no-new-details"))


def test_an_event_says_who_where_and_how_its_day_is_known():
    onward = told("scholz-heads-to-moscow")
    assert onward["From"] == "Ukraine"
    assert onward["To"] == "Moscow"
    assert onward["Status"] == "planned"
    assert "Day" not in onward
    assert told("biden-zelensky-call")["Day"].startswith("13 February 2022 (Inferred")


def test_a_mention_says_its_spelling_and_its_use():
    assert told("place-people-of-kiev")["Spelling in the report"] == "Kiev"
    assert told("place-people-of-kiev")["Use"] == "literal: the location"
    kremlin = told("place-kremlin-signals")
    assert kremlin["Use"].startswith("associative")
    assert kremlin["Means"] == "The Kremlin"


@pytest.mark.parametrize("fact", [f for f in snapshot().facts if f.resolved],
                         ids=lambda f: f.key)  # fmt: skip
def test_what_we_resolved_is_told_with_its_ground(fact):
    assert dict(describe.details(NAMES, fact))["Resolved by us"] == fact.resolved


def test_a_day_that_is_not_recorded_says_so():
    unknown = dict(describe.details(NAMES, factories.mention("Kyjiw", "kyiv", known_on=None)))
    assert unknown["Known on"] == "day not recorded"


@pytest.mark.parametrize("kind", list(RelationKind))
def test_a_relation_reads_from_both_its_ends(kind):
    link = Relation(id="r", kind=kind, source="a", target="b")
    ways = {remarks.relation(link, outgoing=way) for way in (True, False)}
    assert len(ways) == (1 if kind is RelationKind.SAME_CLAIM else 2)


def test_every_kind_of_place_says_how_it_is_drawn_and_only_points_are_points():
    assert set(places.DRAWN_AS) == set(PlaceKind)
    assert {k for k, words in places.DRAWN_AS.items() if words == "a point"} == {
        PlaceKind.CITY, PlaceKind.SITE,
    }  # fmt: skip

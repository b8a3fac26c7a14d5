"""What a selection opens: exactly the facts it names, or a remark that says there are none."""

import pytest
from bundled import by_key, snapshot, view

from demarche.analysis.filters import Filters
from demarche.ui.selected import selected
from demarche.ui.url import parse_selection


def opened(raw, **choices):
    return selected(view(**choices), parse_selection(raw))


def keys(found):
    return {fact.key for fact in found.facts}


@pytest.mark.parametrize("fact", snapshot().facts, ids=lambda f: f.key)
def test_every_fact_opens_by_its_id(fact):
    assert opened(fact.id).facts == (fact,)


def test_a_place_opens_its_figures_its_mentions_and_its_events_in_that_order():
    found = opened("place:kyiv")
    assert found.title == "Kyiv"
    kinds = [f.kind for f in found.facts]
    assert kinds == sorted(kinds, key=["figure", "place", "event"].index)
    assert {"shelters-kyiv", "place-the-capital", "shelter-signs"} <= keys(found)
    assert "agency text" in found.remark


def test_our_reading_of_a_region_is_its_remark():
    assert "Our reading" in opened("place:eastern-europe").remark


def test_a_destination_opens_what_goes_there():
    assert "scholz-heads-to-moscow" in keys(opened("place:moscow"))


@pytest.mark.parametrize("area", ["crimea", "donbas", "abkhazia", "south-ossetia", "transnistria"])
def test_a_disputed_area_tells_who_holds_and_claims_it(area):
    found = opened(f"area:{area}")
    assert found.facts == ()
    assert "Held by: " in found.remark
    assert "Claimed by: " in found.remark
    assert "This is context of ours, not the report" in found.remark


def test_an_actor_opens_what_it_states_figures_too():
    assert keys(opened("actor:kyiv-mayor")) == {
        "mayor-defend-their-city", "mayor-counts-shelters", "shelters-kyiv",
    }  # fmt: skip


def test_an_actor_that_states_nothing_opens_empty_and_is_known():
    found = opened("actor:nato")
    assert (found.title, found.facts, found.remark) == ("NATO", (), "")


def test_no_member_of_a_group_opens_its_statement():
    assert keys(opened("actor:us-and-nato-allies")) == {"allies-warn-of-heavy-price"}
    assert "allies-warn-of-heavy-price" not in keys(opened("actor:united-states"))


def test_a_topic_a_cell_and_a_flow():
    assert "putin-asks-about-agreement" in keys(opened("topic:settlement-possible"))
    assert keys(opened("cell:the-west~nato-pulls-back")) == {"west-rejects-pull-back"}
    assert keys(opened("flow:olaf-scholz~russia")) == {
        "scholz-urges-de-escalation", "scholz-repeats-financial-threats",
    }  # fmt: skip
    assert opened("flow:olaf-scholz~russia").title == "Scholz to Russia"


@pytest.mark.parametrize(
    "raw",
    ["figure-00000000", "place:atlantis", "area:mars", "actor:nobody", "topic:x", "cell:a~b",
     "cell:nothing", "flow:a~b", "movement:x", "border:x", "place:" + "x" * 5000,
     "place:<script>"],
)  # fmt: skip
def test_what_is_not_there_is_told_and_nothing_opens(raw):
    found = opened(raw)
    assert found.facts == ()
    assert found.title == "Nothing found"
    assert found.remark.startswith("This dossier has no ")
    assert len(found.remark) < 250


def test_filters_do_not_close_what_is_open():
    fact = by_key()["shelters-kyiv"]
    assert opened(fact.id, filters=Filters(side=("russia",))).facts == (fact,)

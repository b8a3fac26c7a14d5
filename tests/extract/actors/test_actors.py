"""Actors by name, title, short form and pronoun: one entry for all mentions of each."""

from __future__ import annotations

from datetime import date

import pytest

from demarche.extract import actors
from demarche.extract.known import Known
from demarche.extract.reading import Source, read
from demarche.model.evidence import Span
from demarche.model.proposals import ActorProposal, PlaceProposal, PlaceReference
from demarche.model.reference import Actor
from demarche.model.vocabulary import ActorKind, Use

KNOWN = Known(
    actors=(
        Actor(id="volodymyr-zelensky", name="Volodymyr Zelensky", short="Zelensky",
              kind=ActorKind.PERSON, source="test"),
        Actor(id="russia", name="Russia", short="Russia", kind=ActorKind.STATE,
              aliases=("Moscow",), source="test"),
        Actor(id="us-and-allies", name="The US and its allies", short="US and allies",
              kind=ActorKind.GROUP, aliases=("the US and its allies",), source="test"),
    )
)


def propose(
    text: str, known: Known | None = None, places: tuple[PlaceProposal, ...] = ()
) -> list[ActorProposal]:
    reading = read(Source("own", text, date(2024, 5, 2)))
    return actors.propose(reading, known or Known(), places)


def place(text: str, name: str, use: Use, country: str, feature: str) -> PlaceProposal:
    start = text.index(name)
    return PlaceProposal(
        id="place-1", report="own", known_on=None, confidence=0.9, use=use,
        span=Span(start=start, end=start + len(name), exact=name),
        place=PlaceReference(id=name.lower(), name=name, country=country, feature=feature),
    )


def ids(found: list[ActorProposal]) -> list[tuple[str, str]]:
    return [(each.span.exact, each.actor.id) for each in found]


def test_a_title_belongs_to_the_name_and_is_kept() -> None:
    (found,) = propose("German Chancellor Olaf Scholz left early.")
    assert found.span.exact == "German Chancellor Olaf Scholz"
    assert (found.actor.name, found.actor.kind, found.title) == (
        "Olaf Scholz", ActorKind.PERSON, "German Chancellor",
    )


def test_later_short_forms_are_the_same_person_and_say_why() -> None:
    found = propose(
        "German Chancellor Olaf Scholz met Angela Smith. Mr. Scholz smiled. The chancellor left. "
        "He was tired."
    )
    scholz = [each for each in found if each.actor.id == "olaf-scholz"]
    assert [each.span.exact for each in scholz] == [
        "German Chancellor Olaf Scholz", "Mr. Scholz", "The chancellor", "He",
    ]
    assert all(each.resolved for each in scholz[1:])
    assert scholz[3].confidence < scholz[2].confidence < scholz[0].confidence


def test_a_role_before_its_holder_is_named_is_resolved() -> None:
    found = propose("The German chancellor spoke first. Later German Chancellor Olaf Scholz left.")
    assert ids(found)[0] == ("The German chancellor", "olaf-scholz")


def test_another_office_holder_is_not_taken_for_the_named_one() -> None:
    found = propose("German Chancellor Olaf Scholz left. The Austrian chancellor stayed.")
    assert ("The Austrian chancellor", "olaf-scholz") not in ids(found)


def test_spellings_meet_in_one_entry_and_in_the_dossiers() -> None:
    found = propose("Volodymyr Zelenskiy spoke. President Zelensky left. Zelenskyy slept.", KNOWN)
    assert {each.actor.id for each in found} == {"volodymyr-zelensky"}
    assert all(each.actor.known for each in found)


def test_pronouns_agree_with_what_titles_tell() -> None:
    found = propose("Mrs. Dalton met Mr. Hale in court. She wept.")
    assert ids(found)[-1] == ("She", "dalton")


def test_a_government_is_meant_where_its_seat_speaks() -> None:
    text = "Moscow denied the report."
    places = (place(text, "Moscow", Use.ASSOCIATIVE, "RUS", "PPLC"),)
    (new,) = [each for each in propose(text, Known(), places) if each.span.exact == "Moscow"]
    assert (new.actor.id, new.actor.kind, new.actor.known) == ("russia", ActorKind.STATE, False)
    assert new.resolved
    (known,) = [each for each in propose(text, KNOWN, places) if each.span.exact == "Moscow"]
    assert known.actor.known


def test_brussels_stands_for_the_union() -> None:
    text = "Brussels rejected the plan."
    found = propose(text, Known(), (place(text, "Brussels", Use.ASSOCIATIVE, "BEL", "PPLC"),))
    assert found[0].actor.name == "European Union"


def test_words_in_apposition_are_of_whom_is_named() -> None:
    found = propose("The bloc's top diplomat, Josep Alvarez, left. The diplomat was tired.")
    assert {each.actor.id for each in found} >= {"josep-alvarez"}
    assert [e.actor.id for e in found if "diplomat" in e.span.exact] == ["josep-alvarez"] * 2


def test_a_region_that_acts_is_no_state() -> None:
    text = "Europe rejected the plan."
    found = propose(text, None, (place(text, "Europe", Use.ASSOCIATIVE, "", "RGN"),))
    assert found[0].actor.kind is ActorKind.GROUP


def test_a_place_is_no_actor() -> None:
    text = "Shells fell near Kiev at night."
    assert propose(text, Known(), (place(text, "Kiev", Use.LITERAL, "UKR", "PPLC"),)) == []


def test_initials_mean_the_body_spelled_out_before() -> None:
    found = propose(
        "The World Health Organization (WHO) issued a warning. WHO said the risk was low."
    )
    assert {each.actor.id for each in found if each.span.exact in {
        "World Health Organization", "WHO"}} == {"world-health-organization"}


def test_unnamed_sources_are_new_actors_under_their_own_words() -> None:
    found = propose("A senior official said the talks had failed. Residents fled.")
    assert [(each.actor.name, each.actor.kind) for each in found] == [
        ("A senior official", ActorKind.PERSON), ("Residents", ActorKind.GROUP),
    ]


def test_a_group_known_by_its_members_is_found() -> None:
    found = propose("The US and its allies have imposed sanctions.", KNOWN)
    assert ("The US and its allies", "us-and-allies") in ids(found)


def test_a_pronoun_in_a_quotation_is_left_alone() -> None:
    found = propose("Olaf Scholz left. “He is tired,” an aide said.")
    assert "He" not in [each.span.exact for each in found]


@pytest.mark.parametrize(
    "text", ["يقول المسؤول Abc", "Mr. 😀 said", "the the minister's 's Mr.", "他说 OK"]
)
def test_odd_texts_keep_their_offsets(text: str) -> None:
    for each in propose(text):
        assert text[each.span.start : each.span.end] == each.span.exact

"""Attributions of every kind: what a reporter writes, and what is read from it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from demarche.extract import actors, statements
from demarche.extract.known import Known
from demarche.extract.reading import Source, read
from demarche.model.errors import ExtractionError
from demarche.model.proposals import StatementProposal
from demarche.model.vocabulary import Act, Mode
from demarche.text.normalise import normalise


def propose(text: str) -> list[StatementProposal]:
    reading = read(Source("own", text, date(2024, 5, 2)))
    return statements.propose(reading, actors.propose(reading, Known(), []), [])


def read_as(found: StatementProposal) -> tuple[str, str, str]:
    source = found.source.exact if found.source else "-"
    cue = found.cue.exact if found.cue else "-"
    return source, cue, " / ".join(span.exact for span in (found.content, *found.also))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“The rules are strict,” Mr. Hale said, “but we cannot inspect every house.”",
            ("Mr. Hale", "said", "The rules are strict / but we cannot inspect every house."),
        ),
        (
            "The dam is holding, said Carla Benitez, the chief engineer.",
            ("Carla Benitez, the chief engineer", "said", "The dam is holding"),
        ),
        ("Police put the crowd at 15,000.", ("Police", "put", "the crowd at 15,000")),
        (
            "The minister told reporters that the border would stay open.",
            ("The minister", "told", "the border would stay open"),
        ),
        (
            "According to the police, two men fled on foot.",
            ("the police", "According to", "two men fled on foot"),
        ),
        (
            "Two men fled on foot, according to the police.",
            ("the police", "according to", "Two men fled on foot"),
        ),
        (
            "The general was quoted as saying that his troops had withdrawn.",
            ("The general", "was quoted as saying", "his troops had withdrawn"),
        ),
        (
            "Warnings from London that the truce could collapse went unheard.",
            ("London", "Warnings", "the truce could collapse"),
        ),
        (
            "Lawmakers regretted her refusal to testify before the committee.",
            ("her", "refusal", "to testify before the committee"),
        ),
        (
            "Ministers called for an immediate ceasefire.",
            ("Ministers", "called for", "an immediate ceasefire"),
        ),
        (
            "The army denied attacking the convoy.",
            ("The army", "denied", "attacking the convoy"),
        ),
        (
            "The union accused managers of hiding the report.",
            ("The union", "accused", "managers of hiding the report"),
        ),
        (
            "The railways, officials say, cost too much.",
            ("officials", "say", "The railways / cost too much"),
        ),
        (
            "As the auditors have noted, the money was spent twice.",
            ("the auditors", "have noted", "the money was spent twice"),
        ),
        (
            "The union promised more strikes if the talks failed.",
            ("The union", "promised", "more strikes"),
        ),
        (
            "The agency quoted a military source as saying the jets had returned.",
            ("a military source", "quoted", "the jets had returned"),
        ),
        (
            "Prosecutors allege in court papers unsealed Tuesday that Morton stole $3 million.",
            ("Prosecutors", "allege", "Morton stole $3 million"),
        ),
        (
            "The general warned Congress of dire consequences should funding lapse.",
            ("The general", "warned", "dire consequences"),
        ),
        (
            "The spokesman declined to say when the road would open.",
            ("The spokesman", "declined to say", "when the road would open"),
        ),
        (
            "Villagers were told by soldiers that the bridge was mined.",
            ("soldiers", "were told", "the bridge was mined"),
        ),
        (
            "Officials were confident that the fire would be out by evening.",
            ("Officials", "were confident", "the fire would be out by evening"),
        ),
    ],
)
def test_source_cue_and_content_are_read(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in [read_as(found) for found in propose(text)]


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("“We will stay,” the mayor said.", Mode.DIRECT),
        ("The mayor said that they would stay.", Mode.INDIRECT),
        ("The mayor said they would stay “as long as it takes”.", Mode.MIXED),
        ("The talks “can’t go on,” the mayor said.", Mode.MIXED),
    ],
)
def test_mode_follows_the_marks(text: str, mode: Mode) -> None:
    assert [found.mode for found in propose(text)] == [mode]


def test_a_following_quotation_is_the_same_speakers() -> None:
    found = propose("“I am fine,” Rosa Diaz said. “Nobody was hurt.”\n\n“We were lucky.”")
    assert [each.content.exact for each in found] == [
        "I am fine", "Nobody was hurt.", "We were lucky.",
    ]
    assert {each.actor.name for each in found if each.actor} == {"Rosa Diaz"}
    assert found[1].confidence < found[0].confidence


def test_a_quotation_runs_over_paragraphs() -> None:
    found = propose("“We were asleep,” Rosa Diaz said. “Then it shook.\n\n“We ran.”")
    assert [each.content.exact for each in found][1:] == ["Then it shook.", "We ran."]


@pytest.mark.parametrize(
    "text",
    [
        "The “Blue Note” bar on Main Street was closed.",
        "She read “Gone With The Wind” twice that summer.",
        "The so-called “experts” left the building.",
        "The river rose two metres overnight.",
        "Rain is expected to fall on Tuesday.",
        "He was found dead in the garage.",
    ],
)
def test_nothing_is_read_where_nobody_speaks(text: str) -> None:
    assert [read_as(found) for found in propose(text)] == []


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Ankara urged both sides to stop.", Act.URGES),
        ("The union demanded urgent talks.", Act.DEMANDS),
        ("The army denied the claim.", Act.DENIES),
        ("The minister rejected the offer.", Act.REJECTS),
        ("Officials warned that the dam could burst.", Act.WARNS),
        ("The mayor criticised the police for their delay.", Act.CRITICISES),
        ("The company offered to pay for repairs.", Act.OFFERS),
        ("Rebels threatened to burn the crops.", Act.THREATENS),
        ("The two leaders agreed to meet again.", Act.AGREES),
        ("The senator asked whether the vote was legal.", Act.ASKS),
        ("The senator said that the vote was legal.", Act.STATES),
        ("Farmers hope that it will rain.", None),
    ],
)
def test_the_act_is_the_cues_or_left_empty(text: str, act: Act | None) -> None:
    assert [found.act for found in propose(text)] == [act]


def test_whom_is_addressed_is_told() -> None:
    (found,) = propose("President Ana Reyes told Carlos Soto that the count was over.")
    assert [actor.name for actor in found.addressee] == ["Carlos Soto"]


def test_a_chain_leads_from_the_speaker_to_whom_he_reports() -> None:
    found = propose("Sergei Lavrov said that Anna Smith had offered to open talks.")
    assert [actor.name for actor in found[0].chain] == ["Sergei Lavrov", "Anna Smith"]
    speakers = [each.actor.name for each in found if each.actor]
    assert speakers == ["Sergei Lavrov", "Anna Smith"]


def test_two_people_who_agree_are_two_speakers() -> None:
    found = propose("President Joe Biden and Volodymyr Zelensky agreed to meet in May.")
    assert [each.actor.name for each in found if each.actor] == ["Joe Biden", "Volodymyr Zelensky"]


def test_negation_condition_and_question_are_kept() -> None:
    not_said, to_come, asked = (
        propose(text)[0]
        for text in (
            "The police did not say how many people were hurt.",
            "The minister is expected to say that taxes will rise.",
            "Reporters asked if the road was open.",
        )
    )
    assert not_said.negated
    assert to_come.conditional
    assert asked.question
    assert not asked.negated
    assert not asked.conditional


def test_a_headline_names_its_speaker_before_a_colon() -> None:
    (found,) = propose("Health minister: no new cases in the north\n\nRain fell.")
    assert read_as(found) == ("Health minister", "-", "no new cases in the north")


def test_hearsay_has_no_source() -> None:
    (found,) = propose("The driver allegedly stole the truck.")
    assert found.source is None
    assert found.actor is None


def test_topic_stance_and_day_are_left_to_others() -> None:
    (found,) = propose("The mayor said on Monday that the school was safe.")
    assert (found.topic, found.stance, found.said_on) == (None, None, None)


@pytest.mark.parametrize(
    "text",
    [
        '"' * 300 + " word",
        "“He said no. " * 100,
        "he said that it was and " * 100,
        "He said 😀 \u200b\u202e “יש” said مرحبا. " * 20,
        "Er sagte: „Nein“, und ging. " * 20,
        "'' said ' \" ” said the man, \" said",
        "according to according to him, according",
    ],
)
def test_hostile_texts_keep_their_offsets(text: str) -> None:
    for found in propose(text):
        assert all(text[span.start : span.end] == span.exact for span in found.spans)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["“", "”", '"', "'", "said", "he", "that", "Mr. X", "according to", ",", ".", "denied",
             "the minister", "\n\n", "it rained", "asked", "whether", ":", "claims", "to leave"]
        ),
        max_size=30,
    )
)
def test_any_words_give_exact_spans_and_the_same_again(parts: list[str]) -> None:
    text = normalise(" ".join(parts))
    try:
        found = propose(text)
    except ExtractionError:
        return
    assert found == propose(text)
    assert all(text[s.start : s.end] == s.exact for each in found for s in each.spans)

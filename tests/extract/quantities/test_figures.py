"""What a figure says beside its value: spans, words, status, place, party, day, and speaker."""

from __future__ import annotations

from datetime import date

import pytest
from bundled import bundle
from hypothesis import given, settings
from hypothesis import strategies as st

from demarche.extract.quantities import propose
from demarche.extract.reading import Reading, Source, read
from demarche.model.errors import ExtractionError
from demarche.model.proposals import (
    ActorProposal,
    ActorReference,
    FigureProposal,
    PlaceProposal,
    PlaceReference,
    StatementProposal,
)
from demarche.model.vocabulary import ActorKind, Mode, Precision, Qualifier, Status, Use
from demarche.text.normalise import normalise

PUBLISHED = date(2022, 2, 16)


def reading_of(text: str) -> Reading:
    return read(Source("report", text, PUBLISHED))


def figures(text: str) -> list[FigureProposal]:
    return propose(reading_of(text), [], [], [])


def place_at(reading: Reading, name: str, use: Use = Use.LITERAL) -> PlaceProposal:
    start = reading.source.text.index(name)
    return PlaceProposal(
        id=f"place-{start}",
        report="report",
        known_on=PUBLISHED,
        confidence=1,
        span=reading.span(start, start + len(name)),
        use=use,
        place=PlaceReference(id=name.lower(), name=name, country="PAK"),
    )


@pytest.mark.parametrize(
    ("text", "exact", "number", "counted"),
    [
        (
            "There are more than 130,000 Russian troops near it.",
            "more than 130,000 Russian troops",
            "more than 130,000",
            "Russian troops",
        ),
        (
            "About 4,500 such places of shelter were found.",
            "About 4,500 such places",
            "About 4,500",
            "such places of shelter",
        ),
        ("They sent 2,000 tonnes of wheat.", "2,000 tonnes of wheat", "2,000 tonnes", "wheat"),
        ("It costs “$1.2bn” now.", "$1.2bn", "$1.2bn", ""),
        ("A 34-year-old man was held.", "34-year-old man", "34-year-old", "man"),
        ("Some 15% of voters stayed away.", "Some 15% of voters", "Some 15%", "voters"),
        ("Inflation rose 5.2 percent.", "5.2 percent", "5.2 percent", "Inflation"),
    ],
)
def test_spans_hold_qualifier_number_and_what_is_counted(
    text: str, exact: str, number: str, counted: str
) -> None:
    (figure,) = figures(text)
    assert (figure.span.exact, figure.number.exact) == (exact, number)
    assert figure.counted == counted


@pytest.mark.parametrize(
    ("text", "numbers", "qualifier", "words"),
    [
        ("Over 300 people fled.", (300, 300, None), Qualifier.MORE_THAN, "Over"),
        ("Up to 300 people fled.", (300, None, 300), Qualifier.UP_TO, "Up to"),
        ("Roughly 300 people fled.", (300, None, None), Qualifier.ABOUT, "Roughly"),
        ("Nearly 300 people fled.", (300, None, None), Qualifier.NEARLY, "Nearly"),
        ("Only about 300 people fled.", (300, None, None), Qualifier.ABOUT, "Only about"),
        ("Well over 300 people fled.", (300, 300, None), Qualifier.MORE_THAN, "Well over"),
        ("The 300-odd people fled.", (300, None, None), Qualifier.ABOUT, "odd"),
        ("They waited 3 days or more.", (3, 3, None), Qualifier.AT_LEAST, "or more"),
        ("Hundreds of people fled.", (100, 100, None), Qualifier.AT_LEAST, "Hundreds"),
        ("It was 5 ± 2 mm.", (None, 3, 7), Qualifier.EXACTLY, ""),
        ("300 people fled.", (300, 300, 300), Qualifier.EXACTLY, ""),
    ],
)
def test_bounds_keep_the_words_of_the_report(
    text: str,
    numbers: tuple[float | None, float | None, float | None],
    qualifier: Qualifier,
    words: str,
) -> None:
    (figure,) = figures(text)
    assert (figure.value, figure.low, figure.high) == numbers
    assert (figure.qualifier, figure.qualifier_text) == (qualifier, words)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("There are 50 tents.", Status.COUNTED),
        ("Prices rose by 5%.", Status.CHANGE),
        ("Half of the voters stayed away.", Status.SHARE),
        ("The hall has a capacity of 500 people.", Status.CAPACITY),
        ("Poland will send 50 tanks.", Status.PLANNED),
        ("Officials expect 50 more tents.", Status.EXPECTED),
        ("The ministry pledged 50 tents.", Status.ANNOUNCED),
        ("The company withdrew 50 trucks.", Status.WITHDRAWN),
        ("On Friday 50 trucks arrived.", Status.ARRIVED),
    ],
)
def test_status_follows_the_verb(text: str, status: Status) -> None:
    assert [figure.status for figure in figures(text)] == [status]


def test_what_stands_elsewhere_is_marked_as_resolved() -> None:
    text = "They showed us the nearest bomb shelter. There are about 4,500 such places here."
    (figure,) = figures(text)
    assert figure.resolved is not None
    assert "bomb shelter" in figure.resolved
    killed, wounded = figures("The blast killed 12 people and wounded 30.")
    assert (killed.resolved, wounded.unit) == (None, "person")
    assert wounded.resolved is not None
    assert wounded.confidence < killed.confidence


def test_the_day_is_that_of_the_sentence_or_the_report() -> None:
    monday, today = figures("On Monday 12 people fled. Some 300 tents stand there.")
    assert monday.as_of == date(2022, 2, 14)
    assert monday.as_of_precision is Precision.DAY
    assert today.as_of == PUBLISHED
    assert today.as_of_ground is not None
    assert "the sentence gives none" in today.as_of_ground


def test_place_party_and_speaker_come_from_earlier_parts() -> None:
    text = "The army said 300 Turkish soldiers were in Mosul. Another 40 trucks waited."
    reading = reading_of(text)
    turkey = ActorReference(id="turkey", name="Turkey", kind=ActorKind.STATE)
    army = ActorReference(id="army", name="the army", kind=ActorKind.ORGANISATION)
    start = text.index("Turkish")
    actor = ActorProposal(
        id="actor-1",
        report="report",
        known_on=PUBLISHED,
        confidence=1,
        span=reading.span(start, start + len("Turkish")),
        actor=turkey,
    )
    statement = StatementProposal(
        id="statement-1",
        report="report",
        known_on=PUBLISHED,
        confidence=1,
        mode=Mode.INDIRECT,
        source=reading.span(0, 8),
        cue=reading.span(9, 13),
        content=reading.span(14, text.index(". Another")),
        actor=army,
    )
    first, second = propose(reading, [place_at(reading, "Mosul")], [actor], [statement])
    assert first.party == turkey
    assert first.stated_by == army
    assert first.place is not None
    assert first.place.id == "mosul"
    assert (second.party, second.stated_by, second.place) == (None, None, None)


def test_a_shared_currency_name_goes_to_a_country_of_the_report() -> None:
    reading = reading_of("He was fined 500 rupees in Lahore.")
    assert propose(reading, [place_at(reading, "Lahore")], [], [])[0].unit == "PKR"
    assert propose(reading, [], [], [])[0].unit == "INR"


def test_the_bundled_report_gives_its_three_figures() -> None:
    found = figures(bundle().reports[0].text)
    assert [(each.value, each.unit, each.qualifier_text) for each in found] == [
        (130000, "troop", "more than"),
        (4500, "place", "about"),
        (350, "troop", ""),
    ]


def test_the_same_text_gives_the_same_figures() -> None:
    text = "Two of the three men and 40 women left; 12 stayed."
    assert figures(text) == figures(text)


_PIECES = st.sampled_from(
    ["12", "1,5", "half", "a", "dozen", "of", "$", "€", "-", "–", "to", "between", "and",
     "million", "percent", "°C", "m", "people", "or", "more", "than", "½", "\u200b", "😀",
     "ثلاثة", "\n\n", ".", "2022", "on", "Monday", "'s", "×", "10", "^", "tens",
     "hundreds", "Rs", "per", "/", "the"]
)  # fmt: skip


@settings(max_examples=60)
@given(st.lists(st.tuples(_PIECES, st.sampled_from(["", " ", "  ", "\n"])), max_size=30))
def test_any_pieces_keep_their_offsets(pieces: list[tuple[str, str]]) -> None:
    text = normalise("".join(piece + blank for piece, blank in pieces))
    try:
        reading = reading_of(text)
    except ExtractionError:
        return
    for figure in propose(reading, [], [], []):
        assert text[figure.span.start : figure.span.end] == figure.span.exact
        assert figure.span.start <= figure.number.start < figure.number.end <= figure.span.end
        if figure.low is not None and figure.high is not None:
            assert figure.low <= figure.high

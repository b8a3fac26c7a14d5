"""From a text to proposals of every kind: deterministic, exact, and none that a schema refuses."""

from __future__ import annotations

from datetime import date

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from demarche.extract.engine import extract
from demarche.extract.known import Known
from demarche.extract.lines import line, record, schema
from demarche.extract.reading import Source
from demarche.model.errors import ExtractionError
from demarche.model.reference import Place
from demarche.model.vocabulary import PlaceKind

TEXT = """Floods cut off Valencia

VALENCIA, Spain (AP) — More than 300 soldiers reached flooded suburbs of Valencia on Monday, \
Spanish Defense Minister Margarita Robles said.

“We will not leave anyone behind,” Robles told reporters in Madrid on Tuesday. She said Germany \
had offered 40 pumps.
"""
SOURCE = Source("floods", TEXT, date(2024, 11, 6))
VALIDATOR = jsonschema.Draft202012Validator(schema())


@pytest.fixture(scope="module")
def found():
    return extract(SOURCE)


def of(found, kind):
    return [each for each in found if each.kind == kind]


def test_every_kind_is_proposed_in_reading_order(found):
    assert {each.kind for each in found} >= {"place", "actor", "figure", "statement"}
    starts = [each.spans[0].start for each in found]
    assert starts == sorted(starts)


def test_words_stand_where_their_spans_say(found):
    for each in found:
        for span in each.spans:
            assert TEXT[span.start : span.end] == span.exact


def test_a_figure_keeps_its_bound_and_a_statement_its_speaker(found):
    soldiers = next(f for f in of(found, "figure") if f.value == 300)
    assert (soldiers.low, soldiers.high, soldiers.qualifier_text) == (300, None, "More than")
    quoted = next(s for s in of(found, "statement") if s.content.exact.startswith("We will"))
    assert quoted.actor is not None
    assert quoted.actor.name == "Margarita Robles"


def test_the_day_by_the_cue_is_the_day_of_the_saying(found):
    quoted = next(s for s in of(found, "statement") if s.content.exact.startswith("We will"))
    assert quoted.said_on == date(2024, 11, 5)
    told = next(s for s in of(found, "statement") if "300 soldiers" in s.content.exact)
    assert told.said_on is None, "Monday is part of what is said"


def test_the_same_text_gives_the_same(found):
    assert [line(each) for each in extract(SOURCE)] == [line(each) for each in found]
    assert len({each.id for each in found}) == len(found)


def test_what_the_dossier_knows_comes_first():
    place = Place(id="valencia-city", name="Valencia", kind=PlaceKind.CITY, country="ESP",
                  lat=39.47, lon=-0.38, source="test")  # fmt: skip
    known = extract(SOURCE, Known(places=(place,)))
    named = [p.place for p in of(known, "place") if p.span.exact == "Valencia"]
    assert {p.id for p in named if p} == {"valencia-city"}


def test_lines_satisfy_the_schema_and_keep_everything(found):
    for each in found:
        VALIDATOR.validate(record(each))
        assert record(each)["confidence"] == each.confidence


def test_the_schema_refuses_a_proposal_without_its_words(found):
    broken = record(of(found, "place")[0])
    del broken["exact"]
    assert not VALIDATOR.is_valid(broken)


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=200))
def test_any_text_gives_sound_lines_or_a_clear_refusal(text):
    try:
        text.encode()
        proposals = extract(Source("any", text, date(2024, 11, 6)))
    except (ExtractionError, UnicodeEncodeError):
        return
    for each in proposals:
        VALIDATOR.validate(record(each))
        for span in each.spans:
            assert text[span.start : span.end] == span.exact

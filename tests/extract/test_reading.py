"""Reports are read at their own offsets, by paragraphs, with one label for a name."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from demarche.extract import reading
from demarche.extract.labels import name_key
from demarche.extract.reading import Source, read, read_all
from demarche.model.errors import ExtractionError
from demarche.text.normalise import normalise

TEXT = (
    "Floods hit the coast\n\nMayor Ana Ruiz said on Monday that “more than 300” people had\n"
    "left Valencia.\n \nValencia’s schools stay closed.\n"
)


def test_every_token_stands_at_its_place_in_the_text() -> None:
    read_ = read(Source("floods", TEXT, date(2024, 10, 30)))
    assert len(read_.doc.text) == len(TEXT)
    monday = next(token for token in read_.doc if token.text == "Monday")
    assert read_.span(monday.idx, monday.idx + 6).exact == "Monday"
    assert "have\nleft" not in read_.doc.text
    assert "had left Valencia" in read_.doc.text


def test_a_blank_line_ends_a_sentence_even_with_blanks_in_it() -> None:
    sentences = [words.text.strip() for words in read(Source("floods", TEXT)).doc.sents]
    assert sentences[0] == "Floods hit the coast"
    assert sentences[-1] == "Valencia's schools stay closed."


@pytest.mark.parametrize(
    "dateline",
    ["JAKARTA - ", "KIGALI (AP) — ", "NEW YORK, March 3 - ", "BRUSSELS: ", "LONDON (A Wire) -- "],
)
def test_a_dateline_is_part_of_no_sentence(dateline: str) -> None:
    text = f"Floods hit the coast\n\n{dateline}Officials said that 300 people had left.\n"
    sentences = [words.text.strip() for words in read(Source("floods", text)).doc.sents]
    assert sentences[-1] == "Officials said that 300 people had left."


def test_a_name_has_one_label_in_a_document() -> None:
    doc = read(Source("floods", TEXT)).doc
    labels = {entity.label_ for entity in doc.ents if name_key(entity) == "valencia"}
    assert len(labels) == 1


def test_a_family_name_alone_is_its_persons() -> None:
    text = "Minister Margarita Robles spoke.\n\n“We leave nobody behind,” Robles told them."
    labels = [each.label_ for each in read(Source("x", text)).doc.ents if each.text == "Robles"]
    assert labels == ["PERSON"]


def test_portions_make_one_document(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = read(Source("floods", TEXT * 3))
    monkeypatch.setattr(reading, "_PORTION", 10)
    parts = read(Source("floods", TEXT * 3))
    assert parts.doc.text == whole.doc.text
    assert len(list(parts.doc.sents)) == len(list(whole.doc.sents))


@pytest.mark.parametrize("text", ["", " \n\n ", "…—!?", "\u200b"])
def test_a_text_without_words_is_refused_with_a_way_out(text: str) -> None:
    with pytest.raises(ExtractionError, match="no words") as refused:
        read(Source("empty", text))
    assert refused.value.remedy


def test_a_text_too_long_is_refused_before_it_is_read() -> None:
    with pytest.raises(ExtractionError, match="1,000,001 characters"):
        read(Source("huge", "a" * 1_000_001))


def test_texts_are_read_in_their_order() -> None:
    sources = [Source(str(number), f"Day {number} passed.") for number in range(3)]
    assert [each.source.id for each in read_all(sources)] == ["0", "1", "2"]


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=300).map(normalise))
def test_any_text_keeps_its_offsets(text: str) -> None:
    try:
        read_ = read(Source("any", text))
    except ExtractionError:
        assert not any(character.isalnum() for character in text)
        return
    assert len(read_.doc.text) == len(text)
    for words in read_.doc.sents:
        assert read_.words(words).exact == text[words.start_char : words.end_char]

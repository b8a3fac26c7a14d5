"""Briefing files: what is written is read back, and what is wrong is told with its place."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from random_briefings import briefings

from demarche.dossiers.briefings import MAX_BYTES, bundled_briefings, from_file, to_file
from demarche.dossiers.check import check_data
from demarche.model.briefing import MAX_NOTES, Briefing, Slide, SlideKind
from demarche.model.errors import BriefingFileError, InvalidDataError

if TYPE_CHECKING:
    from tests.dossiers.conftest import DataDir

SLIDE = Slide(id="0" * 8, kind=SlideKind.MAP, headline="“Ж🕊”", params={"side": ("a", "b")})
BRIEFING = Briefing(id="monday", title="Monday", dossier="test", slides=(SLIDE,))
FILE = "dossiers/test/briefings/monday.json"


@given(briefings())
@settings(deadline=None)
def test_what_is_written_is_read_back(briefing: Briefing) -> None:
    text = to_file(briefing)
    assert from_file(text) == from_file(text.encode()) == briefing
    assert to_file(from_file(text)) == text


def test_the_file_is_indented_json_that_people_can_read() -> None:
    text = to_file(BRIEFING)
    assert json.loads(text) | {"briefing": None} == {
        "format": "demarche-briefing", "version": 1, "briefing": None,
    }  # fmt: skip
    assert '\n      "headline": "“Ж🕊”",\n' in text or '\n        "headline": "“Ж🕊”",\n' in text
    assert text.endswith("}\n")


def test_a_byte_order_mark_is_no_fault() -> None:
    assert from_file("\ufeff" + to_file(BRIEFING)) == BRIEFING


def spoilt(*where: str | int, value: Any) -> str:
    """A file with one value replaced or added."""
    content = json.loads(to_file(BRIEFING))
    target = content
    for step in where[:-1]:
        target = target[step]
    target[where[-1]] = value
    return json.dumps(content)


@pytest.mark.parametrize(
    ("text", "what", "remedy"),
    [
        ("", "cannot be read", "saved from the list"),
        ("{", "line 1", "saved from the list"),
        (b"\xff\xfe", "cannot be read", "saved from the list"),
        ("\ud800", "cannot be read", "saved from the list"),
        ("[" * 5000, "cannot be read", "saved from the list"),
        ("[]", "not a briefing file", "saved from the list"),
        ("7", "not a briefing file", "saved from the list"),
        ('{"type": "FeatureCollection"}', "not a briefing file", "saved from the list"),
        (spoilt("format", value="pptx"), "not a briefing file", "saved from the list"),
        (spoilt("version", value=2), "version is 2", "that wrote it"),
        (spoilt("briefing", "title", value=""), "briefing.title", "Correct it there"),
        (spoilt("briefing", "pin", value="newest"), "briefing.pin", "Correct it there"),
        (spoilt("briefing", "colour", value=1), "briefing.colour", "Correct it there"),
        (spoilt("briefing", "slides", 0, "kind", value="x"), "briefing.slides[0].kind", "there"),
        (spoilt("briefing", "slides", value=[{}] * 9), "(and 13 more)", "Correct it there"),
        (spoilt("briefing", "slides", value=[SLIDE.model_dump()] * 2), "same id", "Correct"),
    ],
    ids=range(16),
)
def test_a_wrong_file_is_told_with_the_place_and_what_to_do(
    text: str | bytes, what: str, remedy: str
) -> None:
    with pytest.raises(BriefingFileError) as caught:
        from_file(text)
    assert what in caught.value.message
    assert remedy in caught.value.remedy
    assert len(caught.value.message) < 600


@given(st.text() | st.binary())
def test_nothing_else_is_taken_for_a_briefing(text: str | bytes) -> None:
    with pytest.raises(BriefingFileError):
        from_file(text)


def test_large_files_are_refused_both_ways() -> None:
    padded = to_file(BRIEFING) + " " * MAX_BYTES
    with pytest.raises(BriefingFileError, match="2,000,000 bytes"):
        from_file(padded)
    slides = tuple(
        SLIDE.model_copy(update={"id": f"{number:08x}", "notes": "🕊" * MAX_NOTES,
                                 "params": {"q": ("Ж" * 5000,)}})
        for number in range(100)
    )  # fmt: skip
    with pytest.raises(BriefingFileError, match="2,000,000 bytes") as caught:
        to_file(BRIEFING.model_copy(update={"slides": slides}))
    assert "Split" in caught.value.remedy


def test_the_briefings_of_a_dossier_are_read_in_order_of_their_names(data: DataDir) -> None:
    assert bundled_briefings(data.path, "test") == ()
    for name in ("tuesday", "monday"):
        briefing = BRIEFING.model_copy(update={"id": name})
        data.write(f"dossiers/test/briefings/{name}.json", to_file(briefing))
    data.write("dossiers/test/briefings/.monday.json.swp", "")
    assert [each.id for each in bundled_briefings(data.path, "test")] == ["monday", "tuesday"]
    assert check_data(data.path) == []


@pytest.mark.parametrize(
    ("file", "text", "what", "remedy"),
    [
        (FILE, "{", "cannot be read", "saved from"),
        (FILE, spoilt("briefing", "title", value=""), "briefing.title", "Correct it there"),
        (FILE, spoilt("briefing", "dossier", value="other"), "dossier 'other'", "folder"),
        ("dossiers/test/briefings/m.json", to_file(BRIEFING), "'monday'", "monday.json"),
        ("dossiers/test/briefings/monday.yml", to_file(BRIEFING), "'monday'", "monday.json"),
    ],
)
def test_a_fault_in_a_bundled_briefing_names_its_file(
    data: DataDir, file: str, text: str, what: str, remedy: str
) -> None:
    data.write(file, text)
    (fault,) = check_data(data.path)
    assert fault.file == data.shown(file)
    assert what in fault.what
    assert remedy in fault.remedy
    with pytest.raises(InvalidDataError):
        bundled_briefings(data.path, "test")

"""Each kind of fault: its file, its line, what it says and what it tells to do."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import spoilt_annotations
import spoilt_tables

from demarche.dossiers.check import check_data
from demarche.dossiers.reader import dossier_ids, read_bundle
from demarche.model.errors import InvalidDataError
from demarche.text.normalise import sha256

if TYPE_CHECKING:
    from tests.dossiers.conftest import DataDir

REPORT = "dossiers/test/reports/r-1.yml"
DOSSIER = "dossiers/test/dossier.yml"
ACTORS = "reference/actors.yml"

SPOILT = {**spoilt_annotations.SPOILT, **spoilt_tables.SPOILT}


# These spoil what others refer to, and those say so too.
LEADS_TO_MORE = {"key not a slug"}


@pytest.mark.parametrize("name", SPOILT)
def test_names_file_line_fault_and_remedy(data: DataDir, name: str) -> None:
    file, old, new, on_line, what, remedy = SPOILT[name]
    data.replace(file, old, new)
    faults = check_data(data.path)
    fault = next(fault for fault in faults if what in fault.what)
    assert (fault.file, fault.line) == (data.shown(file), data.line(file, on_line))
    assert remedy in fault.remedy
    assert len(faults) == 1 or name in LEADS_TO_MORE, faults
    with pytest.raises(InvalidDataError):
        read_bundle(data.path, "test")


def test_facts_on_the_same_words_are_one_fact(data: DataDir) -> None:
    again = "  - {key: again, span: Lithuania, use: literal, place: lithuania}\n"
    data.replace("places.yml", "facts:\n", "facts:\n" + again)
    (fault,) = check_data(data.path)
    assert fault.line == data.line("places.yml", "key: lithuania-1")
    assert "same words as the entry at data/dossiers/test/facts/places.yml:4" in fault.what
    assert fault.remedy == "Merge the two, or quote the words of each."


def test_one_name_may_be_read_in_two_ways(data: DataDir) -> None:
    other = "  - {key: other, span: Lithuania, use: associative, place: lithuania}\n"
    data.replace("places.yml", "facts:\n", "facts:\n" + other)
    assert check_data(data.path) == []


def test_words_next_to_a_picture_credit_are_evidence(data: DataDir) -> None:
    data.replace(REPORT, "span: Vladimir Putin (Sputnik/AP)", "span: Lithuania, Moscow")
    faults = check_data(data.path)
    assert [fault.file for fault in faults] == [data.shown("events.yml"), data.shown("places.yml")]
    # Begins where one fact's words end, and ends where another's begin.
    data.replace(REPORT, "span: Lithuania, Moscow", 'span: {exact: ". ", suffix: Moscow}')
    assert check_data(data.path) == []


def test_a_changed_text_is_noticed_by_its_hash(data: DataDir) -> None:
    text = "dossiers/test/reports/r-1.txt"
    data.replace(text, "Talks go on", "Talks went on")
    (fault,) = check_data(data.path)
    assert (fault.file, fault.line) == (data.shown(REPORT), data.line(REPORT, "text_sha256"))
    assert f"text in {data.shown(text)} is not the one" in fault.what
    assert sha256(data.file(text).read_text(encoding="utf-8")) in fault.remedy


def test_a_malformed_entry_is_one_fault_not_one_for_each_reference(data: DataDir) -> None:
    data.replace("figures.yml", "    unit: troops\n", "")
    data.replace(ACTORS, "short: Lavrov\n    kind", "kind")
    faults = check_data(data.path)
    assert [fault.what for fault in faults] == [
        "The field 'unit' is missing.",
        "The field 'short' is missing.",
    ]


@pytest.mark.parametrize(
    "name", ["figures.yml", ACTORS, "reference/acts.yml", "reference/places.yml", DOSSIER]
)
def test_an_unreadable_file_is_one_fault_not_one_for_each_reference(
    data: DataDir, name: str
) -> None:
    data.write(name, "id: [")
    (fault,) = check_data(data.path)
    assert (fault.file, fault.line) == (data.shown(name), 1)
    assert "not YAML" in fault.what
    assert "Mend the line" in fault.remedy


@pytest.mark.parametrize("name", [ACTORS, "reference/topics.yml", DOSSIER, REPORT])
def test_a_missing_file_is_a_fault(data: DataDir, name: str) -> None:
    data.file(name).unlink()
    (fault,) = check_data(data.path)
    assert (fault.file, fault.line) == (data.shown(name), 1)
    assert fault.what == "The file is missing."
    assert fault.remedy == f"Create {data.shown(name)}."


def test_metadata_without_a_text_is_a_fault(data: DataDir) -> None:
    data.file("dossiers/test/reports/r-1.txt").unlink()
    (fault,) = check_data(data.path)
    assert fault.file == "data/dossiers/test/reports/r-1.txt"
    assert fault.what == "The file is missing."


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("place.yml", "places.yml"),
        ("places.yaml", "places.yml"),
        ("reference/actor.yml", "actors.yml"),
        ("dossiers/test/reports/r-1.pdf", "r-1.txt"),
        ("dossiers/test/notes.yml", "dossier.yml"),
    ],
)
def test_a_file_that_nothing_reads_is_a_fault(data: DataDir, name: str, expected: str) -> None:
    data.write(name, "facts: []")
    (fault,) = check_data(data.path)
    assert (fault.file, fault.line) == (data.shown(name), 1)
    assert "Nothing reads this" in fault.what
    assert expected in fault.remedy


def test_hidden_files_are_left_alone(data: DataDir) -> None:
    data.write(".places.yml.swp", "")
    data.write("dossiers/test/reports/.DS_Store", "")
    assert check_data(data.path) == []


def test_a_report_that_is_not_utf8_is_a_fault_with_its_line(data: DataDir) -> None:
    raw = data.file("dossiers/test/reports/r-1.txt").read_bytes()
    latin = raw.replace(b"Berlin", "Zürich".encode("latin-1"))
    data.file("dossiers/test/reports/r-1.txt").write_bytes(latin)
    (fault,) = check_data(data.path)
    assert (fault.file, fault.line) == ("data/dossiers/test/reports/r-1.txt", 7)
    assert "is not UTF-8" in fault.what
    assert fault.remedy == "Save the file as UTF-8."


def test_an_empty_data_folder_lacks_its_reference_tables(tmp_path: Path) -> None:
    faults = check_data(tmp_path / "data")
    assert [fault.file for fault in faults] == [
        f"data/reference/{name}.yml" for name in ("actors", "acts", "places", "topics")
    ]


def test_the_projects_own_data_is_sound() -> None:
    root = Path(__file__).parents[2] / "data"
    assert check_data(root) == []
    assert dossier_ids(root)
    for dossier_id in dossier_ids(root):
        bundle = read_bundle(root, dossier_id)
        texts = {report.id: report.text for report in bundle.reports}
        for fact in bundle.facts:
            for span in fact.spans:
                assert texts[fact.report][span.start : span.end] == span.exact

"""YAML files keep their lines, and what is wrong with them is a fault, never a traceback."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from demarche.dossiers.yaml_lines import Document, load_yaml
from demarche.model.errors import Fault, InvalidDataError


def load(tmp_path: Path, raw: str | bytes) -> Document:
    path = tmp_path / "data" / "x.yml"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(raw if isinstance(raw, bytes) else raw.encode())
    return load_yaml(path, tmp_path / "data")


def faults(tmp_path: Path, raw: str | bytes) -> tuple[Fault, ...]:
    with pytest.raises(InvalidDataError) as caught:
        load(tmp_path, raw)
    assert all(fault.file == "data/x.yml" and fault.remedy for fault in caught.value.faults)
    return caught.value.faults


def test_gives_plain_values(tmp_path: Path) -> None:
    raw = "a: 1\nb: [2022-02-14, 1.5, null, true, no, 'no']\nc: >-\n  two\n  lines\nd: {}\n"
    value = load(tmp_path, raw).value
    assert value == {
        "a": 1,
        "b": [date(2022, 2, 14), 1.5, None, True, "no", "no"],
        "c": "two lines",
        "d": {},
    }


def test_an_empty_file_is_an_empty_value(tmp_path: Path) -> None:
    assert load(tmp_path, "# nothing\n").value is None


def test_keeps_the_line_of_each_key_and_item(tmp_path: Path) -> None:
    document = load(tmp_path, "# note\na:\n  - x: 1\n    y: >-\n      long\n  -\n    z: 2\nb: 3\n")
    assert document.line(()) == 2
    assert document.line(("a", 0)) == 3
    assert document.line(("a", 0, "y")) == 4
    assert document.line(("a", 1, "z")) == 7
    assert document.line(("b",)) == 8


def test_a_place_that_is_not_there_has_the_line_around_it(tmp_path: Path) -> None:
    document = load(tmp_path, "a: 1\nb:\n  - x: 1\n")
    assert document.line(("b", 0, "missing", 3)) == 3
    assert document.line(("nowhere",)) == 1


@pytest.mark.parametrize(
    ("raw", "line", "what"),
    [
        ("a: 1\nb: [\n", 3, "not YAML"),
        ("a: 1\nb: x: y\n", 2, "not YAML: mapping values are not allowed here"),
        ("a: 1\n\tb: 2\n", 2, "not YAML"),
        ("a: 1\n---\nb: 1\n", 2, "not YAML"),
        ("a: 1\nb: \x01\n", 2, "not YAML"),
        ("a: *b\n", 1, "not YAML"),
        (b"a: 1\nb: \xfc\n", 2, "not UTF-8"),
        ("a: 1\nb: 2\na: 3\n", 3, "'a' is given twice"),
        ("a:\n  - x: 1\n    x: 2\n", 3, "'x' is given twice"),
        ("a: 1\n2: b\n", 2, "not text"),
        ("a: 1\n[b]: 2\n", 2, "not text"),
        ("a: 1\nb: 2022-02-30\n", 2, "'2022-02-30' looks like a timestamp"),
        ("a: 1\nb: .nan\n", 2, "looks like a float"),
        ("a: 1\nb: -.inf\n", 2, "looks like a float"),
        ("a: 1\nb: !!python/name:os.system x\n", 2, "is not read"),
        ("a: 1\nb: !!int x\n", 2, "looks like a int"),
        ("a: &a\n  b: *a\n", 1, "nested without end"),
        ("[" * 1000, 1, "nested without end"),
    ],
)
def test_what_cannot_be_read_is_a_fault_with_its_line(
    tmp_path: Path, raw: str | bytes, line: int, what: str
) -> None:
    (fault,) = faults(tmp_path, raw)
    assert fault.line == line
    assert what in fault.what


def test_all_bad_values_are_told(tmp_path: Path) -> None:
    found = faults(tmp_path, "a: 1\na: 2\nb: 2022-13-01\n3: c\n")
    assert [fault.line for fault in found] == [2, 3, 4]


def test_a_missing_file_and_a_folder_are_faults(tmp_path: Path) -> None:
    (tmp_path / "data" / "folder.yml").mkdir(parents=True)
    for name, what in (("none.yml", "missing"), ("folder.yml", "cannot be read")):
        with pytest.raises(InvalidDataError, match=rf"data/{name}:1: .*{what}"):
            load_yaml(tmp_path / "data" / name, tmp_path / "data")

"""The border files are those that ORIGIN.yml lists."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from demarche.dossiers.check import check_data

if TYPE_CHECKING:
    from tests.dossiers.conftest import DataDir

ORIGIN = "borders/ORIGIN.yml"
SHA = hashlib.sha256(b"shape").hexdigest()
FORMS = [
    f"files:\n  data/borders/a.parquet:\n    bytes: 5\n    sha256: {SHA}\n",
    f"files:\n  data/borders/a.parquet: {SHA}\n",
    f"outputs:\n  a.parquet: {SHA}\n",
    f"outputs:\n  a.parquet:\n    sha256: {SHA}\n",
]


@pytest.fixture(params=FORMS)
def bordered(data: DataDir, request: pytest.FixtureRequest) -> DataDir:
    data.write("borders/a.parquet", "shape")
    data.write(ORIGIN, "inputs:\n  world: {sha256: of-elsewhere}\n" + request.param)
    return data


def test_listed_files_are_no_fault(bordered: DataDir) -> None:
    assert check_data(bordered.path) == []


def test_a_changed_file_is_a_fault_at_its_hash(bordered: DataDir) -> None:
    bordered.write("borders/a.parquet", "shapes")
    (fault,) = check_data(bordered.path)
    assert (fault.file, fault.line) == (bordered.shown(ORIGIN), bordered.line(ORIGIN, SHA))
    assert hashlib.sha256(b"shapes").hexdigest() in fault.what
    assert "build the borders anew" in fault.remedy


def test_a_missing_file_is_a_fault(bordered: DataDir) -> None:
    bordered.file("borders/a.parquet").unlink()
    (fault,) = check_data(bordered.path)
    assert (fault.file, fault.line) == (bordered.shown(ORIGIN), bordered.line(ORIGIN, SHA))
    assert "a.parquet is missing" in fault.what


def test_an_unlisted_file_is_a_fault(bordered: DataDir) -> None:
    bordered.write("borders/b.parquet", "shape")
    (fault,) = check_data(bordered.path)
    assert "data/borders/b.parquet is not listed" in fault.what
    assert "List it" in fault.remedy


def test_borders_without_an_origin_are_a_fault(data: DataDir) -> None:
    data.write("borders/a.parquet", "shape")
    (fault,) = check_data(data.path)
    assert (fault.file, fault.what) == (data.shown(ORIGIN), "The file is missing.")


def test_files_outside_data_are_checked_where_they_are_deployed(data: DataDir) -> None:
    data.write(ORIGIN, f"files:\n  static/geo/a.json:\n    sha256: {SHA}\n")
    assert check_data(data.path) == []
    served = data.path.parent / "static/geo/a.json"
    served.parent.mkdir(parents=True)
    served.write_text("other")
    (fault,) = check_data(data.path)
    assert "static/geo/a.json has the SHA-256" in fault.what


@pytest.mark.parametrize("origin", ["", "files: none\n", "- x\n"])
def test_an_origin_of_another_form_lists_nothing(data: DataDir, origin: str) -> None:
    data.write("borders/a.parquet", "shape")
    data.write(ORIGIN, origin)
    (fault,) = check_data(data.path)
    assert "not listed" in fault.what

"""The files of a dossier's history: their names, their content, and what is wrong with either."""

from __future__ import annotations

import gzip
import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from random_bundles import bundles

from demarche.dossiers.check import check_data
from demarche.dossiers.history import ArchiveFile, archive_files, packed, read_archived
from demarche.dossiers.reader import read_bundle
from demarche.model.dossier import Archived, Bundle
from demarche.model.errors import InvalidDataError

if TYPE_CHECKING:
    from tests.dossiers.conftest import DataDir

NOON = datetime(2026, 1, 2, 12, tzinfo=UTC)
FIRST = ArchiveFile("test", 1, "0" * 12)


def put(data: DataDir, name: str, content: bytes = b"") -> None:
    """A file in the history."""
    path = data.path / "dossiers/test/history" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)


def archived(data: DataDir) -> Archived:
    """The present state."""
    return Archived(recorded=NOON, bundle=read_bundle(data.path, "test"))


def test_without_a_history_there_are_no_states(data: DataDir) -> None:
    assert archive_files(data.path, "test") == ()


def test_states_come_in_order(data: DataDir) -> None:
    for name in ("0002-" + "1" * 12, "0001-" + "0" * 12, "0003-" + "0" * 12):
        put(data, f"{name}.json.gz")
    put(data, ".0004.part")
    files = archive_files(data.path, "test")
    assert [(file.number, file.fingerprint[0]) for file in files] == [(1, "0"), (2, "1"), (3, "0")]
    assert all(file.path(data.path).is_file() for file in files)
    assert check_data(data.path) == []


@pytest.mark.parametrize(
    ("names", "what"),
    [
        (["0002-000000000000.json.gz"], "expected here as 0001-"),
        (["0001-000000000000.json"], "expected here as 0001-"),
        (["0001-00000000000G.json.gz"], "expected here as 0001-"),
        (["0001-000000000000.json.gz", "0001-111111111111.json.gz"], "expected here as 0002-"),
        (["0001-000000000000.json.gz", "0003-111111111111.json.gz"], "expected here as 0002-"),
        (["0001-000000000000.json.gz", "0002-000000000000.json.gz"], "same as the one before"),
    ],
)
def test_a_wrong_name_is_a_fault(data: DataDir, names: list[str], what: str) -> None:
    for name in names:
        put(data, name)
    (fault,) = check_data(data.path)
    assert fault.file == f"data/dossiers/test/history/{names[-1]}"
    assert what in fault.what
    assert fault.remedy
    with pytest.raises(InvalidDataError):
        archive_files(data.path, "test")


@given(bundles())
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_state_comes_back_as_it_was(bundle: Bundle) -> None:
    state = Archived(recorded=NOON, bundle=bundle)
    assert Archived.model_validate_json(gzip.decompress(packed(state))) == state


def test_the_same_state_has_the_same_bytes_at_any_time(
    data: DataDir, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = packed(archived(data))
    monkeypatch.setattr("time.time", lambda: 4_000_000_000.0)
    assert packed(archived(data)) == first
    assert first[4:8] == bytes(4)  # the time in a gzip file's head


def test_a_state_is_read_back(data: DataDir) -> None:
    put(data, FIRST.path(data.path).name, packed(archived(data)))
    assert read_archived(FIRST, data.path) == archived(data)


def changed(data: DataDir, **changes: object) -> bytes:
    """The present state's file with some values replaced."""
    content = json.loads(archived(data).model_dump_json())
    return gzip.compress(json.dumps(content | changes).encode())


def test_what_is_no_state_is_told_with_its_file(data: DataDir) -> None:
    bundle = json.loads(archived(data).bundle.model_dump_json())
    other = bundle | {"dossier": bundle["dossier"] | {"id": "other"}}
    whole = packed(archived(data))
    cases = {
        "not a whole gzip file": [b"{}", whole[:-20], whole[:20] + b"x" * 9 + whole[29:]],
        "not valid": [b"", gzip.compress(b"{"), gzip.compress(b"\xff"), gzip.compress(b"[]"),
                      changed(data, bundle={}), changed(data, recorded="2026-01-01T00:00")],
        "dossier 'other'": [changed(data, bundle=other)],
    }  # fmt: skip
    for what, contents in cases.items():
        for content in contents:
            put(data, FIRST.path(data.path).name, content)
            with pytest.raises(InvalidDataError) as caught:
                read_archived(FIRST, data.path)
            (fault,) = caught.value.faults
            assert fault.file == "data/dossiers/test/history/0001-000000000000.json.gz"
            assert what in fault.what
            assert "Restore" in fault.remedy


def test_a_missing_file_is_told(data: DataDir) -> None:
    with pytest.raises(InvalidDataError, match="missing"):
        read_archived(FIRST, data.path)

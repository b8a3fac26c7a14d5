"""Files are written whole or not at all."""

from pathlib import Path

import pytest

from demarche.export.whole_file import write_whole
from demarche.model.errors import ExportError


def test_text_is_written_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "facts.csv"
    for text in ("a\r\nЖ\n", "b"):
        write_whole(path, text)
        assert path.read_bytes() == text.encode()
    assert list(tmp_path.iterdir()) == [path]


def test_a_failure_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "facts.csv"
    write_whole(path, "old")
    with pytest.raises(ExportError):
        write_whole(path, "new \ud800")

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(ExportError, match="No space left"):
        write_whole(path, "new")
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_only_files_are_written_over(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="not a file"):
        write_whole(tmp_path, "text")
    with pytest.raises(ExportError, match="No such file"):
        write_whole(tmp_path / "missing" / "facts.csv", "text")

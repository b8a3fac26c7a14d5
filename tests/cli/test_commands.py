"""The commands, run as a user runs them."""

import errno
import json
import os
import shutil
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from demarche import __version__
from demarche.cli.main import app
from demarche.dossiers.history import archive_files
from demarche.model.settings import ROOT

RUNNER = CliRunner()
EXPORT = ["export", "--dossier", "ukraine-2022", "--format"]


@pytest.fixture(autouse=True)
def fresh_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing in the environment, and an empty folder for the database."""
    for name in [name for name in os.environ if name.startswith("DEMARCHE_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("DEMARCHE_VAR_DIR", str(tmp_path / "var"))


def run(*arguments: str) -> Result:
    """What a command prints, and its exit code."""
    return RUNNER.invoke(app, list(arguments))


def failed(result: Result) -> str:
    """The one line that a failed command says."""
    assert result.exit_code == 1
    assert result.stdout == ""
    lines = result.stderr.strip().splitlines()
    assert len(lines) == 1
    assert lines[0].startswith("demarche: ")
    return lines[0]


def test_version() -> None:
    assert run("--version").stdout.strip() == f"demarche {__version__}"


def test_jsonl_goes_to_stdout_on_a_fresh_machine(tmp_path: Path) -> None:
    result = run(*EXPORT, "jsonl")
    assert result.exit_code == 0, result.stderr
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert {record["kind"] for record in records} == {"place", "figure", "statement", "event"}
    assert (tmp_path / "var" / "demarche.sqlite").is_file()
    newest = len(archive_files(ROOT / "data", "ukraine-2022"))
    assert run(*EXPORT, "jsonl", "--revision", str(newest)).stdout == result.stdout


@pytest.mark.parametrize("form", ["csv", "geojson"])
def test_output_goes_to_a_file(tmp_path: Path, form: str) -> None:
    path = tmp_path / f"facts.{form}"
    result = run(*EXPORT, form, "--output", str(path))
    assert (result.exit_code, result.stdout) == (0, ""), result.stderr
    assert "more than 130,000 Russian troops" in path.read_text(encoding="utf-8")


def test_the_view_on_borders_can_be_chosen() -> None:
    told = json.loads(run(*EXPORT, "geojson", "--borders", "russia").stdout)["borders"]
    assert told["view"] == "russia"
    assert "mars" in failed(run(*EXPORT, "geojson", "--borders", "mars"))
    assert run(*EXPORT, "csv", "--borders", "russia").exit_code == 2


def test_as_of_says_what_it_leaves_out() -> None:
    result = run(*EXPORT, "jsonl", "--as-of", "2022-02-13", "--report-only")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "known later" in result.stderr
    assert run(*EXPORT, "jsonl", "--as-of", "Sunday").exit_code == 2


def test_errors_are_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "ukraine-2022" in failed(run("export", "--dossier", "x", "--format", "csv"))
    assert "from 1 to " in failed(run(*EXPORT, "csv", "--revision", "7"))
    nowhere = tmp_path / "missing" / "facts.csv"
    assert "could not be written" in failed(run(*EXPORT, "csv", "--output", str(nowhere)))
    monkeypatch.setenv("DEMARCHE_DATABASE_URL", "mysql://me:hunter2@localhost/x")
    assert "hunter2" not in failed(run(*EXPORT, "csv"))


def test_check_tells_what_is_sound() -> None:
    result = run("check")
    assert result.exit_code == 0, result.output
    assert "ukraine-2022: sound." in result.stdout


def copied(tmp_path: Path) -> Path:
    """A copy of the data folder; borders are not needed here."""
    data = tmp_path / "data"
    for part in ("dossiers", "reference"):
        for source in (ROOT / "data" / part).rglob("*.*"):
            target = data / source.relative_to(ROOT / "data")
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(source.read_bytes())
    return data


def broken_copy(tmp_path: Path) -> Path:
    """The data folder with one quotation spoilt."""
    data = copied(tmp_path)
    figures = data / "dossiers" / "ukraine-2022" / "facts" / "figures.yml"
    spoilt = figures.read_text("utf-8").replace("more than 130,000 Russian", "exactly 7 Russian")
    figures.write_text(spoilt, encoding="utf-8")
    return data


def test_check_prints_faults_with_file_and_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DEMARCHE_DATA_DIR", str(broken_copy(tmp_path)))
    result = run("check")
    assert result.exit_code == 1
    (fault,) = [line for line in result.stdout.splitlines() if "exactly 7 Russian" in line]
    file, line, _ = fault.split(":", 2)
    assert file.endswith("figures.yml")
    assert int(line) > 1
    assert "demarche check" in failed(run(*EXPORT, "csv"))


def test_archive_adds_the_present_state_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = copied(tmp_path)
    monkeypatch.setenv("DEMARCHE_DATA_DIR", str(data))
    history = data / "dossiers" / "ukraine-2022" / "history"
    shutil.rmtree(history)
    for arguments, told in (([], "archived as"), (["ukraine-2022"], "nothing has changed")):
        result = run("archive", *arguments)
        assert (result.exit_code, told in result.stdout) == (0, True), result.output
    (file,) = history.iterdir()
    assert file.name.startswith("0001-")
    figures = data / "dossiers" / "ukraine-2022" / "facts" / "figures.yml"
    figures.write_text(figures.read_text("utf-8").replace("label: places", "label: sites"), "utf-8")
    assert "archived as" in run("archive").stdout
    assert len(list(history.iterdir())) == 2
    assert "fault" in failed(run("archive", "mars"))


def test_archive_says_where_it_cannot_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = copied(tmp_path)
    monkeypatch.setenv("DEMARCHE_DATA_DIR", str(data))
    history = data / "dossiers" / "ukraine-2022" / "history"
    shutil.rmtree(history)

    def refuse(*_: object) -> None:
        raise OSError(errno.EROFS, "read-only")

    monkeypatch.setattr(Path, "replace", refuse)
    assert "could not be written: read-only" in failed(run("archive"))
    assert list(history.iterdir()) == []


def test_check_tells_of_a_history_that_is_not_what_was_published(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = copied(tmp_path)
    monkeypatch.setenv("DEMARCHE_DATA_DIR", str(data))
    history = data / "dossiers" / "ukraine-2022" / "history"
    (first, *_) = sorted(history.iterdir())
    first.write_bytes(first.read_bytes()[:-9])
    result = run("check")
    assert result.exit_code == 1
    assert f"history/{first.name}:1: This is not a whole gzip file" in result.stdout


def test_check_does_not_call_nothing_sound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DEMARCHE_DATA_DIR", str(tmp_path / "empty"))
    assert "no dossier" in failed(run("check"))


def test_run_hands_its_options_to_streamlit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    called: list[list[str]] = []
    monkeypatch.setattr(os, "execv", lambda _, command: called.append(command))
    monkeypatch.setattr("demarche.cli.run.ROOT", tmp_path)
    monkeypatch.chdir(tmp_path)
    script = tmp_path / "src/demarche/ui/asgi.py"
    assert "asgi.py" in failed(run("run"))
    script.parent.mkdir(parents=True)
    script.touch()
    assert run("run", "--", "--server.port", "8600").exit_code == 0
    assert called == [
        [sys.executable, "-m", "streamlit", "run", str(script), "--server.port", "8600"]
    ]
    assert Path.cwd() == tmp_path  # where Streamlit finds .streamlit/config.toml

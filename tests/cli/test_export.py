"""``demarche export``: every form, the filters, and what it refuses."""

import csv
import io
import os
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import openpyxl
import pyogrio
import pytest
from bundled import bundle
from typer.testing import CliRunner, Result

from demarche.cli.main import app
from demarche.export.forms import Form

EXPORT = ["export", "--dossier", "ukraine-2022", "--format"]
BEGINNINGS = {Form.XLSX: b"PK\x03\x04", Form.GPKG: b"SQLite format 3\0"}


@pytest.fixture(autouse=True, scope="module")
def own_database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Nothing in the environment, and one folder for the database of all tests here."""
    patch = pytest.MonkeyPatch()
    for name in [name for name in os.environ if name.startswith("DEMARCHE_")]:
        patch.delenv(name)
    patch.setenv("DEMARCHE_VAR_DIR", str(tmp_path_factory.mktemp("var")))
    yield
    patch.undo()


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, [*EXPORT, *arguments])


def rows(*arguments: str) -> list[dict[str, str]]:
    result = run("csv", *arguments)
    assert result.exit_code == 0, result.output
    return list(csv.DictReader(io.StringIO(result.stdout_bytes.decode())))


@pytest.mark.parametrize("form", [Form.XLSX, Form.GPKG])
def test_a_binary_form_goes_to_a_file_or_a_pipe(form: Form, tmp_path: Path) -> None:
    path = tmp_path / f"facts.{form}"
    result = run(form, "--output", str(path), "--borders", "russia")
    assert (result.exit_code, result.stdout) == (0, ""), result.output
    assert path.read_bytes().startswith(BEGINNINGS[form])
    assert list(tmp_path.iterdir()) == [path]
    assert run(form).stdout_bytes.startswith(BEGINNINGS[form])
    if form is Form.XLSX:
        book = openpyxl.load_workbook(path)
        assert book.sheetnames[0] == "About"
        assert book["Facts"].max_row == len(bundle().facts) + 1
        told = [cell.value for row in book["About"] for cell in row]
        assert any("part of Russia" in str(words) for words in told)
    else:
        assert pyogrio.read_info(path, layer="facts")["features"] == len(bundle().facts)


class Terminal:
    """``sys`` whose output is a terminal."""

    stdout = SimpleNamespace(isatty=lambda: True)


def test_a_binary_form_is_not_written_to_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("demarche.cli.export.sys", Terminal)
    result = run("xlsx")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "--output" in result.stderr
    assert run("csv").exit_code == 0


def test_filters_take_ids_and_names_and_several_values() -> None:
    everything = rows()
    russian = rows("--side", "russia")
    assert 0 < len(russian) < len(everything)
    assert [r["id"] for r in rows("--side", "Russia")] == [r["id"] for r in russian]
    both = rows("--side", "russia", "--side", "ukraine")
    assert len(both) > len(russian)
    assert {r["filters"] for r in russian} == {"Side: Russia"}
    found = rows("--search", "130,000")
    assert found
    for row in found:  # a number is found as it is shown, too
        assert "130,000" in row["sentence"] + row["paraphrase"] or row["value"] == "130000"
    narrowed = rows("--search", "130,000", "--side", "russia")
    assert {r["id"] for r in narrowed} == {r["id"] for r in found} & {r["id"] for r in russian}
    assert {r["filters"] for r in narrowed} == {"Side: Russia; Search: “130,000”"}


@pytest.mark.parametrize("name", ["side", "actor", "place", "topic", "act", "quoted"])
def test_a_filter_that_the_dossier_does_not_have_is_refused(name: str) -> None:
    result = run("csv", f"--{name}", "mars")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "mars" in result.stderr


def test_the_revision_is_named_as_links_name_it() -> None:
    names = {row["revision_name"] for row in rows()}
    assert len(names) == 1
    number, _, fingerprint = names.pop().partition("-")
    assert int(number) >= 1
    assert len(fingerprint) == 12


def test_json_lines_have_no_borders() -> None:
    result = run("jsonl", "--borders", "russia")
    assert result.exit_code == 2
    assert "borders" in result.stderr

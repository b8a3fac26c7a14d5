"""Tables from the command line: checked whole, imported once, listed, taken out."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner, Result

from demarche.cli.main import app
from demarche.dossiers.tables.kinds import COLUMNS
from demarche.model.settings import ROOT

RUNNER = CliRunner()
BUNDLED = ROOT / "data/dossiers/ukraine-2022/tables/context-figures.csv"


@pytest.fixture(autouse=True)
def fresh_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty folder for the database, in a wide terminal."""
    monkeypatch.setenv("DEMARCHE_VAR_DIR", str(tmp_path / "var"))


def run(*arguments: str) -> Result:
    """What a command prints, and its exit code."""
    return RUNNER.invoke(app, list(arguments))


def table(path: Path, number: int = 3, **changes: str) -> str:
    """A table made of rows of the bundled one, the last of them changed; its path."""
    with BUNDLED.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["value"]][:number]
    for place, row in enumerate(rows):
        row |= {"id": f"own-{place}", "url": f"https://a.example/{place}", "corrects": "",
                "denies": "", "answers": "", "same_claim": ""}  # fmt: skip
    rows[-1] |= changes
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)
    return str(path)


def test_a_table_is_imported_once_and_replaced_by_its_next_state(tmp_path: Path) -> None:
    own = table(tmp_path / "My counts.csv")
    first = run("import", "figures", own, "--by", "Ada", "--title", "Counts of mine")
    assert first.exit_code == 0, first.stderr
    assert "3 added, 0 changed, 0 removed" in first.stdout
    assert "nothing has changed" in run("import", "figures", own).stdout
    changed = run("import", "figures", table(tmp_path / "My counts.csv", note="new"))
    assert "0 added, 1 changed, 0 removed, 2 unchanged" in changed.stdout
    listed = run("tables").stdout
    assert "my-counts: " in listed
    assert "context-figures: " in listed
    assert "bundled" in listed
    exported = run("export", "--dossier", "ukraine-2022", "--format", "jsonl").stdout
    assert exported.count("https://a.example/") == 3
    told = run("export", "--dossier", "ukraine-2022", "--format", "jsonl", "--report-only").stdout
    assert "https://a.example/" not in told
    assert run("tables", "--remove", "my-counts").stdout.startswith("my-counts: taken out, 3 fact")
    assert "my-counts" not in run("tables").stdout


def test_every_fault_is_told_and_nothing_imported(tmp_path: Path) -> None:
    own = table(tmp_path / "own.csv", qualifier="roughly", value="-5", place="Atlantis")
    result = run("import", "figures", own)
    assert result.exit_code == 1
    for word in ("own.csv:4:", "roughly", "-5", "Atlantis", "nothing was imported"):
        assert word in result.stderr
    assert "own" not in run("tables").stdout


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    result = run("import", "figures", table(tmp_path / "own.csv"), "--dry-run")
    assert result.exit_code == 0, result.stderr
    assert "sound. 3 row(s): 3 new" in result.stdout
    assert "own" not in run("tables").stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["figures", "nowhere.csv"], "cannot be read"),
        (["figures", str(BUNDLED)], "comes with the dossier"),
        (["numbers", str(BUNDLED)], "neither 'figures' nor 'events'"),
        (["figures", str(BUNDLED), "--name", "…"], "No id can be made"),
        (["figures", str(BUNDLED), "--name", "x", "--dossier", "nowhere"], "no dossier"),
    ],
)
def test_what_cannot_be_imported_is_told(arguments: list[str], told: str) -> None:
    result = run("import", *arguments)
    assert result.exit_code in {1, 2}
    assert told in " ".join(result.stderr.split())


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    large = tmp_path / "large.csv"
    with large.open("wb") as file:
        file.truncate(200_000_000)
    assert "200 MB; a table may have" in run("import", "figures", str(large)).stderr


@pytest.mark.parametrize("kind", ["figures", "events"])
def test_templates_have_every_column(tmp_path: Path, kind: str) -> None:
    names = [column.name for column in COLUMNS[kind]]  # type: ignore[index]
    assert run("template", kind, str(tmp_path / "t.csv")).exit_code == 0
    assert (tmp_path / "t.csv").read_text("utf-8").strip().split(",") == names
    assert run("template", kind, str(tmp_path / "t.xlsx")).exit_code == 0
    sheet = load_workbook(tmp_path / "t.xlsx").worksheets[0]
    assert [cell.value for cell in sheet[1]] == names
    assert run("template", kind, str(tmp_path / "t.ods")).exit_code == 2


def test_a_table_that_was_not_imported_cannot_be_taken_out() -> None:
    result = run("tables", "--remove", "context-figures")
    assert result.exit_code == 1
    assert "No table 'context-figures' was imported" in result.stderr

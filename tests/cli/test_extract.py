"""``demarche extract``, as a user runs it."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from demarche.cli.main import app

TEXT = "Mayor Ana Ruiz said on Monday that more than 300 people had left Valencia.\n"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["extract", *map(str, arguments)])


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "floods.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    path = tmp_path / "docs.jsonl"
    found = [{"id": "a", "text": TEXT, "date": "2024-11-06"}, {"id": "b"},
             {"id": "c", "text": "Rain fell in Oslo.", "date": "soon"}]  # fmt: skip
    path.write_text("".join(f"{json.dumps(each)}\n" for each in found), encoding="utf-8")
    return path


def records(text: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in text.splitlines()]


def test_a_report_gives_lines_with_its_name_and_day(report: Path) -> None:
    result = run(report, "--date", "2024-11-06")
    assert result.exit_code == 0, result.output
    found = records(result.stdout)
    assert {each["report"] for each in found} == {"floods"}
    assert {each["known_on"] for each in found} == {"2024-11-06"}
    figure = next(each for each in found if each["kind"] == "figure")
    assert (figure["value"], figure["qualifier_text"]) == (300, "more than")


def test_documents_go_to_a_file_and_what_is_wrong_to_stderr(
    documents: Path, tmp_path: Path
) -> None:
    output = tmp_path / "facts.jsonl"
    result = run("--input", documents, "--output", output)
    assert result.exit_code == 0, result.output
    assert result.stdout == ""
    assert {each["report"] for each in records(output.read_text("utf-8"))} == {"a", "c"}
    told = result.stderr.splitlines()
    assert "line 2: This is no document: document 'b' has no 'text'." in told
    assert "c: its date 'soon' is no day (YYYY-MM-DD) and was passed over" in told
    assert told[-1] == "2 of 3 documents were read."
    assert not list(tmp_path.glob(".*.part"))


def test_where_no_document_could_be_read_the_command_fails(tmp_path: Path) -> None:
    path = tmp_path / "docs.jsonl"
    path.write_bytes(b'{"id": "a", "text": "\xff"}\n')
    result = run("--input", path)
    assert result.exit_code == 1
    assert "no sound UTF-8" in result.stderr


def test_what_the_dossier_knows_is_marked(report: Path) -> None:
    report.write_text("Olaf Scholz said in Kiev that talks would go on.\n", encoding="utf-8")
    result = run(report, "--dossier", "ukraine-2022")
    assert result.exit_code == 0, result.output
    places = [each["place"] for each in records(result.stdout) if each["kind"] == "place"]
    assert [(each["id"], each["known"]) for each in places if isinstance(each, dict)] == [
        ("kyiv", True)
    ]


@pytest.mark.parametrize(
    ("content", "told"), [(b"", "no words"), (b"\xff\xfe\x00", "is no UTF-8 text")]
)
def test_what_is_no_report_says_so_and_leaves_the_old_output(
    report: Path, tmp_path: Path, content: bytes, told: str
) -> None:
    output = tmp_path / "facts.jsonl"
    output.write_text("old", encoding="utf-8")
    report.write_bytes(content)
    result = run(report, "--output", output)
    assert result.exit_code == 1
    assert told in result.stderr
    assert output.read_text("utf-8") == "old"
    assert not list(tmp_path.glob(".*.part"))


def test_one_report_or_many_and_not_both(report: Path, documents: Path) -> None:
    for arguments in ((), (report, "--input", documents)):
        result = run(*arguments)
        assert result.exit_code == 2
        assert "name one report" in result.output


def test_a_folder_that_is_not_there_is_told(report: Path, tmp_path: Path) -> None:
    result = run(report, "--output", tmp_path / "none" / "facts.jsonl")
    assert result.exit_code == 1
    assert "could not be written" in result.stderr
    assert "cannot be read" in run(tmp_path / "none.txt").stderr

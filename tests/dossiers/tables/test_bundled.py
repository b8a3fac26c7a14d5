"""Tables in a dossier's folder: part of the bundle, or faults beside those of the other files."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from dossiers.tables.making import event_row, figure_row, rows_csv, rows_xlsx

from demarche.dossiers.check import check_data
from demarche.dossiers.reader import dossier_ids, read_bundle
from demarche.dossiers.tables.columns import Kind
from demarche.dossiers.tables.kinds import COLUMNS
from demarche.dossiers.tables.known import known_of
from demarche.dossiers.tables.read import read_table
from demarche.model.dossier import TableOrigin
from demarche.model.errors import Fault
from demarche.model.facts import Figure, stable_id

if TYPE_CHECKING:
    from tests.dossiers.conftest import DataDir

TABLES = "dossiers/test/tables"
ORIGIN = """title: Troops counted
kind: figures
producer: made up
origin: read from pages
licence: none
accessed: 2022-03-01
"""


def row(number: int, **changes: str) -> dict[str, str]:
    plain = {"measure": "", "scope_group": "", "party": "Russia", "place": "Lithuania",
             "stated_by": "Berlin"}  # fmt: skip
    return figure_row(number, **(plain | changes))


def put(data: DataDir, name: str, *rows: Mapping[str, str], origin: str = ORIGIN) -> bytes:
    """Put a table and its origin beside the reports."""
    raw = rows_csv(rows)
    data.write(f"{TABLES}/{name}.yml", origin)
    (data.file(TABLES) / f"{name}.csv").write_bytes(raw)
    return raw


def one(data: DataDir) -> Fault:
    (fault,) = check_data(data.path)
    return fault


def test_facts_of_tables_come_after_those_of_the_reports(data: DataDir) -> None:
    before = read_bundle(data.path, "test")
    raw = put(data, "troops", row(1), row(2, corrects="f1", answers="berlin-sent"))
    bundle = read_bundle(data.path, "test")
    cited = bundle.facts[len(before.facts) :]
    assert bundle.facts[: len(before.facts)] == before.facts
    assert [(fact.key, fact.table, fact.report) for fact in cited] == [
        ("f1", "troops", None), ("f2", "troops", None),
    ]  # fmt: skip
    assert cited[0].id.startswith(stable_id("figure", "troops", "F1"))
    assert [(link.kind, link.target) for link in bundle.relations[len(before.relations) :]] == [
        ("corrects", cited[0].id),
        ("answers", next(fact.id for fact in before.facts if fact.key == "berlin-sent")),
    ]
    assert bundle.tables == (TableOrigin(
        id="troops", title="Troops counted", kind="figures", producer="made up",
        origin="read from pages", licence="none", accessed=date(2022, 3, 1),
        sha256=hashlib.sha256(raw).hexdigest(), rows=2, file="troops.csv"),)  # fmt: skip


def test_a_workbook_does_as_well(data: DataDir) -> None:
    put(data, "troops", row(1))
    csv = read_bundle(data.path, "test")
    (data.file(TABLES) / "troops.csv").unlink()
    (data.file(TABLES) / "troops.xlsx").write_bytes(rows_xlsx([row(1)]))
    assert read_bundle(data.path, "test").facts == csv.facts


def test_relations_may_name_rows(data: DataDir) -> None:
    put(data, "troops", row(1))
    told = "relations:\n  - {kind: same-claim, source: f1, target: troops}\n"
    data.write("relations.yml", told)
    bundle = read_bundle(data.path, "test")
    (link,) = bundle.relations
    assert link.source == bundle.facts[-1].id
    data.replace("relations.yml", "source: f1", "source: f2")
    assert "No fact of this dossier has the key 'f2'" in one(data).what


def test_the_same_relation_in_a_table_and_in_the_file(data: DataDir) -> None:
    put(data, "troops", row(1, corrects="troops"))
    data.write("relations.yml", "relations:\n  - {kind: corrects, source: f1, target: troops}\n")
    fault = one(data)
    assert (fault.file, fault.line) == (data.shown("relations.yml"), 2)
    assert fault.what == "The same relation stands in the table 'troops'."


def test_a_row_may_refer_to_another_table(data: DataDir) -> None:
    put(data, "a", row(1, denies="f2"))
    put(data, "b", row(2, denies="f1"))
    relations = read_bundle(data.path, "test").relations[-2:]
    assert [link.source for link in relations] == [link.target for link in reversed(relations)]


@pytest.mark.parametrize("key", ["troops", "caution-1", "lithuania-1"])
def test_a_key_of_the_other_files_is_taken(data: DataDir, key: str) -> None:
    put(data, "troops", row(1, id=key))
    fault = one(data)
    assert (fault.file, fault.line) == (f"data/{TABLES}/troops.csv", 2)
    assert "another fact of the dossier has this key" in fault.what


def test_of_two_tables_with_the_same_key_the_later_is_told(data: DataDir) -> None:
    put(data, "a", row(1), row(2))
    put(data, "b", row(3, id="f2"))
    fault = one(data)
    assert (fault.file, fault.line) == (f"data/{TABLES}/b.csv", 2)


def test_every_fault_is_told_by_line(data: DataDir) -> None:
    put(data, "troops", row(1, unit="trops"), row(2, party="Rusia"))
    data.replace("events.yml", "actor: [germany]", "actor: [france]")
    told = [(fault.file.rpartition("/")[2], fault.line) for fault in check_data(data.path)]
    assert told == [("events.yml", 8), ("troops.csv", 2), ("troops.csv", 3)]


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("title: Troops counted\n", "", "The field 'title' is missing."),
        ("producer: made up", "producer: ' '", "'producer' is empty."),
        ("kind: figures", "kind: numbers", "'kind' is 'numbers'"),
        ("accessed: 2022-03-01", "accessed: March", "'accessed' is 'March'"),
        ("licence: none", "licence: none\nsha256: x", "There is no field 'sha256'."),
    ],
)
def test_a_faulty_origin(data: DataDir, old: str, new: str, what: str) -> None:
    put(data, "troops", row(1), origin=ORIGIN.replace(old, new))
    fault = one(data)
    assert fault.file == f"data/{TABLES}/troops.yml"
    assert what in fault.what


@pytest.mark.parametrize("missing", ["troops.csv", "troops.yml"])
def test_a_table_needs_both_files(data: DataDir, missing: str) -> None:
    put(data, "troops", row(1))
    data.file(f"{TABLES}/{missing}").unlink()
    fault = one(data)
    assert (fault.file, fault.what) == (f"data/{TABLES}/{missing}", "The file is missing.")


def test_a_file_that_nothing_reads(data: DataDir) -> None:
    put(data, "troops", row(1))
    data.write(f"{TABLES}/notes.txt", "")
    data.write(f"{TABLES}/.hidden", "")
    (data.file(TABLES) / "troops.xlsx").write_bytes(b"")
    told = check_data(data.path)
    assert {fault.file for fault in told} == {
        f"data/{TABLES}/{name}" for name in ("notes.txt", "troops.xlsx")
    }
    assert "troops.csv, troops.yml" in told[0].remedy


def test_an_id_is_a_slug(data: DataDir) -> None:
    put(data, "Troops_1", row(1))
    assert "'Troops_1' is no id for a table." in one(data).what


@pytest.mark.parametrize("name", ["reference/actors.yml", "reference/places.yml",
                                  "dossiers/test/dossier.yml", "figures.yml"])  # fmt: skip
def test_what_cannot_be_told_yet_is_not_told(data: DataDir, name: str) -> None:
    put(data, "troops", row(1, corrects="troops"))
    data.write("relations.yml", "relations:\n  - {kind: denies, source: f1, target: troops}\n")
    data.write(name, "id: [")
    assert one(data).file == data.shown(name)


def test_a_row_may_refer_to_a_fact_that_is_only_malformed(data: DataDir) -> None:
    put(data, "troops", row(1, corrects="troops"))
    data.replace("figures.yml", "    unit: troops\n", "")
    assert one(data).file == data.shown("figures.yml")


def test_a_table_that_cannot_be_opened_hides_no_other_fault(data: DataDir) -> None:
    put(data, "troops", row(1))
    (data.file(TABLES) / "troops.csv").write_bytes(b"\xff")
    data.write("relations.yml", "relations:\n  - {kind: denies, source: f1, target: troops}\n")
    assert "is not UTF-8" in one(data).what


MEASURES = """measures:
  - id: troops
    name: Troops
    question: How many?
    scopes: [{id: land, name: Land}, {id: all, name: All}]
"""


def test_measures_of_the_dossier(data: DataDir) -> None:
    dossier = "dossiers/test/dossier.yml"
    data.write(dossier, data.file(dossier).read_text() + MEASURES)
    counted = "    measure: troops\n    scope_group: land\n    unit:"
    data.replace("figures.yml", "    unit:", counted)
    put(data, "troops", row(1, measure="Troops", scope_group="ALL"))
    figure = read_bundle(data.path, "test").facts[-1]
    assert isinstance(figure, Figure)
    assert figure.scope_group == "all"
    data.replace("figures.yml", "scope_group: land", "scope_group: sea")
    assert "The measure 'troops' has no scope group 'sea'." in one(data).what
    data.replace("figures.yml", "measure: troops\n    scope_group: sea", "scope_group: sea")
    assert "A scope group belongs to a measure" in one(data).what
    data.replace("figures.yml", "scope_group: sea", "measure: trops")
    assert "There is no measure 'trops'" in one(data).what
    data.replace("figures.yml", "    measure: trops\n", "")
    data.replace(dossier, "id: all", "id: land")
    assert "The scope group id 'land' is used twice." in {f.what for f in check_data(data.path)}


def test_events_of_a_table(data: DataDir) -> None:
    origin = ORIGIN.replace("kind: figures", "kind: events")
    changes = {"topic": "talks", "addressee": "Lithuania", "actor": "Lavrov"}
    put(data, "said", event_row(1, **changes), origin=origin)
    assert read_bundle(data.path, "test").facts[-1].id.startswith("statement-")


@pytest.mark.parametrize("kind", list(COLUMNS))
def test_the_examples_of_the_columns_fit_the_bundled_dossiers(kind: Kind) -> None:
    root = Path(__file__).parents[3] / "data"
    for dossier in dossier_ids(root):
        example = {column.name: column.example for column in COLUMNS[kind]}
        raw = rows_csv([example | {"id": "example-of-ours", "url": "https://example.org/talks"}])
        known = known_of(read_bundle(root, dossier))
        content = read_table(raw, "made.csv", kind=kind, table="made", known=known)
        assert content.rows == 1

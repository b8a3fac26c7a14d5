"""JSON Lines: the schema holds, and facts come back as they were."""

import json
import re
from pathlib import Path
from typing import Any

import factories
import pytest
from exporting import LATER, PARAPHRASE, with_context
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator, FormatChecker, ValidationError
from random_bundles import bundles

from demarche.export.interchange import jsonl, records, schema
from demarche.export.parsing import fact_of, facts_of
from demarche.model.dossier import Bundle, Snapshot
from demarche.store.as_of import seen_on

ROOT = Path(__file__).parents[2]
VALIDATOR = Draft202012Validator(schema(), format_checker=FormatChecker())
BY_KIND = {fact.kind: fact for fact in factories.bundle().facts}


def written(page: str) -> list[dict[str, Any]]:
    """The records that a page of documentation shows, its ellipses made words."""
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    blocks = re.findall(r"```json\n(.*?)```", text, re.DOTALL)
    lines = "".join(blocks).replace('"…"', '"x"').splitlines()
    return [json.loads(line) for line in lines if '"kind"' in line]


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(schema())


@given(bundles())
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_fact_fits_the_schema_and_comes_back(held: Bundle) -> None:
    seen = seen_on(held, 1, None)
    text = jsonl(records(seen.facts, seen))
    lines = text.split("\n")[:-1]
    for line in lines:
        VALIDATOR.validate(json.loads(line))
    assert facts_of(lines) == list(held.facts)


@pytest.mark.parametrize("page", ["design.md", "format.md"])
def test_documented_records_fit_the_schema(page: str) -> None:
    shown = written(page)
    assert {record["kind"] for record in shown} == set(BY_KIND)
    for record in shown:
        VALIDATOR.validate(record)


def test_the_examples_of_the_format_quote_the_report() -> None:
    for record in (each for each in written("format.md") if each["report"]):
        path = ROOT / "data/dossiers/ukraine-2022/reports" / f"{record['report']}.txt"
        text = path.read_text("utf-8")
        spans = [part for part in record.values() if isinstance(part, dict) and "exact" in part]
        for span in [*spans, *([record] if "exact" in record else [])]:
            assert text[span["start"] : span["end"]] == span["exact"]


def test_keys_come_in_the_documented_order(snapshot: Snapshot) -> None:
    documented = {record["kind"]: list(record) for record in written("design.md")}
    for record in records(snapshot.facts, snapshot):
        wanted = documented[record["kind"]]
        assert [key for key in record if key in wanted] == wanted


@pytest.mark.parametrize("held", [seen_on(factories.bundle(), 3, None), with_context()])
def test_every_key_is_in_the_schema_and_described_in_the_format(held: Snapshot) -> None:
    described = set(re.findall(r"`([a-z_]+)`", (ROOT / "docs/format.md").read_text("utf-8")))
    known = schema()
    for record in records(held.facts, held):
        VALIDATOR.validate(record)
        keys = set(record) | set(record.get("citation", ()))
        keys -= set(known["$defs"]["citation"]["properties"]) & described
        assert keys <= set(known["properties"]) | set(known["$defs"][record["kind"]]["properties"])
        assert keys <= described


def test_whole_numbers_stay_whole(snapshot: Snapshot) -> None:
    assert '"value": 1200, "low": 1200, "high": null' in jsonl(records(snapshot.facts, snapshot))


@pytest.mark.parametrize("kind", BY_KIND)
def test_a_record_without_its_words_is_refused(kind: str, snapshot: Snapshot) -> None:
    record = next(each for each in records(snapshot.facts, snapshot) if each["kind"] == kind)
    del record["content" if kind == "statement" else "exact"]
    with pytest.raises(ValidationError):
        VALIDATOR.validate(record)
    with pytest.raises(ValueError, match="validation error"):
        fact_of(record)


def test_facts_of_reports_are_written_as_before(snapshot: Snapshot) -> None:
    added = {"citation", "table", "later", "measure", "scope_group", "party", "core",
             "known_on_precision"}  # fmt: skip
    for record in records(snapshot.facts, snapshot):
        assert not added & set(record)


def test_a_cited_fact_has_its_page_and_no_words() -> None:
    held = with_context()
    found = {record["id"]: record for record in records(held.facts, held)}
    figure, said = found["figure-cited"], found["statement-cited"]
    assert (figure["report"], figure["exact"], figure["start"]) == (None, None, None)
    assert figure["citation"]["paraphrase"] == PARAPHRASE
    assert (figure["known_on"], figure["known_on_precision"]) == ("2022-02-01", "month")
    assert (figure["later"], figure["table"], figure["party"]) == (LATER, "counts", "asters")
    assert (said["mode"], said["content"], said["place"]) == ("our paraphrase", None, "kyiv")
    assert found["figure-range"]["value"] is None


@pytest.mark.parametrize("wrong", [
    {"citation": "left out"}, {"citation": None}, {"citation": {"publisher": "The Herald"}},
    {"exact": "words"}, {"report": "gazette"}, {"start": 0},
])  # fmt: skip
def test_a_cited_fact_that_quotes_or_names_no_page_is_refused(wrong: dict[str, Any]) -> None:
    held = with_context()
    record = next(each for each in records(held.facts, held) if each["id"] == "figure-cited")
    changed = {name: value for name, value in (record | wrong).items() if value != "left out"}
    with pytest.raises(ValidationError):
        VALIDATOR.validate(changed)


def test_no_facts_make_an_empty_file() -> None:
    assert jsonl([]) == ""

"""CSV: every cell comes back, and none is a formula."""

import csv
import io

import factories
import pytest
from exporting import ALSO, LATER, PARAPHRASE, PUBLISHER, TITLE, URL, whole, with_context
from hypothesis import HealthCheck, given, settings
from random_bundles import bundles

from demarche.export.interchange import records
from demarche.export.table import COLUMNS, cell, csv_text
from demarche.model.dossier import Bundle, Snapshot
from demarche.store.as_of import seen_on


def read(text: str) -> list[dict[str, str]]:
    """The rows as a CSV reader sees them."""
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


@given(bundles())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_rows_come_back_and_no_text_is_a_formula(held: Bundle) -> None:
    snapshot = seen_on(held, 1, None)
    rows = read(csv_text(whole(snapshot)))
    assert [row["id"] for row in rows] == [fact.id for fact in held.facts]
    for row, fact, record in zip(rows, held.facts, records(snapshot.facts, snapshot), strict=True):
        words = fact.spans[0].exact if fact.spans else ""
        assert row["exact"] in (words, f"'{words}")
        assert row["note"] in (fact.note or "", f"'{fact.note}")
        for name, text in row.items():
            if not isinstance(record.get(name), int | float) and name not in ("lat", "lon"):
                assert not text.startswith(tuple("=+-@\t\r\n"))


def test_the_qualifier_stands_beside_its_value(snapshot: Snapshot) -> None:
    place = COLUMNS.index("value")
    assert COLUMNS[place : place + 3] == ("value", "qualifier", "qualifier_text")
    (figure,) = [row for row in read(csv_text(whole(snapshot))) if row["kind"] == "figure"]
    assert [figure[name] for name in COLUMNS[place : place + 3]] == ["1200", "more than", "Over"]
    assert (figure["revision"], figure["outlet"]) == ("3", "'+The Gazette")


def test_every_row_has_every_column_and_ends_in_crlf(snapshot: Snapshot) -> None:
    text = csv_text(whole(snapshot))
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert {len(row) for row in rows} == {len(COLUMNS)}
    assert text.endswith("\r\n")
    assert text.count("\n") == text.count("\r\n") == len(rows)


@pytest.mark.parametrize("start", [*"=+-@\t\r\n", "＝", "＋", "－", "＠"])
def test_formula_beginnings_are_made_harmless(start: str) -> None:
    assert cell(f"{start}1") == f"'{start}1"
    assert cell([f"{start}1", "b"]) == f"'{start}1; b"


@pytest.mark.parametrize("value", [-3.5, -7, 0])
def test_numbers_stay_numbers(value: float) -> None:
    assert cell(value) == value


def test_a_statement_has_its_parts(snapshot: Snapshot) -> None:
    (row,) = [row for row in read(csv_text(whole(snapshot))) if row["kind"] == "statement"]
    assert (row["source_exact"], row["cue_exact"]) == ("Ms. Aster", "said")
    assert (row["exact"], row["gist"]) == ("“talks” must go on", "'=She wants talks")
    assert (row["chain"], row["position"]) == ("aster; ministry", "true")


def test_a_cited_fact_keeps_all_that_its_page_says() -> None:
    found = {row["id"]: row for row in read(csv_text(whole(with_context())))}
    wanted = {
        "evidence": "cited page, not held", "report": "", "sentence": "", "exact": "",
        "paraphrase": PARAPHRASE, "outlet": f"'{PUBLISHER}", "title": TITLE, "url": URL,
        "title_rebuilt": "true", "grade": "repost, partisan, state or secondary outlet",
        "also_seen": ALSO, "table": "counts", "measure": "guards", "scope_group": "frontier",
        "party": "asters", "origin": "kyiv", "later": LATER, "known_on": "2022-02",
        "as_of": "2022-02", "core": "true",
        "view_evidence": "the reports, and cited pages in our paraphrase",
    }  # fmt: skip
    assert {name: found["figure-cited"][name] for name in wanted} == wanted
    words = found["figure-words"]
    assert (words["value"], words["qualifier_text"]) == ("", "several hundred")
    said = found["statement-cited"]
    assert (said["mode"], said["place"]) == ("our paraphrase", "kyiv")
    guards = found["figure-guards"]
    assert (guards["evidence"], guards["paraphrase"], guards["known_on"]) == (
        "report", "", "2022-02-14")  # fmt: skip


def test_no_facts_make_a_header() -> None:
    text = csv_text(whole(seen_on(factories.bundle(facts=(), relations=()), 1, None)))
    assert text == ",".join(COLUMNS) + "\r\n"

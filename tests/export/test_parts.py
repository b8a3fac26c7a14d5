"""Parts of different views in one file: each fact once, and every view told."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

from bundled import scope
from exporting import PUBLISHER, URL, deck_of, whole, with_context
from jsonschema import Draft202012Validator

from demarche.analysis.filters import Filters
from demarche.export.about import CITED_CAVEAT, lines, view_record
from demarche.export.deck import Content, facts
from demarche.export.forms import Form
from demarche.export.interchange import schema
from demarche.export.parts import everything, part_of, union
from demarche.export.tables import view_bytes
from demarche.geo.borders import Borders
from demarche.model.briefing import SlideKind
from demarche.model.settings import ROOT

BORDERS = Borders(ROOT / "data" / "borders")
ALL = Content(SlideKind.STATEMENTS, scope(), "All of them")
RUSSIAN = Content(SlideKind.STATEMENTS, scope(Filters(side=("russia",))), "Russia’s", "Say this",
                  "/actors?side=Russia")  # fmt: skip


def test_a_fact_that_two_slides_show_comes_once_and_tells_both() -> None:
    data = view_bytes(deck_of(ALL, RUSSIAN), BORDERS, Form.CSV).decode()
    rows = list(csv.DictReader(io.StringIO(data)))
    assert [row["id"] for row in rows] == [fact.id for fact in facts(ALL)]
    both = {fact.id for fact in facts(RUSSIAN)}
    for row in rows:
        told = (row["shown_in"], row["filters"])
        one = ("All of them", "none")
        two = ("All of them / Russia’s", "none / Side: Russia")
        assert told == (two if row["id"] in both else one)


def test_another_revision_makes_another_row() -> None:
    later = Content(SlideKind.STATEMENTS, replace(scope(), revision="2-ffffffffffff"), "")
    shown = union([part_of(ALL), part_of(later)])
    assert len(shown) == 2 * len(facts(ALL))


def test_the_record_has_at_the_top_only_what_holds_for_all_parts() -> None:
    record = view_record([part_of(ALL), part_of(RUSSIAN)])
    assert "filters" not in record
    assert record["revision_name"] == "1-0123456789ab"
    assert [part["filters"] for part in record["parts"]] == ["none", "Side: Russia"]
    assert record["parts"][1]["facts"] == [fact.id for fact in facts(RUSSIAN)]
    assert (record["parts"][1]["notes"], record["parts"][1]["link"]) == (
        "Say this", "/actors?side=Russia"
    )  # fmt: skip
    assert record["sources"][0]["outlet"] == "meczyki.net"
    json.dumps(record, allow_nan=False)


def test_the_lines_tell_what_differs_between_parts() -> None:
    said = {line.term: line.words for line in lines([part_of(ALL), part_of(RUSSIAN)], ["A", "B"])}
    assert said["Filters"] == "none / Side: Russia"
    assert said["B"].startswith(f"Russia’s: {len(facts(RUSSIAN))} facts\nFilters: Side: Russia")
    assert "Address: /actors?side=Russia" in said["B"]
    assert "Revision" not in said["B"]


def test_cited_facts_are_counted_and_their_pages_are_sources() -> None:
    parts = whole(with_context())
    record = view_record(parts)
    Draft202012Validator(schema("view")).validate(record)
    report, *pages = record["sources"]
    assert report["report"] == "gazette"
    assert {page["report"] for page in pages} == {None}
    (page,) = [page for page in pages if page["outlet"] == PUBLISHER]
    assert (page["url"], page["title_rebuilt"], page["held"]) == (URL, True, False)
    assert record["facts"] == 12
    assert record["caveats"][-1] == CITED_CAVEAT
    said = {line.term: line.words for line in lines(parts, ["A"])}
    assert said["Facts"].endswith("; 5 of them from cited pages")
    assert "cited, not held here" in said[PUBLISHER]
    assert said["Evidence"] == "the reports, and cited pages in our paraphrase"
    assert CITED_CAVEAT not in view_record([part_of(ALL)])["caveats"]


def test_everything_is_what_the_filters_leave() -> None:
    shown = scope(Filters(side=("russia",)))
    part = everything(shown)
    assert {fact.id for fact in part.facts} == set(shown.shown["id"])
    assert 0 < len(part.facts) < len(everything(scope()).facts) == 114

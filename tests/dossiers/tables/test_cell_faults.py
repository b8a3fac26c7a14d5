"""Each kind of fault of a single cell: what it says, and what it tells to do."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from dossiers.tables.making import event_row, figure_row
from dossiers.tables.reading import row_faults

from demarche.dossiers.tables.columns import Kind
from demarche.dossiers.tables.kinds import COLUMNS
from demarche.model.errors import Fault

PLAIN = "with a point for decimals"
FORM = "Write YYYY-MM-DD"
# column, what it holds, what the fault says, and what its remedy has
FIGURES = [
    ("unit", "trops", "there is no such unit", "Did you mean 'troops'? Write one of 'air-defence"),
    ("qualifier", "more then", "there is no such qualifier", "Did you mean 'more than'?"),
    ("status", "counting", "there is no such status", "Did you mean 'counted'?"),
    ("grade", "official", "there is no such grade", "'official text or transcript'"),
    ("party", "Rusia", "there is no such actor", "Did you mean 'russia'?"),
    ("party", "both", "this is a name of 'russia' and 'ukraine'", "Write the id"),
    ("place", "Lithuana", "there is no such place", "Did you mean 'lithuania'?"),
    ("origin", "nowhere", "there is no such place", "Write its id, its name or an alias."),
    ("side", "Wst", "there is no such side", "Did you mean 'west'? Write one of 'east', 'west'."),
    ("measure", "russian troop", "there is no such kind of count", "'reinforcements'"),
    ("scope_group", "brders", "there is no such scope group of 'russian-troops'", "'borders'"),
    ("scope_group", "sent", "there is no such scope group", "Write one of 'borders'"),
    ("stated_by", "report", "a table has no report that could speak", "Name who states it"),
    ("value", "12a", "this is no number", PLAIN),
    ("value", "1.300,5", "this is no number", PLAIN),
    ("value", "13,0000", "this is no number", PLAIN),
    ("value", "100 %", "this is no number", PLAIN),
    ("value", "1.300", "this may mean 1300, or a decimal", "Write 1300;"),
    ("value", "1.300.000", "this may mean 1300000", "Write 1300000;"),
    ("value", "-5", "a count cannot be negative", "without a sign"),
    ("low", "-1e3", "a count cannot be negative", "without a sign"),
    ("value", "NaN", "this is no finite number", PLAIN),
    ("high", "inf", "this is no finite number", PLAIN),
    ("value", "1e999", "this is more than can be counted", "up to 1e+12"),
    ("as_of", "2022-02-30", "there is no such day", "Correct it."),
    ("as_of", "2022-13", "there is no such day", FORM),
    ("as_of", "14.02.2022", "this is no day in the form that is read", FORM),
    ("as_of", "14 February 2022", "this is no day in the form that is read", FORM),
    ("known_on", "2022-02-14 19:24", "this holds a time of day", "the day alone"),
    ("known_on", "2025-02-01", "this day is still to come", "Correct the day."),
    ("known_on", "2025-02", "this day is still to come", "Correct the day."),
    ("page_day", "2031-01-01", "this day is still to come", "Correct the day."),
    ("page_day", "2022-02", "this is no single day", "leave the cell empty"),
    ("derived", "maybe", "this is neither yes nor no", "Write yes or no."),
    ("url", "javascript:alert(1)", "is no web address", "whole address"),
    ("url", "example.org/a", "is no web address", "whole address"),
    ("also_seen", "https://a.org/b; ftp://c.org", "'ftp://c.org' is no web address", "whole"),
    ("id", "Ж", "an id needs a letter from a to z or a digit", "F001"),
    ("id", "Troops on borders", "another fact of the dossier has this key", "another id"),
    ("corrects", "f999", "neither a row of this table nor a fact", "the key of a fact"),
    ("denies", "troops-on-border", "neither a row", "Did you mean 'troops-on-borders'?"),
    ("also_seen", " ; ", "nothing stands between the semicolons", "or empty it"),
    ("answers", "troops-on-borders; f999", "of 'f999', neither a row", "the key of a fact"),
    ("answers", "troops-on-borders; F1", "the row refers to itself", "Name the other row."),
    ("counted", "x" * 201, "it has 201 characters, 200 are read", "Shorten it to 200 characters."),
    ("paraphrase", "x" * 301, "it has 301 characters, 300 are read", "Shorten it to 300"),
    ("counted", "=SUM(A1:A9)", "a cell that begins like a formula is not read", "apostrophe"),
    ("counted", "＝1+1", "a cell that begins like a formula is not read", "apostrophe"),
    ("note", "+49 30 call", "a cell that begins like a formula is not read", "apostrophe"),
    ("note", "@cmd", "a cell that begins like a formula is not read", "apostrophe"),
    ("note", "- about", "a cell that begins like a formula is not read", "apostrophe"),
    ("note", ' "=1', "a cell that begins like a formula is not read", "apostrophe"),
    ("note", "\tx", "holds '[U+0009]x': a cell that begins like a formula", "apostrophe"),
    ("value", "=1+1", "a cell that begins like a formula is not read", "the value itself"),
    ("note", "a\u202eb", "an invisible character, U+202E, stands in it", "Type the text anew"),
    ("note", "a\u200bb", "holds 'a[U+200B]b'", "without it"),
    ("note", "a\x07b", "an invisible character, U+0007", "without it"),
    ("publisher", "\ufeffNews", "an invisible character, U+FEFF", "without it"),
    ("note", "Z\ufffdrich", "a character was lost when the file was saved", "UTF-8"),
    ("note", "#REF!", "the spreadsheet has an error here", "empty the cell"),
    *((name, "", "is empty", "Fill it: ") for name in (
        "id", "counted", "qualifier", "unit", "status", "place", "stated_by", "publisher", "title",
        "url", "grade", "paraphrase")),
    ("title", " \u00a0 ", "is empty", "Fill it: The page's title."),
]  # fmt: skip
EVENTS = [
    ("kind", "speech", "there is no such kind", "Write one of 'statement', 'event'."),
    ("act", "demand", "there is no such act", "Did you mean 'demands'?"),
    ("topic", "Natto", "there is no such topic", "Did you mean 'nato'?"),
    ("stance", "neutral", "there is no such stance", "'unclear'"),
    ("plover", "DEMAND", "there is no such plover", "'THREATEN'"),
    ("addressee", "Ukraine; Germny", "of 'Germny', there is no such actor", "'germany'"),
    ("actor", "report", "a table has no report that could speak", "Name who states it"),
    ("actor", ";", "nothing stands between the semicolons", "Fill the cell"),
    ("gist", "x" * 91, "it has 91 characters, 90 are read", "Shorten it to 90 characters."),
    ("actor", "Russia; Germany", "a statement has one speaker", "Give each speaker a row."),
    ("act", "", "a statement needs an act", "Fill it, or correct kind."),
    ("stance", "", "a statement on a topic takes a stance", "unclear"),
    ("status", "happened", "a statement has no status", "Empty the cell, or correct kind."),
    ("origin", "Germany", "a statement has no origin", "Empty the cell"),
    ("day", "2031-01-01", "this day is still to come", "only a planned event"),
    ("known_on", "2021-03-01", "this is before the day on which it was said", "Correct known_on"),
]
REAL_EVENTS = [
    ("status", "", "an event needs a status", "Fill it"),
    ("gist", "", "an event needs a gist", "Fill it"),
    ("act", "states", "an event has no act", "Empty the cell"),
    ("speaker_label", "He", "an event has no speaker label", "Empty the cell"),
    ("known_on", "2021-02", "this is before the day", "Correct known_on, the day or the status."),
]
OF_EVENT = {"kind": "event", "act": "", "topic": "", "stance": "", "status": "happened"}


CASES = [*(("figures", figure_row, {}, case) for case in FIGURES),
         *(("events", event_row, {}, case) for case in EVENTS),
         *(("events", event_row, OF_EVENT, case) for case in REAL_EVENTS)]  # fmt: skip


@cache
def told(kind: Kind) -> dict[int, list[Fault]]:
    """The faults of a table that holds each case of ``kind`` in a row of its own, by line."""
    rows = []
    for number, (_, make, changes, (column, text, *_)) in enumerate(of_kind(kind), start=1):
        rows.append(make(number, **(changes | {column: text.replace("F1", f"F{number}")})))
    by_line: dict[int, list[Fault]] = {}
    for fault in row_faults(rows, kind):
        by_line.setdefault(fault.line, []).append(fault)
    return by_line


def of_kind(kind: Kind) -> list[tuple[Any, ...]]:
    return [case for case in CASES if case[0] == kind]


def name(case: Any) -> str:
    return f"{case[3][0]} {case[3][1]!r:.20}"


@pytest.mark.parametrize("case", CASES, ids=name)
def test_each_faulty_cell_is_told_alone(case: tuple[Any, ...]) -> None:
    kind, _, _, (column, _, what, remedy) = case
    (fault,) = told(kind)[of_kind(kind).index(case) + 2]
    assert fault.what.startswith(f"Column '{column}' ")
    assert what in fault.what
    assert remedy in fault.remedy


def test_no_other_cell_is_told() -> None:
    for kind in COLUMNS:
        assert len(told(kind)) == len(of_kind(kind))


def only(faults: tuple[Fault, ...], column: str) -> Fault:
    """The one fault, which tells of ``column`` in the first row."""
    (fault,) = faults
    assert fault.line == 2
    assert fault.what.startswith(f"Column '{column}' ")
    return fault


def test_a_line_break_may_begin_no_cell() -> None:
    fault = only(row_faults([figure_row(1, note="\rx")]), "note")
    assert "holds '[U+000D]x': a cell that begins like a formula" in fault.what


def test_an_event_to_come_says_when_it_became_known() -> None:
    row = event_row(1, **(OF_EVENT | {"status": "planned", "day": "2031-01"}))
    fault = only(row_faults([row], "events"), "known_on")
    assert "is empty: the day is still to come" in fault.what
    assert "Write the day on which it became known." in fault.remedy


def test_a_scope_group_needs_a_measure() -> None:
    fault = only(row_faults([figure_row(1, measure="")]), "scope_group")
    assert "measure is empty" in fault.what

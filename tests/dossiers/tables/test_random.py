"""Whatever the bytes, a table is read or told wrong; and what is written is read as it was."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from typing import Any

from dossiers.tables.making import event_row, figure_row, rows_csv, rows_xlsx
from dossiers.tables.reading import read
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from demarche.dossiers.tables.cells.days import Day
from demarche.dossiers.tables.columns import Kind
from demarche.dossiers.tables.kinds import COLUMNS
from demarche.model.errors import InvalidDataError
from demarche.model.facts import AnyFact, Figure, Statement
from demarche.model.vocabulary import Grade, Precision, Qualifier, Stance, Status

KINDS: st.SearchStrategy[Kind] = st.sampled_from(["figures", "events"])
CSV = {"figures": rows_csv([figure_row(1), figure_row(2)]),
       "events": rows_csv([event_row(1), event_row(2)])}  # fmt: skip
XLSX = rows_xlsx([figure_row(1)])
MANY = settings(max_examples=80, suppress_health_check=[HealthCheck.too_slow])
SOME = settings(MANY, max_examples=25)
FEW = settings(MANY, max_examples=10)


def read_or_told(raw: bytes, kind: Kind, file: str = "made.csv") -> None:
    try:
        content = read(raw, kind, file)
    except InvalidDataError as error:
        told = error.faults
    else:
        assert content.rows == len(content.facts) > 0
        return
    assert 0 < len(told) <= 200
    assert all(fault.what.strip() and fault.line > 0 for fault in told)


@MANY
@given(st.binary(max_size=400), KINDS, st.sampled_from([b"", b"PK\x03\x04", b"\xff\xfe", b"id,"]))
def test_any_bytes(raw: bytes, kind: Kind, start: bytes) -> None:
    read_or_told(start + raw, kind)


@SOME
@given(st.data(), KINDS)
def test_a_table_with_bytes_put_into_it(data: st.DataObject, kind: Kind) -> None:
    at = data.draw(st.integers(0, len(CSV[kind])))
    put = data.draw(st.binary(max_size=6) | st.sampled_from([b'"', b"\r", b";", b"\n=", b"\0"]))
    cut = data.draw(st.integers(0, 30))
    read_or_told(CSV[kind][:at] + put + CSV[kind][at + cut :], kind)


@SOME
@given(st.data(), KINDS)
def test_any_texts_in_the_cells(data: st.DataObject, kind: Kind) -> None:
    made = figure_row(1) if kind == "figures" else event_row(1)
    columns = [column.name for column in COLUMNS[kind]]
    texts = st.text(max_size=20) | st.sampled_from(["1e400", "٣", "2022-00", "²", "NaN", "1_000"])
    changes = data.draw(st.dictionaries(st.sampled_from(columns), texts, max_size=8))
    raw = rows_csv([made | changes])
    read_or_told(raw, kind)


@SOME
@given(st.data())
def test_a_workbook_with_bytes_put_into_a_part(data: st.DataObject) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(XLSX)) as source, zipfile.ZipFile(file, "w") as target:
        spoilt = data.draw(st.sampled_from(source.namelist()))
        for name in source.namelist():
            content = source.read(name)
            if name == spoilt:
                at = data.draw(st.integers(0, len(content)))
                put = data.draw(st.binary(max_size=4) | st.sampled_from([b"<f>1</f>", b"9", b"<"]))
                content = content[:at] + put + content[at + data.draw(st.integers(0, 8)) :]
            target.writestr(name, content)
    read_or_told(file.getvalue(), "figures", "made.xlsx")


@SOME
@given(st.data())
def test_a_workbook_with_bytes_changed(data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(XLSX)))
    put = data.draw(st.binary(min_size=1, max_size=4))
    read_or_told(XLSX[:at] + put + XLSX[at + len(put) :], "figures", "made.xlsx")


# Words that no check of form refuses; a table folds white space and brings text into NFC.
WORDS = st.text(st.characters(codec="ascii", categories=["L", "N", "P"]), min_size=1, max_size=30)
TEXTS = WORDS.filter(lambda text: text[0] not in "=+-@'\"#")
MAYBE = st.none() | TEXTS
DAYS = st.dates(date(1990, 1, 1), date(2024, 12, 31))
NUMBERS = st.floats(0, 1e12).map(abs) | st.integers(0, 10**9).map(float)


@st.composite
def days(draw: st.DrawFn) -> Day:
    day, precision = draw(DAYS), draw(st.sampled_from([Precision.DAY, Precision.MONTH,
                                                       Precision.YEAR]))  # fmt: skip
    first = {Precision.MONTH: day.replace(day=1), Precision.YEAR: day.replace(day=1, month=1)}
    return Day(first.get(precision, day), precision)


def written(day: Day | None) -> str:
    length = {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}
    return day.first.isoformat()[: length[day.precision]] if day else ""


@st.composite
def bounded(draw: st.DrawFn) -> dict[str, Any]:
    """A qualifier with a number and the bounds that go with it."""
    qualifier, number = draw(st.sampled_from(Qualifier)), draw(NUMBERS)
    low = number if qualifier in {"exactly", "more than", "at least"} else None
    high = number if qualifier in {"exactly", "up to", "fewer than"} else None
    if qualifier in {"about", "nearly"} and draw(st.booleans()):
        low, high = sorted([number, draw(NUMBERS)])
        return {"qualifier": qualifier, "value": None, "low": low, "high": high}
    return {"qualifier": qualifier, "value": number, "low": low, "high": high}


CITED = {
    "publisher": TEXTS, "title": TEXTS, "grade": st.sampled_from(Grade), "paraphrase": TEXTS,
    "note": MAYBE, "resolved": MAYBE, "core": st.booleans(), "title_rebuilt": st.booleans(),
    "page_day": st.none() | DAYS, "known_on": st.none() | days(),
}  # fmt: skip
FIGURES = st.fixed_dictionaries(CITED | {
    "numbers": bounded(), "counted": TEXTS, "label": TEXTS, "qualifier_text": TEXTS,
    "unit": st.sampled_from(["troops", "shelters"]), "status": st.just(Status.EXPECTED),
    "status_note": MAYBE, "derived": st.booleans(), "scope": MAYBE, "as_of_ground": MAYBE,
    "party": st.none() | st.sampled_from(["russia", "germany"]), "as_of": st.none() | days(),
    "scope_group": st.none() | st.sampled_from(["borders", "with-crimea"]),
})  # fmt: skip
STATEMENTS = st.fixed_dictionaries(CITED | {
    "gist": MAYBE, "speaker_label": MAYBE, "channel": MAYBE, "day_ground": MAYBE, "day": days(),
    "stance": st.sampled_from(Stance), "position": st.booleans(),
})  # fmt: skip


def cells(drawn: dict[str, Any]) -> dict[str, str]:
    """What was drawn as a table has it."""
    drawn = {**drawn, **drawn.get("numbers", {})}
    return {name: _cell(value) for name, value in drawn.items() if name != "numbers"}


def _cell(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Day):
        return written(value)
    return "" if value is None else str(value)


def known(day: Day | None) -> tuple[date | None, Precision]:
    return (day.first, day.precision) if day else (None, Precision.DAY)


@FEW
@given(st.lists(FIGURES, min_size=1, max_size=12))
def test_figures_are_read_as_they_were_written(rows: list[dict[str, Any]]) -> None:
    raw = rows_csv(figure_row(n, **cells(drawn)) for n, drawn in enumerate(rows, start=1))
    for found, drawn in zip(read(raw).facts, rows, strict=True):
        check_figure(found, drawn)


def check_figure(found: AnyFact, drawn: dict[str, Any]) -> None:
    assert isinstance(found, Figure)
    assert found.citation is not None
    bounds = {name: getattr(found, name) for name in ("qualifier", "value", "low", "high")}
    assert bounds == drawn["numbers"]
    as_they_are = ("counted", "label", "qualifier_text", "unit", "status", "status_note", "derived",
                   "as_of_ground", "party", "scope_group", "note", "resolved", "core")  # fmt: skip
    for name in as_they_are:
        assert getattr(found, name) == drawn[name]
    for name in ("publisher", "title", "grade", "paraphrase", "title_rebuilt"):
        assert getattr(found.citation, name) == drawn[name]
    assert found.citation.day == drawn["page_day"]
    assert (found.known_on, found.known_on_precision) == known(drawn["known_on"])
    assert found.scope == (drawn["scope"] or "")
    assert found.as_of == (drawn["as_of"].first if drawn["as_of"] else None)


@FEW
@given(st.lists(STATEMENTS, min_size=1, max_size=12))
def test_statements_are_read_as_they_were_written(rows: list[dict[str, Any]]) -> None:
    for drawn in rows:
        day, later = drawn["day"], drawn["known_on"]
        drawn["known_on"] = later if later and later.last >= day.first else None
    raw = rows_csv(event_row(n, **cells(drawn)) for n, drawn in enumerate(rows, start=1))
    for found, drawn in zip(read(raw, "events").facts, rows, strict=True):
        check_statement(found, drawn)


def check_statement(found: AnyFact, drawn: dict[str, Any]) -> None:
    day = drawn["day"]
    assert isinstance(found, Statement)
    for name in ("gist", "speaker_label", "channel", "stance", "position", "note", "core"):
        assert getattr(found, name) == drawn[name]
    assert (found.said_on, found.said_on_precision) == (day.first, day.precision)
    assert found.said_on_ground == drawn["day_ground"]
    assert (found.known_on, found.known_on_precision) == known(drawn["known_on"] or day)

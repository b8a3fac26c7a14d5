"""The workbook, read again by openpyxl, pandas and LibreOffice."""

from __future__ import annotations

import csv
import io
import subprocess
from datetime import UTC, date, datetime
from pathlib import Path

import factories
import openpyxl
import pandas as pd
import pytest
from bundled import deck
from exporting import whole
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from demarche.analysis.scope import Scope
from demarche.export import workbook
from demarche.export.deck import Content
from demarche.export.parts import Part, part_of
from demarche.export.sheet_evidence import when
from demarche.export.sheets import NAMES, readable
from demarche.export.table import COLUMNS
from demarche.export.workbook import sheet_names, workbook_bytes
from demarche.model.briefing import SlideKind
from demarche.model.errors import ExportError
from demarche.model.vocabulary import Precision
from demarche.store.as_of import seen_on

HOSTILE = ["=1+1", " =1+1", '"=1+1', "'=1+1", "＝1+1", "+1+1", "-1+1", "@SUM(1;1)", "\t=1+1",
           "=HYPERLINK(\"x\")", "<b>&amp;</b>", "_x0041_", "🕊 سلام", "a\x00b\x0bc"]  # fmt: skip
SPREADSHEET = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'


def scope(**changes: object) -> Scope:
    """The small dossier with a figure whose texts are ``changes``."""
    held = factories.with_fact(factories.bundle(), factories.figure(**changes))
    return whole(seen_on(held, 1, None))[0].scope


def figures(**changes: object) -> list[Part]:
    """One part with that figure alone."""
    return [part_of(Content(SlideKind.FIGURES, scope(**changes), "=A headline"))]


def opened(parts: list[Part]) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(workbook_bytes(parts)))


def facts(book: openpyxl.Workbook) -> dict[str, object]:
    """The first row of "Facts"."""
    names, row = list(book["Facts"].iter_rows(max_row=2, values_only=True))
    return dict(zip(names, row, strict=True))


def about(book: openpyxl.Workbook) -> str:
    return "\n".join(str(c) for row in book["About"].iter_rows(values_only=True) for c in row if c)


@pytest.fixture(scope="module")
def hostile() -> list[Part]:
    """One part with a figure for each hostile text, each in a column that is shown as it is."""
    held = factories.bundle(
        facts=tuple(factories.figure(id=f"figure-{n}", key=f"f-{n}", counted=text)
                    for n, text in enumerate(HOSTILE)), relations=(),
    )  # fmt: skip
    return [part_of(Content(SlideKind.FIGURES, whole(seen_on(held, 1, None))[0].scope, "=2+2"))]


@pytest.fixture(scope="module")
def in_libreoffice(
    hostile: list[Part], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, list[list[str]]]:
    """The sheets as LibreOffice shows them."""
    folder = tmp_path_factory.mktemp("office")
    (folder / "view.xlsx").write_bytes(workbook_bytes(hostile))
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
         "--convert-to", SPREADSHEET, "--outdir", str(folder), str(folder / "view.xlsx")],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    return {
        path.stem.removeprefix("view-"): list(csv.reader(io.StringIO(path.read_text("utf-8"))))
        for path in folder.glob("view-*.csv")
    }


def test_libreoffice_runs_no_text_as_a_formula(in_libreoffice: dict[str, list[list[str]]]) -> None:
    head, *rows = in_libreoffice["Figures"]
    shown = [row[head.index("Counted")].removeprefix("'") for row in rows]
    assert shown[:9] == HOSTILE[:9]
    assert shown[9:] == [*HOSTILE[9:-1], "abc"]


def test_libreoffice_shows_numbers_bounds_and_days(
    in_libreoffice: dict[str, list[list[str]]],
) -> None:
    head, first, *_ = in_libreoffice["Figures"]
    row = dict(zip(head, first, strict=True))
    wanted = {"As reported": "Over 1,200", "Number in the words": "1200", "Low": "1200",
              "High": "open", "Day counted": "2022-02-14", "Derived by us": "no",
              "Fact": "figure-0"}  # fmt: skip
    assert {name: row[name] for name in wanted} == wanted
    assert any("'=2+2" in cell for row in in_libreoffice["About"] for cell in row)


def test_removed_characters_and_guarded_cells_are_told(hostile: list[Part]) -> None:
    book = opened(hostile)
    told = about(book)
    assert "4 control character(s)" in told  # two, on two sheets
    cells = [str(cell.value) for name in ("Figures", "Facts") for row in book[name] for cell in row]
    assert f"({sum(text.startswith(chr(39)) for text in cells)} cell(s))" in told
    assert "Cut" not in told


@given(st.text(min_size=1, max_size=40), st.text(min_size=1, max_size=40))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_comes_back_and_no_cell_is_a_formula(counted: str, note: str) -> None:
    book = opened(figures(counted=counted, note=note))
    assert {c.data_type for sheet in book for row in sheet for c in row} <= {"s", "n", "d"}
    found = facts(book)["counted"] or ""
    kept = counted.translate(dict.fromkeys([*range(9), *range(11, 32), 65534, 65535]))
    assert str(found) in (kept, f"'{kept}")


def test_a_text_that_a_cell_cannot_hold_is_cut_and_told() -> None:
    book = opened(figures(counted="w" * 40_000))
    text = str(facts(book)["counted"])
    assert 32_700 < len(text) <= 32_767
    assert text.endswith("characters cut]")
    assert "Facts, counted" in about(book)
    assert "Figures, Counted" in about(book)


def test_pandas_reads_numbers_as_numbers_and_days_as_days() -> None:
    data = io.BytesIO(workbook_bytes([part_of(each) for each in deck().slides]))
    frame = pd.read_excel(data, sheet_name="Facts")
    assert list(frame.columns) == list(COLUMNS)
    (row,) = frame[frame["value"] == 130_000].to_dict("records")
    assert (row["qualifier"], row["low"]) == ("more than", 130_000)
    assert pd.isna(row["high"])
    assert row["as_of"] == datetime(2022, 2, 14)


@pytest.mark.parametrize(
    ("day", "precision", "shown"),
    [(date(2022, 2, 14), "day", date(2022, 2, 14)), (date(2022, 2, 28), "month", "2022-02"),
     (date(2022, 12, 31), "year", "2022"), (date(1899, 12, 31), "day", "1899-12-31"),
     (None, "unknown", None)],
)  # fmt: skip
def test_a_day_is_as_exact_as_it_is_known(
    day: date | None, precision: str, shown: object
) -> None:
    assert when(day, precision) == shown


def test_a_month_stays_text_in_the_file() -> None:
    book = opened(figures(as_of_precision=Precision.MONTH, qualifier_text="over", derived=True))
    assert facts(book)["as_of"] == "2022-02"
    names, row = list(book["Figures"].iter_rows(max_row=2, values_only=True))
    assert dict(zip(names, row, strict=True))["Day counted"] == "2022-02"
    assert dict(zip(names, row, strict=True))["Derived by us"] == "yes"


def test_every_part_has_a_sheet_with_ids_and_sentences_and_a_valid_name() -> None:
    parts = [part_of(each) for each in deck().slides]
    book = opened(parts)
    assert book.sheetnames == ["About", *sheet_names(parts), "Facts"]
    for name, part in zip(sheet_names(parts), parts, strict=True):
        assert len(name) <= 31
        assert not set(name) & set("[]:*?/\\")
        sheet = book[name]
        head = [cell.value for cell in sheet[1]]
        rows = [dict(zip(head, row, strict=True)) for row in sheet.iter_rows(2, values_only=True)]
        assert {row["Fact"] for row in rows} == {fact.id for fact in part.facts}
        assert all(row["Sentence"] and row["Outlet"] for row in rows)
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref
    assert set(NAMES) == set(SlideKind)


def test_the_matrix_crosses_topics_with_actors() -> None:
    (part,) = [part_of(each) for each in deck(SlideKind.MATRIX).slides]
    rows = readable(part)
    crossed = pd.DataFrame(rows).groupby(["Topic", "Actor"])["Statements here"].agg(["size", "max"])
    assert (crossed["size"] == crossed["max"]).all()


def test_the_file_states_what_it_is() -> None:
    book = opened([part_of(each) for each in deck().slides])
    assert book.properties.title == "Ukraine crisis, February 2022"
    assert "Crimea shown as part of Ukraine" in book.properties.description
    assert book.properties.created.replace(tzinfo=UTC) <= datetime.now(UTC)
    told = about(book)
    for words in ("not limited to a day", "1-0123456789ab", "no byline", "Nothing here is verified",
                  "Headline of map: 24 facts", "Notes of map", "day inferred"):  # fmt: skip
        assert words in told
    assert "1-0123456789ab" in str(book["Facts"].oddFooter.left.text)


def test_a_view_without_facts_says_so() -> None:
    held = factories.bundle(facts=(), relations=())
    shown = whole(seen_on(held, 1, None))[0].scope
    book = opened([part_of(Content(SlideKind.EVENTS, shown, ""))])
    assert book["Events"]["A1"].value == "No facts"
    assert "0 facts" in about(book)


def test_more_facts_than_rows_are_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MOST_ROWS", 1)
    with pytest.raises(ExportError, match="do not fit"):
        workbook_bytes(figures())


def test_nothing_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    workbook_bytes(figures())
    assert list(tmp_path.iterdir()) == []

"""Many faults: equal ones once with their rows, the first 200, and the others counted."""

from __future__ import annotations

import pytest
from dossiers.tables.making import figure_row, rows_csv, rows_xlsx
from dossiers.tables.reading import faults, row_faults
from pandera.config import config_context
from pandera.errors import SchemaErrors

from demarche.dossiers.tables.cells.table_cells import Cells


def test_the_same_fault_of_the_same_value_is_told_once() -> None:
    rows = [figure_row(n, unit="trops" if n in {1, 3, 4} else "troops") for n in range(1, 6)]
    (fault,) = row_faults(rows)
    assert fault.line == 2
    assert fault.what.endswith("there is no such unit. So it is in lines 4 and 5.")


def test_one_more_row() -> None:
    (fault,) = faults(rows_xlsx([figure_row(n, unit="trops") for n in (1, 2)]), file="made.xlsx")
    assert fault.what.endswith(" So it is in row 3.")


def test_many_rows_are_counted() -> None:
    (fault,) = row_faults([figure_row(n, unit="trops") for n in range(1, 1_001)])
    assert fault.what.endswith(" So it is in lines 3, 4, 5, 6 and 995 more.")


def test_another_value_or_column_is_another_fault() -> None:
    rows = [figure_row(1, unit="trops"), figure_row(2, unit="ships!"), figure_row(3, party="trops")]
    assert [fault.line for fault in row_faults(rows)] == [2, 3, 4]


def test_another_reason_is_another_fault() -> None:
    rows = [figure_row(1, qualifier="at least", low="5"), figure_row(2, qualifier="up to", low="5"),
            figure_row(3, qualifier="at least", low="5")]  # fmt: skip
    first, second = row_faults(rows)
    assert (first.line, "'at least'. So it is in line 4." in first.what) == (2, True)
    assert (second.line, "contradicts 'up to'." in second.what) == (3, True)


def test_two_hundred_are_told_and_the_others_counted() -> None:
    found = row_faults([figure_row(n, value=f"x{n}") for n in range(1, 301)])
    assert [fault.line for fault in found] == list(range(2, 202))
    assert found[-1].what == "There are 101 more faults from this line on."
    assert "check again" in found[-1].remedy


def test_as_many_as_are_told_need_no_count() -> None:
    found = row_faults([figure_row(n, value=f"x{n}") for n in range(1, 201)])
    assert len(found) == 200
    assert "'x200'" in found[-1].what


def test_rows_and_cells_are_named_as_a_spreadsheet_shows_them() -> None:
    row = figure_row(2, unit="trops")
    names = list(row)
    (fault,) = faults(rows_xlsx([figure_row(1), row]), file="made.xlsx")
    letter = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[names.index("unit")]
    assert fault.line == 3
    assert fault.what.startswith(f"Column 'unit', cell {letter}3, holds 'trops'")


def test_lines_are_those_on_which_records_begin() -> None:
    rows = [figure_row(1, note="two\nlines"), figure_row(2, unit="trops")]
    raw = b"\n" + rows_csv(rows).replace(b"\r\nF2", b"\r\n\r\n ,\r\nF2")
    (fault,) = faults(raw)
    assert raw.splitlines()[fault.line - 1].startswith(b"F2")


def test_no_setting_of_pandera_switches_the_checks_off() -> None:
    for setting in ({"validation_enabled": False}, {"validation_depth": "SCHEMA_ONLY"}):
        with config_context(**setting):  # type: ignore[arg-type]
            assert row_faults([figure_row(1, unit="trops")])


def test_a_check_that_breaks_down_is_no_fault_of_the_table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Cells, "filled", lambda *_: 1 / 0)
    with pytest.raises(SchemaErrors, match="ZeroDivisionError"):
        row_faults([figure_row(1)])


def test_long_values_are_shortened() -> None:
    (fault,) = row_faults([figure_row(1, party="who " * 40)])
    assert len(fault.what) < 140
    assert "…'" in fault.what

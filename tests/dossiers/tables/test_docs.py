"""docs/tables.md lists the columns as the reader has them."""

from __future__ import annotations

from pathlib import Path

import pytest

from demarche.dossiers.tables import limits
from demarche.dossiers.tables.checks.faults import MOST
from demarche.dossiers.tables.columns import Column, Kind
from demarche.dossiers.tables.kinds import COLUMNS
from demarche.dossiers.tables.template import holds
from demarche.dossiers.tables.units import UNITS

TEXT = (Path(__file__).parents[3] / "docs" / "tables.md").read_text(encoding="utf-8")


def line(column: Column) -> str:
    needed = f" Needed {column.also_required}." if column.also_required else ""
    mark = " ✱" if column.required else ""
    return f"| `{column.name}`{mark} | {column.meaning}{needed} | {holds(column)} |"


@pytest.mark.parametrize(("kind", "heading"), [("figures", "## Figures"), ("events", "## Events")])
def test_the_columns_are_those_of_the_reader_in_their_order(kind: Kind, heading: str) -> None:
    section = TEXT.split(f"\n{heading}\n")[1].split("\n## ")[0]
    table = section.split("| column | meaning | holds |\n|---|---|---|\n")[1].split("\n\n")[0]
    assert table.splitlines() == [line(column) for column in COLUMNS[kind]]


def test_the_units_are_those_of_the_reader() -> None:
    assert f"Units: {', '.join(UNITS)}, and those" in TEXT


def test_the_limits_are_those_of_the_reader() -> None:
    assert f"beyond {MOST} faults" in TEXT
    megabytes = limits.MAX_BYTES // 10**6, limits.MAX_UNPACKED // 10**6
    assert f"{megabytes[0]} MB; an XLSX of {megabytes[1]} MB unpacked" in TEXT
    assert f"{limits.MAX_ROWS:,} rows; {limits.MAX_COLUMNS} columns" in TEXT

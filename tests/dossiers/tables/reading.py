"""Reading made tables, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pytest
from dossiers.tables.making import TODAY, rows_csv, rows_xlsx, small_known

from demarche.dossiers.tables.columns import Kind
from demarche.dossiers.tables.known import Known
from demarche.dossiers.tables.read import TableContent, read_table
from demarche.model.errors import Fault, InvalidDataError
from demarche.model.facts import AnyFact

KNOWN = small_known()


def read(
    raw: bytes, kind: Kind = "figures", file: str = "made.csv", known: Known = KNOWN
) -> TableContent:
    return read_table(raw, file, kind=kind, table="made", known=known, today=TODAY)


def read_rows(*rows: Mapping[str, str], kind: Kind = "figures") -> tuple[AnyFact, ...]:
    """The facts of rows; a CSV and a workbook of the same texts must give the same."""
    facts = read(rows_csv(rows), kind).facts
    assert read(rows_xlsx(rows), kind, "made.xlsx").facts == facts
    return facts


def faults(raw: bytes, kind: Kind = "figures", file: str = "made.csv") -> tuple[Fault, ...]:
    """All that is wrong with a table, which must be something."""
    with pytest.raises(InvalidDataError) as caught:
        read(raw, kind, file)
    told = caught.value.faults
    assert told
    assert all(fault.file == file and fault.remedy.strip() for fault in told)
    assert "pandera" not in str(caught.value).casefold()
    return told


def row_faults(rows: Iterable[Mapping[str, str]], kind: Kind = "figures") -> tuple[Fault, ...]:
    return faults(rows_csv(rows), kind)

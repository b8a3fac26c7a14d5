"""Figures in a table of a document: those reported, or compared claim by claim."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from demarche.export.compared_rows import compared_rows
from demarche.export.deck import COUNTED, Content
from demarche.export.pdf import numbers
from demarche.export.pdf.plain import Data
from demarche.model.briefing import SlideKind

_SHARES = (22, 24, 18, 15, 25, 19)  # of the columns of figures reported
_HEADING: Data = {"cells": [], "refs": [], "note": ""}


def rows_of(
    content: Content, notes: Mapping[str, Data]
) -> tuple[list[Data], Sequence[tuple[str, float]]]:
    """The rows of a part as a template takes them, and the columns with their shares of the width;
    ``notes`` has the number of each fact's note. Empty for kinds without a table.
    """
    if content.kind is SlideKind.FIGURES:
        cells = zip(numbers.table(content), numbers.ids(content), strict=True)
        heads = list(zip(numbers.HEADS, _SHARES, strict=False))
        return [_row(row, [notes[key]]) for row, key in cells], heads
    if content.kind not in COUNTED:
        return [], []
    table = compared_rows(content)
    found = [
        _HEADING | {"heading": row.cells[0], "note": row.note} if row.heading
        else _row(row.cells, [notes[key] for key in row.facts]) for row in table.rows
    ]  # fmt: skip
    if table.left:
        more = f"{table.left:,} more: in the dashboard and in the files of its data."
        found.append(_HEADING | {"heading": "", "note": more})
    return found, table.heads if found else []


def _row(cells: Sequence[str], refs: Sequence[Data]) -> Data:
    return {"cells": list(cells), "refs": list(refs), "heading": "", "note": ""}

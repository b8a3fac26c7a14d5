"""``demarche tables`` and ``demarche template``: what was imported, and what a table looks like."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from demarche.analysis.bundled import open_with_bundled
from demarche.dossiers.tables.columns import Kind
from demarche.dossiers.tables.template import template as made
from demarche.export.whole_file import write_whole
from demarche.model.dossier import TableOrigin
from demarche.model.settings import Settings
from demarche.store.imports import remove_table


class Rows(StrEnum):
    """What the rows of a table are."""

    FIGURES = "figures"
    EVENTS = "events"


def tables(
    dossier: Annotated[str | None, typer.Option(help="Default: the shown one.")] = None,
    remove: Annotated[str, typer.Option(help="Take this imported table out.")] = "",
) -> None:
    """List a dossier's tables of cited facts, or take an imported one out; its past states stay."""
    settings = Settings()
    with open_with_bundled(settings) as store:
        wanted = dossier or settings.dossier
        if remove:
            change = remove_table(store, wanted, remove)
            typer.echo(f"{remove}: taken out, {change.removed:,} fact(s) "
                       f"(revision {change.revision}).")  # fmt: skip
            return
        for table in store.snapshot(wanted).tables:
            typer.echo(_line(table))


def template(
    rows: Annotated[Rows, typer.Argument(help="What the rows will be.")],
    output: Annotated[Path, typer.Argument(help="A file to write: .csv or .xlsx.")],
) -> None:
    """Write an empty table to fill in: as .xlsx with its columns explained, as .csv their names."""
    kinds: dict[Rows, Kind] = {Rows.FIGURES: "figures", Rows.EVENTS: "events"}
    if output.suffix == ".csv":
        write_whole(output, made(kinds[rows], "csv"))
    elif output.suffix == ".xlsx":
        write_whole(output, made(kinds[rows], "xlsx"))
    else:
        raise typer.BadParameter("name a .csv or .xlsx file", param_hint="OUTPUT")


def _line(table: TableOrigin) -> str:
    where = f"imported {table.added_at:%Y-%m-%d %H:%M} UTC" if table.added_at else "bundled"
    return f"{table.id}: {table.title} ({table.kind}, {table.rows:,} rows, {where})"

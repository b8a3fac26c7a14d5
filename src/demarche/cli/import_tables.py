"""``demarche import``: an analyst's own table of cited facts into the store."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from demarche.analysis.bundled import open_with_bundled
from demarche.analysis.table_import import Described, Ready, commit, ready
from demarche.dossiers.tables.columns import Kind
from demarche.dossiers.tables.limits import MAX_BYTES
from demarche.model.errors import InvalidDataError, TableError
from demarche.model.settings import Settings
from demarche.store.imports import Change
from demarche.store.store import Store

Dossier = Annotated[str | None, typer.Option(help="Id of the dossier. Default: the shown one.")]


def import_tables(
    kind: Annotated[str, typer.Argument(help="What the rows are: figures or events.")],
    file: Annotated[Path, typer.Argument(help="A .csv or .xlsx; see docs/tables.md.")],
    dossier: Dossier = None,
    name: Annotated[str, typer.Option(help="The table's name. Default: the file's.")] = "",
    title: Annotated[str, typer.Option(help="Its title. Default: the file's name.")] = "",
    by: Annotated[str, typer.Option(help="Who imports it, as readers will see it.")] = "",
    origin: Annotated[str, typer.Option(help="What it was made from.")] = "",
    licence: Annotated[str, typer.Option(help="On what terms it may be used.")] = "",
    dry_run: Annotated[bool, typer.Option(help="Check and preview only.")] = False,
) -> None:
    """Import a table of cited figures, or of statements and events: all of it, or nothing where a
    cell is faulty. The same table again changes nothing; a changed one replaces the last.
    """
    settings = Settings()
    raw = _bytes(file)
    said = Described(name, title, by, origin, licence)
    with open_with_bundled(settings) as store:
        wanted = dossier or settings.dossier
        table = _checked(store, wanted, raw, file.name, _kind(kind), said)
        for note in table.content.notes:
            typer.echo(note, err=True)
        if dry_run:
            typer.echo(f"{file.name}: sound. {_told(table)} Nothing was imported.")
            return
        typer.echo(f"{file.name}: {_done(_commit(store, wanted, table))}")


def _kind(word: str) -> Kind:
    if word == "figures":
        return "figures"
    if word == "events":
        return "events"
    raise typer.BadParameter(f"{word!r} is neither 'figures' nor 'events'", param_hint="KIND")


def _bytes(file: Path) -> bytes:
    try:
        size = file.stat().st_size
        if size > MAX_BYTES:
            raise TableError(
                f"{file} has {size / 1e6:,.0f} MB; a table may have {MAX_BYTES / 1e6:,.0f} MB.",
                remedy="Divide it into several tables.",
            )
        return file.read_bytes()
    except OSError as error:
        raise TableError(f"{file} cannot be read: {error.strerror}.") from error


def _checked(
    store: Store, dossier: str, raw: bytes, file: str, kind: Kind, said: Described
) -> Ready:
    snapshot = store.snapshot(dossier)
    with typer.progressbar(length=100, label="Checking", file=sys.stderr) as bar:
        try:
            return ready(raw, file, kind, said, snapshot, lambda part: _advance(bar, part))
        except InvalidDataError as error:
            faults = error.faults
    for fault in faults:
        typer.echo(str(fault), err=True)
    typer.echo(f"{len(faults)} fault(s); nothing was imported.", err=True)
    raise typer.Exit(1)


def _commit(store: Store, dossier: str, table: Ready) -> Change:
    with typer.progressbar(length=100, label="Writing", file=sys.stderr) as bar:
        return commit(store, table, dossier, lambda part: _advance(bar, part))


def _advance(bar: Any, part: float) -> None:
    # typer's bar counts steps; it has no type that mypy sees.
    bar.update(max(0, round(part * 100) - bar.pos))


def _told(table: Ready) -> str:
    return (f"{table.content.rows:,} row(s): {table.added:,} new, {table.changed:,} changed; "
            f"{table.removed:,} that are there now would go.")  # fmt: skip


def _done(change: Change) -> str:
    if not change.is_new:
        return f"nothing has changed; revision {change.revision} holds it."
    return (f"revision {change.revision}: {change.added:,} added, {change.changed:,} changed, "
            f"{change.removed:,} removed, {change.unchanged:,} unchanged.")  # fmt: skip

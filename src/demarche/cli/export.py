"""``demarche export``."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from demarche.analysis.bundled import open_with_bundled
from demarche.export.geojson import geojson
from demarche.export.interchange import jsonl
from demarche.export.table import csv_text
from demarche.export.whole_file import write_whole
from demarche.geo.borders import Borders
from demarche.model.dossier import Snapshot
from demarche.model.settings import Settings


class Format(StrEnum):
    """What ``demarche export`` can write."""

    JSONL = "jsonl"
    CSV = "csv"
    GEOJSON = "geojson"


def export(
    dossier: Annotated[str, typer.Option(help="Id of the dossier.")],
    format: Annotated[Format, typer.Option(help="Form of the export; see docs/format.md.")],
    output: Annotated[
        Path | None, typer.Option(help="File to write, whole or not at all. Default: stdout.")
    ] = None,
    revision: Annotated[
        int | None, typer.Option(help="Number of the revision. Default: the newest.")
    ] = None,
    as_of: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help="Only what was known on this day."),
    ] = None,
    borders: Annotated[
        str | None,
        typer.Option(help="Point of view on borders, for geojson. Default: the dossier's."),
    ] = None,
) -> None:
    """Write the facts of a dossier to a file or to stdout."""
    if borders is not None and format is not Format.GEOJSON:
        raise typer.BadParameter("only geojson has borders", param_hint="--borders")
    settings = Settings()
    with open_with_bundled(settings) as store:
        snapshot = store.snapshot(dossier, revision, as_of.date() if as_of else None)
    text = _text(snapshot, format, Borders(settings.data_dir / "borders"), borders)
    if output is None:
        typer.echo(text.encode(), nl=False)
    else:
        write_whole(output, text)
    _tell_what_is_hidden(snapshot)


def _text(snapshot: Snapshot, format: Format, borders: Borders, view: str | None) -> str:
    if format is Format.GEOJSON:
        return geojson(snapshot, borders, view)
    return jsonl(snapshot) if format is Format.JSONL else csv_text(snapshot)


def _tell_what_is_hidden(snapshot: Snapshot) -> None:
    if snapshot.hidden_later or snapshot.hidden_unknown:
        typer.echo(
            f"Left out as of {snapshot.as_of}: {snapshot.hidden_later} fact(s) known later, "
            f"{snapshot.hidden_unknown} whose day is not recorded.",
            err=True,
        )

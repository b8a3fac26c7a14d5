"""``demarche archive``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from demarche.analysis.history import to_archive
from demarche.dossiers.reader import dossier_ids
from demarche.model.errors import ExportError
from demarche.model.settings import Settings


def archive(
    dossier: Annotated[str | None, typer.Argument(help="Id of a dossier. Default: all.")] = None,
) -> None:
    """Add the present state of the data files to their history, so that links to it stay good."""
    data_dir = Settings().data_dir
    for each in [dossier] if dossier else dossier_ids(data_dir):
        added = to_archive(data_dir, each)
        if added is None:
            typer.echo(f"{each}: nothing has changed since the newest archived state.")
        else:
            _write(*added)
            typer.echo(f"{each}: archived as {added[0]}.")


def _write(path: Path, content: bytes) -> None:
    # Under a hidden name first, which nothing reads: a broken archive would stop every start.
    part = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(exist_ok=True)
        part.write_bytes(content)
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise ExportError(
            f"{path} could not be written: {error.strerror}.", remedy="Make its folder writable."
        ) from error

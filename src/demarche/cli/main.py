"""The command ``demarche``."""

from __future__ import annotations

import logging
import sys
from typing import Annotated

import typer

from demarche import __version__
from demarche.cli.archive import archive
from demarche.cli.check import check
from demarche.cli.export import export
from demarche.cli.extract import extract
from demarche.cli.import_tables import import_tables
from demarche.cli.plain_errors import PlainErrors
from demarche.cli.run import run
from demarche.cli.tables import tables, template

app = typer.Typer(
    cls=PlainErrors,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"demarche {__version__}")
        raise typer.Exit


@app.callback()
def _begin(
    version: Annotated[
        bool,
        typer.Option(
            "--version", help="Print the version and end.", callback=_show_version, is_eager=True
        ),
    ] = False,
) -> None:
    """News reports about a crisis as a dashboard: every mark leads to the sentence that says it."""
    del version  # its callback has done the work
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr, format="%(message)s")


app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True})(run)
app.command()(export)
app.command()(extract)
app.command()(check)
app.command()(archive)
app.command(name="import")(import_tables)
app.command()(tables)
app.command()(template)

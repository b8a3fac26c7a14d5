"""Our own errors as one line on stderr instead of a traceback."""

from __future__ import annotations

from typing import Any

import typer
from typer.core import TyperGroup

from demarche.model.errors import DemarcheError, InvalidDataError


class PlainErrors(TyperGroup):
    """A group of commands that end with code 1 and one line where Demarche cannot go on."""

    def invoke(self, ctx: Any) -> Any:
        """Run the chosen command."""
        try:
            return super().invoke(ctx)
        except DemarcheError as error:
            typer.echo(f"demarche: {_line(error)}", err=True)
            raise typer.Exit(1) from None


def _line(error: DemarcheError) -> str:
    if isinstance(error, InvalidDataError):
        return f"{len(error.faults)} fault(s) in the data files; 'demarche check' lists them."
    return " ".join(str(error).split())

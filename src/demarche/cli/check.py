"""``demarche check``."""

from __future__ import annotations

import typer

from demarche.analysis.history import check_history
from demarche.dossiers.check import check_data
from demarche.dossiers.reader import dossier_ids, read_bundle
from demarche.model.errors import DemarcheError
from demarche.model.settings import Settings


def check() -> None:
    """Check all data files: print each fault with file, line and remedy; exit with 1 if any."""
    data_dir = Settings().data_dir
    if not dossier_ids(data_dir):
        raise DemarcheError(
            f"There is no dossier under {data_dir}.", remedy="Set DEMARCHE_DATA_DIR to another."
        )
    faults = check_data(data_dir)
    for dossier in dossier_ids(data_dir):
        faults += check_history(data_dir, dossier)
    for fault in faults:
        typer.echo(str(fault))
    if faults:
        typer.echo(f"{len(faults)} fault(s).", err=True)
        raise typer.Exit(1)
    for dossier in dossier_ids(data_dir):
        bundle = read_bundle(data_dir, dossier)
        typer.echo(
            f"{dossier}: sound. {len(bundle.reports)} report(s), {len(bundle.facts)} fact(s), "
            f"{len(bundle.relations)} relation(s), {len(bundle.cautions)} caution(s)."
        )

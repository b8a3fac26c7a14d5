"""``demarche run``."""

from __future__ import annotations

import os
import sys

import typer

from demarche.model.errors import DemarcheError
from demarche.model.settings import ROOT


def run(context: typer.Context) -> None:
    """Open the dashboard. Options after "--" go to Streamlit: demarche run -- --server.port 8600"""
    script = ROOT / "src" / "demarche" / "ui" / "asgi.py"
    if not script.is_file():
        raise DemarcheError(
            f"There is no {script}.",
            remedy="Run Demarche from its checkout, installed with 'pip install -e .'.",
        )
    # Streamlit reads .streamlit/config.toml from where it starts.
    os.chdir(ROOT)
    command = [sys.executable, "-m", "streamlit", "run", str(script), *context.args]
    os.execv(sys.executable, command)

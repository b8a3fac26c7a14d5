"""Checking everything under data/ at once."""

from __future__ import annotations

from pathlib import Path

from demarche.dossiers.borders import check_borders
from demarche.dossiers.briefings import read_briefings
from demarche.dossiers.crosscheck import crosscheck
from demarche.dossiers.draft import read_draft
from demarche.dossiers.history import listed
from demarche.dossiers.reader import dossier_ids, in_order
from demarche.dossiers.reference import read_reference
from demarche.model.errors import Fault


def check_data(data_dir: Path) -> list[Fault]:
    """All faults in the dossiers, the reference tables and the borders, by file and line.

    An empty list means that every dossier can be imported as its files stand; what their
    history holds is checked by ``analysis.history``. Nothing is raised for bad data.
    """
    faults: list[Fault] = []
    reference = read_reference(data_dir, faults)
    for dossier_id in dossier_ids(data_dir):
        draft = read_draft(data_dir / "dossiers" / dossier_id, reference, data_dir, faults)
        faults += crosscheck(draft)
        listed(data_dir, dossier_id, faults)
        read_briefings(data_dir, dossier_id, faults)
    faults += check_borders(data_dir)
    return in_order(faults)

"""Reading a dossier for the store: sound, or not at all."""

from __future__ import annotations

from pathlib import Path

from demarche.dossiers.crosscheck import crosscheck
from demarche.dossiers.draft import read_draft
from demarche.dossiers.reference import read_reference
from demarche.model.dossier import Bundle
from demarche.model.errors import Fault, InvalidDataError


def dossier_ids(data_dir: Path) -> tuple[str, ...]:
    """The ids of the dossiers under ``data_dir``, in order; none where there is no folder."""
    folder = data_dir / "dossiers"
    found = folder.iterdir() if folder.is_dir() else ()
    return tuple(sorted(p.name for p in found if p.is_dir() and not p.name.startswith(".")))


def read_bundle(data_dir: Path, dossier_id: str) -> Bundle:
    """The dossier ``dossier_id`` with its reports, facts and the reference tables.

    Every quote is located and every reference checked. Raises InvalidDataError, which lists all
    that is wrong in the dossier and the reference tables, or that there is no such dossier.
    """
    known = dossier_ids(data_dir)
    if dossier_id not in known:
        name = f"{data_dir.resolve().name}/dossiers"
        remedy = f"Choose one of: {', '.join(known) or '(there is none)'}."
        raise InvalidDataError([Fault(name, 1, f"There is no dossier '{dossier_id}'.", remedy)])
    faults: list[Fault] = []
    reference = read_reference(data_dir, faults)
    draft = read_draft(data_dir / "dossiers" / dossier_id, reference, data_dir, faults)
    faults += crosscheck(draft)
    if faults:
        raise InvalidDataError(in_order(faults))
    return draft.bundle()


def in_order(faults: list[Fault]) -> list[Fault]:
    """``faults`` by file and line, as someone who mends them goes through."""
    return sorted(faults, key=lambda fault: (fault.file, fault.line))

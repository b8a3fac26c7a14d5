"""The history in a dossier's files and the revisions in a store: the same names in both."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from demarche.dossiers.briefings import read_briefings
from demarche.dossiers.history import ArchiveFile, archive_files, listed, packed, read_archived
from demarche.dossiers.reader import read_bundle
from demarche.model.dossier import Archived
from demarche.model.errors import Fault, InvalidDataError, SpanError, StoreError
from demarche.store.history import fingerprint_of, import_past
from demarche.store.store import Store


def import_history(store: Store, data_dir: Path, dossier: str) -> int:
    """Import the archived states that ``store`` has still to live through; how many.

    Raises InvalidDataError where a file is not what was published, StoreError.
    """
    files = archive_files(data_dir, dossier)
    past = [file.fingerprint for file in files]
    return import_past(store, dossier, past, lambda index: verified(files[index], data_dir))


def verified(file: ArchiveFile, data_dir: Path) -> Archived:
    """The state in a file. Raises InvalidDataError also where its fingerprint does not fit."""
    archived = read_archived(file, data_dir)
    try:
        found = fingerprint_of(archived.bundle)
    except (SpanError, StoreError) as error:
        raise file.fault(data_dir, error.message) from error
    if found != file.fingerprint:
        what = f"The content has the fingerprint {found}, so it is not what was published."
        raise file.fault(data_dir, what)
    return archived


def check_history(data_dir: Path, dossier: str) -> list[Fault]:
    """A fault for each archived state that is not what was published, or is out of order, and
    for each bundled briefing that is pinned to no archived state.
    """
    faults: list[Fault] = []
    latest = datetime.min.replace(tzinfo=UTC)
    files = listed(data_dir, dossier, [])  # wrong names are told by dossiers.check
    for file in files:
        try:
            recorded = verified(file, data_dir).recorded
            if recorded < latest:
                raise file.fault(data_dir, "This was recorded before the state that it follows.")
            latest = recorded
        except InvalidDataError as error:
            faults += error.faults
    return faults + _lost_pins(data_dir, dossier, {file.fingerprint for file in files})


def to_archive(data_dir: Path, dossier: str) -> tuple[Path, bytes] | None:
    """Path and content of the file that adds the present state to the history.

    None where the newest archived state is the present one. Raises InvalidDataError.
    """
    bundle = read_bundle(data_dir, dossier)
    files, made = archive_files(data_dir, dossier), fingerprint_of(bundle)
    now = datetime.now(UTC).replace(microsecond=0)
    if files:
        if files[-1].fingerprint == made:
            return None
        now = max(now, verified(files[-1], data_dir).recorded)  # a clock may go wrong
    path = ArchiveFile(dossier, len(files) + 1, made).path(data_dir)
    return path, packed(Archived(recorded=now, bundle=bundle))


def _lost_pins(data_dir: Path, dossier: str, archived: set[str]) -> list[Fault]:
    return [
        Fault(
            f"{data_dir.resolve().name}/dossiers/{dossier}/briefings/{briefing.id}.json",
            1,
            f"The briefing is pinned to {briefing.pin}, which the history does not hold.",
            "Pin it to an archived state; 'demarche archive' adds the present one.",
        )
        for briefing in read_briefings(data_dir, dossier, [])
        if briefing.pin is not None and briefing.pin.partition("-")[2] not in archived
    ]
